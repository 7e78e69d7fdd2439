// How soon the page shows something and its first events, and how evenly its list scrolls; prints one line of JSON:
//   node page.bench.mjs ADDRESS CHROMIUM
import { chromium } from "playwright-core";

const [address, executablePath] = process.argv.slice(2);
const loads = 7;
const scrolls = 150;
const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// the sandbox of Chromium does not run as root
if (process.getuid() === 0) args.push("--no-sandbox");

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function open(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // the page's own clock, from the beginning of the navigation to the frame with the first events
  await page.addInitScript(() => {
    const look = () => document.querySelector(".row:not(.waiting)")
      ? requestAnimationFrame(() => { window.firstRows = performance.now(); })
      : requestAnimationFrame(look);
    look();
  });
  await page.goto(address);
  await page.waitForFunction(() => window.firstRows !== undefined);
  return page;
}

const browser = await chromium.launch({ executablePath, args });
const painted = [];
const rows = [];
for (let i = 0; i < loads; i++) {
  const page = await open(browser);
  const load = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    rows: window.firstRows,
  }));
  painted.push(load.painted);
  rows.push(load.rows);
  await page.context().close();
}

const page = await open(browser);
const total = await page.evaluate(() => document.querySelector(".rows").offsetHeight / document.querySelector(".row").offsetHeight);
await page.evaluate(() => {
  window.frames_ = [];
  let last = performance.now();
  const frame = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
});
await page.mouse.move(720, 600);
for (let i = 0; i < scrolls; i++) {
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(16);
}
const frames = await page.evaluate(() => window.frames_.slice(1));
const nodes = await page.evaluate(() => document.querySelectorAll(".row").length);
// far down at once, as by dragging the bar
const begun = Date.now();
await page.evaluate(() => { const s = document.querySelector(".scroller"); s.scrollTop = s.scrollHeight / 200; });
await page.waitForFunction(() => {
  const s = document.querySelector(".scroller").getBoundingClientRect();
  const seen = [...document.querySelectorAll(".row")].filter((row) => { const r = row.getBoundingClientRect(); return r.bottom > s.top && r.top < s.bottom; });
  return seen.length > 0 && seen.every((row) => !row.classList.contains("waiting"));
}, undefined, { timeout: 120_000 });
const jump = Date.now() - begun;
await browser.close();

console.log(JSON.stringify({
  firstPaint: median(painted), firstPaintWorst: Math.max(...painted),
  firstRows: median(rows), firstRowsWorst: Math.max(...rows),
  rows: Math.round(total), rowsInDocument: nodes,
  frames: frames.length, frameP50: percentile(frames, 0.5), frameP95: percentile(frames, 0.95), frameWorst: Math.max(...frames), jump,
}));
