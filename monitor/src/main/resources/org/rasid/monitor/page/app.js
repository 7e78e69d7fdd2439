import { words } from "./words.js";

const filters = document.getElementById("filters");
const list = document.getElementById("events");
const empty = document.getElementById("empty");
const count = document.getElementById("count");
const connection = document.getElementById("connection");
const drawer = document.getElementById("drawer");
const languageButton = document.getElementById("language");

const types = ["STRIKE", "TALKS", "DEADLINE", "FORCE_MOVEMENT", "THREAT", "TRUCE", "AGREEMENT", "SECURITY_OPERATION"];
const assertions = ["ASSERTED", "PLANNED", "DEMANDED", "DENIED", "HYPOTHETICAL"];
const standings = ["REPORTED", "CLAIMED", "CONFIRMED", "DENIED", "DISPUTED"];
const events = new Map();
const fresh = new Set();
const query = new URLSearchParams(location.search);
let language = query.get("lang") === "ar" ? "ar" : "en";
let link = "starting";

const word = (key) => words[language][key] ?? key;
const country = (code) => new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function day(iso) {
  return iso ? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso)) : "…";
}

function span(date) {
  if (!date) return null;
  return date.from === date.to ? day(date.from) : `${day(date.from)} – ${day(date.to)}`;
}

function where(place) {
  if (!place) return null;
  const name = language === "en" ? place.nameEn ?? place.verbatim : place.verbatim ?? place.nameEn;
  const land = place.country ? country(place.country) : null;
  return [name, land].filter((part, i, all) => part && all.indexOf(part) === i).join(language === "ar" ? "، " : ", ");
}

function when(event) {
  return event.type === "DEADLINE" ? span(event.details?.due) : span(event.date);
}

function headline(event) {
  return language === "ar" ? event.headlineAr : event.headlineEn;
}

// CONFIRMED and DENIED are words of deadlines and assertions too, but of another sense
function standing(event) {
  return event.standing ? word(`standing.${event.standing}`) : null;
}

function wanted(event) {
  const form = new FormData(filters);
  return event.status === "ACTIVE"
    && (!form.get("type") || event.type === form.get("type"))
    && (!form.get("assertion") || event.assertion === form.get("assertion"))
    && (!form.get("standing") || event.standing === form.get("standing"))
    && (!form.get("country") || event.place?.country === form.get("country"))
    && (!form.get("minSources") || event.independentSources >= Number(form.get("minSources")));
}

function row(event) {
  const button = element("button", { type: "button", class: "event" },
    element("span", { class: `type ${event.type}` }, word(event.type)),
    element("span", { class: "headline" }, headline(event)),
    element("span", { class: "facts" },
      [when(event), where(event.place), word(event.assertion), standing(event), `${word("independent")}: ${event.independentSources}`]
        .filter(Boolean).join(" · ")));
  button.addEventListener("click", () => open(event.id));
  return element("li", fresh.has(event.id) ? { class: "fresh" } : {}, button);
}

function show() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  languageButton.textContent = word("other");
  languageButton.lang = language === "ar" ? "en" : "ar";
  connection.textContent = word(link);
  connection.className = `connection ${link}`;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = word(node.dataset.text);
  fill("type", types, word);
  fill("assertion", assertions, word);
  fill("standing", standings, (value) => word(`standing.${value}`));
  const lands = [...new Set([...events.values()].map((event) => event.place?.country).filter(Boolean))].sort();
  fill("country", lands, country);
  const shown = [...events.values()].filter(wanted).reverse();
  list.replaceChildren(...shown.map(row));
  count.textContent = word("count")(shown.length);
  empty.hidden = shown.length > 0;
  empty.textContent = word(events.size === 0 ? "none" : "noneMatch");
}

function fill(name, values, label) {
  const select = filters.elements[name];
  const chosen = select.value || query.get(name) || "";
  select.replaceChildren(element("option", { value: "" }, word("any")),
    ...values.map((value) => element("option", { value }, label(value))));
  select.value = values.includes(chosen) ? chosen : "";
}

function fact(label, value, note, more) {
  return [element("dt", {}, word(label)),
    element("dd", {}, value ?? word("unknown"), note ? element("small", {}, ` ${note}`) : null, more)];
}

function partyName(party) {
  return (language === "en" ? party.nameEn : null) ?? party.verbatim;
}

function range(value) {
  return value.min === value.max ? `${value.best}` : `${value.best} (${value.min}–${value.max})`;
}

