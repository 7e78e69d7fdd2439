// Alerts: what was told lately, and the rules.
import { html, nothing, apart, failure, skeleton } from "./html.js";
import { get, write } from "./api.js";
import { fieldName } from "./changes.js";
import { headline, moment, number } from "./format.js";
import { filterQuery } from "./filter.js";
import { named, word } from "./i18n.js";
import { alertOf, blank, outcomesOf, ruleOf } from "./rules.js";
import { ruleForm } from "./rule-form.js";

export class AlertsView {
  #rules = null;
  #recent = [];
  #channels = [];
  #error = null;
  #editing = null;
  #tests = new Map();

  constructor(page) {
    this.page = page;
  }

  async load() {
    try {
      const [rules, recent, channels] = await Promise.all([get("alerts/rules"), get("alerts/recent", "limit=100"), get("alerts/channels")]);
      this.#rules = rules.rules;
      this.#recent = recent.alerts.map(alertOf);
      this.#channels = channels.channels;
      this.#error = null;
    } catch (error) {
      this.#error = error;
    }
    this.page.redraw();
  }

  template() {
    const { model } = this.page;
    if (model.status?.alerts === false || this.#error?.status === 404) {
      return html`<div class="note"><p><strong>${word("alerts.off")}</strong></p><p>${word("alerts.offHint")}</p></div>`;
    }
    if (this.#error && !this.#rules) return failure(this.#error, () => this.load());
    if (!this.#rules) return skeleton(5);
    return html`<div class="board-head"><h2>${word("alerts")}</h2></div>
      ${this.#error ? failure(this.#error, () => this.load()) : nothing}
      <div class="alerts"><section><h3>${word("alerts.rules")}
          ${model.mayWrite ? html`<button type="button" @click=${() => this.#edit(blank(String(filterQuery(this.page.state.filter))))}>${word("alerts.new")}</button>` : nothing}</h3>
        ${model.mayWrite ? nothing : html`<p class="quiet">${word("alerts.readOnly")}</p>`}
        ${this.#editing && this.#editing.id === "" ? this.#form() : nothing}
        ${this.#rules.length === 0 ? html`<p class="quiet">${word("alerts.noRules")}</p>` : nothing}
        <ul class="plain">${this.#rules.map((rule) => (this.#editing?.id === rule.id ? html`<li>${this.#form()}</li>` : this.#rule(rule, model.mayWrite)))}</ul></section>
      <section><h3>${word("alerts.recent")}</h3>
        ${this.#recent.length === 0 ? html`<p class="quiet">${word("alerts.none")}</p>` : nothing}
        <ul class="plain">${this.#recent.map((alert) => this.#alert(alert))}</ul></section></div>`;
  }

  #zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  #form() {
    return ruleForm(this.#editing, {
      channels: this.#channels,
      current: String(filterQuery(this.page.state.filter)),
      zone: this.#zone(),
      changed: (rule) => { this.#editing = rule; this.page.redraw(); },
      save: (form) => this.#save(ruleOf(form)),
      cancel: () => this.#edit(null),
    });
  }

  #edit(rule) {
    this.#editing = rule;
    this.#error = null;
    this.page.redraw();
  }

  #what(rule) {
    const threshold = rule.on === "threshold" && rule.threshold ? word("alerts.thresholdOf", { n: rule.threshold.count, hours: rule.threshold.hours }) : null;
    const deadline = rule.on === "deadline" && rule.deadline ? word("alerts.deadlineOf", { hours: rule.deadline.hours }) : null;
    const fields = rule.on === "changed" ? rule.fields?.join(word("comma")) || word("alerts.anyField") : null;
    const quiet = rule.quiet ? word("alerts.quietOf", rule.quiet) : null;
    return [word(`alerts.on.${rule.on}`), threshold, deadline, fields, quiet].filter(Boolean).join(" · ");
  }

  #rule(rule, mayWrite) {
    const outcomes = this.#tests.get(rule.id) ?? [];
    return html`<li class="card rule ${rule.enabled ? "" : "off"}">
      <p class="card-top"><strong>${apart(rule.name)}</strong><span class="badge">${word(rule.enabled ? "alerts.enabled" : "alerts.disabled")}</span></p>
      <p class="quiet">${this.#what(rule)}</p>
      <p class="quiet filter-text">${rule.filter ? html`<a href=${`?${rule.filter}`} @click=${(e) => this.page.followAddress(e, `?${rule.filter}`)}><code>${rule.filter}</code></a>` : word("alerts.filterAll")}</p>
      <p class="quiet">${word("alerts.channels")}: ${apart((rule.channels ?? []).join(word("comma")) || "–")}</p>
      ${mayWrite ? html`<p class="buttons">
        <label class="toggle"><input type="checkbox" .checked=${rule.enabled} aria-label=${word("alerts.enable", { name: rule.name })} @change=${(e) => this.#save({ ...rule, enabled: e.target.checked })}><span>${word("alerts.enabled")}</span></label>
        <button type="button" @click=${() => this.#edit({ ...rule })}>${word("edit")}</button>
        <button type="button" @click=${() => this.#test(rule)}>${word("alerts.test")}</button>
        <button type="button" class="danger" @click=${() => this.#remove(rule)}>${word("delete")}</button></p>` : nothing}
      <div role="status">${deliveryList(outcomes)}</div></li>`;
  }

  #alert({ at, rule, name: before, kind, text, count, changes, event, deliveries }) {
    const name = before ?? this.#rules.find((known) => known.id === rule)?.name ?? rule;
    const title = event.id || event.headlineAr || event.headlineEn ? headline({ ...event, id: event.id ?? "" }) : text;
    return html`<li class="card"><p class="card-top"><strong>${apart(name ?? "")}</strong><span class="quiet">${[named("alertKind", kind), count === null ? null : number(count), at ? moment(at) : null].filter(Boolean).join(" · ")}</span></p>
      ${event.id ? html`<p><a href=${this.page.address({ event: event.id })} @click=${(e) => this.page.follow(e, event.id)}>${apart(title)}</a></p>` : html`<p>${apart(title)}</p>`}
      ${text && text !== title ? html`<p class="quiet">${apart(text)}</p>` : nothing}
      ${changes.length > 0 ? html`<ul class="plain quiet">${changes.map(({ field, before: was, after }) => html`<li>${fieldName(field)}: <del>${apart(was ?? word("drawer.empty"))}</del> <span class="arrow" aria-hidden="true"></span> <ins>${apart(after ?? word("drawer.empty"))}</ins></li>`)}</ul>` : nothing}
      ${deliveryList(deliveries)}</li>`;
  }

  async #save(rule) {
    await this.#writing(() => write("PUT", `alerts/rules/${encodeURIComponent(rule.id)}`, rule));
    if (!this.#error) this.#editing = null;
    this.page.redraw();
  }

  async #remove(rule) {
    if (confirm(word("alerts.deleteAsk", { name: rule.name }))) await this.#writing(() => write("DELETE", `alerts/rules/${encodeURIComponent(rule.id)}`));
  }

  async #test(rule) {
    this.#tests.delete(rule.id);
    try {
      this.#tests.set(rule.id, outcomesOf(await write("POST", `alerts/rules/${encodeURIComponent(rule.id)}/test`)));
    } catch (error) {
      this.#tests.set(rule.id, [{ delivered: false, detail: error.message }]);
    }
    this.page.redraw();
  }

  /** Writes, then shows what the server has; what it refuses stays in the form, with the reason. */
  async #writing(act) {
    try {
      await act();
    } catch (error) {
      this.#error = error;
      this.page.redraw();
      return;
    }
    await this.load();
  }
}

function deliveryList(outcomes) {
  if (outcomes.length === 0) return nothing;
  return html`<ul class="plain quiet">${outcomes.map(({ channel, delivered, detail }) => html`<li>${channel ? html`${apart(channel)}: ` : nothing}<span class=${delivered ? "good" : "bad"}>${word(delivered ? "alerts.delivered" : "alerts.failed")}</span> ${apart(detail ?? "")}</li>`)}</ul>`;
}
