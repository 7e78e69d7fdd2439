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
 * How a span of days stands to today: before (days until it begins, above 0), "running" (today is within it, days 0),
 * or past (days since it ended, below 0). A span without an end that has begun is running; null: there is no span.
 */
export function countdown(due, day) {
  const first = due?.from ?? due?.to;
  const last = due?.to ?? null;
  if (!first) return null;
  if (last && last < day) return { days: daysBetween(day, last), running: false };
  const begins = due.from ?? null;
  if (begins && begins > day) return { days: daysBetween(day, begins), running: false };
  // "by the 30th" has no first day: it runs out at its end
  if (!begins) return { days: daysBetween(day, last), running: false };
  return { days: 0, running: begins !== last };
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
