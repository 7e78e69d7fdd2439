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

/** The alert as the page shows it; servers may name the event whole or by its id alone. */
export function alertOf(alert) {
  const event = typeof alert.event === "object" && alert.event !== null ? alert.event : { id: alert.event ?? alert.eventId ?? null };
  const deliveries = alert.deliveries ?? (alert.channel ? [{ channel: alert.channel, delivered: alert.delivered, detail: alert.detail }] : []);
  return {
    at: alert.at ?? alert.firedAt ?? alert.time ?? null,
    rule: alert.ruleId ?? alert.rule ?? null,
    text: alert.reason ?? alert.text ?? alert.message ?? "",
    event: { headlineAr: alert.headlineAr ?? "", headlineEn: alert.headlineEn ?? "", ...event },
    deliveries,
  };
}
