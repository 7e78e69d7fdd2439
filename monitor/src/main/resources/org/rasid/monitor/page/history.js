// How an event came to be what it is: change after change, field by field.
import { html, nothing, apart } from "./html.js";
import { fieldName, fieldValue } from "./changes.js";
import { moment } from "./format.js";
import { named, word } from "./i18n.js";

// sentences stand above, and a list of twenty of them says little about what changed
const unread = ["evidence"];

export function history(answer, event) {
  if (!answer) return nothing;
  return html`<section><h3>${word("drawer.history")}</h3>
    ${answer.changes.length === 0 ? html`<p class="quiet">${word("drawer.historyNone")}</p>` : nothing}
    <ol class="history">${answer.changes.map((change) => html`<li>
      <p><strong>${named("change", change.change)}</strong> <small class="quiet">${change.at ? moment(change.at) : ""} · ${word("drawer.revision", { n: change.revision })}</small></p>
      ${change.fields?.length ? html`<dl>${change.fields.filter(({ field }) => !unread.includes(field)).map((field) => difference(field, event.type))}</dl>` : nothing}</li>`)}</ol>
    ${answer.complete === false ? html`<p class="quiet">${word("drawer.historyCut")}</p>` : nothing}</section>`;
}

function difference({ field, before, after }, type) {
  return html`<div><dt>${fieldName(field)}</dt><dd><del><span class="unseen">${word("drawer.before")} </span>${apart(fieldValue(field, before, type))}</del>
    <span class="arrow" aria-hidden="true"></span> <ins><span class="unseen">${word("drawer.after")} </span>${apart(fieldValue(field, after, type))}</ins></dd></div>`;
}
