// Templates, and the small pieces that several views share.
import { html, nothing, render, svg } from "./lib/lit-html/lit-html.js";
import { repeat } from "./lib/lit-html/directives/repeat.js";
import { word } from "./i18n.js";

export { html, nothing, render, repeat, svg };

/** Text of unknown direction, which must not turn its surroundings around. */
export const apart = (text) => html`<bdi>${text}</bdi>`;

export const typeTag = (type, label) => html`<span class="type t-${type}">${label}</span>`;

/** What stands in the place of something that could not be loaded. */
export function failure(problem, again) {
  const fallback = problem.status ? word("error.status", { status: String(problem.status) }) : word("error.network");
  return html`<div class="note failure" role="alert">
    <p><strong>${word("error.title")}</strong></p>
    <p>${problem.detail ? apart(problem.detail) : fallback}</p>
    <button type="button" @click=${again}>${word("retry")}</button>
  </div>`;
}

export const skeleton = (rows) => html`<div class="skeleton" role="status" aria-label=${word("loading")}>${Array.from({ length: rows }, () => html`<span></span>`)}</div>`;
