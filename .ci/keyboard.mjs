// Judge: the keyboard alone, in Chromium, on a light telephone and a dark desk. On one page of each kind everything that can be used is reached
// by Tab, in the order of the page, seen while it has the focus, and left again; then what people do: pass over the head,
// choose a case, tick a paper, link to a section, change the language, pass the address on, look something up. Nothing moves
// by itself, whatever the reader's wish about motion.
import { browse, fault, pages, text, verdict } from "./lib.mjs";

const longest = (kind) => pages.filter((p) => p.startsWith(kind) && p.split("/").length === 3).sort((a, b) => text(b).length - text(a).length)[0];
const proc = "thu-tuc/1.001193/index.html";
const kinds = [...new Set(["index.html", "tra-cuu/index.html", "a-z/index.html", "gioi-thieu/index.html", "thay-doi/index.html", "in-an/index.html", "so-lieu/index.html",
  "sang-kien/bang-nhan-rong/index.html", proc, longest("thu-tuc/"), longest("linh-vuc/"), longest("tinh-huong/"), longest("sang-kien/"),
  longest("van-ban/"), longest("huong-dan/"), "don-vi/vinh-hoang/index.html", longest("to-cong-nghe-so/"), "en/index.html"])];
for (const page of kinds) if (!pages.includes(page)) fault("the sample has no such page", page);
let stops = 0, deeds = 0;
const want = (name, got, wanted) => {
  deeds++;
  if (JSON.stringify(got) !== JSON.stringify(wanted)) fault(`${name}: ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`, proc);
};

// watch gives the page what it is asked after each Tab: where the focus is, and how well it is seen.
function watch() {
  const parts = (colour) => {
    const n = colour.match(/[\d.]+/g).map(Number);
    return n.length > 3 ? n : [...n, 1];
  };
  const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = parts(getComputedStyle(e).backgroundColor);
      if (c[3] === 1) return c;
    }
    return [255, 255, 255, 1];
  };
  const usable = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, audio[controls], [tabindex='0']")]
    .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !(e.type === "radio" && e.name && !e.checked));
  const name = (e) => `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""} “${(e.textContent || e.getAttribute("aria-label") || "").trim().slice(0, 30)}”`;
  window.seen = {
    all: () => usable().length,
    here: () => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      // A box that is drawn by its label shows the focus there.
      const shown = e.closest(".more") ?? e, s = getComputedStyle(shown), r = shown.getBoundingClientRect();
      const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(r.top + Math.min(r.height / 2, 20), 0), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      const hits = [...e.getClientRects()].some((r) => {
        const t = document.elementFromPoint(r.left + Math.min(r.width / 2, 12), r.top + r.height / 2);
        return t && (shown.contains(t) || t.contains(shown));
      });
      return {
        at: usable().indexOf(e), name: name(e),
        width: s.outlineStyle === "none" ? 0 : parseFloat(s.outlineWidth),
        contrast: contrast(parts(s.outlineColor), ground(parseFloat(s.outlineOffset) < 0 ? shown : shown.parentElement)),
        seen: e.tagName === "AUDIO" || hits || !!top && (shown.contains(top) || top.contains(shown)),
      };
    },
  };
}

// through goes through a page by Tab, from its beginning to its end.
async function through(tab, where) {
  const all = await tab.evaluate(() => window.seen.all());
  let last = -1;
  const reached = new Set();
  for (let i = 0; i < all + 60; i++) {
    await tab.keyboard.press("Tab");
    const at = await tab.evaluate(() => window.seen.here());
    if (at === null || at.at === 0 && i > 0) break;
    if (at.at < last) fault(`the focus goes back: ${at.name}`, where);
    if (at.width < 2 || at.contrast < 3) fault(`the focus is hard to see: ${at.name}, ${at.width} px, ${at.contrast.toFixed(1)} : 1`, where);
    if (!at.seen) fault(`the focus is out of sight: ${at.name}`, where);
    last = at.at;
    reached.add(at.at);
    stops++;
  }
  if (reached.size !== all) fault(`Tab reaches ${reached.size} of ${all}`, where);
}

const focused = (tab) => tab.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
async function tabTo(tab, locator) {
  for (let i = 0; i < 300; i++) {
    if (await locator.evaluate((e) => e === document.activeElement)) return;
    await tab.keyboard.press("Tab");
  }
  fault(`Tab does not reach ${locator}`, proc);
}

