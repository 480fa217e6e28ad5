// Judge: the board of ugly records (generator/testdata/ugly) on a small telephone. Wanted, on every page: nothing to
// scroll sideways, a heading that leaves the first screen room, what to bring within four screens. Of 94 papers under
// 19 cases: a case chosen leaves its own, and the contents lead there and back. What is folded opens by hand and by
// keyboard, and paper has all of it. axe-core finds no violation on any kind of page, folded and open.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { browse, each, fault, isShort, openTab, pages, tool, verdict, work } from "./lib.mjs";

const screen = { width: 320, height: 640 };
const many = "thu-tuc/9.000006/index.html", long = "thu-tuc/9.000005/index.html", fees = "thu-tuc/9.000007/index.html";
const ends = {
  [many]: ["hết bảng", "và đây là chữ cuối của giấy tờ dài sáu nghìn tám trăm chữ"],
  [long]: ["hết bước", "Đến đây là hết bước dài hai mươi hai nghìn chữ."],
  [fees]: ["công thức", "nếu kết quả nhỏ hơn 10.000 đồng thì thu 10.000 đồng"],
};
const axe = tool("axe-core").source;
const kindOf = (page) => page.replace(/[^/]*\d[^/]*|(?<=^[^/]+\/)[^/]+(?=\/index)/g, "*");
const kinds = new Map(pages.filter((p) => !isShort(p) && !p.startsWith("en/")).map((p) => [kindOf(p), p]));
const wanted = ["thu-tuc/*/index.html", "don-vi/*/index.html", "van-ban/*/index.html", "linh-vuc/*/index.html", "index.html", "a-z/index.html"];
for (const kind of wanted) if (!kinds.has(kind)) fault("the board has no such page", kind);
const [looked, judged, opened] = [pages.filter((p) => !isShort(p)), [...new Set([...kinds.values(), ...Object.keys(ends)])], { n: 0 }];

// measure is what one page is like; all in pixels from its top.
function measure() {
  const seen = (e) => {
    let { top, bottom } = e.getBoundingClientRect();
    for (let up = e.parentElement; up; up = up.parentElement) {
      if (getComputedStyle(up).overflowY === "hidden") bottom = Math.min(bottom, up.getBoundingClientRect().bottom);
    }
    return bottom - top;
  };
  const top = document.documentElement;
  const at = (s) => document.querySelector(s)?.getBoundingClientRect().top + scrollY;
  return { wide: top.scrollWidth - top.clientWidth, heading: seen(document.querySelector("h1")), facts: at(".glance"), papers: at("#ho_so") };
}

async function looks({ tab, open }, page) {
  await open(page);
  const m = await tab.evaluate(measure);
  if (m.wide > 0) fault(`scrolls sideways by ${m.wide} px`, page);
  if (!(m.heading > 0 && m.heading <= screen.height * 0.8)) fault(`a heading of ${Math.round(m.heading)} px`, page);
  if (m.facts > screen.height * 2 && page.includes("thu-tuc/")) fault(`the four facts begin at ${Math.round(m.facts)} px`, page);
  if (m.papers > screen.height * 4) fault(`what to bring begins at ${Math.round(m.papers)} px`, page);
  // Every fold hides something, and opens; by hand and by keyboard in turn.
  const folds = tab.locator(".fold:visible:has(> .more:visible)");
  for (let i = 0; i < (await folds.count()); i++) {
    const [fold, body] = [folds.nth(i), folds.nth(i).locator("> div")];
    const hidden = () => body.evaluate((e) => e.scrollHeight - e.clientHeight);
    if ((await hidden()) < 20) fault(`a fold that hides nothing: ${(await fold.innerText()).slice(0, 40)}`, page);
    const button = fold.locator("> .more");
    if (opened.n++ % 2) await button.click();
    else {
      await button.locator("input").focus();
      await tab.keyboard.press("Space");
    }
    if ((await hidden()) > 1) fault(`a fold that does not open: ${(await fold.innerText()).slice(0, 40)}`, page);
  }
}

