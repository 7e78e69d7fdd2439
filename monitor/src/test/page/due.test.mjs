import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { badges, countdown, grouped, groupOf, plusDays, today } = await load("due.js");
const day = "2026-11-28";
const deadline = (id, from, to, more = {}) => ({ id, details: { due: from || to ? { from, to } : null, ...more } });

test("a day counts down to it, and up from it", () => {
  assert.deepEqual(countdown({ from: "2026-12-01", to: "2026-12-01" }, day), { days: 3, left: null });
  assert.deepEqual(countdown({ from: day, to: day }, day), { days: 0, left: null });
  assert.deepEqual(countdown({ from: "2026-11-20", to: "2026-11-27" }, day), { days: -1, left: null });
});

test("a span that has begun runs until its last day", () => {
  assert.deepEqual(countdown({ from: "2026-11-01", to: "2026-11-30" }, day), { days: 0, left: 2 });
  assert.deepEqual(countdown({ from: "2026-11-01", to: null }, day), { days: 0, left: null });
});

test("by a day counts down to that day", () => {
  assert.deepEqual(countdown({ from: null, to: "2026-12-08" }, day), { days: 10, left: null });
});

test("no date is no countdown", () => {
  assert.equal(countdown(null, day), null);
  assert.equal(groupOf(deadline("x"), day), "undated");
  assert.equal(groupOf({ id: "x", details: null }, day), "undated");
});

test("groups meet at their edges", () => {
  const groupIn = (days) => groupOf(deadline("x", plusDays(day, days), plusDays(day, days)), day);
  assert.deepEqual([-1, 0, 7, 8, 30, 31].map(groupIn), ["overdue", "week", "week", "month", "month", "later"]);
});

test("the nearest deadlines come first, on both sides of today", () => {
  const board = grouped([deadline("a", "2026-12-03", "2026-12-03"), deadline("b", "2026-11-29", "2026-11-29"), deadline("c", "2026-10-01", "2026-10-01"), deadline("d", "2026-11-20", "2026-11-20")], day);
  assert.deepEqual(board.week.map((event) => event.id), ["b", "a"]);
  assert.deepEqual(board.overdue.map((event) => event.id), ["d", "c"]);
});

test("undated deadlines come by their last report", () => {
  const board = grouped([{ ...deadline("a"), lastReported: "2026-11-01" }, { ...deadline("b"), lastReported: "2026-11-09" }], day);
  assert.deepEqual(board.undated.map((event) => event.id), ["b", "a"]);
});

test("badges tell the stance, and that the date was moved", () => {
  assert.deepEqual(badges(deadline("a", day, day, { stance: "CONFIRMED", history: [{}] })), ["stance.CONFIRMED", "deadlines.moved"]);
  assert.deepEqual(badges(deadline("a", day, day, { stance: null, history: [] })), []);
});

test("today is the reader's day", () => {
  assert.equal(today(new Date(2026, 10, 8, 23, 59)), "2026-11-08");
});

test("days are counted over the end of a year", () => {
  assert.equal(plusDays("2026-12-31", 1), "2027-01-01");
});
