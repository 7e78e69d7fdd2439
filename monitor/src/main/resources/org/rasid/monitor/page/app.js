// The page: state in the address, views by the state.
import { html, nothing, render, failure, skeleton } from "./html.js";
import { parseState, stateQuery, sameFilter, views } from "./filter.js";
import { currentLanguage, direction, named, preferred, useLanguage, word } from "./i18n.js";
import { Model } from "./model.js";
import { EventList } from "./list.js";
import { chips, facetPanel, searchBox } from "./facets.js";
import { Drawer } from "./drawer.js";
import { deadlineBoard } from "./deadlines.js";
import { talksBoard } from "./talks.js";
import { AlertsView } from "./alerts.js";
import * as memory from "./memory.js";

const root = document.getElementById("page");
const wideScreen = matchMedia("(min-width: 64rem)");
const quietTime = 20_000;
let scheduled = false;
let announced = { loads: 0, time: 0, text: "" };

const page = {
  state: parseState(location.search),
  wide: wideScreen.matches,
  now: () => new Date(),
  redraw,
  address: (change = {}) => stateQuery({ ...page.state, ...change }),

  /** Goes to a changed state, as a new entry of the browser's history. */
  go(change, { replace = false } = {}) {
    const state = { ...page.state, ...change };
    if (stateQuery(state) === stateQuery(page.state)) return;
    const opened = Boolean(state.event) && !page.state.event;
    history[replace ? "replaceState" : "pushState"]({ opened }, "", stateQuery(state));
    arrive(state);
  },
  setFilter: (filter) => page.go({ filter }),
  open: (id) => page.go({ event: id }),
  /** Leaves the drawer: back to where it was opened, so that the back button does not open it again. */
  closeEvent() {
    if (history.state?.opened) history.back();
    else page.go({ event: null }, { replace: true });
  },
  follow(e, id) {
    if (plain(e)) page.open(id);
  },
  followAddress(e, address) {
    if (plain(e)) page.go({ ...parseState(address), lang: page.state.lang });
  },
};

/** A click that the page answers itself; with a key held down, or of another button, the browser opens the link. */
function plain(e) {
  if (e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return false;
  e.preventDefault();
  return true;
}

const model = new Model({ redraw, panels: refreshPanels, arrived });
page.model = model;
const list = new EventList(page);
const drawer = new Drawer(page);
const alerts = new AlertsView(page);
let map = null;
let timeline = null;

function arrive(state) {
  const before = page.state;
  page.state = state;
  speak();
  if (!sameFilter(before.filter, state.filter) || before.sort !== state.sort) list.toTop();
  model.open(state);
  if (before.by !== state.by) timeline?.load();
  if (state.view === "alerts" && before.view !== "alerts") alerts.load();
  drawer.show(state.event);
  redraw();
}

function speak() {
  const wanted = page.state.lang ?? memory.recall("language") ?? preferred(navigator.languages);
  useLanguage(wanted);
  document.documentElement.lang = currentLanguage();
  document.documentElement.dir = direction();
  document.title = `${word(`view.${page.state.view}`)} · ${word("title")}`;
}

function switchLanguage() {
  const lang = currentLanguage() === "ar" ? "en" : "ar";
  memory.keep("language", lang);
  page.go({ lang });
  map?.draw();
  timeline?.draw();
}

function useTheme(theme) {
  memory.keep("theme", theme);
  document.documentElement.dataset.theme = theme;
  map?.draw();
  redraw();
}

/** Counts, map and time axis, after the list: it is what the reader waits for. */
async function refreshPanels() {
  if (page.state.view !== "events") return;
  model.loadFacets();
  if (!map) {
    const [{ EventMap }, { Timeline }] = await Promise.all([import("./map.js"), import("./timeline.js")]);
    map ??= new EventMap(page);
    timeline ??= new Timeline(page);
    redraw();
  }
  map.load();
  timeline.load();
}

function arrived(item) {
  if (page.state.event === item.event.id) drawer.refresh();
}

function redraw() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    render(shell(), root);
    if (page.state.view === "events") list.draw();
  });
}

