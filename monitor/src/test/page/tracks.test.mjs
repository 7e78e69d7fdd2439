import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { trackKey, tracks } = await load("tracks.js");
const actor = (id) => ({ role: "ACTOR", actorId: id, verbatim: id });
const talks = (id, actors, from, details = {}, more = {}) => ({ id, parties: actors.map(actor), date: from ? { from, to: from } : null, details, lastReported: `${from ?? "2026-01-01"}T00:00:00Z`, ...more });

test("the order of the parties does not matter, nor who mediates", () => {
  const one = talks("a", ["us", "ir"], "2026-11-01");
  const other = { ...talks("b", ["ir", "us"], "2026-11-09"), parties: [actor("ir"), actor("us"), { role: "MEDIATOR", actorId: "om", verbatim: "عمان" }] };
  const [track, ...rest] = tracks([one, other]);
  assert.equal(rest.length, 0);
  assert.equal(track.rounds.length, 2);
  assert.deepEqual(track.mediators.map((party) => party.actorId), ["om"]);
  assert.deepEqual(track.parties.map((party) => party.actorId), ["us", "ir"]);
});

test("parties outside of the list of actors are known by their names", () => {
  const event = { parties: [{ role: "ACTOR", actorId: null, verbatim: " الوفد " }] };
  assert.equal(trackKey(event), "الوفد");
});

test("rounds stand by date, within a day by number", () => {
  const [track] = tracks([talks("c", ["x", "y"], "2026-11-09", { round: 3 }), talks("a", ["x", "y"], "2026-11-01", { round: 1 }), talks("b", ["x", "y"], "2026-11-09", { round: 2 })]);
  assert.deepEqual(track.rounds.map((event) => event.id), ["a", "b", "c"]);
});

test("the state is the latest phase that is known", () => {
  const [track] = tracks([talks("a", ["x"], "2026-11-01", { phase: "HELD" }), talks("b", ["x"], "2026-11-05", { phase: "FAILED" }), talks("c", ["x"], "2026-11-09", { phase: null })]);
  assert.equal(track.phase, "FAILED");
  assert.equal(tracks([talks("a", ["x"], "2026-11-01")])[0].phase, null);
});

test("the track with the latest report comes first", () => {
  assert.deepEqual(tracks([talks("a", ["x"], "2026-11-01"), talks("b", ["y"], "2026-11-09")]).map((track) => track.key), ["y", "x"]);
});
