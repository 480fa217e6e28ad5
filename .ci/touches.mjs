// Judge: what scripts add to a page, in Chromium, on a board whose offices have hours, cases and papers; and what stands
// there without script. The clock is set, the telephone is in other zones than the board (+7).
import { browse, fault, files, pages, text, tool, verdict } from "./lib.mjs";

const office = "don-vi/vinh-son/", team = "to-cong-nghe-so/thon-mot/", paper = "thu-tuc/1.000110/";
for (const page of [office, team, paper]) if (!pages.includes(page + "index.html")) fault("the board has no such page", page);
let looked = 0;
function want(name, got, wanted) {
  looked++;
  if (JSON.stringify(got) !== JSON.stringify(wanted)) fault(`${name}: ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`, "");
}

// The board's own clock and what it must say; the week of 2026-11-23 (a Monday), of which the Wednesday is a day off.
const hours = [
  [office, "2026-11-23T00:00", "Đang đóng · mở lúc 07:30 hôm nay"],
  [office, "2026-11-23T07:29", "Đang đóng · mở lúc 07:30 hôm nay"],
  [office, "2026-11-23T07:30", "Đang mở · đến 11:30"],
  [office, "2026-11-23T11:29", "Đang mở · đến 11:30"],
  [office, "2026-11-23T11:30", "Đang đóng · mở lúc 13:30 hôm nay"],
  [office, "2026-11-23T13:30", "Đang mở · đến 17:00"],
  [office, "2026-11-23T17:00", "Đang đóng · mở lúc 07:30 (thứ Ba)"],
  [office, "2026-11-24T23:59", "Đang đóng · mở lúc 07:30 (thứ Năm)"], // Wednesday is off
  [office, "2026-11-25T10:00", "Đang đóng · mở lúc 07:30 (thứ Năm)"],
  [office, "2026-11-27T17:30", "Đang đóng · mở lúc 07:30 (thứ Hai)"],
  [office, "2026-11-28T10:00", "Đang đóng · mở lúc 07:30 (thứ Hai)"],
  [office, "2026-11-29T23:59", "Đang đóng · mở lúc 07:30 (thứ Hai)"],
  [office, "2027-02-03T18:00", "Đang đóng · mở lúc 07:30 ngày 15/02/2027"], // the holidays of Tết
  ["en/" + office, "2026-11-27T17:30", "Closed now · opens Monday at 07:30"],
  ["en/" + office, "2027-02-03T18:00", "Closed now · opens on 15 February 2027 at 07:30"],
  [team, "2026-11-28T19:00", "Đang đóng · mở lúc 20:00 hôm nay"],
  [team, "2026-11-28T23:30", "Đang mở · đến 02:00"], // two rows that meet at midnight
  [team, "2026-11-29T00:30", "Đang mở · đến 02:00"],
  [team, "2026-11-29T02:00", "Đang đóng"], // the next day of which anything is known is told in words
  [team, "2026-12-02T10:00", ""], // as today is
];
// Cards, as another program reads them.
const ical = tool("ical.js");
const { parse, Component } = ical.default ?? ical;
function card(file) {
  if (!files.includes(file)) fault("the board has no such file", file);
  const all = new Component(parse(text(file))).getAllProperties();
  return Object.fromEntries(all.map((p) => [p.name, p.isMultiValue || p.isStructuredValue ? p.getValues().flat() : p.getFirstValue()]));
}
const desk = card(office + "lien-he.vcf");
want("the office's card", [desk.version, desk.fn, desk.tel, desk.adr.filter(Boolean), desk.geo, desk.impp],
  ["4.0", "Xã Vĩnh Sơn", "0233 3825 123", ["Thôn Một, xã Vĩnh Sơn; tỉnh A"], "geo:17.02,107.05", "https://zalo.me/0233"]);
const person = card(team + "lien-he.vcf");
want("the team's card", [person.kind, person.fn, person.title, person.tel, person.org],
  ["individual", "Lê C", "Tổ trưởng", "0901234567", ["Xã Vĩnh Sơn", "Tổ thôn Một"]]);

const zones = ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"];

