import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { Stream } = await load("stream.js");

class Source {
  constructor(url) { this.url = url; this.readyState = 1; this.listeners = {}; }
  addEventListener(kind, listener) { this.listeners[kind] = listener; }
  close() { this.readyState = 2; }
}

function followed() {
  const opened = [];
  const seen = { changes: [], links: [], resets: 0 };
  const stream = new Stream({ change: (item) => seen.changes.push(item), link: (link) => seen.links.push(link), reset: () => seen.resets++ }, (url) => { opened.push(new Source(url)); return opened.at(-1); });
  stream.follow("type=STRIKE", "e-5");
  return { stream, opened, seen };
}

test("it follows a filter from a position on", () => {
  const { opened, seen } = followed();
  opened[0].onopen();
  opened[0].listeners.updated({ data: '{"change":"updated"}', lastEventId: "e-6" });
  assert.equal(opened[0].url, "api/stream?type=STRIKE&after=e-5");
  assert.deepEqual(seen.changes, [{ change: "updated" }]);
  assert.deepEqual(seen.links, ["live"]);
});

test("where the browser tries again itself it is left to", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { opened, seen } = followed();
  opened[0].readyState = 0;
  opened[0].onerror();
  t.mock.timers.tick(60_000);
  assert.equal(opened.length, 1);
  assert.deepEqual(seen.links, ["lost"]);
});

test("where the browser gives up it opens anew, after the last change, ever more rarely", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { opened } = followed();
  opened[0].listeners.created({ data: "{}", lastEventId: "e-7" });
  for (const wait of [1000, 2000]) {
    opened.at(-1).readyState = 2;
    opened.at(-1).onerror();
    t.mock.timers.tick(wait - 1);
    const before = opened.length;
    t.mock.timers.tick(1);
    assert.equal(opened.length, before + 1);
  }
  assert.equal(opened.at(-1).url, "api/stream?type=STRIKE&after=e-7");
});

test("a reset is told", () => {
  const { opened, seen } = followed();
  opened[0].listeners.reset({ data: "{}" });
  assert.equal(seen.resets, 1);
});

test("another filter leaves the stream before", () => {
  const { stream, opened } = followed();
  stream.follow("type=TALKS", null);
  assert.equal(opened[0].readyState, 2);
  assert.equal(opened[1].url, "api/stream?type=TALKS");
});
