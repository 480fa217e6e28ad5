// Judge: the portable form, opened from a folder by file:// in Chromium, without a host. Wanted: from the file that one
// double-clicks, links lead to every page; each has its look and says nothing on the console; no link ends at a list of files;
// the look-up finds; the file that says how to open it names a file that is there.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fault, tool, verdict, work } from "./lib.mjs";

// A folder as people name them, with a space and an accent.
const dir = path.join(work, "ổ USB", "bảng");
execFileSync(path.join(work, "bangtin"), ["build", "--portable", "--content", "content", "--out", dir, "--date", process.env.DAY, "--cache", path.join(work, "cache")], { stdio: "ignore" });
const have = new Set(fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  .map((f) => path.relative(dir, path.join(f.parentPath ?? f.path, f.name)).split(path.sep).join("/")).filter((f) => !f.startsWith(".")));
const root = pathToFileURL(dir).href + "/";

for (const gone of ["sw.js", "manifest.webmanifest", "offline.js", "404.html", "robots.txt", "sitemap.xml", "kiosk/index.html"]) {
  if (have.has(gone)) fault("is of use to a host alone", gone);
}
const start = fs.readFileSync(path.join(dir, "DOC-TRUOC.txt"), "utf8");
const named = /(\S*index\.html)/.exec(start)?.[1];
if (!start.startsWith("\ufeff") || !start.includes("\r\n") || !have.has(named)) fault("does not say how to open the board", "DOC-TRUOC.txt");

const browser = await tool("playwright-core").chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
const seen = new Set(), queue = [];
const ask = (url) => {
  const bare = url.replace(/[?#].*$/, "");
  if (!seen.has(bare)) seen.add(bare), queue.push(bare);
};
// walk opens pages until there are none that nobody has seen.
async function walk() {
  const tab = await context.newPage();
  let here = "";
  tab.on("console", (m) => ["error", "warning"].includes(m.type()) && fault(`console: ${m.text().replaceAll(root, "")}`, here));
  tab.on("pageerror", (e) => fault(`script: ${e.message}`, here));
  tab.on("request", (q) => !q.url().startsWith(root) && fault(`leaves the folder: ${q.url().slice(0, 60)}`, here));
  for (let url; (url = queue.shift()); ) {
    here = decodeURI(url.slice(root.length));
    if (!have.has(here)) {
      fault("no such file", here);
      continue;
    }
    if (!here.endsWith(".html")) continue;
    await tab.goto(url);
    const found = await tab.evaluate(() => ({
      h1: document.querySelectorAll("h1").length,
      look: document.querySelector("header.top") === null || getComputedStyle(document.querySelector("header.top")).position === "relative",
      broken: [...document.images].filter((i) => i.complete && !i.naturalWidth && i.loading !== "lazy").map((i) => i.src),
      links: [...document.querySelectorAll("a[href], form[action]")].map((a) => a.href || a.action),
    }));
    if (found.h1 !== 1) fault("no heading: a list of files?", here);
    if (!found.look) fault("has no look", here);
    for (const b of found.broken) fault(`no picture: ${b}`, here);
    for (const to of found.links) {
      if (!to.startsWith("file:")) continue;
      if (!to.startsWith(root)) fault(`leads out of the folder: ${to}`, here);
      else if (to.replace(/[?#].*$/, "").endsWith("/")) fault(`leads to a folder: ${to.slice(root.length)}`, here);
      else ask(to);
    }
  }
  await tab.close();
}
ask(root + named);
await walk();
await Promise.all([walk(), walk()]);
// Codes are on paper and lead here from no page; their pages lead on by themselves. A version may be known by its address alone.
const alone = [...have].filter((f) => f.endsWith(".html") && !seen.has(root + f.split("/").map(encodeURIComponent).join("/")));
for (const f of alone) {
  if (!/^(Q\/|(en\/)?(mau-trinh-bay|thu-tuc\/[^/]+\/(ban-dau|\d{4}-\d\d-\d\d))\/)/.test(f)) fault("no link leads there", f);
}
const tab = await context.newPage();
const short = alone.find((f) => f.startsWith("Q/"));
await tab.goto(root + short);
await tab.waitForURL((u) => !u.href.includes("/Q/"));
if (!(await tab.locator("h1").isVisible())) fault("leads nowhere", short);

// The look-up, typed as people type it.
for (const [from, typed, want] of [["index.html", "khai sinh", "thu-tuc/1.001193/index.html"], ["tra-cuu/index.html", "con moi de", "index.html"], ["en/index.html", "birth", "en/thu-tuc/1.001193/index.html"]]) {
  await tab.goto(root + from);
  await tab.locator("#q").pressSequentially(typed);
  const first = tab.locator("[role=option]").first();
  await first.waitFor({ timeout: 20000 }).catch(() => fault(`the look-up finds nothing for ${typed}`, from));
  const found = await tab.locator("[role=option]").evaluateAll((all) => all.map((a) => a.href));
  if (!found.some((h) => h.endsWith(want))) fault(`${typed} does not find ${want}`, from);
  for (const h of found) if (!have.has(decodeURI(h.slice(root.length)))) fault(`the look-up leads nowhere: ${h}`, from);
  await first.click();
  await tab.waitForLoadState();
  if ((await tab.locator("h1").count()) !== 1) fault("a result does not open", from);
}
await browser.close();
verdict(`${seen.size} files reached by links from ${named}, ${alone.length} short addresses, 3 look-ups, all by file://`);
