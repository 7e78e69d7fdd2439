// The filter, and the whole state of the page, to and from the address. Free of the DOM.
export const types = ["STRIKE", "TALKS", "DEADLINE", "FORCE_MOVEMENT", "THREAT", "TRUCE", "AGREEMENT", "SECURITY_OPERATION"];
export const views = ["events", "deadlines", "talks", "alerts"];
export const sorts = ["-changed", "changed", "-reported", "reported", "-event", "event", "-confidence", "-sources"];

const lists = ["type", "country", "admin1", "party", "assertion", "standing", "status", "source", "placeId"];
/** Names of outlets may hold commas. */
const verbatim = new Set(["source"]);
const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;
const singles = {
  bbox: (value) => value.split(",").length === 4 && value.split(",").every((part) => part.trim() !== "" && Number.isFinite(Number(part))),
  minSources: (value) => /^[1-9]\d{0,3}$/.test(value),
  minConfidence: (value) => /^(0?\.\d+|0|1(\.0+)?)$/.test(value),
  eventFrom: (value) => day.test(value),
  eventUntil: (value) => day.test(value),
  reportedFrom: (value) => moment.test(value),
  reportedUntil: (value) => moment.test(value),
  text: (value) => value.trim() !== "",
};

export const listNames = lists;
export const isList = (name) => lists.includes(name);

/** The filter in an address; parameters that are none of a filter, and values that no server would take, are left out. */
export function parseFilter(query) {
  const filter = {};
  for (const name of lists) {
    const values = query.getAll(name).flatMap((value) => (verbatim.has(name) ? [value] : value.split(","))).map((value) => value.trim()).filter(Boolean);
    if (values.length > 0) filter[name] = [...new Set(values)];
  }
  for (const [name, fits] of Object.entries(singles)) {
    const value = query.get(name);
    if (value !== null && fits(value)) filter[name] = value.trim();
  }
  return filter;
}

/** The filter as parameters, in one order whatever the order of choosing, so that equal filters have equal addresses. */
export function filterQuery(filter) {
  const query = new URLSearchParams();
  for (const name of lists) for (const value of [...(filter[name] ?? [])].sort()) query.append(name, value);
  for (const name of Object.keys(singles)) if (filter[name]) query.set(name, filter[name]);
  return query;
}

export const sameFilter = (a, b) => String(filterQuery(a)) === String(filterQuery(b));
export const isEmpty = (filter) => String(filterQuery(filter)) === "";

/** The filter with the value of a list chosen, or no longer chosen. */
export function toggled(filter, name, value) {
  const values = filter[name] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [name]: next };
}

/** The filter with one parameter set; an empty value takes it away. */
export function changed(filter, name, value) {
  const next = { ...filter };
  delete next[name];
  if (value !== null && value !== undefined && String(value).trim() !== "") next[name] = value;
  return next;
}

/** One entry for each value that a reader can take away. */
export function choices(filter) {
  return [
    ...lists.flatMap((name) => (filter[name] ?? []).map((value) => ({ name, value }))),
    ...Object.keys(singles).filter((name) => filter[name]).map((name) => ({ name, value: filter[name] })),
  ];
}

export const withoutChoice = (filter, { name, value }) => (isList(name) ? toggled(filter, name, value) : changed(filter, name, ""));

/** The state of the page that an address holds; lang is null where it names none. */
export function parseState(search) {
  const query = new URLSearchParams(search);
  const among = (name, values, otherwise) => (values.includes(query.get(name)) ? query.get(name) : otherwise);
  return {
    view: among("view", views, "events"),
    lang: among("lang", ["en", "ar"], null),
    sort: among("sort", sorts, "-changed"),
    by: among("by", ["event", "reported"], "event"),
    event: query.get("event") || null,
    filter: parseFilter(query),
  };
}

/** The address of a state, relative to the page; what is as by default is left out. */
export function stateQuery(state) {
  const query = filterQuery(state.filter);
  if (state.view !== "events") query.set("view", state.view);
  if (state.sort !== "-changed") query.set("sort", state.sort);
  if (state.by !== "event") query.set("by", state.by);
  if (state.lang) query.set("lang", state.lang);
  if (state.event) query.set("event", state.event);
  return `?${query}`;
}
