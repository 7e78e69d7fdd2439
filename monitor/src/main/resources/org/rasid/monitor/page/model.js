// What the page holds of the server: pages of events, counts, status, the stream.
import { get, Problem } from "./api.js";
import { filterQuery } from "./filter.js";
import { events } from "./first.js";
import { eventQueries, viewQuery } from "./queries.js";
import { Held, Pages, slim } from "./store.js";
import { Stream } from "./stream.js";

const boardLimit = 2000;
const panelPause = 4000;
const startingPause = 2000;
const statusPause = 30_000;

export class Model {
  pages = new Pages();
  held = new Held();
  status = null;
  link = "starting";
  paused = false;
  away = false;
  error = null;
  facets = null;
  facetsError = null;
  loading = false;
  limited = false;
  loads = 0;
  #key = null;
  #abort = null;
  #panels = null;
  #shown = false;

  /** on.redraw(), on.panels(): counts, map and time axis should be asked for anew; on.arrived(items). */
  constructor(on, clock = () => new Date()) {
    this.on = on;
    this.clock = clock;
    this.stream = new Stream({
      change: (item) => this.#change(item),
      reset: () => this.reload(),
      link: (link) => this.#linked(link),
    });
  }

  /** Shows what a state of the page asks for; the same question is not asked twice. */
  open(state) {
    const key = `${state.view} ${state.sort} ${filterQuery(state.filter)}`;
    if (key === this.#key) return;
    this.#key = key;
    this.state = state;
    this.reload();
  }

  reload() {
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.stream.close();
    this.held.release();
    this.error = null;
    this.limited = false;
    this.loading = false;
    this.away = false;
    this.pages = this.state.view === "events" ? new Pages(this.state.sort, slim) : new Pages();
    if (this.state.view === "alerts") this.stream.follow(viewQuery(this.state), this.status?.position ?? null);
    else this.#load(this.#abort.signal);
    if (this.#shown) this.on.panels();
    this.on.redraw();
  }

  async #load(signal) {
    this.loading = true;
    const { state, pages } = this;
    try {
      const all = eventQueries(state, this.clock());
      const answers = await Promise.all(all.map((query) => events(query, signal)));
      for (const answer of answers) pages.append(answer);
      if (state.view === "events") {
        pages.next = answers[0].next ?? null;
      } else {
        await this.#rest(all[0], answers[0], signal);
        this.limited = this.limited || answers.slice(1).some((answer) => answer.next);
        pages.next = null;
        pages.setTotal({ value: pages.rows.length, exact: true });
      }
      this.stream.follow(viewQuery(state), answers[0].position ?? null);
    } catch (error) {
      if (error.name !== "AbortError") this.error = error;
    } finally {
      if (!signal.aborted) {
        this.loading = false;
        this.loads++;
        this.on.redraw();
        // the first time, the list comes before all else
        if (!this.#shown) this.on.panels();
        this.#shown = true;
      }
    }
  }

  async #rest(query, first, signal) {
    let { next } = first;
    while (next && this.pages.rows.length < boardLimit) {
      query.set("cursor", next);
      const answer = await get("events", query, signal);
      this.pages.append(answer);
      next = answer.next;
    }
    this.limited = Boolean(next);
  }

  /** Fetches pages until the row with this index is held: the cursor leads from page to page only. */
  async reach(index) {
    this.wanted = index;
    if (this.loading || !this.pages.next || this.state.view !== "events" || this.error) return;
    this.loading = true;
    const { pages } = this;
    const { signal } = this.#abort;
    try {
      while (pages.next && pages.rows.length <= this.wanted) {
        const [query] = eventQueries(this.state, this.clock());
        query.set("limit", this.wanted - pages.rows.length > 100 ? "500" : "100");
        query.set("cursor", pages.next);
        pages.append(await get("events", query, signal));
        this.on.redraw();
      }
    } catch (error) {
      if (error.name !== "AbortError") this.error = error;
    } finally {
      if (!signal.aborted) {
        this.loading = false;
        this.on.redraw();
      }
    }
  }

  async loadFacets() {
    const { state } = this;
    try {
      const answer = await get("facets", filterQuery(state.filter));
      if (state !== this.state) return;
      this.facets = answer.facets;
      this.facetsError = null;
      if (state.view === "events" && this.pages.started) this.pages.setTotal(answer.total);
    } catch (error) {
      this.facetsError = error.status === 404 ? null : error;
    }
    this.on.redraw();
  }

  /** Asks for the status, again and again: often while the server starts. A server that has none counts as ready. */
  async watchStatus() {
    const before = this.status;
    try {
      this.status = await get("status");
    } catch (error) {
      if (error instanceof Problem && error.status === 404) this.status = { ready: true, alerts: false, user: null };
    }
    if (before && !before.ready && this.status?.ready) this.reload();
    this.on.redraw();
    setTimeout(() => this.watchStatus(), this.status?.ready === false ? startingPause : statusPause);
  }

  /** Whether alert rules may be changed: by an administrator, or by anyone where the server knows no users. */
  get mayWrite() {
    return Boolean(this.status?.alerts) && (!this.status.user || this.status.user.role === "ADMIN");
  }

  /** Whether changes wait: only the list has something that must not move. */
  get holding() {
    return this.state.view === "events" && (this.paused || this.away);
  }

  pause(paused) {
    this.paused = paused;
    if (!paused && !this.away) this.release();
    this.on.redraw();
  }

  /** The reader looks at the top of the list, or elsewhere, where nothing must move. */
  look(away) {
    if (away === this.away) return;
    this.away = away;
    if (!away && !this.paused) this.release();
    this.on.redraw();
  }

  release() {
    for (const item of this.held.release()) this.pages.merge(item);
    this.on.redraw();
  }

  seen(id) {
    const row = this.pages.find(id);
    if (row) row.mark = null;
  }

  #linked(link) {
    this.link = link;
    this.on.redraw();
  }

  #change(item) {
    if (this.holding) this.held.add(item);
    else this.pages.merge(item);
    this.on.arrived(item);
    this.#panels ??= setTimeout(() => {
      this.#panels = null;
      if (!(this.paused && this.holding)) this.on.panels();
    }, panelPause);
    this.on.redraw();
  }
}
