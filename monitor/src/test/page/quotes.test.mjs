import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./page.mjs";

const { byWording, marked, webAddress } = await load("quotes.js");

test("the trigger is marked where it stands", () => {
  assert.deepEqual(marked("شنت طائرات غارة على الموقع", "غارة"), { before: "شنت طائرات ", trigger: "غارة", after: " على الموقع" });
});

test("a whole word comes before a part of another", () => {
  const { before } = marked("قصفت القوات البلدة بعد قصف سابق", "قصف");
  assert.equal(before, "قصفت القوات البلدة بعد ");
});

test("a prefix does not hide the trigger", () => {
  const { before, trigger } = marked("مغارة قديمة وغارة جديدة", "غارة");
  assert.equal(before, "مغارة قديمة و");
  assert.equal(trigger, "غارة");
});

test("diacritics and punctuation around do not hide the trigger", () => {
  assert.equal(marked("«غارة»، بحسب المصدر", "غارة").before, "«");
});

test("a trigger that is not in the sentence marks nothing", () => {
  assert.deepEqual(marked("جملة", "غارة"), { before: "جملة", trigger: "", after: "" });
  assert.deepEqual(marked("جملة", ""), { before: "جملة", trigger: "", after: "" });
});

test("markup in a sentence stays text of the sentence", () => {
  const { before, trigger, after } = marked("<script>غارة</script>", "غارة");
  assert.equal(before + trigger + after, "<script>غارة</script>");
});

test("copies of one text stand together, whatever their diacritics and spaces", () => {
  const quote = (source, sentence) => ({ source, sentence });
  const groups = byWording([quote("a", "قُتل ثلاثة."), quote("b", "نص آخر"), quote("c", "قتل  ثلاثة")]);
  assert.deepEqual(groups.map((group) => group.map(({ source }) => source)), [["a", "c"], ["b"]]);
});

test("only addresses of the web are links", () => {
  assert.equal(webAddress("https://news.example/1"), "https://news.example/1");
  for (const url of ["javascript:alert(1)", "data:text/html,x", " java\nscript:alert(1)", "//x", "ftp://x/y", null, undefined, ""]) assert.equal(webAddress(url), null);
});
