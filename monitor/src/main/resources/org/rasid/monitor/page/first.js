// Asks for the first page at once, before the rest of the page has come.
import { get } from "./api.js";
import { parseState } from "./filter.js";
import { eventQueries } from "./queries.js";

const asked = new Map(eventQueries(parseState(location.search), new Date()).map((query) => [String(query), get("events", query)]));
for (const answer of asked.values()) answer.catch(() => {});

/** The answer that was asked for ahead, the first time that it is wanted; else it is asked for now. */
export function events(query, signal) {
  const ahead = asked.get(String(query));
  asked.delete(String(query));
  return ahead ?? get("events", query, signal);
}