function tab(view) {
  const go = (e) => { if (plain(e)) page.go({ view, event: null }); };
  return html`<a href=${page.address({ view, event: null })} aria-current=${view === page.state.view ? "page" : "false"} @click=${go}>${word(`view.${view}`)}</a>`;
}

function header() {
  const link = model.paused && page.state.view === "events" ? "paused" : model.link;
  const theme = document.documentElement.dataset.theme;
  return html`<header class="bar">
    <h1><a href=${page.address({ view: "events", event: null, filter: {} })} @click=${(e) => { if (plain(e)) page.go({ view: "events", event: null, filter: {} }); }}><span lang="en">Rasid</span> <span lang="ar">راصد</span></a></h1>
    <nav aria-label=${word("views")}>${views.map(tab)}</nav>
    <p class="link-state ${link}" role="status">${word(`link.${link}`)}</p>
    <div class="tools">
      <label><span class="unseen">${word("theme")}</span><select @change=${(e) => useTheme(e.target.value)}>
        ${["system", "light", "dark"].map((name) => html`<option value=${name} ?selected=${name === theme}>${word(`theme.${name}`)}</option>`)}</select></label>
      <button type="button" lang=${currentLanguage() === "ar" ? "en" : "ar"} @click=${switchLanguage}>${word("language")}</button>
    </div></header>`;
}

function banners() {
  const { status, link } = model;
  const stopped = status?.state === "STOPPED" || status?.state === "FAILED";
  return html`<div class="banners" aria-live="polite">
    ${link === "lost" ? html`<p class="banner bad">${word("link.lostBanner")}</p>` : nothing}
    ${status?.ready === false && !stopped ? html`<p class="banner">${word("starting", { n: status.events ?? 0 })}</p>` : nothing}
    ${stopped ? html`<p class="banner bad">${word("stopped", { state: status.state })}</p>` : nothing}
    ${status?.ready && status.silentSeconds > 120 ? html`<p class="banner bad">${word("silent")}</p>` : nothing}
    ${status?.ready && status.lagRecords > 1000 ? html`<p class="banner">${word("behind", { n: status.lagRecords })}</p>` : nothing}
  </div>`;
}

function board(draw) {
  if (model.error) return failure(model.error, () => model.reload());
  if (!model.pages.started || (model.loading && model.pages.rows.length === 0)) return skeleton(8);
  return draw(page);
}

const bodies = {
  events: () => html`<div class="desk">${facetPanel(page)}${list.element}<div class="side">${timeline?.element ?? nothing}${map?.element ?? html`<div class="map waiting"></div>`}</div></div>`,
  deadlines: () => board(deadlineBoard),
  talks: () => board(talksBoard),
  alerts: () => alerts.template(),
};

function shell() {
  const { view } = page.state;
  return html`<a class="skip" href="#content">${word("skip")}</a>${header()}${banners()}
    <main id="content" class="view-${view}" tabindex="-1">
      ${view === "alerts" ? nothing : html`<div class="choosing">${searchBox(page)}${chips(page)}</div>`}
      ${bodies[view]()}
    </main>${drawer.element}<p class="unseen" aria-live="polite">${announcement()}</p>`;
}

/** For those who do not see the list: how many match after each search, and now and then how much has come in. */
function announcement() {
  const time = Date.now();
  if (model.loads !== announced.loads) {
    announced = { loads: model.loads, time, text: model.pages.started ? word("total", { n: model.pages.total }) : "" };
  } else if (model.held.size > 0 && time - announced.time > quietTime) {
    announced = { loads: model.loads, time, text: word("pill", { n: model.held.size }) };
  }
  return announced.text;
}

document.documentElement.dataset.theme = memory.recall("theme") ?? "system";
wideScreen.addEventListener("change", () => { page.wide = wideScreen.matches; redraw(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map?.draw());
addEventListener("popstate", () => arrive(parseState(location.search)));
setInterval(redraw, 30_000);
speak();
model.open(page.state);
model.watchStatus();
if (page.state.view === "alerts") alerts.load();
drawer.show(page.state.event);
redraw();
