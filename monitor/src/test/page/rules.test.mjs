import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { alertOf, outcomesOf, ruleOf } = await load("rules.js");
const saved = await load("saved.js");

function form(values) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ id: "a", name: " Strikes ", filter: "?type=STRIKE", on: "new", ...values })) for (const one of [value].flat()) data.append(name, one);
  return data;
}

test("a rule has the parts of its kind alone", () => {
  const rule = ruleOf(form({ on: "threshold", count: "3", hours: "12", fields: ["standing"], channels: ["desk"] }));
  assert.deepEqual(rule, { id: "a", name: "Strikes", enabled: false, filter: "type=STRIKE", on: "threshold", fields: [], threshold: { count: 3, hours: 12 }, deadline: null, quiet: null, channels: ["desk"] });
});

test("quiet hours need both ends", () => {
  assert.equal(ruleOf(form({ quietFrom: "22:00", quietTo: "", zone: "UTC" })).quiet, null);
  assert.deepEqual(ruleOf(form({ quietFrom: "22:00", quietTo: "06:00", zone: "Asia/Baghdad", days: ["FRI"] })).quiet, { from: "22:00", to: "06:00", zone: "Asia/Baghdad", days: ["FRI"] });
});

test("alerts name their event whole or by its id", () => {
  assert.equal(alertOf({ event: { id: "e1", headlineEn: "x" } }).event.headlineEn, "x");
  assert.equal(alertOf({ eventId: "e1", headlineEn: "x" }).event.id, "e1");
  assert.equal(alertOf({ kind: "test", event: { id: "test" } }).event.id, null);
});

test("a test tells its outcome for each channel", () => {
  assert.deepEqual(outcomesOf({ delivered: true, detail: "x" }), [{ delivered: true, detail: "x" }]);
  assert.equal(outcomesOf([{ channel: "a" }, { channel: "b" }]).length, 2);
});

test("saved filters are kept by name, and only addresses of the page are links", () => {
  const kept = new Map();
  const storage = { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) };
  saved.put("b", "?type=TALKS", storage);
  saved.put("a", "?type=STRIKE", storage);
  saved.put("a", "?type=TRUCE", storage);
  saved.put("bad", "javascript:alert(1)", storage);
  assert.deepEqual(saved.all(storage), [{ name: "a", address: "?type=TRUCE" }, { name: "b", address: "?type=TALKS" }]);
  saved.remove("b", storage);
  assert.equal(saved.all(storage).length, 1);
});

test("a browser that keeps nothing has no saved filters", () => {
  const storage = { getItem() { throw new Error("refused"); }, setItem() { throw new Error("refused"); } };
  saved.put("a", "?", storage);
  assert.deepEqual(saved.all(storage), []);
});