// deedsOn does what people do on a procedure's page.
async function deedsOn(tab, root) {
  await tab.goto(root + proc.replace("index.html", ""));
  await tab.keyboard.press("Tab");
  want("the first stop", await focused(tab), "Đi thẳng tới nội dung");
  want("the way past the head is seen", await tab.locator(".skip").evaluate((e) => e.getBoundingClientRect().left >= 0), true);
  await tab.keyboard.press("Enter");
  want("past the head", await focused(tab), "noi_dung");

  const all = await tab.locator(".ticks input:visible").count();
  await tabTo(tab, tab.locator("#c_0"));
  await tab.keyboard.press("ArrowDown");
  want("the next case", [await focused(tab), await tab.locator("#c_1").isChecked()], ["c_1", true]);
  const some = await tab.locator(".ticks input:visible").count();
  if (some >= all) fault(`a case leaves ${some} of ${all} papers`, proc);
  want("what a case changes is said", await tab.locator(".choice [role=status]").textContent(), `Danh sách giấy tờ bên dưới còn ${some} mục.`);
  want("the case in the address", new URL(tab.url()).hash.startsWith("#truong-hop="), true);
  await tab.keyboard.press("ArrowUp");
  want("all cases again", [await tab.locator("#c_0").isChecked(), await tab.locator(".ticks input:visible").count()], [true, all]);

  const heading = tab.locator("#ho_so h2 a");
  await tabTo(tab, heading);
  want("a heading shows that it is a link", (await heading.evaluate((e) => getComputedStyle(e, "::after").content)).includes("#"), true);
  want("and is heard as its words", [await tab.getByRole("heading", { name: "Cần mang theo", exact: true }).count(), await tab.getByRole("link", { name: "Cần mang theo", exact: true }).count()], [1, 1]);
  await tab.keyboard.press("Enter");
  want("the section in the address", new URL(tab.url()).hash, "#ho_so");

  const box = tab.locator(".ticks input:visible").first();
  await tabTo(tab, box);
  await tab.keyboard.press("Space");
  want("a tick", await box.isChecked(), true);
  await tabTo(tab, tab.getByRole("button", { name: "Xóa hết dấu" }));
  await tab.keyboard.press("Enter");
  want("no tick, and the focus in the list", [await box.isChecked(), await box.evaluate((e) => e === document.activeElement)], [false, true]);

  await tabTo(tab, tab.getByRole("button", { name: "Chép địa chỉ ngắn" }));
  await tab.keyboard.press("Enter");
  await tab.getByRole("status").filter({ hasText: "Đã chép" }).waitFor({ state: "attached" });
  deeds++;

  await tab.goto(root + proc.replace("index.html", ""));
  await tabTo(tab, tab.getByRole("link", { name: "English" }));
  await tab.keyboard.press("Enter");
  await tab.waitForURL("**/en/thu-tuc/**");
  want("the other language", await tab.evaluate(() => document.documentElement.lang), "en");
}

// lookUp uses the look-up by keyboard, where the board has one.
async function lookUp(tab, root) {
  await tab.goto(root + "tra-cuu/");
  const field = tab.locator("#q");
  await tabTo(tab, field);
  await tab.keyboard.type("khai sinh");
  const box = tab.getByRole("combobox");
  if (await box.count() === 0) { // without one, Enter leads to the list
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/a-z/**");
    deeds++;
    return;
  }
  await tab.getByRole("option").first().waitFor();
  await tab.keyboard.press("ArrowDown");
  const active = await box.getAttribute("aria-activedescendant");
  want("an answer is chosen", await tab.evaluate((id) => document.getElementById(id)?.getAttribute("role"), active), "option");
  await tab.keyboard.press("Enter");
  await tab.waitForURL("**/thu-tuc/**");
  deeds++;
}

// still wants nothing to move: no animation, no transition, no smooth scrolling.
const still = (tab) => tab.evaluate(() => {
  const moving = [...document.querySelectorAll("*")].filter((e) => ["", "::before", "::after"].some((pseudo) => {
    const s = getComputedStyle(e, pseudo || null);
    return s.animationName !== "none" || s.transitionDuration.split(", ").some((d) => parseFloat(d) > 0) || s.scrollBehavior === "smooth";
  }));
  return moving.map((e) => e.tagName + "." + e.className).concat(document.getAnimations().map(() => "an animation"));
});

await browse(async (browser, root) => {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width: colorScheme === "light" ? 360 : 1280, height: 740 }, colorScheme, reducedMotion: colorScheme === "light" ? "no-preference" : "reduce", bypassCSP: true,
      permissions: ["clipboard-read", "clipboard-write"] });
    await context.addInitScript(watch);
    await context.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
    const tab = await context.newPage();
    for (const page of kinds) {
      await tab.goto(root + page.replace(/index\.html$/, ""));
      for (const e of await still(tab)) fault(`something moves: ${e}`, `${page} (${colorScheme})`);
      await through(tab, `${page} (${colorScheme})`);
    }
    if (colorScheme === "light") {
      await deedsOn(tab, root);
      await lookUp(tab, root);
    }
    await context.close();
  }
});
verdict(`${stops} stops of the focus on ${kinds.length} pages, narrow and light, wide and dark, all seen and in order; ${deeds} deeds by keyboard; nothing moves`);
