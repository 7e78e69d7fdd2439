// The map: groups of events as circles; countries hatched where no more than the country is known.
import { html, nothing, render, svg, repeat, apart, failure } from "./html.js";
import { get } from "./api.js";
import { d3 } from "./d3.js";
import { changed, filterQuery, types } from "./filter.js";
import { country, headline, number } from "./format.js";
import { named, word } from "./i18n.js";
import { drawWorld, projection, world } from "./world.js";

const middleEast = [24, 9, 64, 43];
const [least, most] = [1, 12];
const largestCircle = 24;
const point = 0.02;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const mostOf = (types) => Object.entries(types).reduce((a, b) => (b[1] > a[1] ? b : a), ["UNKNOWN", 0])[0];
/** Whether most events of a group are known no finer than a province or region. */
const vague = ({ precision = {} }) => (precision.ADMIN1 ?? 0) + (precision.REGION ?? 0) > (precision.SITE ?? 0) + (precision.CITY ?? 0);

// who says what is written must be understood, and Arabic has words for one and two
const withNumber = (count, name) => (name.includes(number(count)) ? name : `${number(count)}: ${name}`);

export class EventMap {
  element = document.createElement("section");
  #transform = d3.zoomIdentity;
  #answer = { cells: [], countries: [], placeless: 0 };
  #countries = [];
  #error = null;
  #worldError = false;
  #zoom = d3.zoom();
  #focused = 0;
  #size = null;

