import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { fieldName, fieldValue } = await load("changes.js");
const { useLanguage } = await load("i18n.js");
const { day, headline, span, where, country } = await load("format.js");
useLanguage("en");

test("fields have names, unknown ones their own", () => {
  assert.equal(fieldName("details.killed"), "Killed");
  assert.equal(fieldName("standing"), "Support");
  assert.equal(fieldName("details.novel"), "details.novel");
});

test("values of every shape are text", () => {
  assert.equal(fieldValue("standing", "DISPUTED"), "disputed");
  assert.equal(fieldValue("details.phase", "HELD", "TALKS"), "held");
  assert.equal(fieldValue("details.phase", "IN_EFFECT", "TRUCE"), "in effect");
  assert.equal(fieldValue("details.killed", { min: 2, max: 5, best: 4, figures: [] }), "4 (2–5)");
  assert.equal(fieldValue("date", { from: "2026-11-28", to: "2026-11-28", granularity: "DAY", basis: "EXPLICIT" }), "28 Nov 2026");
  assert.equal(fieldValue("place", { verbatim: "بغداد", nameEn: "Baghdad", country: "IQ", admin1: "Baghdad", precision: "CITY" }), "Baghdad, Iraq");
  assert.equal(fieldValue("parties", [{ role: "ACTOR", verbatim: "تركيا", nameEn: "Türkiye" }]), "Türkiye (actor)");
  assert.equal(fieldValue("confidence", 0.91), "91%");
  assert.equal(fieldValue("codes", { cameo: "190", plover: null, mappingLoss: true }), "cameo: 190, mappingLoss: yes");
  assert.equal(fieldValue("mergedInto", null), "empty");
  assert.equal(fieldValue("standing", "OF_TOMORROW"), "OF_TOMORROW");
});

test("days are the same days everywhere, in Latin digits", () => {
  assert.equal(day("2026-11-28"), "28 Nov 2026");
  useLanguage("ar");
  assert.equal(day("2026-11-28"), "28 نوفمبر 2026");
  assert.equal(country("IQ"), "العراق");
  useLanguage("en");
});

test("open spans keep their open end", () => {
  assert.equal(span({ from: null, to: "2026-11-28" }), "… – 28 Nov 2026");
  assert.equal(span(null), null);
});

test("places and headlines fall back on what is known", () => {
  assert.equal(where({ country: "IQ" }), "Iraq");
  assert.equal(where({ verbatim: "الرمادي", country: null }), "الرمادي");
  assert.equal(country("??"), "??");
  assert.equal(headline({ id: "x", headlineEn: "", headlineAr: "عنوان" }), "عنوان");
});
