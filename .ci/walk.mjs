// Not a judge: renews what docs/accessibility.md shows of Chromium's accessibility tree, as a screen reader is given it on a
// telephone of 360 px. Each piece stands between "<!-- tree PAGE SELECTOR -->" and "<!-- end -->": "./" is the first page, and
// an @ before it means the board whose office has hours and not the sample. Run it by name: .ci/run walk
import fs from "node:fs";
import path from "node:path";
import { browse, site } from "./lib.mjs";

const doc = path.join(process.env.TOP, "docs", "accessibility.md");
let renewed = 0;
await browse(async (browser, root) => {
  const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await tab.clock.setFixedTime(new Date("2026-11-23T10:00:00+07:00"));
  let out = "", rest = fs.readFileSync(doc, "utf8");
  for (;;) {
    const m = /<!-- tree (\S+) (.+?) -->\n[^]*?<!-- end -->/.exec(rest);
    if (!m) break;
    const [piece, at, selector] = m, page = at.replace(/^@|^\.\//, "");
    let now = piece;
    if (at.startsWith("@") === (path.basename(site) === "touching")) {
      await tab.goto(root + page);
      const tree = await tab.locator(selector).first().ariaSnapshot();
      now = `<!-- tree ${at} ${selector} -->\n\n${tree.replace(/^ *- \/url: .*\n?/gm, "").replace(/(link ".*"):$/gm, "$1").trimEnd().replace(/^/gm, "    ")}\n\n<!-- end -->`;
      renewed++;
    }
    out += rest.slice(0, m.index) + now;
    rest = rest.slice(m.index + piece.length);
  }
  fs.writeFileSync(doc, out + rest);
});
console.log(`${renewed} pieces of the tree in docs/accessibility.md`);
