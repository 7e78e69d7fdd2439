// Talks as tracks: all events between the same parties. Free of the DOM.

const nameOf = (party) => party.actorId ?? party.verbatim.trim();
const within = (event, role) => (event.parties ?? []).filter((party) => party.role === role);
const timeOf = (event) => event.date?.from ?? event.date?.to ?? event.lastReported?.slice(0, 10) ?? "";

function distinct(parties) {
  const known = new Map();
  for (const party of parties) if (!known.has(nameOf(party))) known.set(nameOf(party), party);
  return [...known.values()];
}

/** The key of the track of an event: who meets, in whatever order. Empty: nobody is named. */
export const trackKey = (event) => [...new Set(within(event, "ACTOR").map(nameOf))].sort().join("\u0000");

/** Rounds in their order: by date; within a day by number, so that an unnumbered meeting keeps its place in time. */
function inOrder(a, b) {
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return (a.details?.round ?? 0) - (b.details?.round ?? 0);
}

/**
 * The tracks of talks, the one with the latest report first: {key, parties, mediators, rounds, phase, lastReported};
 * phase is that of the latest event that has one, null where none has.
 */
export function tracks(events) {
  const byKey = new Map();
  for (const event of events) {
    const key = trackKey(event);
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  return [...byKey].map(([key, all]) => track(key, all.sort(inOrder))).sort((a, b) => (a.lastReported > b.lastReported ? -1 : 1));
}

function track(key, rounds) {
  const phases = rounds.map((event) => event.details?.phase).filter((phase) => phase && phase !== "UNKNOWN");
  return {
    key,
    parties: distinct(rounds.flatMap((event) => within(event, "ACTOR"))),
    mediators: distinct(rounds.flatMap((event) => within(event, "MEDIATOR"))),
    rounds,
    phase: phases.at(-1) ?? null,
    lastReported: rounds.map((event) => event.lastReported ?? "").reduce((a, b) => (a > b ? a : b), ""),
  };
}
