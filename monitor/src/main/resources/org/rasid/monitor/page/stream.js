// The live stream of changes. The browser resumes it by Last-Event-ID; where it gives up, this opens it anew.
const kinds = ["created", "updated", "merged", "retracted", "restored", "seen"];
const longestWait = 30_000;

export class Stream {
  #source = null;
  #timer = null;
  #attempts = 0;

  /** on.change(item), on.reset(), on.link("live" | "lost"). */
  constructor(on, open = (url) => new EventSource(url)) {
    this.on = on;
    this.open = open;
  }

  /** Follows the changes of a filter after a position of the stream; what was followed before is left. */
  follow(query, position) {
    this.close();
    this.query = query;
    this.position = position;
    this.#connect();
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #connect() {
    const query = new URLSearchParams(this.query);
    if (this.position) query.set("after", this.position);
    const source = this.open(`api/stream?${query}`);
    this.#source = source;
    source.onopen = () => {
      this.#attempts = 0;
      this.on.link("live");
    };
    source.onerror = () => this.#lost(source);
    for (const kind of kinds) {
      source.addEventListener(kind, (message) => {
        if (message.lastEventId) this.position = message.lastEventId;
        this.on.change(JSON.parse(message.data));
      });
    }
    source.addEventListener("reset", () => this.on.reset());
  }

  #lost(source) {
    if (source !== this.#source) return;
    this.on.link("lost");
    // 2: closed for good, as after an answer that is no stream; else the browser tries again itself
    if (source.readyState !== 2) return;
    this.close();
    const wait = Math.min(longestWait, 1000 * 2 ** this.#attempts++);
    this.#timer = setTimeout(() => this.#connect(), wait);
  }
}
