// Events on a time axis, stacked by type. Time runs from left to right in both languages, as the digits do.
import { html, nothing, render, svg, failure } from "./html.js";
import { get } from "./api.js";
import { d3 } from "./d3.js";
import { dayOf, daysWithin, valueOf } from "./days.js";
import { plusDays, daysBetween } from "./due.js";
import { changed, filterQuery, types } from "./filter.js";
import { day, number, span } from "./format.js";
import { coarser, daysOf } from "./histogram.js";
import { locale, word } from "./i18n.js";

const height = 96;
const margin = { left: 34, right: 10, top: 8, bottom: 20 };
const own = { event: ["eventFrom", "eventUntil"], reported: ["reportedFrom", "reportedUntil"] };
const narrowest = 4;

export class Timeline {
  element = document.createElement("section");
  #answer = null;
  #error = null;
  #brush = d3.brushX();

  constructor(page) {
    this.page = page;
    this.element.className = "timeline";
    this.draw();
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  get #names() {
    return own[this.page.state.by];
  }

  get #chosen() {
    const [from, until] = this.#names.map((name) => dayOf(name, this.page.state.filter[name]));
    return { from, until };
  }

  /** Asks for the counts around what is chosen, so that the choice can be moved and widened. */
  async load() {
    const { filter, by } = this.page.state;
    const [from, until] = this.#names;
    const query = filterQuery({ ...filter, [from]: null, [until]: null });
    query.set("by", by);
    // the day on which a report came is that of the reader, as in the list
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (by === "reported" && zone) query.set("zone", zone);
    const chosen = this.#chosen;
    if (chosen.from && chosen.until) {
      const around = Math.max(7, daysBetween(chosen.from, chosen.until));
      query.set("from", plusDays(chosen.from, -around));
      query.set("until", plusDays(chosen.until, around));
    }
    this.asked = String(query);
    try {
      const answer = await get("timeline", query);
      if (this.asked !== String(query)) return;
      this.#answer = answer;
      this.#error = null;
    } catch (error) {
      // an older server has no such thing to show
      this.#error = error.status === 404 ? null : error;
    }
    this.draw();
  }

  draw() {
    this.element.setAttribute("aria-label", word("timeline.label"));
    render(this.#template(), this.element);
    this.#paint();
  }

  #template() {
    const { by } = this.page.state;
    const answer = this.#answer;
    const none = answer && answer.buckets.length === 0;
    return html`<div class="timeline-head">
        <fieldset class="switch"><legend class="unseen">${word("timeline.by")}</legend>
          ${["event", "reported"].map((name) => html`<label><input type="radio" name="by" value=${name} .checked=${by === name} @change=${() => this.page.go({ by: name })}><span>${word(`timeline.${name}`)}</span></label>`)}
        </fieldset>
        ${answer?.undated > 0 ? html`<span class="quiet">${word("timeline.undated", { n: answer.undated })}</span>` : nothing}
        <span class="quiet step" ?hidden=${none}></span>
      </div>
      ${this.#error ? failure(this.#error, () => this.load()) : nothing}
      ${none ? html`<p class="quiet">${word("timeline.none")}</p>` : nothing}
      <svg class="bars" dir="ltr" role="img" height=${height} aria-label=${this.#summary()} ?hidden=${none}><g class="stack"></g><g class="axis"></g><g class="brush"></g></svg>
      <div class="timeline-dates">${this.#input(0, "timeline.from")}${this.#input(1, "timeline.until")}
        ${this.#chosen.from || this.#chosen.until ? html`<button type="button" @click=${() => this.#choose(null, null)}>${word("timeline.clear")}</button>` : nothing}</div>`;
  }

  #input(which, label) {
    const name = this.#names[which];
    const set = (e) => this.page.setFilter(changed(this.page.state.filter, name, valueOf(name, e.target.value)));
    return html`<label><span>${word(label)}</span><input type="date" .value=${dayOf(name, this.page.state.filter[name]) ?? ""} @change=${set}></label>`;
  }

  #summary() {
    const { from, until, buckets = [] } = this.#answer ?? {};
    if (buckets.length === 0) return word("timeline.label");
    return `${word("timeline.label")}: ${span({ from, to: until })}, ${word("total", { n: d3.sum(buckets, (bucket) => bucket.count) })}`;
  }

  #paint() {
    const root = d3.select(this.element).select("svg.bars");
    const width = this.element.clientWidth - 2;
    if (!width || width < 60 || !this.#answer?.buckets.length) return;
    const { buckets, step } = coarser(this.#answer, Math.floor(width / narrowest));
    this.element.querySelector(".step").textContent = word(`step.${step}`);
    root.attr("viewBox", `0 0 ${width} ${height}`).attr("width", width);
    const first = d3.min([this.#answer.from, buckets[0].start].filter(Boolean));
    const last = d3.max([this.#answer.until, plusDays(buckets.at(-1).start, daysOf[step] ?? 1)].filter(Boolean));
    const x = d3.scaleUtc([new Date(first), new Date(plusDays(last, 1))], [margin.left, width - margin.right]);
    const y = d3.scaleLinear([0, d3.max(buckets, (bucket) => bucket.count)], [height - margin.bottom, margin.top]).nice(3);
    this.#bars(root, buckets, x, y, step);
    this.#axis(root, x, y, width);
    this.#select(root, x, width);
  }

  #bars(root, buckets, x, y, step) {
    const bars = buckets.flatMap((bucket) => {
      let base = 0;
      return types.filter((type) => bucket.types[type]).map((type) => ({ type, start: bucket.start, from: base, to: (base += bucket.types[type]) }));
    });
    const left = (bar) => x(new Date(bar.start));
    const wide = (bar) => Math.max(1, x(new Date(plusDays(bar.start, daysOf[step] ?? 1))) - left(bar) - 0.6);
    root.select(".stack").selectAll("rect").data(bars).join("rect").attr("class", (bar) => `t-${bar.type}`)
      .attr("x", left).attr("width", wide).attr("y", (bar) => y(bar.to)).attr("height", (bar) => y(bar.from) - y(bar.to));
  }

  #axis(root, x, y, width) {
    const months = x.domain()[1] - x.domain()[0] > 120 * 86_400_000;
    const text = new Intl.DateTimeFormat(locale(), months ? { month: "short", year: "numeric", timeZone: "UTC" } : { day: "numeric", month: "short", timeZone: "UTC" });
    const ticks = x.ticks(Math.max(2, Math.floor(width / 90)));
    const axis = root.select(".axis");
    axis.selectAll("text.time").data(ticks).join("text").attr("class", "time").attr("x", x).attr("y", height - 5).text((date) => text.format(date));
    axis.selectAll("text.size").data(y.ticks(2).filter(Number.isInteger)).join("text").attr("class", "size").attr("x", margin.left - 5).attr("y", y).attr("dy", "0.35em").text((n) => number(n));
    axis.selectAll("line").data(y.ticks(2)).join("line").attr("x1", margin.left).attr("x2", width - margin.right).attr("y1", y).attr("y2", y);
  }

  #select(root, x, width) {
    this.#brush.extent([[margin.left, margin.top], [width - margin.right, height - margin.bottom]]).on("end", (e) => this.#brushed(e, x));
    const { from, until } = this.#chosen;
    const [left, right] = x.range();
    const ends = [from ? x(new Date(from)) : left, until ? x(new Date(plusDays(until, 1))) : right].map((value) => Math.max(left, Math.min(right, value)));
    root.select(".brush").call(this.#brush).call(this.#brush.move, from || until ? ends : null);
  }

  #brushed({ selection, sourceEvent }, x) {
    if (!sourceEvent) return;
    if (!selection) return this.#choose(null, null);
    this.#choose(...daysWithin(...selection.map(x.invert)));
  }

  #choose(from, until) {
    const [first, second] = this.#names;
    this.page.setFilter(changed(changed(this.page.state.filter, first, valueOf(first, from)), second, valueOf(second, until)));
  }
}
