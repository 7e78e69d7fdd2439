// One event with all that is known of it, in a dialog over the view.
import { html, nothing, render, apart, failure, skeleton, typeTag } from "./html.js";
import { get } from "./api.js";
import { moment, headline, stage } from "./format.js";
import { named, word } from "./i18n.js";
import { facts } from "./facts.js";
import { evidence } from "./evidence.js";
import { history } from "./history.js";

export class Drawer {
  element = document.createElement("dialog");
  #id = null;
  #item = null;
  #changes = null;
  #error = null;
  #copied = false;

  constructor(page) {
    this.page = page;
    this.element.className = "drawer";
    this.element.setAttribute("aria-labelledby", "drawer-title");
    // Escape closes as the button does, so that the address follows
    this.element.addEventListener("cancel", (e) => { e.preventDefault(); page.closeEvent(); });
    this.element.addEventListener("click", (e) => { if (e.target === this.element) page.closeEvent(); });
  }

  /** Shows the event with this id; null closes. */
  show(id) {
    if (!id) {
      this.#id = null;
      if (this.element.open) this.element.close();
      return;
    }
    if (id !== this.#id) {
      this.#id = id;
      this.#item = this.#changes = this.#error = null;
      this.#copied = false;
      this.page.model.seen(id);
      this.refresh();
      this.element.scrollTop = 0;
    }
    this.#draw();
    requestAnimationFrame(() => {
      if (this.#id && this.element.isConnected && !this.element.open) this.element.showModal();
      this.#draw();
      this.#drawPlace();
    });
  }

  /** Asks for the event anew, as when it has changed. */
  async refresh() {
    const id = this.#id;
    const path = `events/${encodeURIComponent(id)}`;
    const [item, changes] = await Promise.allSettled([get(path), get(`${path}/history`)]);
    if (id !== this.#id) return;
    this.#error = item.status === "rejected" ? item.reason : null;
    this.#item = item.value ?? null;
    this.#changes = changes.value ?? null;
    this.#draw();
    this.#drawPlace();
  }

  #draw() {
    render(this.#template(), this.element);
  }

  #template() {
    const event = this.#item?.event;
    return html`<div class="drawer-body">
      <div class="drawer-tools">
        ${event ? typeTag(event.type, named("type", event.type)) : nothing}
        <button type="button" @click=${() => this.#copy()}>${word(this.#copied ? "copied" : "copyLink")}</button>
        <button type="button" class="close" autofocus @click=${() => this.page.closeEvent()} aria-label=${word("close")}>✕</button>
        <span class="unseen" role="status">${this.#copied ? word("copied") : ""}</span>
      </div>
      ${event ? this.#event(event) : this.#absent()}
    </div>`;
  }

  #absent() {
    const title = html`<h2 id="drawer-title" class=${this.#error ? "" : "unseen"}>${word(this.#error?.status === 404 ? "drawer.notFound" : "loading")}</h2>`;
    if (this.#error?.status === 404) return title;
    return [title, this.#error ? failure(this.#error, () => this.refresh()) : skeleton(6)];
  }

  #event(event) {
    const title = html`<h2 id="drawer-title">${apart(headline(event))}</h2>`;
    if (event.status === "MERGED") return [title, this.#merged(event), history(this.#changes, event)];
    if (event.status === "RETRACTED") return [title, html`<p class="banner bad">${word("drawer.retracted")}</p>`, history(this.#changes, event)];
    const badges = [named("standing", event.standing), named("assertion", event.assertion), stage(event), event.scope === "SERIES" ? named("scope", event.scope) : null];
    return [title,
      html`<p class="badges">${badges.filter(Boolean).map((badge) => html`<span class="badge">${badge}</span>`)}</p>`,
      facts(event),
      typeof event.place?.latitude === "number" ? html`<figure class="place-map"><canvas role="img" aria-label=${word("map.here")}></canvas><figcaption class="quiet">${word("map.notice")}</figcaption></figure>` : nothing,
      evidence(event),
      history(this.#changes, event),
      this.#codes(event.codes),
      html`<p class="quiet ids">${word("drawer.id")}: <code>${event.id}</code> · ${word("drawer.revision", { n: this.#item.revision })} · ${word("drawer.rulesVersion")}: <code>${event.rulesVersion}</code>
        ${this.#item.changedAt ? html` · ${moment(this.#item.changedAt)}` : nothing}</p>`];
  }

  #merged(event) {
    const to = event.mergedInto;
    return html`<p class="banner">${word("drawer.merged")} ${to ? html`<a href=${this.page.address({ event: to })} @click=${(e) => this.page.follow(e, to)}>${word("drawer.mergedOpen")}</a>` : nothing}</p>`;
  }

  #codes(codes) {
    if (!codes) return nothing;
    const schemes = [["CAMEO", codes.cameo], ["PLOVER", codes.plover], ["ACLED", codes.acled]];
    return html`<section><h3>${word("drawer.codes")}</h3>
      <dl class="codes">${schemes.map(([name, code]) => html`<div><dt>${name}</dt><dd>${code ? html`<code>${code}</code>` : html`<span class="quiet">${word("drawer.codeNone")}</span>`}</dd></div>`)}</dl>
      ${codes.mappingLoss ? html`<p class="quiet">${word("drawer.loss")}</p>` : nothing}</section>`;
  }

  async #drawPlace() {
    const canvas = this.element.querySelector(".place-map canvas");
    if (!canvas || !this.#item) return;
    try {
      const { drawSurroundings } = await import("./minimap.js");
      await drawSurroundings(canvas, this.#item.event.place);
    } catch {
      canvas.parentElement.hidden = true;
    }
  }

  async #copy() {
    const address = new URL(this.page.address({ lang: null }), location.href);
    try {
      await navigator.clipboard.writeText(address.href);
      this.#copied = true;
    } catch {
      // without leave to write, or over plain HTTP, the reader copies the link by hand
      prompt(word("copyLink"), address.href);
    }
    this.#draw();
  }
}