// dossier chooses cases, and goes to the contents and back.
async function dossier({ tab, open }) {
  await open(many);
  if ((await tab.locator(".many, .up, .far").count()) < 3) return fault("no choice in a box, no contents or no way back to them", many);
  const papers = tab.locator(".ticks > li:visible");
  const box = await tab.locator(".many").evaluate((e) => ({ shown: e.clientHeight, all: e.scrollHeight }));
  if (box.shown > screen.height * 0.75 || box.all < box.shown * 2) fault(`the choice shows ${box.shown} of ${box.all} px`, many);
  if ((await papers.count()) !== 94) fault(`${await papers.count()} papers, not 94`, many);
  for (const [n, want] of [[1, 9], [13, 10], [19, 9]]) {
    await tab.locator(`label[for=c_${n}]`).click();
    const got = await papers.count();
    if (got !== want) fault(`case ${n} leaves ${got} papers, not ${want}`, many);
    const to = await tab.evaluate(() => document.querySelector("#ho_so").getBoundingClientRect().top);
    if (to < 0 || to > screen.height * 1.5) fault(`case ${n} chosen, what to bring is ${Math.round(to)} px away`, many);
  }
  await tab.locator("#c_19").focus();
  await tab.keyboard.press("ArrowUp");
  if (!(await tab.locator("#c_18").isChecked())) fault("the arrow keys do not choose", many);
  await tab.locator("label[for=c_0]").click();
  const near = async (what, id) => {
    await tab.waitForTimeout(50);
    const y = await tab.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
    if (y < -1 || y > screen.height / 2) fault(`${what} leads to ${Math.round(y)} px from #${id}`, many);
  };
  await tab.locator(".toc a[href='#ho_so']").click();
  await near("the contents", "ho_so");
  await tab.mouse.wheel(0, 12 * screen.height);
  await tab.waitForTimeout(100);
  const back = tab.locator("#ho_so .up a");
  const y = await back.evaluate((e) => e.getBoundingClientRect().bottom);
  if (y < 0 || y > screen.height) fault("in the middle of the papers there is no way back", many);
  await back.click();
  await near("the way back", "muc_luc");
  await tab.locator(".toc a[href='#can_cu']").click();
  await near("the contents", "can_cu");
}

async function paper({ tab, open }) {
  for (const [page, [what, end]] of Object.entries(ends)) {
    await open(page);
    const pdf = path.join(work, "ugly.pdf");
    fs.writeFileSync(pdf, await tab.pdf({ format: "A4" }));
    const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    if (!text.includes(end)) fault(`on paper there is no “${end}” (${what})`, page);
    if (text.includes("Xem hết") || text.includes("Trong trang này")) fault("the buttons are printed", page);
    // What a table scrolls to on a screen is cut off on paper (182 mm between its margins).
    await tab.emulateMedia({ media: "print" });
    await tab.setViewportSize({ width: 688, height: 1000 });
    const cut = await tab.evaluate(() => [...document.querySelectorAll(".wide")].filter((e) => e.scrollWidth > e.clientWidth + 1).length);
    if (cut > 0) fault(`${cut} tables are cut off on paper`, page);
    await tab.emulateMedia({ media: null });
    await tab.setViewportSize(screen);
  }
}

async function judge({ tab, open }, page, look) {
  await open(page);
  for (const state of ["folded", "open"]) {
    await tab.evaluate(axe);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await tab.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), tags);
    for (const v of found.violations) fault(`${v.id} (${v.impact}): ${v.nodes[0].target.join(" ")}`, `${page} (${look}, ${state})`);
    await tab.evaluate(() => document.querySelectorAll(".more input").forEach((e) => (e.checked = true)));
  }
}

await browse(async (browser, root) => {
  const context = await browser.newContext({ viewport: screen });
  const tabs = await Promise.all([0, 1].map(() => openTab(context, root)));
  await each(looked, tabs.length, (page, w) => looks(tabs[w], page));
  await dossier(tabs[0]);
  await paper(tabs[1]);
  await context.close();
  await each(["light", "dark"], 2, async (colorScheme) => {
    const context = await browser.newContext({ viewport: screen, colorScheme, bypassCSP: true });
    const own = await openTab(context, root);
    for (const page of judged) await judge(own, page, colorScheme);
    await context.close();
  });
});
if (opened.n < 20) fault(`only ${opened.n} folds were found`, "all pages");
verdict(`${looked.length} ugly pages at 320 px, ${opened.n} folds opened, 94 papers by case, ${judged.length} pages by axe-core, paper whole`);
