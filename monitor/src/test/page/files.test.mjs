import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { test } from "node:test";
import { page } from "./page.mjs";

const files = readdirSync(page, { recursive: true }).filter((name) => /\.(js|html|css)$/.test(name) && !name.startsWith("lib"));
const read = (name) => readFileSync(new URL(name, page), "utf8");
const scripts = files.filter((name) => name.endsWith(".js"));

test("every import of the page's own files leads to one", () => {
  for (const name of scripts) {
    for (const [, path] of read(name).matchAll(/(?:from|import)\s*\(?\s*"(\.\/[^"]+)"/g)) {
      if (!path.startsWith("./lib/")) assert.ok(existsSync(new URL(path, page)), `${name}: ${path}`);
    }
  }
});

test("every file that the first document names is there", () => {
  for (const [, path] of read("index.html").matchAll(/(?:href|src)="([^"]+\.(?:js|css|svg))"/g)) {
    if (!path.startsWith("lib/")) assert.ok(existsSync(new URL(path, page)), path);
  }
});

test("no script makes markup or code of text", () => {
  for (const name of scripts) assert.doesNotMatch(read(name), /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeStatic|document\.write|\beval\(|new Function|setAttribute\("(style|on)/, name);
});

test("the document has no script or style of its own, which the policy of the server would refuse", () => {
  const text = read("index.html");
  assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)/);
  assert.doesNotMatch(text, /\sstyle=|<style|\son\w+=|importmap/);
  for (const name of scripts) assert.doesNotMatch(read(name), /<[a-z][^>`]*\sstyle=/, name);
});

test("the page names no address of another site", () => {
  for (const name of files) assert.doesNotMatch(read(name), /https?:\/\//, name);
});

test("the outlines are small, and the countries of the region have codes", () => {
  assert.ok(statSync(new URL("world.json", page)).size < 500_000);
  const { notice, countries } = JSON.parse(read("world.json"));
  assert.equal(notice, "Made with Natural Earth");
  const codes = countries.map((country) => country.code);
  for (const code of ["IQ", "SY", "IR", "IL", "PS", "LB", "JO", "SA", "YE", "KW", "QA", "AE", "OM", "BH", "EG", "SD", "LY", "TR"]) assert.ok(codes.includes(code), code);
  for (const { rings } of countries) for (const ring of rings) assert.ok(ring.length >= 6 && ring.length % 2 === 0);
});
