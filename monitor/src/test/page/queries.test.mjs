import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { eventQueries, viewQuery } = await load("queries.js");
const { parseState } = await load("filter.js");
const now = new Date(2026, 10, 28, 9);
const asked = (search) => eventQueries(parseState(search), now).map(String);

test("the list asks for its first page in its order", () => {
  assert.deepEqual(asked("?type=STRIKE&sort=-sources"), ["type=STRIKE&sort=-sources&limit=100"]);
});

test("deadlines come from three sides", () => {
  assert.deepEqual(asked("?view=deadlines&type=STRIKE&country=IQ"), [
    "type=DEADLINE&country=IQ&eventFrom=2026-11-28&sort=event&limit=500",
    "type=DEADLINE&country=IQ&eventUntil=2026-11-27&sort=-event&limit=200",
    "type=DEADLINE&country=IQ&sort=-changed&limit=500",
  ]);
});

test("a span that the reader chose is kept", () => {
  assert.deepEqual(asked("?view=deadlines&eventFrom=2026-12-01"), ["type=DEADLINE&eventFrom=2026-12-01&sort=event&limit=500"]);
});

test("talks ask for talks, alerts for no events", () => {
  assert.deepEqual(asked("?view=talks"), ["type=TALKS&sort=-reported&limit=500"]);
  assert.deepEqual(asked("?view=alerts"), []);
});

test("the stream follows what the view shows", () => {
  assert.equal(String(viewQuery(parseState("?view=talks&type=STRIKE&country=IQ"))), "type=TALKS&country=IQ");
});
