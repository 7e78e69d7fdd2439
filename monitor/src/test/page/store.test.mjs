import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { Held, Pages, slim } = await load("store.js");
const item = (id, more = {}, change = "updated") => ({ change, revision: 1, event: { id, type: "STRIKE", status: "ACTIVE", date: null, ...more } });
const answer = (ids, more = {}) => ({ events: ids.map((id) => item(id)), total: { value: 10, exact: true }, next: "c", position: "e-1", ...more });
const ids = (pages) => pages.rows.map((row) => row.event.id);

function filled(sort = "-changed", more = {}) {
  const pages = new Pages(sort);
  pages.append(answer(["a", "b", "c"], more));
  return pages;
}

test("pages follow each other", () => {
  const pages = filled();
  pages.append(answer(["d", "e"], { position: "e-9" }));
  assert.deepEqual(ids(pages), ["a", "b", "c", "d", "e"]);
  assert.equal(pages.total, 10);
  assert.equal(pages.position, "e-1");
});

test("the last page tells the true total", () => {
  const pages = filled();
  pages.append(answer(["d"], { next: null }));
  assert.ok(pages.complete);
  assert.equal(pages.total, 4);
});

test("a changed event comes to the top, marked", () => {
  const pages = filled();
  assert.equal(pages.merge({ ...item("c"), matches: true }), "updated");
  assert.deepEqual(ids(pages), ["c", "a", "b"]);
  assert.equal(pages.find("c").mark, "changed");
  assert.equal(pages.total, 10);
});

test("a new event comes to the top and counts", () => {
  const pages = filled();
  assert.equal(pages.merge({ ...item("n", {}, "created"), matches: true }), "inserted");
  assert.deepEqual(ids(pages), ["n", "a", "b", "c"]);
  assert.equal(pages.find("n").mark, "new");
  assert.equal(pages.total, 11);
});

test("a new event that changes is still new", () => {
  const pages = filled();
  pages.merge({ ...item("n", {}, "created"), matches: true });
  pages.merge({ ...item("n"), matches: true });
  assert.equal(pages.find("n").mark, "new");
});

test("an event that moved up is not there twice when its old page comes", () => {
  const pages = filled();
  pages.merge({ ...item("d"), matches: true });
  pages.append(answer(["d", "e"], { next: null }));
  assert.deepEqual(ids(pages), ["d", "a", "b", "c", "e"]);
  assert.equal(pages.total, 5);
});

test("an event that no longer matches goes", () => {
  const pages = filled();
  assert.equal(pages.merge({ ...item("b"), matches: false }), "removed");
  assert.deepEqual(ids(pages), ["a", "c"]);
  assert.equal(pages.total, 9);
  assert.equal(pages.merge({ ...item("z"), matches: false }), "nothing");
});

test("without word of matching, merged and retracted events go", () => {
  const pages = filled();
  assert.equal(pages.merge(item("a", { status: "MERGED" }, "merged")), "removed");
  assert.equal(pages.merge(item("b")), "updated");
});

test("under another order a change takes its place", () => {
  const pages = new Pages("-reported");
  const reported = (id, lastReported) => item(id, { lastReported });
  pages.append({ events: [reported("a", "2026-11-09"), reported("b", "2026-11-05")], total: { value: 2, exact: true }, next: null, position: null });
  pages.merge({ ...reported("n", "2026-11-07"), matches: true });
  assert.deepEqual(ids(pages), ["a", "n", "b"]);
  pages.merge({ ...reported("b", "2026-11-10"), matches: true });
  assert.deepEqual(ids(pages), ["b", "a", "n"]);
});

test("what belongs behind the pages held is left to come with its page", () => {
  const pages = new Pages("-reported");
  pages.append({ events: [item("a", { lastReported: "2026-11-09" })], total: { value: 5, exact: true }, next: "c" });
  assert.equal(pages.merge({ ...item("n", { lastReported: "2026-01-01" }, "created"), matches: true }), "nothing");
  assert.deepEqual(ids(pages), ["a"]);
  assert.equal(pages.total, 6);
});

test("an older server without totals and cursors is understood", () => {
  const pages = new Pages();
  pages.append({ events: [item("a")] });
  assert.ok(pages.complete);
  assert.equal(pages.total, 1);
});

test("rows keep what they show, not the evidence", () => {
  const row = slim({ ...item("a").event, evidence: [1], parties: [1], place: { nameEn: "Baghdad", country: "IQ", latitude: 1 }, details: { phase: "HELD", killed: { best: 1 } } });
  assert.equal(row.evidence, undefined);
  assert.deepEqual(row.place, { verbatim: undefined, nameEn: "Baghdad", country: "IQ" });
  assert.equal(row.details.phase, "HELD");
});

test("held changes come once for each event, the latest, in order", () => {
  const held = new Held();
  held.add({ ...item("a"), revision: 1 });
  held.add({ ...item("b"), revision: 1 });
  held.add({ ...item("a"), revision: 2 });
  assert.equal(held.size, 2);
  assert.deepEqual(held.release().map((change) => [change.event.id, change.revision]), [["b", 1], ["a", 2]]);
  assert.equal(held.size, 0);
});
