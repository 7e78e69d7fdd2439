// The form of an alert rule.
import { html, nothing, apart } from "./html.js";
import { fieldName } from "./changes.js";
import { word } from "./i18n.js";
import { kinds, watched, weekdays } from "./rules.js";

/** on: {channels, current, zone, changed(rule), save(FormData), cancel()}. */
export function ruleForm(rule, on) {
  const submit = (e) => { e.preventDefault(); on.save(new FormData(e.target)); };
  const keep = (change) => (e) => on.changed({ ...rule, ...change(e.target) });
  return html`<form class="card rule-form" @submit=${submit}>
    <label class="field"><span>${word("alerts.name")}</span><input name="name" required maxlength="100" .value=${rule.name} @input=${(e) => { rule.name = e.target.value; }}></label>
    ${rule.id ? html`<input type="hidden" name="id" .value=${rule.id}>` : html`<label class="field"><span>${word("alerts.id")} <small class="quiet">${word("alerts.idHint")}</small></span><input name="id" required pattern="[a-z0-9\\-]+" maxlength="64"></label>`}
    <label class="choice"><input type="checkbox" name="enabled" .checked=${rule.enabled}><span>${word("alerts.enabled")}</span></label>
    <label class="field wide"><span>${word("alerts.filter")} <small class="quiet">${word("alerts.filterHint")}</small></span><input name="filter" dir="ltr" .value=${rule.filter ?? ""} @input=${(e) => { rule.filter = e.target.value; }}></label>
    ${on.current && on.current !== rule.filter ? html`<button type="button" class="link" @click=${keep(() => ({ filter: on.current }))}>${word("alerts.filterNow")}</button>` : nothing}
    <label class="field"><span>${word("alerts.on")}</span><select name="on" @change=${keep((target) => ({ on: target.value }))}>${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === rule.on}>${word(`alerts.on.${kind}`)}</option>`)}</select></label>
    ${rule.on === "changed" ? choices("fields", word("alerts.fields"), watched, rule.fields, fieldName) : nothing}
    ${rule.on === "threshold" ? [count("count", word("alerts.count"), rule.threshold?.count ?? 5, 2, 10_000), count("hours", word("alerts.hours"), rule.threshold?.hours ?? 24, 1, 720)] : nothing}
    ${rule.on === "deadline" ? count("dueHours", word("alerts.dueHours"), rule.deadline?.hours ?? 48, 1, 1440) : nothing}
    ${choices("channels", word("alerts.channels"), on.channels.map((channel) => channel.name), rule.channels, (name) => label(on.channels, name))}
    ${on.channels.length === 0 ? html`<p class="quiet">${word("alerts.noChannels")}</p>` : nothing}
    <details class="wide" ?open=${Boolean(rule.quiet)}><summary>${word("alerts.quiet")}</summary>
      <label class="field"><span>${word("alerts.quietFrom")}</span><input type="time" name="quietFrom" .value=${rule.quiet?.from ?? ""}></label>
      <label class="field"><span>${word("alerts.quietTo")}</span><input type="time" name="quietTo" .value=${rule.quiet?.to ?? ""}></label>
      <label class="field"><span>${word("alerts.zone")}</span><input name="zone" dir="ltr" .value=${rule.quiet?.zone ?? on.zone}></label>
      ${choices("days", word("alerts.days"), weekdays, rule.quiet?.days, (day) => word(`day.${day}`))}</details>
    <p class="buttons wide"><button type="submit" class="main">${word("save")}</button><button type="button" @click=${on.cancel}>${word("cancel")}</button></p></form>`;
}

const label = (channels, name) => `${name} (${word(`channel.${channels.find((channel) => channel.name === name).kind}`)})`;

function choices(name, legend, values, chosen, labelOf) {
  return html`<fieldset class="wide"><legend>${legend}</legend><div class="many">${values.map((value) => html`<label class="choice"><input type="checkbox" name=${name} value=${value} .checked=${chosen?.includes(value) ?? false}><span>${apart(labelOf(value))}</span></label>`)}</div></fieldset>`;
}

function count(name, text, value, least, most) {
  return html`<label class="field"><span>${text}</span><input type="number" name=${name} min=${least} max=${most} required .value=${String(value)}></label>`;
}