await browse(async (browser, root) => {
  const tab = async (options = {}, script) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 700 }, ...options });
    const page = await context.newPage();
    page.on("pageerror", (e) => fault(`script: ${e.message}`, page.url()));
    if (script) await page.addInitScript(script);
    return page;
  };
  for (const timezoneId of zones) {
    const page = await tab({ timezoneId });
    for (const [at, time, says] of hours) {
      await page.clock.setFixedTime(new Date(time + ":00+07:00"));
      await page.goto(root + at);
      want(`${at} at ${time}, telephone in ${timezoneId}`, await page.locator(".now").first().textContent(), says);
    }
    await page.context().close();
  }
  await ticking(await tab(), root);
  await remembering(tab, root);
  await choosing(await tab(), root);
  await passingOn(tab, root);
  await plain(await tab({ javaScriptEnabled: false }), root);
});
verdict(`${looked} answers: cards, hours in ${zones.length} zones, ticks, cases, sharing, and the same pages without script`);

// Time goes on while the page is open; hours of all days and nights; no shift of what stands below.
async function ticking(page, root) {
  await page.clock.install({ time: new Date("2026-11-23T11:29:30+07:00") });
  await page.goto(root + office);
  const now = page.locator(".now");
  want("before noon", await now.textContent(), "Đang mở · đến 11:30");
  await page.clock.fastForward(60_000);
  want("at noon", await now.textContent(), "Đang đóng · mở lúc 13:30 hôm nay");
  await now.evaluate((e) => e.setAttribute("data-hours", "127:0-1440"));
  await page.clock.fastForward(60_000);
  want("always open", await now.textContent(), "Đang mở");
  await now.evaluate((e) => e.setAttribute("data-hours", "1:480-1440"));
  await page.clock.fastForward(60_000);
  want("until midnight", await now.textContent(), "Đang mở · đến 24:00");
  const height = () => now.evaluate((e) => [e.offsetHeight, (e.textContent = "", e.offsetHeight)]);
  const [full, empty] = await height();
  want("height with and without words", full, empty);
  await page.emulateMedia({ media: "print" });
  want("on paper", await now.isVisible(), false);
  await page.context().close();
}

function boxes(page) {
  return page.locator(".ticks input").evaluateAll((all) => all.map((e) => e.checked));
}

async function remembering(tab, root) {
  const page = await tab();
  await page.goto(root + paper);
  want("a new page", await boxes(page), [false, false]);
  await page.getByLabel("Tờ khai").check();
  await page.reload();
  want("after a reload", await boxes(page), [true, false]);
  await page.emulateMedia({ media: "print" });
  want("on paper", await boxes(page), [true, false]);
  want("the button on paper", await page.getByRole("button", { name: "Xóa hết dấu", includeHidden: true }).isVisible(), false);
  await page.emulateMedia({ media: "screen" });
  await page.goto(root + "thu-tuc/1.000111/");
  want("another procedure with the same paper", await boxes(page), [false]);
  await page.goBack();
  want("back", await boxes(page), [true, false]);
  want("where ticks lie", await page.evaluate(() => Object.keys(localStorage)), [`bangtin /${paper}`]);
  await page.getByRole("button", { name: "Xóa hết dấu" }).click();
  want("cleared", await boxes(page), [false, false]);
  want("focus after clearing", await page.evaluate(() => document.activeElement.type), "checkbox");
  await page.reload();
  want("cleared for good", await boxes(page), [false, false]);
  want("nothing is left behind", await page.evaluate(() => localStorage.length), 0);
  await page.context().close();

  // A browser that forbids storage (private windows, some files): ticks last as long as the page, and nothing fails.
  const shut = await tab({}, () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }));
  await shut.goto(root + paper);
  await shut.getByLabel("Tờ khai").check();
  want("without storage", await boxes(shut), [true, false]);
  want("no promise that can't be kept", await shut.getByText("chỉ nằm trong máy này").count(), 0);
  await shut.getByRole("button", { name: "Xóa hết dấu" }).click();
  want("cleared without storage", await boxes(shut), [false, false]);
  await shut.context().close();
}

