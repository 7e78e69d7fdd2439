// The fields of an event with what each rests on.
import { html, nothing, apart } from "./html.js";
import { moment, number, partyName, percent, range, span, where, country } from "./format.js";
import { named, word } from "./i18n.js";

const counts = ["killed", "wounded", "arrested", "troops", "attacks"];
const roles = ["ACTOR", "TARGET", "CLAIMANT", "MEDIATOR", "UNKNOWN"];

const fact = (label, value, notes = []) => html`<div><dt>${label}</dt><dd>${value ?? html`<span class="quiet">${word("unknown")}</span>`}
  ${notes.filter(Boolean).length > 0 ? html`<small class="quiet">${notes.filter(Boolean).join(" · ")}</small>` : nothing}</dd></div>`;
const text = (value) => (value === null || value === undefined || value === "" ? null : apart(value));

export function facts(event) {
  const details = event.details ?? {};
  const time = event.type === "DEADLINE" ? details.due : event.date;
  return html`<dl class="facts-list">
    ${fact(word(event.type === "DEADLINE" ? "field.due" : "field.when"), text(span(time, "long")), time ? [named("granularity", time.granularity), named("dateBasis", time.basis)] : [])}
    ${event.type === "DEADLINE" && event.date ? fact(word("field.when"), text(span(event.date, "long")), [named("dateBasis", event.date.basis)]) : nothing}
    ${details.history?.length ? fact(word("field.history"), html`<ul class="plain">${details.history.map(earlier)}</ul>`) : nothing}
    ${place(event.place)}
    ${fact(word("field.parties"), event.parties?.length ? parties(event.parties) : null)}
    ${fact(word("field.standing"), text(named("standing", event.standing)))}
    ${fact(word("field.assertion"), text(named("assertion", event.assertion)))}
    ${specific(event.type, details)}
    ${counts.filter((name) => details[name]).map((name) => figures(name, details[name]))}
    ${fact(word("field.confidence"), event.confidence === null || event.confidence === undefined ? null : percent(event.confidence))}
    ${fact(word("field.firstReported"), event.firstReported ? moment(event.firstReported) : null)}
    ${fact(word("field.lastReported"), event.lastReported ? moment(event.lastReported) : null)}
    ${fact(word("field.articles"), number(event.articles ?? 0))}
  </dl>`;
}

function earlier({ due, firstReported, independentSources, totalSources }) {
  const notes = [firstReported ? moment(firstReported) : null, word("drawer.sourcesOf", { independent: independentSources, total: totalSources })];
  return html`<li><s>${span(due)}</s> <small class="quiet">${notes.filter(Boolean).join(" · ")}</small></li>`;
}

function place(place) {
  if (!place) return fact(word("field.where"), null);
  const spot = typeof place.latitude === "number" ? `${place.latitude.toFixed(3)}, ${place.longitude.toFixed(3)}` : null;
  return fact(word("field.where"), text(where(place)), [named("precision", place.precision), named("placeBasis", place.basis), spot]);
}

function parties(all) {
  return html`<ul class="plain">${roles.flatMap((role) => all.filter((party) => party.role === role)).map((party) => html`<li>${apart(partyName(party))}
    <small class="quiet">${named("role", party.role)}${party.country ? ` · ${country(party.country)}` : ""}${party.nameEn && party.nameEn !== partyName(party) ? html` · ${apart(party.nameEn)}` : nothing}</small></li>`)}</ul>`;
}

function specific(type, details) {
  const phase = type === "TRUCE" ? "trucePhase" : "talksPhase";
  const values = {
    STRIKE: [["method", named("method", details.method)], ["outcome", named("outcome", details.outcome)]],
    TALKS: [["phase", named(phase, details.phase)], ["round", details.round ? number(details.round) : null], ["venue", details.venue]],
    DEADLINE: [["action", named("action", details.action)], ["stance", named("stance", details.stance)]],
    FORCE_MOVEMENT: [["direction", named("direction", details.direction)]],
    THREAT: [["condition", details.condition]],
    TRUCE: [["phase", named(phase, details.phase)]],
    AGREEMENT: [["subject", details.subject]],
  }[type] ?? [];
  return values.map(([name, value]) => fact(word(`field.${name}`), text(value)));
}

function figures(name, count) {
  const list = html`<ul class="plain figures" aria-label=${word("drawer.figures")}>${(count.figures ?? []).map(figure)}</ul>`;
  return fact(word(`field.${name}`), html`<strong>${range(count)}</strong>${count.figures?.length ? list : nothing}`);
}

function figure({ count, sources, totalSources, independentSources, claimants, lastReported }) {
  const more = totalSources - sources.length;
  const names = [...sources, more > 0 ? word("drawer.more", { n: more }) : null].filter(Boolean).join(word("comma"));
  const notes = [word("ownReports", { n: independentSources }), lastReported ? moment(lastReported) : null, claimants?.length ? `${named("role", "CLAIMANT")}: ${claimants.map(partyName).join(word("comma"))}` : null];
  return html`<li><span class="figure">${number(count)}</span> ${apart(names)} <small class="quiet">${notes.filter(Boolean).join(" · ")}</small></li>`;
}
