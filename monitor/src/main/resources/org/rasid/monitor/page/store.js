// The events that the page holds: pages fetched one after the other, and changes merged into them. Free of the DOM.

/** The days of an event: when it is due for a deadline, else when it takes place. */
export const daysOf = (event) => (event.type === "DEADLINE" ? event.details?.due : event.date) ?? null;

/** What a row of the list shows of an event; a hundred thousand of them must fit into memory. */
export function slim(event) {
  const { id, type, status, assertion, standing, date, headlineAr, headlineEn, confidence, independentSources, totalSources, lastReported } = event;
  const { verbatim, nameEn, country } = event.place ?? {};
  const { due, phase, stance, method, direction } = event.details ?? {};
  const place = event.place ? { verbatim, nameEn, country } : null;
  return {
    id, type, status, assertion, standing, date, headlineAr, headlineEn, confidence, independentSources, totalSources, lastReported,
    place, details: { due, phase, stance, method, direction },
  };
}

const keys = {
  reported: (row) => row.event.lastReported ?? "",
  event: (row) => daysOf(row.event)?.from ?? daysOf(row.event)?.to ?? "",
  confidence: (row) => row.event.confidence ?? 0,
  sources: (row) => row.event.independentSources ?? 0,
};

/** Events in the order of the server, without those that it has not sent yet. */
export class Pages {
  rows = [];
  total = 0;
  exact = true;
  next = null;
  started = false;
  position = null;
  #byId = new Map();

  /** Keeps of each event what the given function makes of it. */
  constructor(sort = "-changed", keep = (event) => event) {
    this.keep = keep;
    this.descending = sort.startsWith("-");
    this.by = sort.replace("-", "");
  }

  get complete() {
    return this.started && this.next === null;
  }

  find(id) {
    return this.#byId.get(id);
  }

  /** Appends a page. What came by the stream meanwhile stays where it is: it is newer. */
  append(answer) {
    for (const item of answer.events) {
      if (this.#byId.has(item.event.id)) continue;
      const row = { ...item, event: this.keep(item.event), mark: null };
      this.#byId.set(item.event.id, row);
      this.rows.push(row);
    }
    if (!this.started) this.position = answer.position ?? null;
    this.started = true;
    this.next = answer.next ?? null;
    this.setTotal(answer.total ?? { value: this.rows.length, exact: this.next === null });
  }

  setTotal({ value, exact }) {
    this.total = this.complete ? this.rows.length : Math.max(value, this.rows.length);
    this.exact = this.complete || exact;
  }

  /** Merges a change in; tells whether it was "inserted", "updated", "removed" or came to "nothing". */
  merge(item) {
    const known = this.#byId.get(item.event.id);
    if (item.matches ?? item.event.status === "ACTIVE") {
      return known ? this.#replace(known, item) : this.#insert(item);
    }
    if (!known) return "nothing";
    this.#byId.delete(item.event.id);
    this.rows.splice(this.rows.indexOf(known), 1);
    this.total = Math.max(this.rows.length, this.total - 1);
    return "removed";
  }

  #replace(known, item) {
    Object.assign(known, item, { event: this.keep(item.event), mark: known.mark === "new" ? "new" : "changed" });
    this.rows.splice(this.rows.indexOf(known), 1);
    const at = this.#place(known);
    if (at === null) this.#byId.delete(item.event.id);
    else this.rows.splice(at, 0, known);
    return "updated";
  }

  #insert(item) {
    const row = { ...item, event: this.keep(item.event), mark: item.change === "created" ? "new" : "changed" };
    // a known event that changed may stand further down, where no page has been fetched from yet
    if (item.change === "created" || this.complete) this.total++;
    const at = this.#place(row);
    if (at === null) return "nothing";
    this.#byId.set(item.event.id, row);
    this.rows.splice(at, 0, row);
    return "inserted";
  }

  /** Where a row belongs among those held; null: behind them, where a page is still to come. */
  #place(row) {
    if (this.by === "changed" && this.descending) return 0;
    const key = keys[this.by];
    const sign = this.descending ? -1 : 1;
    const at = key ? this.rows.findIndex((other) => sign * compare(key(row), key(other)) <= 0) : -1;
    if (at >= 0) return at;
    return this.next === null ? this.rows.length : null;
  }
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Changes held back while the reader looks elsewhere: the latest of each event, in order of arrival. */
export class Held {
  #changes = new Map();

  add(item) {
    this.#changes.delete(item.event.id);
    this.#changes.set(item.event.id, item);
  }

  get size() {
    return this.#changes.size;
  }

  /** All that was held, the oldest first; none is held afterwards. */
  release() {
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    return changes;
  }
}
