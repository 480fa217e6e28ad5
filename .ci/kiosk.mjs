// Judge: the kiosk in Chromium with touch and a set clock, upright and lying. Wanted: nothing to touch below 64 px; the keys type
// Vietnamese and the look-up finds; pages open inside; what leads elsewhere is a code that reads; a minute without touch asks,
// and then goes back to the start; no link leaves the host; without script, links.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { browse, fault, text, verdict, work } from "./lib.mjs";

let step = "", checks = 0;
const want = (ok, what) => {
  checks++;
  if (!ok) fault(what, step);
};
// read gives back what a code on the screen says.
async function read(tab, name) {
  const png = path.join(work, name + ".png");
  await tab.locator("dialog svg.qr").screenshot({ path: png });
  try {
    return execFileSync("zbarimg", ["-q", "--raw", png]).toString().trim();
  } catch {
    return "";
  }
}
// small are the things to touch that are smaller than 64 px; links inside a text apart (WCAG 2.2, 2.5.8).
const small = (tab) => tab.evaluate(() => {
  const out = [];
  for (const e of document.querySelectorAll("a[href], button, input, label, summary")) {
    const box = e.getBoundingClientRect(), look = getComputedStyle(e);
    if (!box.width || look.visibility === "hidden" || e.closest("[hidden]") || look.display === "inline") continue;
    if (e.matches("input[type=radio], input[type=checkbox]")) continue; // its label is what one touches
    if (box.width < 63.5 || box.height < 63.5) out.push(`${e.className || e.tagName} “${e.textContent.trim().slice(0, 24)}” ${Math.round(box.width)}×${Math.round(box.height)}`);
  }
  return out.slice(0, 5);
});

if (!/<meta name="robots" content="noindex">/.test(text("kiosk/index.html"))) fault("search engines may show it", "kiosk/");
if (text("sitemap.xml").includes("/kiosk/")) fault("stands in the sitemap", "kiosk/");

