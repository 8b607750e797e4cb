// Judges every page below a folder as readers meet it in Chromium, on a desktop and on a phone, by day and by night:
// accessible (axe-core: WCAG 2.2 AA and best practice), no sideways scrolling, no request to anywhere, no complaint
// in the console. Usage: node html_by_axe.mjs FOLDER
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { filesOfKind, pronounce } from "./verdict.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Every rule is tried in full; only the account of what passed, which nobody reads, is left out.
const questions = { runOnly: standards, resultTypes: ["violations"] };
const devices = [
  { name: "desktop", viewport: { width: 1280, height: 900 } },
  { name: "phone", viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true },
];
const schemes = ["light", "dark"];
// Chromium's own calls home, which a machine without a network only answers with delays.
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** Says what is wrong with one page as it is shown in the given browser context. */
async function faultsOfPage(context, file, width) {
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const faults = [];
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) faults.push(`asks for ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  await page.goto(address);
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  if (needed > width) faults.push(`scrolls sideways: needs ${needed} px`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => window.axe.run(document, values), questions);
  for (const { id, impact, help, nodes } of violations) {
    faults.push(`${id} (${impact}): ${help}; ${nodes.length}×, first at ${nodes[0].target.join(" ")}`);
  }
  await page.close();
  return faults;
}

/** Judges all pages for one device and colour scheme. */
async function judge(browser, pages, device, colorScheme) {
  const { name, ...settings } = device;
  const context = await browser.newContext({ ...settings, colorScheme, offline: true });
  const findings = [];
  for (const file of pages) {
    const faults = await faultsOfPage(context, file, device.viewport.width);
    findings.push(...faults.map((text) => ({ file, text: `${name}, ${colorScheme}: ${text}` })));
  }
  await context.close();
  return findings;
}

const folder = process.argv[2];
const pages = filesOfKind(folder, ".html");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", ...quiet] });
const findings = [];
for (const device of devices) {
  const both = await Promise.all(schemes.map((scheme) => judge(browser, pages, device, scheme)));
  findings.push(...both.flat());
}
await browser.close();
pronounce("axe-core in Chromium", "html", folder, pages.length, findings);
