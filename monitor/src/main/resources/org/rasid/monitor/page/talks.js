// Talks as tracks between the same parties.
import { html, nothing, apart } from "./html.js";
import { ago, headline, partyName, placeName, span } from "./format.js";
import { named, word } from "./i18n.js";
import { tracks } from "./tracks.js";

const few = 6;
const open = new Set();

export function talksBoard(page) {
  const { pages, limited } = page.model;
  const all = tracks(pages.rows.map((row) => row.event));
  return html`<div class="board-head"><h2>${word("talks")}</h2><span class="quiet">${word("total", { n: pages.rows.length })}</span></div>
    ${limited ? html`<p class="quiet">${word("talks.limit", { n: pages.rows.length })}</p>` : nothing}
    ${all.length === 0 ? html`<div class="note"><p><strong>${word("empty.match")}</strong></p></div>` : nothing}
    <div class="tracks">${all.map((track) => trackCard(page, track))}</div>`;
}

function trackCard(page, { key, parties, mediators, rounds, phase, lastReported }) {
  const latestFirst = rounds.toReversed();
  const whole = open.has(key) || rounds.length <= few;
  const shown = whole ? latestFirst : latestFirst.slice(0, few);
  const title = parties.length > 0 ? parties.map((party, i) => [i > 0 ? html`<span class="with" aria-hidden="true"> — </span>` : nothing, apart(partyName(party))]) : word("talks.noParties");
  const more = () => { open.add(key); page.redraw(); };
  return html`<section class="track p-${phase ?? "NONE"}"><h3>${title}</h3>
    <p class="card-top"><span class="badge"><span class="unseen">${word("talks.state")}: </span>${phase ? named("talksPhase", phase) : word("talks.noPhase")}</span>
      <span class="quiet">${word("talks.rounds", { n: rounds.length })}${lastReported ? ` · ${ago(lastReported, page.now())}` : ""}</span></p>
    ${mediators.length > 0 ? html`<p class="quiet">${word("talks.mediators")}: ${apart(mediators.map(partyName).join(word("comma")))}</p>` : nothing}
    <ol class="rounds" reversed>${shown.map((event) => round(page, event))}</ol>
    ${whole ? nothing : html`<button type="button" class="link" @click=${more}>${word("talks.older", { n: rounds.length - few })}</button>`}</section>`;
}

function round(page, event) {
  const { phase, round: number, venue } = event.details ?? {};
  const facts = [span(event.date), venue, placeName(event.place)].filter(Boolean);
  return html`<li class="p-${phase ?? "NONE"}"><a href=${page.address({ event: event.id })} title=${headline(event)} @click=${(e) => page.follow(e, event.id)}>
    <span class="round">${number ? word("talks.roundN", { n: number }) : word("talks.noRound")}</span>
    <span class="phase">${named("talksPhase", phase) ?? word("talks.noPhase")}</span>
    <span class="quiet facts">${facts.map((part, i) => [i > 0 ? " · " : "", apart(part)])}</span></a></li>`;
}
