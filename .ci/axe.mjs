// Judge: axe-core in Chromium on every kind of page, light and dark, on a desk, at 320 px, and with letters twice as large
// (as a reader sets them in the browser). Wanted: no violation, and with large letters nothing to scroll sideways.
import { browse, each, fault, openTab, pages, text, tool, verdict } from "./lib.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
  { width: 1280, colorScheme: "light", letters: 2 },
  { width: 1280, colorScheme: "dark", letters: 2 },
];
const axe = tool("axe-core").source;

// Pages are of one kind if their addresses differ in ids alone. Of each kind the shortest and the longest are judged,
// of procedures the three longest; of other languages the longest.
function kinds() {
  const kinds = new Map();
  for (const page of pages) {
    const kind = page
      .split("/")
      .map((part, i, all) => (i === 0 || /^(en|index\.html|EN|bang-nhan-rong)$/.test(part) || all[0] === "en" && i === 1 ? part : "*"))
      .join("/");
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  const chosen = new Set();
  for (const [kind, all] of kinds) {
    all.sort((a, b) => text(b).length - text(a).length);
    chosen.add(all[0]);
    if (kind.startsWith("en/")) continue;
    chosen.add(all.at(-1));
    if (kind === "thu-tuc/*/index.html") all.slice(0, 3).forEach((p) => chosen.add(p));
  }
  return [...chosen].sort();
}

const chosen = kinds();
const must = ["index.html", "404.html", "a-z/index.html", "tra-cuu/index.html", "gioi-thieu/index.html", "thay-doi/index.html",
  "sang-kien/bang-nhan-rong/index.html", "en/index.html"];
for (const page of must) if (!chosen.includes(page)) fault("the sample has no such page", page);

let looked = 0;
for (const letters of [1, 2]) {
  const size = 16 * letters;
  await browse(async (browser, root) => {
    await each(looks.filter((l) => (l.letters ?? 1) === letters), 2, (look) => judge(browser, root, look, size));
  }, [`--blink-settings=defaultFontSize=${size}`]);
}

async function judge(browser, root, { width, colorScheme }, size) {
  const look = `${colorScheme} ${width}${size > 16 ? ", large letters" : ""}`;
  // axe reads stylesheets in ways that the pages' own policy forbids; browser.mjs judges that policy.
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
  const { tab, open } = await openTab(context, root);
  const run = async () => {
    await tab.evaluate(axe);
    return tab.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), tags);
  };
  for (const page of chosen) {
    await open(page);
    for (const v of (await run()).violations) {
      for (const n of v.nodes) {
        const why = [...n.any, ...n.all, ...n.none].map((c) => c.message).join("; ");
        fault(`${v.id} (${v.impact}): ${n.target.join(" ")}\n    ${why}`, `${page} (${look})`);
      }
    }
    const [letters, wide] = await tab.evaluate(() => [parseFloat(getComputedStyle(document.documentElement).fontSize),
      document.documentElement.scrollWidth > document.documentElement.clientWidth]);
    if (!page.startsWith("Q/") && letters !== 1.125 * size) fault(`letters of ${letters} px, wanted ${1.125 * size}`, look);
    if (wide) fault("scrolls sideways", `${page} (${look})`);
    looked++;
  }
  // A page with a known mistake: a judge that finds nothing there has not looked.
  await tab.setContent("<html><body><img src=x></body></html>");
  if (!(await run()).violations.some((v) => v.id === "image-alt")) fault("axe finds nothing on a bad page", look);
  await context.close();
}
verdict(`${chosen.length} pages × ${looks.length} looks = ${looked}, axe-core ${tool("axe-core").version}`);
