// Judge: Lighthouse, as a middling telephone, on one page of each kind that people come to. Wanted: 100 for accessibility,
// best practices and search engines; how quick a page is depends on the machine, so that it is told and not judged.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fault, pages, serve, text, tool, verdict, work } from "./lib.mjs";

// What can't be so on http://127.0.0.1, and why. Nothing else is left out.
const skipAudits = [];
const judged = ["accessibility", "best-practices", "seo"];

const longest = (kind) => pages.filter((p) => p.startsWith(kind) && p.split("/").length === 3).sort((a, b) => text(b).length - text(a).length)[0];
const chosen = {
  home: "index.html", procedure: longest("thu-tuc/"), field: longest("linh-vuc/"), "look-up": "tra-cuu/index.html",
  initiative: longest("sang-kien/"), office: "don-vi/vinh-hoang/index.html",
};
for (const [kind, page] of Object.entries(chosen)) if (!pages.includes(page)) fault("the sample has no such page", kind);

const from = (name) => import(pathToFileURL(tool.resolve(name)));
const { default: lighthouse } = await from("lighthouse");
const { chromium } = tool("playwright-core");
const port = 9222 + (process.pid % 20000);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const server = await serve();
const quick = [];
try {
  for (const [kind, page] of Object.entries(chosen)) {
    const { lhr } = await lighthouse(server.root + page.replace(/index\.html$/, ""), {
      port, logLevel: "error", output: "json", formFactor: "mobile", skipAudits, onlyCategories: ["performance", ...judged],
    });
    fs.writeFileSync(path.join(work, `lighthouse-${kind}.json`), JSON.stringify(lhr));
    if (lhr.runtimeError) fault(`Lighthouse could not look: ${lhr.runtimeError.message}`, page);
    for (const name of judged) {
      const category = lhr.categories[name], score = Math.round(category.score * 100);
      if (score === 100) continue;
      const bad = category.auditRefs.map((r) => lhr.audits[r.id]).filter((a) => a.score !== null && a.score < 1);
      fault(`${name} ${score}: ${bad.map((a) => `${a.id} (${a.title})\n${JSON.stringify(a.details?.items?.slice(0, 3) ?? "", null, 1).slice(0, 1500)}`).join("\n")}`, page);
    }
    const ms = (id) => (lhr.audits[id].numericValue / 1000).toFixed(1);
    quick.push(`${kind} ${Math.round(lhr.categories.performance.score * 100)} (paint ${ms("largest-contentful-paint")} s, shift ${lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3)})`);
  }
} finally {
  await browser.close();
  server.close();
}
const { version } = JSON.parse(fs.readFileSync(path.join(process.env.TOOLS, "node_modules/lighthouse/package.json"), "utf8"));
verdict(`${judged.join(", ")} on ${quick.length} pages, Lighthouse ${version}; performance: ${quick.join(", ")}`);
