// Alert rules: between the form and the server. Free of the DOM.
export const kinds = ["new", "changed", "threshold", "deadline"];
export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
/** Fields whose changes a rule can wait for. */
export const watched = ["standing", "assertion", "status", "date", "place", "parties", "independentSources", "details.killed", "details.wounded", "details.arrested", "details.troops", "details.phase", "details.due", "details.stance", "details.outcome"];

/** A rule to begin with: everything that matches is told of once. */
export function blank(filter) {
  return { id: "", name: "", enabled: true, filter, on: "new", fields: [], threshold: { count: 5, hours: 24 }, deadline: { hours: 48 }, quiet: null, channels: [] };
}

/** The rule that a form describes; the parts that its kind does not use are null, fields empty. */
export function ruleOf(form) {
  const on = form.get("on");
  const number = (name, otherwise) => Math.max(1, Math.round(Number(form.get(name)) || otherwise));
  const from = form.get("quietFrom");
  const to = form.get("quietTo");
  return {
    id: form.get("id").trim(),
    name: form.get("name").trim(),
    enabled: form.get("enabled") !== null,
    filter: form.get("filter").trim().replace(/^\?/, ""),
    on,
    fields: on === "changed" ? form.getAll("fields") : [],
    threshold: on === "threshold" ? { count: number("count", 5), hours: number("hours", 24) } : null,
    deadline: on === "deadline" ? { hours: number("dueHours", 48) } : null,
    quiet: from && to ? { from, to, zone: form.get("zone").trim(), days: form.getAll("days") } : null,
    channels: form.getAll("channels"),
  };
}

/**
 * The alert as the page shows it: {at, rule, name, kind, text, count, changes, event, deliveries}. Servers may name the
 * event whole or by its id alone; that of a test is none.
 */
export function alertOf(alert) {
  const { at = null, rule = null, name = null, kind = null, text = "", count = null, changes = [], deliveries = [] } = alert;
  const whole = typeof alert.event === "object" && alert.event !== null ? alert.event : { id: alert.event ?? alert.eventId ?? null };
  const event = { headlineAr: alert.headlineAr ?? "", headlineEn: alert.headlineEn ?? "", ...whole };
  return { at, rule, name, kind, text, count, changes, event: kind === "test" ? { ...event, id: null } : event, deliveries };
}

/** What came of a test, channel by channel, however the server puts it. */
export function outcomesOf(answer) {
  if (Array.isArray(answer)) return answer;
  return answer?.outcomes ?? answer?.channels ?? [answer ?? { delivered: false }];
}
