// The browser, the page under test, and what the test around it does on demand.
import fs from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const address = process.env.RASID_PAGE;
const control = process.env.RASID_CONTROL;
const shots = process.env.RASID_SCREENSHOTS;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// nothing is asked of the network but the page
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function launch() {
  // the sandbox of Chromium does not run as root
  const sandbox = process.getuid() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: process.env.RASID_CHROMIUM, args: [...quiet, ...sandbox] });
}

/** Opens the page; what it reports as an error, or shows as a dialog, is kept in page.faults. */
export async function open(browser, query = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "UTC", ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("dialog", (dialog) => { page.faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(address + query);
  return page;
}

async function order(what, body = "") {
  const response = await fetch(control + what, { method: "POST", body });
  if (!response.ok) throw new Error(`${what}: ${await response.text()}`);
}

/** Sends articles in; they are on their way when it returns. */
export const ingest = (...articles) => order("ingest", articles.map((article) => JSON.stringify(article)).join("\n"));

/** Kills the monitor and starts it again at the same address. */
export const stop = () => order("stop");
export const start = () => order("start");

export const shoot = (page, name) => page.screenshot({ path: `${shots}/${name}.png` });

/** What axe finds that is serious or critical. */
export async function barriers(page) {
  // axe is run in a world of its own, as the page lets nobody add a script
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`${axe}; 0`);
  const found = await run("axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations.map((v) => [v.impact, v.id, v.nodes[0].html])))");
  return JSON.parse(found).filter(([impact]) => impact === "serious" || impact === "critical");
}
