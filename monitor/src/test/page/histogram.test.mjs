import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { coarser, startOf } = await load("histogram.js");
const bucket = (start, count = 1) => ({ start, count, types: { STRIKE: count } });

test("weeks start on Monday", () => {
  assert.equal(startOf("2026-11-28", "week"), "2026-11-23");
  assert.equal(startOf("2026-11-23", "week"), "2026-11-23");
  assert.equal(startOf("2027-01-01", "week"), "2026-12-28");
  assert.equal(startOf("2026-11-28", "month"), "2026-11-01");
  assert.equal(startOf("2026-11-28", "year"), "2026-01-01");
});

test("what has room stays as it is", () => {
  const answer = { step: "day", buckets: [bucket("2026-11-01"), bucket("2026-11-20")] };
  assert.equal(coarser(answer, 100).step, "day");
});

test("what has no room is joined, and nothing is lost", () => {
  const { step, buckets } = coarser({ step: "day", buckets: [bucket("2026-10-05", 2), bucket("2026-10-07", 3), bucket("2026-11-28")] }, 10);
  assert.equal(step, "week");
  assert.deepEqual(buckets, [bucket("2026-10-05", 5), bucket("2026-11-23", 1)]);
});

test("a long past is shown by years", () => {
  assert.equal(coarser({ step: "day", buckets: [bucket("1990-01-01"), bucket("2026-11-28")] }, 60).step, "year");
});