await browse(async (browser, root) => {
  for (const [w, h] of [[1080, 1920], [1280, 800]]) {
    step = `${w}×${h}`;
    const context = await browser.newContext({ viewport: { width: w, height: h }, hasTouch: true, serviceWorkers: "block" });
    const tab = await context.newPage();
    const left = [];
    tab.on("request", (q) => !q.url().startsWith(root) && left.push(q.url()));
    tab.on("pageerror", (e) => fault(`script: ${e.message}`, step));
    tab.on("console", (m) => ["error", "warning"].includes(m.type()) && !/blocked by Playwright/.test(m.text()) && fault(`console: ${m.text()}`, step));
    context.on("page", () => want(false, "a window opens"));
    await tab.clock.install();
    await tab.goto(root + "kiosk/");
    want((await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)), "scrolls sideways");
    for (const s of await small(tab)) fault(`too small at the start: ${s}`, step);

    // The keyboard.
    const key = async (name) => tab.locator(".keys").getByRole("button", { name, exact: true }).tap();
    const shown = () => tab.locator("#q").inputValue();
    await tab.locator("#q").tap();
    want(await tab.locator(".keys").isVisible(), "no keyboard");
    for (const s of await small(tab)) fault(`too small with the keyboard: ${s}`, step);
    for (const c of "khai") await key(c);
    await key("dấu cách");
    for (const c of "sinh") await key(c);
    await tab.clock.runFor(400);
    want((await shown()) === "khai sinh", `typed “${await shown()}”`);
    await tab.locator("[role=option]").first().waitFor();
    want((await tab.locator("[role=option]").evaluateAll((a) => a.map((x) => x.href))).some((x) => x.endsWith("/thu-tuc/1.001193/")), "khai sinh finds no registration of a birth");
    const list = await tab.locator("[role=option]").first().boundingBox(), keys = await tab.locator(".keys").boundingBox();
    want(list.y + 60 < keys.y, "the keyboard lies over the first result");
    for (const s of await small(tab)) fault(`too small among results: ${s}`, step);
    // Words with every tone and every letter of their own: what is touched, what is to be read.
    for (const [touched, word] of [
      [["h", "o", "a", "dấu huyền"], "hòa"], [["đ", "ă", "n", "g"], "đăng"], [["g", "i", "a", "y", "dấu sắc"], "giáy"], [["g", "i", "â", "y", "dấu sắc"], "giấy"],
      [["q", "u", "a", "dấu hỏi"], "quả"], [["n", "g", "h", "i", "a", "dấu ngã"], "nghĩa"], [["đ", "ươ"[0], "ơ", "c", "dấu nặng"], "được"], [["t", "u", "y", "ê", "n", "dấu sắc"], "tuyến"],
      [["n", "g", "o", "a", "i", "dấu huyền"], "ngoài"], [["g", "i", "dấu huyền"], "gì"], [["a", "dấu sắc", "dấu sắc"], "a"], [["a", "dấu sắc", "dấu nặng"], "ạ"],
      [["h", "o", "a", "n", "dấu huyền"], "hoàn"], [["x", "ã", "Xóa một chữ"].filter((c) => c !== "ã"), ""], [["m", "ư", "a"], "mưa"], [["t", "h", "u", "ê", "dấu sắc"], "thuế"], [["dấu sắc"], ""],
    ]) {
      await key("Xóa hết");
      for (const k of touched) await key(k);
      want((await shown()) === word.normalize("NFC"), `${touched.join(" ")} gives “${await shown()}”, not “${word}”`);
    }
    want(await tab.evaluate(() => document.activeElement.id === "q"), "a key takes the focus away");
    await key("Xóa hết");
    for (const k of ["đ", "ă", "n", "g", "dấu cách", "k", "y", "dấu sắc", "dấu cách", "k", "h", "a", "i", "dấu cách", "s", "i", "n", "h"]) await key(k);
    await tab.clock.runFor(400);
    await tab.locator('[role=option][href$="/thu-tuc/1.001193/"]').first().waitFor();
    await tab.locator('[role=option][href$="/thu-tuc/1.001193/"]').first().tap();

    // A page inside.
    await tab.locator(".shown h1").waitFor();
    want(new URL(tab.url()).pathname === "/kiosk/", `the kiosk was left: ${tab.url()}`);
    want((await tab.locator(".shown h1").textContent()).includes("khai sinh"), "another page");
    want(!(await tab.locator(".keys").isVisible()), "the keyboard stays over a page");
    for (const s of await small(tab)) fault(`too small on a page: ${s}`, step);
    want((await tab.locator(".shown button, .shown form, .shown script").count()) === 0, "a page brings buttons of its own");
    want(!(await tab.getByRole("button", { name: "In trang này" }).isVisible()), "printing is offered unasked");
    await tab.getByRole("button", { name: "Mang trang này về" }).tap();
    want(/^https:\/\/BANGTIN\.EXAMPLE\.VN\/Q\/\w+\/$/.test(await read(tab, "own")), "the page's own code does not read");
    await tab.getByRole("button", { name: "Đóng" }).tap();
    // Links to other hosts: every one on the page, as a code that reads.
    const away = await tab.locator(".shown a").evaluateAll((all) => [...new Set(all.map((a) => a.href).filter((x) => /^(https?|tel|mailto):/.test(x) && !x.startsWith(location.origin)))]);
    want(away.length > 1, "no link to another host to try");
    for (const href of away.slice(0, w > 1100 ? 2 : 9)) {
      await tab.locator(`.shown a[href="${href}"]`).first().evaluate((a) => a.click());
      const said = await read(tab, "away");
      want(said === href, `${href} reads as “${said}”`);
      await tab.getByRole("button", { name: "Đóng" }).tap();
    }
    // On to a field, and back.
    await tab.locator('.shown a[href*="/linh-vuc/"], .shown a[href*="/don-vi/"], .shown a[href*="/van-ban/"]').first().evaluate((a) => a.click());
    await tab.waitForFunction(() => !/khai sinh/.test(document.querySelector(".shown h1").textContent));
    await tab.getByRole("button", { name: "Quay lại" }).tap();
    await tab.waitForFunction(() => /khai sinh/.test(document.querySelector(".shown h1").textContent));
    await tab.locator(".langs a[lang=en]").tap();
    await tab.waitForURL("**/en/kiosk/**");
    await tab.locator(".shown h1").waitFor();
    want(/birth/i.test(await tab.locator(".shown h1").textContent()), "the other language begins with another page");

    // Nobody there.
    await tab.clock.runFor(50_000);
    want((await tab.locator("dialog").count()) === 0, "asks before a minute is over");
    await tab.clock.runFor(12_000);
    want(/Back to the start in \d+ seconds/.test(await tab.locator("dialog").textContent()), "does not ask after a minute");
    await tab.getByRole("button", { name: "I am still reading" }).tap();
    await tab.clock.runFor(30_000);
    want((await tab.locator("dialog").count()) === 0 && await tab.locator(".shown").isVisible(), "the answer is not heard");
    await tab.clock.runFor(35_000);
    want((await tab.locator("dialog").count()) === 1, "does not ask a second time");
    await tab.clock.runFor(18_000);
    await tab.waitForURL(root + "kiosk/").catch(() => want(false, "does not go back to the start, in the first language"));
    want(await tab.locator(".start").isVisible() && (await shown()) === "", "the start is not as it was");
    await tab.clock.runFor(200_000);
    want((await tab.locator("dialog").count()) === 0, "asks at the start, where nobody is");

    // Every kind of page; every address that is touched.
    for (const at of ["linh-vuc/", "a-z/", "gioi-thieu/", "huong-dan/", "don-vi/vinh-hoang/", "in-an/", "thay-doi/", "van-ban/60-2014-qh13/"]) {
      await tab.goto(root + "kiosk/#" + at);
      await tab.reload();
      await tab.locator(".shown h1").waitFor();
      for (const s of await small(tab)) fault(`too small: ${s}`, `${step} ${at}`);
      want((await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)), `scrolls sideways: ${at}`);
    }
    await tab.goto(root + "kiosk/#in-an/");
    await tab.reload();
    await tab.locator('.shown a[href$=".pdf"]').first().evaluate((a) => a.click());
    want((await read(tab, "pdf")).startsWith("https://bangtin.example.vn/in-an/"), "a file is not shown as a code");
    want(left.length === 0, `leaves the host: ${left[0]}`);
    await context.close();
  }

  step = "without script";
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1080, height: 1920 } });
  const tab = await context.newPage();
  await tab.goto(root + "kiosk/");
  want((await tab.locator(".kiosk .cards a").count()) > 15, "no links");
  await tab.locator(".kiosk .cards a").first().click();
  want((await tab.locator("h1").count()) === 1 && !tab.url().includes("kiosk"), "a link leads nowhere");
  await context.close();
});
verdict(`${checks} checks upright and lying: targets, keys, look-up, codes, going back`);
