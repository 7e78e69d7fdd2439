// Buckets of the time axis. Free of the DOM.

/** About how many days a step has. */
export const daysOf = { day: 1, week: 7, month: 30, year: 365 };
const steps = Object.keys(daysOf);

/** The first day of the step that a day is in; weeks start on Monday. */
export function startOf(day, step) {
  if (step === "year") return `${day.slice(0, 4)}-01-01`;
  if (step === "month") return `${day.slice(0, 7)}-01`;
  if (step === "day") return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** The same counts in the finest steps, from the given one on, that need no more bars than there is room for. */
export function coarser({ buckets, step }, room) {
  const length = (Date.parse(buckets.at(-1).start) - Date.parse(buckets[0].start)) / 86_400_000;
  const from = Math.max(0, steps.indexOf(step));
  const fitting = steps.slice(from).find((name) => length / daysOf[name] <= room) ?? "year";
  if (fitting === step) return { buckets, step };
  const joined = new Map();
  for (const bucket of buckets) {
    const start = startOf(bucket.start, fitting);
    const known = joined.get(start) ?? { start, count: 0, types: {} };
    known.count += bucket.count;
    for (const [type, count] of Object.entries(bucket.types)) known.types[type] = (known.types[type] ?? 0) + count;
    joined.set(start, known);
  }
  return { buckets: [...joined.values()], step: fitting };
}