  constructor(page) {
    this.page = page;
    this.element.className = "map";
    this.draw();
    this.#zoom.scaleExtent([2 ** least, 2 ** most]).translateExtent([[0, 0], [256, 256]]).on("zoom", (e) => this.#zoomed(e)).on("end", () => this.#rested());
    d3.select(this.#stage).call(this.#zoom).on("dblclick.zoom", null);
    new ResizeObserver(() => this.#resized()).observe(this.#stage);
    world().then((countries) => { this.#countries = countries; this.draw(); }, () => { this.#worldError = true; this.draw(); });
  }

  get #stage() {
    return this.element.querySelector(".stage");
  }

  get #level() {
    return Math.max(0, Math.min(12, Math.round(Math.log2(this.#transform.k))));
  }

  async load() {
    // how finely events are grouped depends on the room; the first size loads
    if (!this.#size) return;
    const query = filterQuery(this.page.state.filter);
    query.set("zoom", String(this.#level));
    this.asked = String(query);
    try {
      const answer = await get("map", query);
      if (this.asked !== String(query)) return;
      this.#answer = answer;
      this.#error = null;
      // what lies in sight comes whole, whatever is left out elsewhere
      if (answer.truncated && !query.has("bbox")) {
        query.set("bbox", this.#bounds().join(","));
        this.#answer = { ...answer, cells: (await get("map", query)).cells };
      }
    } catch (error) {
      // an older server has no such thing to show
      this.#error = error.status === 404 ? null : error;
    }
    this.draw();
  }

  draw() {
    this.element.setAttribute("aria-label", word("map.label"));
    render(this.#template(), this.element);
    const canvas = this.element.querySelector("canvas");
    if (!canvas.clientWidth) return;
    const counts = new Map(this.#answer.countries.map(({ country: code, count }) => [code, count]));
    const top = Math.max(1, ...counts.values());
    drawWorld(canvas, this.#countries, this.#transform, (code) => (counts.has(code) ? Math.sqrt(counts.get(code) / top) : 0));
  }

  #template() {
    const { placeless, truncated } = this.#answer;
    const area = this.page.state.filter.bbox;
    return html`<div class="stage" @pointermove=${(e) => this.#hover(e)} @pointerleave=${() => this.#tell("")}>
        <canvas aria-hidden="true"></canvas>
        <svg role="group" aria-label=${word("map.label")} aria-describedby="map-keys" @keydown=${(e) => this.#key(e)}>${this.#circles()}${this.#countryNumbers()}</svg>
        <div class="tip" hidden></div>
      </div>
      <div class="map-tools">
        <button type="button" aria-label=${word("map.zoomIn")} title=${word("map.zoomIn")} @click=${() => this.#scale(2)}>+</button>
        <button type="button" aria-label=${word("map.zoomOut")} title=${word("map.zoomOut")} @click=${() => this.#scale(0.5)}>−</button>
        <button type="button" aria-label=${word("map.home")} title=${word("map.home")} @click=${() => this.#fit(middleEast)}>⌂</button>
      </div>
      <div class="map-area">
        <button type="button" @click=${() => this.#search()}>${word("map.area")}</button>
        ${area ? html`<button type="button" @click=${() => this.page.setFilter(changed(this.page.state.filter, "bbox", ""))}>${word("map.areaClear")}</button>` : nothing}
      </div>
      <p id="map-keys" class="unseen">${word("map.keys")}</p>
      ${this.#error ? failure(this.#error, () => this.load()) : nothing}
      <div class="map-foot">${this.#legend()}
        <p class="quiet">${placeless > 0 ? html`<span>${word("map.placeless", { n: placeless })}</span>` : nothing}
          ${truncated ? html`<span>${word("map.truncated")}</span>` : nothing}
          ${this.#worldError ? html`<span>${word("map.noWorld")}</span>` : nothing}
          <span class="notice">${word("map.notice")}</span></p>
      </div>`;
  }

  #legend() {
    const known = new Set([...this.#answer.cells, ...this.#answer.countries].flatMap((cell) => Object.keys(cell.types ?? {})));
    const mark = (kind) => svg`<svg class="sample" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="5" class=${kind}></circle></svg>`;
    return html`<ul class="legend" aria-label=${word("map.legend")}>
      ${types.filter((type) => known.has(type)).map((type) => html`<li><span class="dot t-${type}" aria-hidden="true"></span>${named("type", type)}</li>`)}
      <li>${mark("exact")}${word("map.exact")}</li><li>${mark("vague")}${word("map.vague")}</li>
      <li><span class="hatch" aria-hidden="true"></span>${word("map.hatched")}</li></ul>`;
  }

  #at([longitude, latitude]) {
    return this.#transform.apply(projection([longitude, Math.max(-85, Math.min(85, latitude))]));
  }

  #inSight([x, y]) {
    return this.#size && x > -30 && y > -30 && x < this.#size[0] + 30 && y < this.#size[1] + 30;
  }

  #visible() {
    return this.#answer.cells.map((cell) => ({ cell, at: this.#at([cell.longitude, cell.latitude]) })).filter(({ at }) => this.#inSight(at))
      .sort((a, b) => b.cell.count - a.cell.count);
  }

  #circles() {
    const cells = this.#visible();
    const radius = d3.scaleSqrt([1, Math.max(10, ...this.#answer.cells.map((cell) => cell.count))], [6, largestCircle]);
    this.#focused = Math.max(0, Math.min(this.#focused, cells.length - 1));
    return repeat(cells, ({ cell }) => `${cell.latitude} ${cell.longitude}`, ({ cell, at: [x, y] }, i) => {
      const r = radius(cell.count);
      return svg`<g class="cell t-${mostOf(cell.types)} ${vague(cell) ? "vague" : "exact"}" role="button" tabindex=${i === this.#focused ? 0 : -1} transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          aria-label=${this.#label(cell)} @click=${() => this.#choose(cell)} @focus=${() => { this.#focused = i; }} .cell=${cell}>
        <circle class="reach" r=${Math.max(r, 12)}></circle><circle class="ring" r=${r}></circle>
        ${cell.count > 1 && r > 8 ? svg`<text dy="0.35em" aria-hidden="true">${number(cell.count)}</text>` : nothing}</g>`;
    });
  }

  #label(cell) {
    if (cell.count === 1 && (cell.headlineAr || cell.headlineEn)) return headline({ ...cell, id: cell.id ?? "" });
    return withNumber(cell.count, `${word("map.cell", { n: cell.count, type: named("type", mostOf(cell.types)) })}${word("comma")}${word("map.cellHint")}`);
  }

  #countryNumbers() {
    const places = new Map(this.#countries.map((entry) => [entry.code, entry]));
    return this.#answer.countries.filter(({ country: code }) => places.has(code)).map(({ country: code, count }) => {
      const [x, y] = this.#transform.apply(places.get(code).label);
      if (!this.#inSight([x, y])) return nothing;
      const text = number(count);
      const width = text.length * 7 + 8;
      const name = withNumber(count, `${country(code)}: ${word("map.countryOnly", { n: count })}`);
      return svg`<g class="country" role="button" tabindex="0" aria-label=${name} transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`} @click=${() => this.#chooseCountry(code)} .country=${code}>
        <rect x=${-width / 2} y="-8" width=${width} height="16" rx="3"></rect><text dy="0.35em" aria-hidden="true">${text}</text></g>`;
    });
  }

  #choose(cell) {
    if (cell.count === 1 && cell.id) return this.page.open(cell.id);
    const [west, south, east, north] = cell.bounds ?? [cell.longitude, cell.latitude, cell.longitude, cell.latitude];
    // events of one place never come apart: the list tells them
    if (east - west < point && north - south < point) return this.#searchIn([west - point, south - point, east + point, north + point]);
    this.#fit([west, south, east, north], 0.3);
  }

  #chooseCountry(code) {
    this.page.setFilter({ ...this.page.state.filter, country: [code] });
  }

  #bounds() {
    const [width, height] = this.#size;
    const corner = (x, y) => projection.invert(this.#transform.invert([x, y]));
    const [west, north] = corner(0, 0);
    const [east, south] = corner(width, height);
    const hundredth = (value, limit) => Math.max(-limit, Math.min(limit, Math.round(value * 100) / 100));
    return [hundredth(west, 180), hundredth(south, 90), hundredth(east, 180), hundredth(north, 90)];
  }

  #search() {
    this.#searchIn(this.#bounds());
  }

  #searchIn(bounds) {
    this.page.setFilter(changed(this.page.state.filter, "bbox", bounds.map((value) => Math.round(value * 1000) / 1000).join(",")));
  }

  #scale(factor) {
    this.#move((zoom, target) => zoom.scaleBy(target, factor));
  }

  #move(step) {
    const target = d3.select(this.#stage);
    step(this.#zoom, calm.matches ? target : target.transition().duration(250));
  }

  #fit([west, south, east, north], margin = 0, smooth = true) {
    const [width, height] = this.#size;
    const [left, top] = projection([west, north]);
    const [right, bottom] = projection([east, south]);
    const k = Math.min(2 ** most, (1 - margin) / Math.max((right - left) / width, (bottom - top) / height, 1e-9));
    const next = d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(left + right) / 2, -(top + bottom) / 2);
    const step = (zoom, target) => zoom.transform(target, next);
    if (smooth) this.#move(step);
    else step(this.#zoom, d3.select(this.#stage));
  }

  #resized() {
    const { clientWidth: width, clientHeight: height } = this.#stage;
    if (!width || !height) return;
    const first = !this.#size;
    this.#size = [width, height];
    this.#zoom.extent([[0, 0], [width, height]]).scaleExtent([Math.max(width, height) / 256, 2 ** most]);
    if (first) {
      const area = this.page.state.filter.bbox?.split(",").map(Number);
      this.#fit(area && area[0] < area[2] ? area : middleEast, 0, false);
      this.load();
    } else {
      this.draw();
    }
  }

  #zoomed({ transform }) {
    this.#transform = transform;
    this.scheduled ??= requestAnimationFrame(() => { this.scheduled = undefined; this.draw(); });
  }

  #rested() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (!this.asked) return;
      const query = new URLSearchParams(this.asked);
      if (query.get("zoom") !== String(this.#level) || this.#answer.truncated) this.load();
    }, 200);
  }

  #hover(e) {
    const { cell, country: code } = e.target.closest?.("g") ?? {};
    if (cell) return this.#tell(this.#label(cell), e);
    const [x, y] = this.#transform.invert(d3.pointer(e, this.#stage));
    const pen = this.element.querySelector("canvas").getContext("2d");
    pen.setTransform(1, 0, 0, 1, 0, 0);
    const land = this.#countries.find(({ box, path }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && pen.isPointInPath(path, x, y, "evenodd"));
    if (!land) return this.#tell("");
    const count = this.#answer.countries.find((entry) => entry.country === (code ?? land.code))?.count;
    const name = (land.code && country(land.code)) || land.name;
    this.#tell(count ? `${name}: ${word("map.countryOnly", { n: count })}` : name, e);
  }

  #tell(text, e) {
    const tip = this.element.querySelector(".tip");
    tip.hidden = !text;
    tip.textContent = text;
    if (!text) return;
    const [x, y] = d3.pointer(e, this.#stage);
    const [width] = this.#size;
    tip.style.left = x > width / 2 ? "auto" : `${x + 14}px`;
    tip.style.right = x > width / 2 ? `${width - x + 14}px` : "auto";
    tip.style.top = `${y + 10}px`;
  }

  #key(e) {
    const group = e.target.closest("g");
    if (e.key === "Enter" || e.key === " ") {
      e.preventDefault();
      if (group?.cell) this.#choose(group.cell);
      else if (group?.country) this.#chooseCountry(group.country);
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (!step || !group?.cell) return;
    e.preventDefault();
    const all = [...this.element.querySelectorAll("g.cell")];
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(group) + step))]?.focus();
  }
}
