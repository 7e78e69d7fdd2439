// The history of an event, field by field, as text. Free of the DOM.
import { day, moment, number, partyName, percent, range, span, where } from "./format.js";
import { named, word } from "./i18n.js";

const kinds = {
  assertion: "assertion", standing: "standing", scope: "scope", status: "status", type: "type", "details.method": "method",
  "details.outcome": "outcome", "details.direction": "direction", "details.action": "action", "details.stance": "stance",
};
const moments = ["firstReported", "lastReported"];

/** The name of a field, as details.killed is given; a field of a newer server keeps its own name. */
export function fieldName(field) {
  const last = field.replace(/^details\./, "");
  return named("field", last) === last ? field : named("field", last);
}

/** The value of a field as text, whatever its shape. */
export function fieldValue(field, value, type = null) {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return word("drawer.empty");
  if (kinds[field]) return named(kinds[field], value);
  if (field === "details.phase") return named(type === "TRUCE" ? "trucePhase" : "talksPhase", value);
  if (moments.includes(field)) return moment(value);
  if (field === "confidence") return percent(value);
  return shaped(value);
}

function shaped(value) {
  if (Array.isArray(value)) return value.map(shaped).join(word("comma"));
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return word(value ? "yes" : "no");
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
  if ("best" in value && "min" in value) return range(value);
  if ("granularity" in value) return span(value);
  if ("precision" in value) return where(value) ?? word("unknown");
  if ("role" in value) return `${partyName(value)} (${named("role", value.role)})`;
  if ("due" in value) return span(value.due);
  return Object.entries(value).filter(([, part]) => part !== null).map(([name, part]) => `${fieldName(name)}: ${shaped(part)}`).join(word("comma"));
}
