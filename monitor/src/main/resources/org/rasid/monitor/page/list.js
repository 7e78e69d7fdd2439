// The live list: as many rows as match, of which only those in sight are in the document.
import { html, nothing, render, repeat, failure, skeleton, typeTag, apart } from "./html.js";
import { ago, headline, percent, span, stage, where } from "./format.js";
import { named, word } from "./i18n.js";
import { sorts } from "./filter.js";
import { daysOf } from "./store.js";

const beyond = 6;
// browsers bound the height of an element; Firefox the lowest, near 17.8 million pixels
const tallest = 15_000_000;

export class EventList {
  element = document.createElement("section");
  #first = 0;
  #last = 20;
  #scheduled = false;
  #wanted = null;

  constructor(page) {
    this.page = page;
    this.element.className = "events";
    new ResizeObserver(() => this.#scrolled()).observe(this.element);
  }

  get #scroller() {
    return this.element.querySelector(".scroller");
  }

  get #rowHeight() {
    return parseFloat(getComputedStyle(this.element).getPropertyValue("--row")) || 84;
  }

  draw() {
    const { model, state } = this.page;
    this.element.setAttribute("aria-label", word("list.label"));
    const content = () => render([this.#head(model, state), this.#body(model)], this.element);
    content();
    // a list that was away, as behind an error, is back at its top
    if (this.#look()) content();
    this.#focusWanted();
  }

  /** Takes the rows in sight from the scroller; tells whether they are others than before. */
  #look() {
    const scroller = this.#scroller;
    if (!scroller) return false;
    const height = this.#rowHeight;
    const before = `${this.#first} ${this.#last}`;
    this.#first = Math.max(0, Math.floor(scroller.scrollTop / height) - beyond);
    this.#last = Math.ceil((scroller.scrollTop + scroller.clientHeight) / height) + beyond;
    return before !== `${this.#first} ${this.#last}`;
  }

  #head(model, state) {
    const { pages, held } = model;
    const total = pages.started ? word(pages.exact ? "total" : "total.least", { n: pages.total }) : "";
    const far = model.loading && pages.started ? word("loadingFar", { n: pages.rows.length, total: pages.total }) : "";
    return html`<div class="list-head">
      <h2>${total}</h2><span class="quiet far">${far}</span>
      <label class="sort"><span aria-hidden="true">${word("sort")}</span>
        <select aria-label=${word("sort")} .value=${state.sort} @change=${(e) => this.page.go({ sort: e.target.value })}>
          ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === state.sort}>${word(`sort.${sort}`)}</option>`)}
        </select></label>
      <button type="button" class=${model.paused ? "pause on" : "pause"} aria-label=${word(model.paused ? "resume" : "pause")} title=${word("paused.note")} @click=${() => model.pause(!model.paused)}>
        <span aria-hidden="true">${model.paused ? "▶" : "❚❚"}</span> <span class="text">${word(model.paused ? "resume" : "pause")}</span></button>
      <p id="mark-hint" class="unseen">${word("mark.hint")}</p>
      ${held.size > 0 ? html`<button type="button" class="pill" title=${word("pill.hint")} @click=${() => this.#top()}>${word("pill", { n: held.size })}</button>` : nothing}
    </div>`;
  }

  #body(model) {
    if (model.error && !model.pages.started) return failure(model.error, () => model.reload());
    if (!model.pages.started) return skeleton(8);
    if (model.pages.total === 0) return this.#empty(model);
    const height = this.#rowHeight;
    const count = Math.min(model.pages.total, Math.floor(tallest / height));
    const last = Math.min(count - 1, this.#last);
    const indices = Array.from({ length: Math.max(0, last - this.#first + 1) }, (_, i) => this.#first + i);
    const rowOf = (i) => model.pages.rows[i];
    return html`<div class="scroller" @scroll=${() => this.#scrolled()} @keydown=${(e) => this.#key(e, count)}>
      <div class="rows" role="list" aria-describedby="mark-hint" .style=${`height: ${count * height}px`}>
        ${repeat(indices, (i) => rowOf(i)?.event.id ?? i, (i) => this.#row(rowOf(i), i, i * height, model.pages))}
      </div></div>
      ${model.error ? failure(model.error, () => { model.error = null; this.#scrolled(); }) : nothing}`;
  }

  #empty(model) {
    const none = model.status?.events === 0;
    return html`<div class="note"><p><strong>${word(none ? "empty.none" : "empty.match")}</strong></p>
      <p>${word(none ? "empty.noneHint" : "empty.matchHint")}</p>
      ${none ? nothing : html`<button type="button" @click=${() => this.page.setFilter({})}>${word("filters.clear")}</button>`}</div>`;
  }

  #row(row, index, top, pages) {
    const style = `transform: translateY(${top}px)`;
    if (!row) return html`<div class="row waiting" role="listitem" .style=${style}><span class="unseen">${word("loading")}</span></div>`;
    const { event, mark } = row;
    const facts = [span(daysOf(event)), where(event.place), named("standing", event.standing), event.assertion === "ASSERTED" ? null : named("assertion", event.assertion), word("ownReports", { n: event.independentSources })];
    return html`<div class="row ${mark ?? ""}" role="listitem" aria-setsize=${pages.exact ? pages.total : -1} aria-posinset=${index + 1} .style=${style}>
      <a href=${this.page.address({ event: event.id })} data-index=${index} @click=${(e) => this.page.follow(e, event.id)}>
        <span class="row-top">${typeTag(event.type, named("type", event.type))}${stage(event) ? html`<span class="stage">${stage(event)}</span>` : nothing}
          ${mark ? html`<span class="mark">${word(`mark.${mark}`)}</span>` : nothing}
          <span class="quiet when">${row.changedAt ? ago(row.changedAt, this.page.now()) : ""}</span></span>
        <span class="headline">${apart(headline(event))}</span>
        <span class="facts">${facts.filter(Boolean).map((fact, i) => [i > 0 ? html`<span aria-hidden="true"> · </span>` : nothing, apart(fact)])}
          ${event.confidence === null || event.confidence === undefined ? nothing : html`<span class="confidence" title=${word("field.confidence")}>${percent(event.confidence)}</span>`}</span>
      </a></div>`;
  }

  #scrolled() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      const scroller = this.#scroller;
      if (!scroller) return;
      this.#look();
      this.page.model.look(scroller.scrollTop > this.#rowHeight / 2);
      this.page.model.reach(this.#last + 20);
      this.draw();
    });
  }

  #top() {
    this.page.model.release();
    this.toTop();
  }

  toTop() {
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  #key(e, count) {
    const index = Number(e.target.closest("[data-index]")?.dataset.index);
    const page = Math.max(1, Math.floor(this.#scroller.clientHeight / this.#rowHeight) - 1);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count }[e.key];
    if (!step || Number.isNaN(index)) return;
    e.preventDefault();
    this.#focus(Math.max(0, Math.min(count - 1, index + step)));
  }

  #focus(index) {
    const scroller = this.#scroller;
    const height = this.#rowHeight;
    const top = index * height;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    if (top + height > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + height - scroller.clientHeight;
    this.#wanted = index;
    this.draw();
    this.#scrolled();
  }

  /** Focuses the row that a key led to, once it is there; not where the reader has gone elsewhere meanwhile. */
  #focusWanted() {
    if (this.#wanted === null) return;
    const row = this.element.querySelector(`[data-index="${this.#wanted}"]`);
    const elsewhere = document.activeElement !== document.body && !this.element.contains(document.activeElement);
    if (row && !elsewhere) row.focus({ preventScroll: true });
    if (row || elsewhere) this.#wanted = null;
  }
}
