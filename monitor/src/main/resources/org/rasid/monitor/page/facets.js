// The filters: search, chips, counted choices, what is saved, exports.
import { html, nothing, apart, failure } from "./html.js";
import { changed, choices, isEmpty, filterQuery, toggled, withoutChoice } from "./filter.js";
import { dayOf, valueOf } from "./days.js";
import { country, day, number, percent } from "./format.js";
import { currentLanguage, named, word } from "./i18n.js";
import * as saved from "./saved.js";

const shown = ["type", "country", "admin1", "party", "assertion", "standing", "source"];
const few = 8;
const exports = ["csv", "jsonl", "geojson", "ics", "rss", "atom"];
const open = new Set();

/** The label of a choice; parties are known by their ids only, their names come with the counts. */
export function choiceLabel(name, value, facets) {
  if (name === "country") return country(value);
  if (name === "party") {
    const found = facets?.party?.find((entry) => entry.value === value);
    return (currentLanguage() === "ar" ? found?.labelAr : found?.label) ?? value;
  }
  if (["type", "assertion", "standing", "status", "precision"].includes(name)) return named(name, value);
  if (name === "bbox") return word("filter.bboxValue");
  if (name === "minConfidence") return percent(Number(value));
  if (["eventFrom", "eventUntil", "reportedFrom", "reportedUntil"].includes(name)) return day(dayOf(name, value));
  return value;
}

const choiceName = (name) => (named("facet", name) === name ? named("filter", name) : named("facet", name));

export function chips(page) {
  const { state, model } = page;
  if (isEmpty(state.filter)) return nothing;
  return html`<ul class="chips" aria-label=${word("filters.active")}>
    ${choices(state.filter).map((choice) => {
      const label = choiceLabel(choice.name, choice.value, model.facets);
      return html`<li><button type="button" class="chip" aria-label=${word("filters.remove", { name: choiceName(choice.name), value: label })} @click=${() => page.setFilter(withoutChoice(state.filter, choice))}>
        <span class="quiet">${choiceName(choice.name)}</span> ${apart(label)} <span aria-hidden="true">×</span></button></li>`;
    })}
    <li><button type="button" class="link" @click=${() => page.setFilter({})}>${word("filters.clear")}</button></li></ul>`;
}

export function searchBox(page) {
  const submit = (e) => {
    e.preventDefault();
    page.setFilter(changed(page.state.filter, "text", new FormData(e.target).get("text").trim()));
  };
  return html`<form class="search" role="search" @submit=${submit}>
    <input type="search" name="text" aria-label=${word("search.hint")} placeholder=${word("search.hint")} .value=${page.state.filter.text ?? ""} maxlength="200">
    <button type="submit">${word("search")}</button></form>`;
}

function facet(page, name, entries) {
  const { filter } = page.state;
  const chosen = filter[name] ?? [];
  const missing = chosen.filter((value) => !entries.some((entry) => entry.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...missing, ...entries];
  const most = open.has(name) ? all : all.filter((entry, i) => i < few || chosen.includes(entry.value));
  const more = () => { if (!open.delete(name)) open.add(name); page.redraw(); };
  return html`<fieldset class="facet"><legend>${word(`facet.${name}`)}</legend>
    ${all.length === 0 ? html`<p class="quiet">${word("facet.none")}</p>` : nothing}
    ${most.map(({ value, count }) => html`<label class="choice"><input type="checkbox" .checked=${chosen.includes(value)} @change=${() => page.setFilter(toggled(page.state.filter, name, value))}>
      ${name === "type" ? html`<span class="dot t-${value}" aria-hidden="true"></span>` : nothing}
      <span class="label">${apart(choiceLabel(name, value, page.model.facets))}</span><span class="count">${number(count)}</span></label>`)}
    ${all.length > few ? html`<button type="button" class="link" aria-expanded=${open.has(name)} @click=${more}>${word(open.has(name) ? "facet.fewer" : "facet.more", { n: all.length })}</button>` : nothing}
  </fieldset>`;
}

function precisions(entries) {
  return html`<section class="facet"><p class="name">${word("facet.precision")}</p>
    <ul class="plain">${entries.map(({ value, count }) => html`<li class="choice"><span class="label">${named("precision", value)}</span><span class="count">${number(count)}</span></li>`)}</ul></section>`;
}

function least(page, name, values, label) {
  const value = page.state.filter[name] ?? "";
  return html`<label class="field"><span>${word(`filter.${name}`)}</span>
    <select @change=${(e) => page.setFilter(changed(page.state.filter, name, e.target.value))}>
      <option value="" ?selected=${value === ""}>${word("filter.any")}</option>
      ${[...new Set([...values, value])].filter(Boolean).map((option) => html`<option value=${option} ?selected=${option === value}>${label(option)}</option>`)}
    </select></label>`;
}

function reported(page, name) {
  return html`<label class="field"><span>${word(`filter.${name}`)}</span>
    <input type="date" .value=${dayOf(name, page.state.filter[name]) ?? ""} @change=${(e) => page.setFilter(changed(page.state.filter, name, valueOf(name, e.target.value)))}></label>`;
}

function savedFilters(page) {
  const list = saved.all();
  const save = (e) => {
    e.preventDefault();
    saved.put(new FormData(e.target).get("name").trim(), page.address({ event: null, lang: null }));
    e.target.reset();
    page.redraw();
  };
  return html`<details class="facet"><summary>${word("saved")}</summary>
    ${list.length === 0 ? html`<p class="quiet">${word("saved.none")}</p>` : nothing}
    <ul class="plain">${list.map(({ name, address }) => html`<li class="choice"><a class="label" href=${address} @click=${(e) => page.followAddress(e, address)}>${apart(name)}</a>
      <button type="button" class="link" aria-label=${word("saved.delete", { name })} @click=${() => { saved.remove(name); page.redraw(); }}>×</button></li>`)}</ul>
    <form class="inline" @submit=${save}><input name="name" required maxlength="60" aria-label=${word("saved.name")} placeholder=${word("saved.name")}><button type="submit">${word("saved.save")}</button></form></details>`;
}

function exportLinks(page) {
  const query = String(filterQuery(page.state.filter));
  return html`<details class="facet"><summary>${word("exports")}</summary><p class="quiet">${word("exports.hint")}</p>
    <ul class="plain exports">${exports.map((kind) => html`<li><a href=${`api/events.${kind}${query ? `?${query}` : ""}`}>${word(`export.${kind}`)}</a></li>`)}</ul></details>`;
}

export function facetPanel(page) {
  const { facets, facetsError } = page.model;
  return html`<details class="facets" ?open=${page.wide} aria-label=${word("filters")}><summary>${word("filters")}</summary>
    ${facetsError && !facets ? failure(facetsError, () => page.model.loadFacets()) : nothing}
    ${facets ? shown.map((name) => facet(page, name, facets[name] ?? [])) : nothing}
    ${facets?.precision?.length ? precisions(facets.precision) : nothing}
    ${least(page, "minSources", ["2", "3", "5", "10"], (value) => number(Number(value)))}
    ${least(page, "minConfidence", ["0.5", "0.7", "0.8", "0.9", "0.95"], (value) => percent(Number(value)))}
    ${reported(page, "reportedFrom")}${reported(page, "reportedUntil")}
    ${savedFilters(page)}${exportLinks(page)}
  </details>`;
}
