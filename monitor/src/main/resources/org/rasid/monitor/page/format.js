// Values of events as text in the reader's language. Free of the DOM.
import { currentLanguage, locale, named, word } from "./i18n.js";

const formats = new Map();
function format(kind, options) {
  const key = `${locale()} ${kind} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl[kind](locale(), options));
  return formats.get(key);
}

export const number = (value) => format("NumberFormat", {}).format(value);
export const percent = (value) => format("NumberFormat", { style: "percent" }).format(value);

const written = { day: "numeric", month: "short", year: "numeric" };

/** A calendar day, as 2026-11-28 is given; the month is named in both languages, in full if style is "long". */
export function day(iso, style = "short") {
  return format("DateTimeFormat", { ...written, month: style, timeZone: "UTC" }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** A moment, in the reader's time zone. */
export function moment(iso) {
  return format("DateTimeFormat", { ...written, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(iso));
}

/** How long ago, coarsely. */
export function ago(iso, now) {
  const seconds = Math.round((now - Date.parse(iso)) / 1000);
  const relative = format("RelativeTimeFormat", { numeric: "auto", style: "short" });
  if (seconds < 60) return relative.format(0, "second");
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3600), "hour");
  return seconds < 30 * 86_400 ? relative.format(-Math.floor(seconds / 86_400), "day") : day(iso);
}

/** A span of days; an open end is an ellipsis. */
export function span(date, style = "short") {
  if (!date) return null;
  if (date.from && date.from === date.to) return day(date.from, style);
  return `${date.from ? day(date.from, style) : "…"} – ${date.to ? day(date.to, style) : "…"}`;
}

export function country(code) {
  if (!code) return null;
  try {
    return format("DisplayNames", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function placeName(place) {
  const name = currentLanguage() === "en" ? place?.nameEn ?? place?.verbatim : place?.verbatim ?? place?.nameEn;
  return name ?? null;
}

/** The place with its division and country, each once. */
export function where(place) {
  if (!place) return null;
  const division = currentLanguage() === "en" ? place.admin1 : null;
  const parts = [placeName(place), division, country(place.country)].filter(Boolean);
  return parts.filter((part, i) => parts.indexOf(part) === i).join(word("comma")) || null;
}

export const partyName = (party) => (currentLanguage() === "en" ? party.nameEn : null) ?? party.verbatim;

export function headline(event) {
  const [own, other] = currentLanguage() === "ar" ? [event.headlineAr, event.headlineEn] : [event.headlineEn, event.headlineAr];
  return own || other || event.id;
}

export function range(count) {
  return count.min === count.max ? number(count.best) : `${number(count.best)} (${number(count.min)}–${number(count.max)})`;
}

/** The phase, stance and the like of an event's details, or null. */
export function stage(event) {
  const details = event.details ?? {};
  if (event.type === "TALKS") return named("talksPhase", details.phase);
  if (event.type === "TRUCE") return named("trucePhase", details.phase);
  if (event.type === "DEADLINE") return named("stance", details.stance);
  if (event.type === "STRIKE") return named("method", details.method);
  return event.type === "FORCE_MOVEMENT" ? named("direction", details.direction) : null;
}