async function choosing(page, root) {
  const paperOf = page.getByLabel("Giấy chứng sinh"), address = () => page.url().replace(root, "");
  await page.goto(root);
  await page.goto(root + paper);
  await page.getByLabel("Trẻ bị bỏ rơi").check();
  want("the address of a case", address(), paper + "#truong-hop=bo-roi");
  want("papers of another case", await paperOf.isVisible(), false);
  want("the other language", await page.locator(".langs a[lang=en]").evaluate((a) => a.href), root + "en/" + paper + "#truong-hop=bo-roi");
  await page.reload();
  want("after a reload", await page.getByLabel("Trẻ bị bỏ rơi").isChecked(), true);
  await page.getByLabel("Sinh tại cơ sở y tế").check();
  await page.getByLabel("Xem tất cả các trường hợp").check();
  want("the address of all cases", address(), paper);
  await page.goBack();
  want("back leaves the page", address(), "");
  await page.goto(root + paper + "#truong-hop=bo-roi");
  want("a link with a case", await page.getByLabel("Trẻ bị bỏ rơi").isChecked(), true);
  await page.evaluate(() => { location.hash = "#truong-hop=thuong"; });
  await page.waitForFunction(() => document.querySelector("#c_1").checked);
  await page.locator("#ho_so h2 a").click();
  want("a section's own link", [address(), await page.getByLabel("Sinh tại cơ sở y tế").isChecked()], [paper + "#ho_so", true]);
  for (const bad of ["#truong-hop=", "#truong-hop=%E0%A4%A", "#truong-hop=khong-co"]) {
    await page.goto(root);
    await page.goto(root + paper + bad);
    want(bad, await page.locator("#c_0").isChecked(), true);
  }
  await page.context().close();
}

async function passingOn(tab, root) {
  const short = (page) => page.locator("[data-copy]").getAttribute("data-copy");
  const shared = await tab({}, () => { navigator.share = (data) => { window.shared = data; return Promise.resolve(); }; });
  await shared.goto(root + paper);
  await shared.getByRole("button", { name: "Gửi cho người khác" }).click();
  want("what is shared", await shared.evaluate(() => window.shared), { title: await shared.title(), url: await short(shared) });
  await shared.getByLabel("Trẻ bị bỏ rơi").check();
  await shared.getByRole("button", { name: "Gửi cho người khác" }).click();
  want("a case that is shared", await shared.evaluate(() => window.shared.url), `https://bang.example.vn/${paper}#truong-hop=bo-roi`);
  await shared.context().close();

  const without = () => { Object.defineProperty(navigator, "share", { value: undefined }); };
  const copied = await tab({ permissions: ["clipboard-read", "clipboard-write"] }, without);
  await copied.goto(root + paper);
  await copied.getByRole("button", { name: "Chép địa chỉ ngắn" }).click();
  await copied.getByRole("button", { name: "Đã chép" }).waitFor();
  want("what is copied", await copied.evaluate(() => navigator.clipboard.readText()), await short(copied));
  want("what is said", await copied.locator(".qrbox [role=status]").textContent(), "Đã chép");
  await copied.context().close();

  // Pages without https have no clipboard; the old way puts the whole address there all the same.
  const old = await tab({ permissions: ["clipboard-read", "clipboard-write"] }, () => {
    if (!location.hash) for (const name of ["share", "clipboard"]) Object.defineProperty(navigator, name, { value: undefined });
  });
  await old.goto(root + paper);
  await old.getByRole("button", { name: "Chép địa chỉ ngắn" }).click();
  await old.getByRole("button", { name: "Đã chép" }).waitFor();
  const wanted = await short(old);
  await old.goto(root + "#clipboard");
  want("what is copied the old way", await old.evaluate(() => navigator.clipboard.readText()), wanted);
  await old.context().close();

  const none = await tab({}, () => {
    for (const name of ["share", "clipboard"]) Object.defineProperty(navigator, name, { value: undefined });
    document.execCommand = () => false;
  });
  await none.goto(root + paper);
  await none.getByRole("button", { name: "Chép địa chỉ ngắn" }).click();
  want("where nothing can copy", await none.evaluate(() => getSelection().toString().replace(/\s/g, "").toLowerCase()),
    (await short(none)).replace("https://", "").toLowerCase());
  await none.context().close();
}

// Without script: the table of hours, boxes that tick, a choice that filters, the address in print; no dead button.
async function plain(page, root) {
  await page.goto(root + office);
  want("hours in words", (await page.locator("dd", { hasText: "07:30" }).first().innerText()).includes("11:30"), true);
  want("room for what is not said", await page.locator(".now").evaluate((e) => e.offsetHeight), 0);
  await page.goto(root + paper);
  await page.getByLabel("Tờ khai").check();
  want("ticks", await boxes(page), [true, false]);
  await page.getByLabel("Trẻ bị bỏ rơi").check();
  want("the choice", await page.getByLabel("Giấy chứng sinh").isVisible(), false);
  want("the address", await page.locator("[data-copy]").isVisible(), true);
  want("buttons", await page.locator("main button").count(), 0);
  await page.context().close();
}
