import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { load, page } from "./page.mjs";

const { words } = await load("words.js");
const { useLanguage, word } = await load("i18n.js");
const code = readdirSync(page).filter((name) => name.endsWith(".js") && name !== "words.js").map((name) => ({ name, text: readFileSync(new URL(name, page), "utf8") }));
const schemas = new URL("../../../../schemas/src/main/avro/", import.meta.url);
const kindOf = {
  EventType: "type", EventStatus: "status", Assertion: "assertion", Standing: "standing", Scope: "scope", Granularity: "granularity", DateBasis: "dateBasis", PlacePrecision: "precision", PlaceBasis: "placeBasis",
  PartyRole: "role", DeadlineAction: "action", DeadlineStance: "stance", MovementDirection: "direction", StrikeMethod: "method", StrikeOutcome: "outcome", TalksPhase: "talksPhase", TrucePhase: "trucePhase",
};

function enums(node, found = []) {
  if (node?.type === "enum") found.push(node);
  if (node && typeof node === "object") Object.values(node).forEach((part) => enums(part, found));
  return found;
}

test("both languages have the same words", () => {
  assert.deepEqual(Object.keys(words.ar).sort(), Object.keys(words.en).sort());
});

test("both languages fill in the same names", () => {
  const names = (value) => [...new Set(Object.values(typeof value === "string" ? { value } : value).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
  for (const key of Object.keys(words.en)) assert.deepEqual(names(words.ar[key]), names(words.en[key]), key);
});

test("counted words have every plural form of their language", () => {
  for (const [language, tag] of [["en", "en-GB"], ["ar", "ar"]]) {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, value] of Object.entries(words[language])) if (typeof value !== "string") assert.deepEqual(Object.keys(value).sort(), forms, `${language} ${key}`);
  }
});

test("every word that the code names is there", () => {
  const used = code.flatMap(({ name, text }) => [...text.matchAll(/\bword\(\s*"([^"]+)"/g)].map(([, key]) => ({ name, key })));
  assert.ok(used.length > 100);
  for (const { name, key } of used) assert.ok(key in words.en, `${name} uses ${key}`);
});

test("every family of words that the code names is there", () => {
  const families = code.flatMap(({ name, text }) => [...text.matchAll(/\b(?:word\(`|named\(")([\w.]+?)\.?(?:\$\{|")/g)].map(([, family]) => ({ name, family })));
  assert.ok(families.length > 20);
  for (const { name, family } of families) assert.ok(Object.keys(words.en).some((key) => key.startsWith(`${family}.`)), `${name} uses ${family}`);
});

test("every word is used", () => {
  const all = code.map(({ text }) => text).join("\n");
  const families = new Set(["change", ...Object.values(kindOf), ...[...all.matchAll(/(?:word\(`|named\(")([\w.]+?)\.?(?:\$\{|")/g)].map(([, family]) => family)]);
  const unused = Object.keys(words.en).filter((key) => !all.includes(`"${key}"`) && ![...families].some((family) => key.startsWith(`${family}.`)));
  assert.deepEqual(unused, []);
});

test("every value of the schemas has a word", () => {
  const files = readdirSync(schemas, { recursive: true }).filter((name) => /^(Event|Mention|common.*|details.*)\.avsc$/.test(name));
  const found = files.flatMap((name) => enums(JSON.parse(readFileSync(new URL(name, schemas), "utf8"))));
  assert.ok(found.length >= Object.keys(kindOf).length);
  for (const { name, symbols } of found) for (const symbol of symbols) assert.ok(`${kindOf[name]}.${symbol}` in words.en, `${name} ${symbol}`);
});

test("numbers choose the form and stand in Latin digits", () => {
  useLanguage("ar");
  assert.equal(word("pill", { n: 2 }), "تغيران جديدان");
  assert.equal(word("pill", { n: 5 }), "5 تغيرات جديدة");
  assert.equal(word("pill", { n: 12 }), "12 تغيرا جديدا");
  useLanguage("en");
  assert.equal(word("pill", { n: 1 }), "1 new change");
  assert.equal(word("total", { n: 12345 }), "12,345 events");
});
