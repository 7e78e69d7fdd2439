// Deadlines by how near they are. Free of the DOM.
const dayMillis = 86_400_000;

export const groups = ["overdue", "week", "month", "later", "undated"];

/** The calendar day of a moment in the reader's time zone, as 2026-11-28. */
export function today(now) {
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whole days from one calendar day to another; negative where the second is earlier. */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);

/** The calendar day so many days later. */
export const plusDays = (day, days) => new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10);

/**
 * How a span of days stands to today: {days, left}. Days: until it begins, or, where only its end is known, until then;
 * 0 while it runs; below 0, since it ended. Left: whole days until a running span of several days ends, null where
 * it is of one day, has not begun, has ended, or has no end. Null: there is no span.
 */
export function countdown(due, day) {
  const { from, to } = due ?? {};
  if (!from && !to) return null;
  if (to && to < day) return { days: daysBetween(day, to), left: null };
  if (!from || from > day) return { days: daysBetween(day, from ?? to), left: null };
  return { days: 0, left: to && from !== to ? daysBetween(day, to) : null };
}

/** The group of a deadline: overdue only once its last day is past. */
export function groupOf(event, day) {
  const count = countdown(event.details?.due, day);
  if (!count) return "undated";
  if (count.days < 0) return "overdue";
  if (count.days <= 7) return "week";
  return count.days <= 30 ? "month" : "later";
}

const edge = (event) => event.details.due.from ?? event.details.due.to;

/** The deadlines of each group: the nearest first; those without a date the latest reported first. */
export function grouped(events, day) {
  const result = Object.fromEntries(groups.map((group) => [group, []]));
  for (const event of events) result[groupOf(event, day)].push(event);
  for (const group of ["week", "month", "later"]) result[group].sort((a, b) => (edge(a) < edge(b) ? -1 : 1));
  result.overdue.sort((a, b) => (lastDay(a) > lastDay(b) ? -1 : 1));
  result.undated.sort((a, b) => ((a.lastReported ?? "") > (b.lastReported ?? "") ? -1 : 1));
  return result;
}

const lastDay = (event) => event.details.due.to ?? event.details.due.from;

/** What is remarkable about a deadline: its stance, and "moved" where reports gave other dates before. */
export function badges(event) {
  const { stance, history } = event.details ?? {};
  return [stance && stance !== "UNKNOWN" ? `stance.${stance}` : null, history?.length > 0 ? "deadlines.moved" : null].filter(Boolean);
}
