import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { changed, choices, filterQuery, isEmpty, parseFilter, parseState, sameFilter, stateQuery, toggled, withoutChoice } = await load("filter.js");
const parse = (text) => parseFilter(new URLSearchParams(text));

test("lists may repeat or be separated by commas", () => {
  assert.deepEqual(parse("type=STRIKE,TALKS&type=TRUCE&country=IQ"), { type: ["STRIKE", "TALKS", "TRUCE"], country: ["IQ"] });
});

test("an outlet whose name holds a comma goes to the address and back", () => {
  const filter = toggled({}, "source", "Reuters, Arabic");
  assert.deepEqual(parse(String(filterQuery(filter))), filter);
});

test("equal filters have one address, whatever the order of choosing", () => {
  const one = toggled(toggled({}, "type", "TALKS"), "type", "STRIKE");
  const other = toggled(toggled({}, "type", "STRIKE"), "type", "TALKS");
  assert.equal(String(filterQuery(one)), String(filterQuery(other)));
  assert.ok(sameFilter(one, other));
});

test("a value chosen twice is chosen no more", () => {
  assert.ok(isEmpty(toggled(toggled({}, "country", "IQ"), "country", "IQ")));
});

test("what no server would take is left out", () => {
  assert.deepEqual(parse("minSources=-1&minConfidence=7&eventFrom=yesterday&bbox=1,2,3&reportedFrom=x&text=%20&foo=bar"), {});
});

test("every parameter goes to the address and back", () => {
  const text = "type=STRIKE&admin1=Anbar&party=iq-government&source=%D8%AF%D8%AC%D9%84%D8%A9&bbox=40,30,48,37&minSources=2&minConfidence=0.8&eventFrom=2026-11-01&eventUntil=2026-11-28&reportedFrom=2026-11-01T00%3A00%3A00Z&text=%D8%BA%D8%A7%D8%B1%D8%A9";
  assert.deepEqual(parse(String(filterQuery(parse(text)))), parse(text));
  assert.equal(Object.keys(parse(text)).length, 11);
});

test("each choice can be taken away", () => {
  let filter = parse("type=STRIKE&type=TALKS&text=غارة&minSources=2");
  assert.equal(choices(filter).length, 4);
  for (const choice of choices(filter)) filter = withoutChoice(filter, choice);
  assert.ok(isEmpty(filter));
});

test("an empty value takes a parameter away", () => {
  assert.ok(isEmpty(changed({ text: "غارة" }, "text", " ")));
});

test("the state of the page goes to the address and back", () => {
  const search = "?type=STRIKE&view=talks&sort=-sources&by=reported&lang=ar&event=strike-1";
  assert.deepEqual(parseState(stateQuery(parseState(search))), parseState(search));
});

test("an address that names nothing is the live list", () => {
  assert.deepEqual(parseState(""), { view: "events", lang: null, sort: "-changed", by: "event", event: null, filter: {} });
  assert.equal(stateQuery(parseState("")), "?");
});

test("unknown views, orders and languages are as by default", () => {
  assert.deepEqual(parseState("?view=x&sort=y&lang=fr&by=z"), parseState(""));
});
