// What each view asks the server for. Free of the DOM.
import { plusDays, today } from "./due.js";
import { filterQuery } from "./filter.js";

const forced = { deadlines: { type: ["DEADLINE"] }, talks: { type: ["TALKS"] } };

/** The filter of a view as parameters: boards show one type, whatever types are chosen. */
export const viewQuery = ({ view, filter }) => filterQuery({ ...filter, ...forced[view] });

/**
 * The queries under /api/events whose answers together fill a view; none for a view without events. Deadlines take
 * three: what is to come, what went by last, and what changed last, for those without a date are in no span of days.
 */
export function eventQueries(state, now) {
  const { view, filter, sort } = state;
  const query = (more, order, limit) => {
    const parameters = viewQuery({ view, filter: { ...filter, ...more } });
    parameters.set("sort", order);
    parameters.set("limit", String(limit));
    return parameters;
  };
  if (view === "events") return [query({}, sort, 100)];
  if (view === "talks") return [query({}, "-reported", 500)];
  if (view !== "deadlines") return [];
  if (filter.eventFrom || filter.eventUntil) return [query({}, "event", 500)];
  const day = today(now);
  return [query({ eventFrom: day }, "event", 500), query({ eventUntil: plusDays(day, -1) }, "-event", 200), query({}, "-changed", 500)];
}
