// Days that the reader chooses, and what the server takes for them. Free of the DOM.
import { plusDays, today } from "./due.js";

const wanted = /^\d{4}-\d{2}-\d{2}$/;
const minute = 60_000;

/** What a filter holds for a chosen day: of the event, the day; of reports, the moment at which it begins or is over for the reader. */
export function valueOf(name, day) {
  if (!name.startsWith("reported") || !wanted.test(day ?? "")) return day;
  return new Date(`${name === "reportedUntil" ? plusDays(day, 1) : day}T00:00`).toISOString();
}

/** The day that such a value stands for, null for none; a bare day, as other programs give it, is that day. */
export function dayOf(name, value) {
  if (!value || wanted.test(value)) return value ?? null;
  return today(new Date(Date.parse(value) - (name === "reportedUntil" ? 1 : 0)));
}

/** The first and the last day of a stretch of a time axis; edges lie on midnights only nearly. */
export function daysWithin(from, until) {
  return [from.getTime() + minute, until.getTime() - minute].map((time) => new Date(time).toISOString().slice(0, 10));
}