function voice(figure) {
  const more = figure.totalSources - figure.sources.length;
  const names = [...figure.sources, more > 0 ? `+${more}` : null].filter(Boolean).join(word("comma"));
  const claimants = figure.claimants.map(partyName).join(word("comma"));
  return [`${figure.count}: ${names}`, claimants ? `${word("CLAIMANT")}: ${claimants}` : null].filter(Boolean).join(" · ");
}

function voices(count) {
  return element("ul", { class: "voices" }, ...count.figures.map((figure) => element("li", {}, voice(figure))));
}

function detailFacts(event) {
  const details = event.details ?? {};
  const facts = [];
  for (const key of ["killed", "wounded", "arrested", "troops"]) {
    if (details[key]) facts.push(...fact(key, range(details[key]), null, voices(details[key])));
  }
  if (details.history?.length) {
    facts.push(...fact("before", details.history.map((earlier) => span(earlier.due)).join(" · ")));
  }
  if (details.round) facts.push(...fact("round", details.round));
  return facts;
}

function quote(evidence) {
  const at = evidence.sentence.indexOf(evidence.trigger);
  const text = at < 0 ? [evidence.sentence] : [
    evidence.sentence.slice(0, at), element("mark", {}, evidence.trigger), evidence.sentence.slice(at + evidence.trigger.length)];
  const source = evidence.source ?? word("noSource");
  const safe = evidence.url && /^https?:/.test(evidence.url);
  const name = safe ? element("a", { href: evidence.url, rel: "noopener noreferrer" }, source) : source;
  return element("li", {},
    element("blockquote", { lang: "ar", dir: "rtl" }, ...text),
    element("p", { class: "facts" }, name, ` · ${evidence.publishedAt ? day(evidence.publishedAt) : ""} · ${word(evidence.assertion)}`),
    element("p", { class: "facts rules" }, `${word("rules")}: ${evidence.rules.join(", ")}`));
}

function open(id) {
  const event = events.get(id);
  fresh.delete(id);
  const phase = event.details?.phase ?? event.details?.stance;
  const close = element("button", { type: "button", class: "close" }, word("close"));
  close.addEventListener("click", () => drawer.close());
  const time = event.type === "DEADLINE" ? event.details?.due : event.date;
  drawer.replaceChildren(close,
    element("h2", { id: "drawer-title" }, headline(event)),
    element("p", { class: "facts" }, [word(event.type), word(event.assertion), standing(event), phase ? word(phase) : null].filter(Boolean).join(" · ")),
    element("dl", {},
      ...fact(event.type === "DEADLINE" ? "due" : "when", span(time), time ? word(time.basis) : null),
      ...fact("where", where(event.place), event.place ? word(event.place.basis) : null),
      ...fact("who", event.parties.map((party) => `${partyName(party)} (${word(party.role)})`).join(" · ") || null),
      ...detailFacts(event)),
    element("h3", {}, `${word("evidence")} (${word("independent")}: ${event.independentSources}, ${word("outlets")}: ${event.totalSources})`),
    element("ol", { class: "evidence" }, ...event.evidence.map(quote)));
  drawer.showModal();
  show();
}

function take(event) {
  events.delete(event.id);
  if (event.status === "ACTIVE") events.set(event.id, event);
}

async function load() {
  const response = await fetch("api/events?limit=1000");
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { events: changes } = await response.json();
  events.clear();
  for (const change of changes.reverse()) take(change.event);
  show();
}

function reload() {
  load().catch((error) => { empty.hidden = false; empty.textContent = word("failed") + error.message; });
}

function follow() {
  const stream = new EventSource("api/stream");
  stream.onopen = () => {
    link = "live";
    // what came between the last look and this connection is in the list, not on the stream
    reload();
  };
  stream.onerror = () => { link = "lost"; show(); };
  for (const kind of ["created", "updated", "merged", "retracted", "restored", "seen"]) {
    stream.addEventListener(kind, (message) => {
      const event = JSON.parse(message.data);
      fresh.add(event.id);
      take(event);
      show();
    });
  }
}

filters.addEventListener("change", () => {
  const state = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value));
  if (language === "ar") state.set("lang", "ar");
  history.replaceState(null, "", `?${state}`);
  show();
});
languageButton.addEventListener("click", () => {
  language = language === "ar" ? "en" : "ar";
  show();
});
filters.elements.minSources.value = query.get("minSources") ?? "";
show();
reload();
follow();
