// Judge: zbar on the QR codes as they are shown and as pictures. Wanted: each is read, says the address that is
// printed beside it, and leads by its short page to the page that shows it.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { base, browse, each, fault, files, follow, openTab, pages, read, site, verdict, work } from "./lib.mjs";

const run = promisify(execFile);
const scan = (picture) => run("zbarimg", ["-q", "--raw", picture]).then((r) => r.stdout.trimEnd(), (e) => `(nothing: ${e.stderr || e.code})`);

// goal is the page that a code's text leads to, as a phone and a server would follow it: the scheme and the host in
// any case, the path to the letter.
function goal(code) {
  const url = URL.canParse(code) ? new URL(code) : null;
  if (!url?.href.startsWith(base)) return null;
  const short = url.href.slice(base.length) + "index.html";
  return /^Q\//.test(short) && pages.includes(short) ? follow(short) : null;
}

const withCode = pages.filter((p) => read(p).qrs > 0);
let seen = 0;
await browse(async (browser, root) => {
  // Half of them dark: the code must stay dark on light.
  const contexts = await Promise.all(["light", "dark"].map((colorScheme) => browser.newContext({ deviceScaleFactor: 2, colorScheme })));
  const tabs = await Promise.all(contexts.map((c) => openTab(c, root)));
  await each(withCode, tabs.length, async (page, w, n) => {
    await tabs[w].open(page);
    const picture = path.join(work, `qr-${n}.png`);
    await tabs[w].tab.locator("svg.qr").first().screenshot({ path: picture });
    const code = await scan(picture);
    const { printed, typed, canonical, qrs } = read(page);
    if (qrs !== 1) fault(`${qrs} codes on one page`, page);
    if (code !== printed) fault("the code and the printed address differ", `${page}: ${code} | ${printed}`);
    if (typed !== code.replace(/^https:\/\/[^/]*/, (host) => new URL(host).host)) {
      fault("the address to type is another one", `${page}: ${code} | ${typed}`);
    }
    // A version shows the code of the record, whose page is the one in force on the day: a past version names that as
    // the canonical one, one to come stands for itself until its day.
    const own = canonical.slice(base.length).replace(/\d{4}-\d\d-\d\d\/$/, "") + "index.html";
    const to = goal(code);
    if (to !== own) fault("the code leads to another page", `${page}: ${code} → ${to}`);
    seen++;
  });
  await Promise.all(contexts.map((c) => c.close()));
});

const pictures = files.filter((f) => /^qr\/.*\.png$/.test(f));
await each(pictures, 2, async (file) => {
  const code = await scan(path.join(site, file));
  const to = goal(code);
  if (!to) return fault("the picture's code leads nowhere", `${file}: ${code}`);
  const offers = read(to).links.some((l) => new URL(l.url, "http://x/" + to).pathname === "/" + file);
  if (!offers) fault("the picture leads to a page that does not offer it", `${file}: ${code} → ${to}`);
});
if (withCode.length < 30) fault("fewer than 30 pages show a code", String(withCode.length));
if (pictures.length < 30) fault("fewer than 30 pictures", String(pictures.length));
verdict(`${seen} codes on pages, ${pictures.length} pictures, all read`);
