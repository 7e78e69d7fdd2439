import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers, ingest, launch, open, shoot, start, stop } from "./browser.mjs";
import { attacks, strike } from "./articles.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const rows = (page) => page.locator(".row:not(.waiting)");
const live = (page) => page.locator(".link-state.live").waitFor();

test("shows an event soon after its article came in, and marks it", async () => {
  const page = await open(browser);
  await rows(page).first().waitFor();
  await live(page);
  await ingest(strike);
  const sent = Date.now();
  const row = page.locator(".row.new", { hasText: "Mosul" });
  await row.waitFor();
  console.log(`the event was on the page ${Date.now() - sent} ms after its article was sent`);
  assert.match(await row.innerText(), /Strike/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("filters by facet, keeps the filter in the address, and goes back", async () => {
  const page = await open(browser);
  await rows(page).first().waitFor();
  const all = await page.locator(".list-head h2").innerText();
  await page.getByRole("checkbox", { name: /^Talks/ }).check();
  await page.waitForURL(/type=TALKS/);
  // while the list is loaded it has no total
  await page.waitForFunction((before) => !["", before, undefined].includes(document.querySelector(".list-head h2")?.innerText), all);
  await rows(page).first().waitFor();
  const types = await rows(page).locator(".row-top").allInnerTexts();
  assert.ok(types.length > 0);
  types.forEach((text) => assert.match(text, /Talks/));
  await page.goBack();
  await page.waitForFunction((before) => document.querySelector(".list-head h2")?.innerText === before, all);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("finds words however they are spelled", async () => {
  const page = await open(browser);
  await rows(page).first().waitFor();
  await page.getByRole("searchbox").fill("الموصِل غاره");
  await page.getByRole("searchbox").press("Enter");
  await page.waitForURL(/text=/);
  await page.locator(".row", { hasText: "Mosul" }).waitFor();
  await page.waitForFunction(() => /^1 /.test(document.querySelector(".list-head h2")?.innerText ?? ""));
  await page.context().close();
});

test("draws the map, and no pin where only the country is known", async () => {
  const page = await open(browser);
  await rows(page).first().waitFor();
  await page.locator(".stage svg .cell circle").first().waitFor();
  const { map, events } = await page.evaluate(async () => ({
    map: await (await fetch("api/map?zoom=12")).json(),
    events: (await (await fetch("api/events?limit=500")).json()).events.map(({ event }) => event.place),
  }));
  const sum = (groups) => groups.reduce((total, { count }) => total + count, 0);
  assert.equal(sum(map.cells), events.filter((place) => place?.latitude !== null && place?.latitude !== undefined).length);
  const vague = map.countries.find(({ country }) => country === "IQ").count;
  assert.equal(vague, events.filter((place) => place?.country === "IQ" && place.latitude === null).length);
  assert.equal(await page.locator(".stage svg .country text", { hasText: new RegExp(`^${vague}$`) }).count(), 1);
  await page.context().close();
});

test("opens an event with its quotes and closes it again", async () => {
  const page = await open(browser);
  await page.locator(".row a", { hasText: "Mosul" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("شنت طائرات مسيرة").first().waitFor();
  assert.equal(await drawer.locator("blockquote").first().getAttribute("dir"), "rtl");
  assert.equal(await drawer.locator("blockquote mark").count() > 0, true);
  await page.waitForURL(/event=/);
  await shoot(page, "drawer");
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("shows the boards of deadlines and talks", async () => {
  const page = await open(browser, "?view=deadlines");
  await page.locator(".card").first().waitFor();
  await shoot(page, "deadlines");
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("link", { name: "Talks" }).click();
  await page.locator(".track .rounds li").first().waitFor();
  await shoot(page, "talks");
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

for (const [language, theme] of [["en", "light"], ["ar", "dark"]]) {
  test(`has no serious barrier in ${language}, ${theme}`, async () => {
    const page = await open(browser, `?lang=${language}`, { colorScheme: theme });
    await rows(page).first().waitFor();
    await page.locator(".stage svg circle").first().waitFor();
    await shoot(page, `events-${language}-${theme}`);
    assert.deepEqual(await barriers(page), []);
    await page.context().close();
  });
}

test("changes to Arabic, from right to left, and keeps it", async () => {
  const page = await open(browser, "?lang=en");
  await rows(page).first().waitFor();
  await page.getByRole("button", { name: "العربية" }).click();
  await page.locator("html[lang=ar][dir=rtl]").waitFor();
  await page.getByRole("link", { name: "الأحداث" }).waitFor();
  const filters = await page.locator(".facets").boundingBox();
  const list = await page.locator(".events").boundingBox();
  assert.ok(filters.x > list.x, "the filters are on the right");
  await page.reload();
  await page.locator("html[lang=ar][dir=rtl]").waitFor();
  await page.context().close();
});

test("fits a phone", async () => {
  const page = await open(browser, "", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await rows(page).first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
  await shoot(page, "phone");
  assert.deepEqual(await barriers(page), []);
  await page.context().close();
});

test("says that the server is away, and goes on when it is back", async () => {
  const page = await open(browser);
  await rows(page).first().waitFor();
  await live(page);
  await stop();
  await page.locator(".link-state.lost").waitFor();
  await shoot(page, "disconnected");
  const second = { ...strike, id: "browser-second", title: "غارة على بعقوبة", body: strike.body.replaceAll("الموصل", "بعقوبة") };
  await ingest(second, ...attacks.map(({ article }) => article));
  await start();
  await live(page);
  await page.locator(".row", { hasText: "Baqubah" }).or(page.locator(".row", { hasText: "Baquba" })).first().waitFor();
  await page.context().close();
});

test("shows what articles say as text, whatever they say", async () => {
  // they came in while the server was away
  const page = await open(browser, "?text=%D8%BA%D8%A7%D8%B1%D8%A9&eventFrom=2026-04-04&eventUntil=2026-04-04");
  await page.waitForFunction((n) => Number(/^\d+/.exec(document.querySelector(".list-head h2")?.innerText ?? "")?.[0]) >= n, attacks.length);
  const seen = [];
  const links = await rows(page).locator("a").evaluateAll((all) => all.map((a) => a.href));
  for (const link of links) {
    await page.goto(link);
    await page.locator("dialog blockquote").first().waitFor();
    seen.push(await page.locator("dialog").innerText());
    assert.equal(await page.locator("dialog a[href^=javascript]").count(), 0);
  }
  for (const { text } of attacks) assert.ok(seen.some((shown) => shown.includes(text)), text);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
