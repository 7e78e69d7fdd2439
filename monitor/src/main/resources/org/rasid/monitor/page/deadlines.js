// Deadlines by how near they are.
import { html, nothing, apart } from "./html.js";
import { badges, countdown, grouped, groups, today } from "./due.js";
import { filterQuery } from "./filter.js";
import { headline, number, partyName, span, where } from "./format.js";
import { named, word } from "./i18n.js";

export function deadlineBoard(page) {
  const { model, state } = page;
  const day = today(page.now());
  const board = grouped(model.pages.rows.map((row) => row.event), day);
  const calendar = filterQuery({ ...state.filter, type: ["DEADLINE"] });
  return html`<div class="board-head"><h2>${word("deadlines")}</h2><span class="quiet">${word("total", { n: model.pages.rows.length })}</span>
      <a href=${`api/events.ics?${calendar}`}>${word("deadlines.ics")}</a></div>
    ${model.limited ? html`<p class="quiet">${word("deadlines.limit", { n: model.pages.rows.length })}</p>` : nothing}
    <div class="board" tabindex="0" role="region" aria-label=${word("deadlines")}>${groups.map((group) => html`<section class="column ${group}" aria-labelledby=${`group-${group}`}>
      <h3 id=${`group-${group}`}>${word(`deadlines.${group}`)} <span class="count">${number(board[group].length)}</span></h3>
      ${board[group].length === 0 ? html`<p class="quiet none">${word("deadlines.none")}</p>` : nothing}
      <ul class="plain">${board[group].map((event) => card(page, event, day))}</ul></section>`)}</div>`;
}

function counted(due, day) {
  const count = countdown(due, day);
  return count ? html`<strong class="countdown">${distance(count, due)}</strong>` : nothing;
}

function distance({ days, left }, due) {
  if (days > 0) return word("deadlines.in", { n: days });
  if (days < 0) return word("deadlines.ago", { n: -days });
  if (left === null) return word(due.to ? "deadlines.today" : "deadlines.running");
  return left === 0 ? word("deadlines.endsToday") : word("deadlines.left", { n: left });
}

function card(page, event, day) {
  const { action, due, history = [] } = event.details ?? {};
  const who = (event.parties ?? []).map(partyName).filter((name, i, all) => all.indexOf(name) === i);
  const mark = page.model.pages.find(event.id)?.mark;
  return html`<li class="card ${mark ?? ""}"><a href=${page.address({ event: event.id })} @click=${(e) => page.follow(e, event.id)}>
    <span class="card-top">${counted(due, day)}${mark ? html`<span class="mark">${word(`mark.${mark}`)}</span>` : nothing}</span>
    <span class="card-title">${named("action", action) ?? word("deadlines.noAction")}</span>
    ${due ? html`<span class="dates">${history.map((earlier) => html`<s><span class="unseen">${word("deadlines.was")} </span>${span(earlier.due)}</s> `)}<span>${span(due)}</span></span>` : nothing}
    <span class="badges">${badges(event).map((badge) => html`<span class="badge b-${badge.split(".").at(-1)}">${word(badge)}</span>`)}</span>
    <span class="facts">${apart(headline(event))}</span>
    <span class="quiet facts">${[...who, where(event.place)].filter(Boolean).map((part, i) => [i > 0 ? " · " : "", apart(part)])}</span>
  </a></li>`;
}
