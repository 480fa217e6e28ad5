// Judge: kits, opened as files in Chromium without a network, as narrow as a small phone. Wanted: below 1 MB, nothing asked for,
// nothing on the console, nothing to scroll sideways; the contents lead to every procedure and narrow to what is typed; without
// script all of it stands there; the page that offers a kit tells its size.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fault, files, pages, site, text, tool, verdict } from "./lib.mjs";

const kits = files.filter((f) => /^(en\/)?bo\/.*\.html$/.test(f));
if (kits.length < 20) fault(`only ${kits.length} kits`, "bo/");
const browser = await tool("playwright-core").chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
let largest = 0, procedures = 0;
for (const script of [true, false]) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, offline: true, javaScriptEnabled: script });
  const tab = await context.newPage();
  let here = "";
  tab.on("console", (m) => fault(`console: ${m.text()}`, here));
  tab.on("pageerror", (e) => fault(`script: ${e.message}`, here));
  tab.on("request", (q) => !q.isNavigationRequest() && fault(`asks for ${q.url().slice(0, 80)}`, here));
  for (here of kits) {
    const size = fs.statSync(path.join(site, here)).size;
    largest = Math.max(largest, size);
    if (size >= 1e6) fault(`${size} bytes`, here);
    await tab.goto(pathToFileURL(path.join(site, here)).href);
    const links = await tab.locator('nav a[href^="#"]').count();
    if (links === 0 || links !== (await tab.locator("main > article").count())) fault("the contents and the procedures differ", here);
    if (!script) {
      if (!(await tab.locator("article h3").last().isVisible())) fault("without script something is hidden", here);
      if (await tab.locator(".kfind").isVisible()) fault("without script there is a field that does nothing", here);
      continue;
    }
    procedures += links;
    const wide = await tab.evaluate(() => [document.documentElement.scrollWidth > innerWidth, [...document.querySelectorAll('[href^="#"]')].filter((a) => !document.getElementById(a.getAttribute("href").slice(1))).length]);
    if (wide[0]) fault("scrolls sideways at 320 px", here);
    if (wide[1]) fault("links that lead nowhere", here);
    const first = (await tab.locator("nav li a").last().textContent()).trim();
    const plain = first.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toUpperCase();
    await tab.locator(".kfind input").fill(plain);
    if (!(await tab.locator("nav li a").last().isVisible())) fault(`${plain} does not find ${first}`, here);
    await tab.locator(".kfind input").fill("qzqz");
    if (await tab.locator("nav li a:visible").count()) fault("finds what is not there", here);
  }
  await context.close();
}
await browser.close();
// The size that a page tells is the file's.
for (const kit of kits) {
  const name = path.basename(kit), offers = pages.filter((p) => p.startsWith("en/") === kit.startsWith("en/") && text(p).includes(`bo/${name}"`));
  if (offers.length === 0) fault("no page offers it", kit);
  const kb = Math.round(fs.statSync(path.join(site, kit)).size / 1024);
  for (const p of offers) {
    const told = +/bo\/[^>]*>[^<(]*\(([\d.,]+)\u00a0KB/.exec(text(p))?.[1].replace(/[.,]/g, "");
    if (!(Math.abs(told - kb) <= 1)) fault(`tells ${told} KB of ${kb}`, p);
  }
}
verdict(`${kits.length} kits of ${procedures} procedures, the largest ${Math.round(largest / 1000)} KB, opened without a network`);
