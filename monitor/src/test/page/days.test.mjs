import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

process.env.TZ = "Asia/Baghdad";
const { dayOf, daysWithin, valueOf } = await load("days.js");

test("a day of reports begins and ends at the reader's midnight", () => {
  assert.equal(valueOf("reportedFrom", "2026-03-10"), "2026-03-09T21:00:00.000Z");
  assert.equal(valueOf("reportedUntil", "2026-03-10"), "2026-03-10T21:00:00.000Z");
});

test("a day of the event is the same everywhere", () => {
  for (const name of ["eventFrom", "eventUntil"]) {
    assert.equal(valueOf(name, "2026-03-10"), "2026-03-10");
    assert.equal(dayOf(name, "2026-03-10"), "2026-03-10");
  }
});

test("what was chosen is shown again", () => {
  for (const name of ["reportedFrom", "reportedUntil"]) {
    for (const day of ["2026-03-10", "2026-12-31", "2028-02-29"]) assert.equal(dayOf(name, valueOf(name, day)), day);
  }
});

test("where clocks go forward at midnight, the day is the same", () => {
  process.env.TZ = "Asia/Beirut";
  assert.equal(dayOf("reportedFrom", valueOf("reportedFrom", "2026-03-29")), "2026-03-29");
  assert.equal(dayOf("reportedUntil", valueOf("reportedUntil", "2026-03-28")), "2026-03-28");
  process.env.TZ = "Asia/Baghdad";
});

test("nothing chosen is nothing, and a bare day of an address is shown as it is", () => {
  assert.equal(valueOf("reportedFrom", ""), "");
  assert.equal(valueOf("reportedUntil", null), null);
  assert.equal(dayOf("reportedFrom", undefined), null);
  assert.equal(dayOf("reportedUntil", "2026-03-10"), "2026-03-10");
});

test("a stretch that ends at a midnight, or a little beside it, holds the day before", () => {
  for (const beside of [-1, 0, 1]) {
    const [from, until] = ["2026-03-01", "2026-03-06"].map((day) => new Date(Date.parse(day) + beside));
    assert.deepEqual(daysWithin(from, until), ["2026-03-01", "2026-03-05"]);
  }
});
