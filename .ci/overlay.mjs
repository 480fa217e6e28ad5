// Judge: what an editor sees who saves a file with a mistake in it. `bangtin serve` shows a copy of the sample in
// Chromium; a file that is no YAML, a value and a reference are broken at once. Wanted: over the page, every fault with
// its line; behind it, the last good page; soon after the mend, the new page and nothing left over. Then a
// board that is broken from the start, and one with more faults than anybody reads. Axe looks at the overlay, too.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { browse, fault, tool, verdict, work } from "./lib.mjs";

const dir = path.join(work, "overlay");
const content = path.join(dir, "content");
fs.cpSync(path.join(process.env.TOP, "content"), content, { recursive: true });

const running = new Set();
process.on("exit", () => running.forEach((p) => p.kill("SIGKILL")));

// start runs the server and gives its address.
function start() {
  const server = spawn(path.join(work, "bangtin"), ["serve", "--content", content, "--addr", "localhost:0", "--date", process.env.DAY,
    "--cache", path.join(dir, "cache")], { cwd: dir, stdio: ["ignore", "pipe", "pipe"] });
  running.add(server);
  const stop = () => new Promise((done) => server.once("exit", done) && server.kill("SIGINT")).then(() => running.delete(server));
  let said = "";
  return new Promise((done, fail) => {
    server.once("exit", (status) => fail(new Error(`the server ended with ${status}: ${said}`)));
    for (const out of [server.stdout, server.stderr]) out.on("data", (d) => {
      said += d;
      const url = said.match(/http:\/\/localhost:\d+/)?.[0];
      if (url) done({ url, stop });
    });
  });
}

const read = (name) => fs.readFileSync(path.join(content, name), "utf8");
const write = (files) => Object.entries(files).forEach(([name, text]) => fs.writeFileSync(path.join(content, name), text));
const swap = (text, from, to) => {
  const out = text.replace(from, to);
  if (out === text) fault(`the sample has no ${from}`, "overlay.mjs");
  return out;
};

// overlay is what lies over a page: its faults, and whether it sticks out sideways. null where nothing does.
const overlay = (tab) => tab.evaluate(() => {
  const host = [...document.body.children].find((e) => e.shadowRoot);
  const section = (host?.shadowRoot ?? document).querySelector(".faults");
  if (!section || host?.hidden) return null;
  return {
    title: section.querySelector("h2").textContent,
    note: section.querySelector("h2").parentElement.nextElementSibling.textContent,
    faults: [...section.querySelectorAll(".faults-list > li")].map((li) => ({
      message: li.querySelector(".faults-message").textContent,
      place: li.querySelector("code")?.textContent ?? "",
      line: li.querySelector("pre")?.textContent ?? "",
    })),
    wide: section.scrollWidth - section.clientWidth,
  };
});
// until waits for something on the page, through reloads, and gives the milliseconds it took.
const until = async (tab, what, ready, arg) => {
  const start = performance.now();
  await tab.waitForFunction(ready, arg, { polling: "raf", timeout: 20_000 }).catch(async (e) => {
    throw new Error(`${what} did not come: ${e.message.split("\n")[0]} Over the page: ${JSON.stringify(await overlay(tab))}`);
  });
  return performance.now() - start;
};
// covered says whether so many faults lie over the page; a server that reads between two writes shows fewer first.
const covered = (n) => [...document.body.children].some((e) => !e.hidden && e.shadowRoot?.querySelectorAll(".faults-list > li").length === n);
const titled = (h1) => document.querySelector("h1")?.textContent.includes(h1) && document.readyState === "complete" &&
  ![...document.body.children].some((e) => e.shadowRoot);

const looks = [[1280, "light"], [1280, "dark"], [320, "light"], [320, "dark"]];

// look has axe judge a page as it is, wide and narrow, light and dark; the picture is for people.
async function look(tab, name) {
  if (!tab.mayLook) return;
  for (const [width, colorScheme] of looks) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({ colorScheme });
    if (process.env.SHOTS) await tab.screenshot({ path: path.join(process.env.SHOTS, `${name}-${width}-${colorScheme}.png`) });
    const { wide } = await overlay(tab);
    if (wide > 0) fault(`the overlay sticks out by ${wide} px`, `${name} ${width}`);
    await tab.evaluate(tool("axe-core").source);
    const { violations } = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const v of violations) fault(`${v.id}: ${v.nodes[0].target.join(" ")}`, `${name} ${width} ${colorScheme}`);
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.emulateMedia({ colorScheme: "light" });
}

const page = "/thu-tuc/1.001193/";
const [reference, value, syntax] = ["procedures/1.001193.md", "procedures/1.000656.yaml", "procedures/1.000894.yaml"];
const good = Object.fromEntries([reference, value, syntax].map((f) => [f, read(f)]));
const mended = (n) => ({ ...good, [reference]: swap(good[reference], /^title: .*$/m, `title: Khai sinh lần ${n}`) });
const broken = {
  [reference]: swap(mended("lỗi")[reference], "field: ho-tich", "field: ho-tic"),
  [value]: swap(good[value], /^level: .*$/m, "level: xa"),
  [syntax]: swap(good[syntax], /^title: .*$/m, "title: Thủ tục: đăng ký kết hôn"),
};
const wanted = [[value, "level: xa"], [syntax, "title: Thủ tục: đăng ký kết hôn"], [reference, "field: ho-tic"]];

// Three mistakes at once over a good page, and the mend; some rounds, to time it.
async function overGood(tab, url, times) {
  await tab.goto(url + page);
  const children = await tab.evaluate(() => document.body.children.length);
  for (let round = 1; round <= 5; round++) {
    const before = await tab.textContent("h1");
    write(broken);
    const shown = await until(tab, "the overlay of three faults", covered, wanted.length);
    const seen = await overlay(tab);
    for (const [file, line] of wanted) {
      if (!seen.faults.some((f) => f.place.startsWith(file) && f.line.includes(line))) fault(`no fault shows “${line}” of ${file}: ${JSON.stringify(seen.faults)}`, page);
    }
    if ((await tab.textContent("h1")) !== before) fault("the page behind is not the last good one", page);
    if (!seen.note.includes("bản tốt gần nhất")) fault(`the note says “${seen.note}”`, page);
    if (round === 1) await look(tab, "over");
    const start = performance.now();
    write(mended(round));
    await until(tab, "the mended page", titled, `Khai sinh lần ${round}`);
    times.push({ shown, gone: performance.now() - start });
    const left = await tab.evaluate(() => ({ n: document.body.children.length, wide: document.documentElement.scrollWidth > document.documentElement.clientWidth }));
    if (left.n !== children || left.wide) fault(`left over: ${left.n - children} elements, scrolls sideways: ${left.wide}`, page);
  }
  // A closed overlay stays closed; the next mistake brings it back.
  write(broken);
  await until(tab, "the overlay of three faults", covered, 3);
  await tab.keyboard.press("Escape");
  if (await overlay(tab)) fault("Escape does not close the overlay", page);
  write({ [value]: good[value] });
  await until(tab, "the overlay of the other two faults", covered, 2);
  write(good);
  await until(tab, "the good page", titled, "Đăng ký khai sinh");
}

// More faults than a board will ever have: all different, and all there.
async function crowd(tab) {
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`fields/nhieu-${i}.yaml`, `name: Lĩnh vực ${i}\nsai_${i}: x\n`]));
  write(many);
  await until(tab, "the overlay of 900 faults", covered, 900);
  const seen = await overlay(tab);
  const bare = seen.faults.filter((f) => !/^fields\/nhieu-\d+\.yaml:2:1$/.test(f.place) || !f.line.includes("sai_"));
  if (bare.length) fault(`${bare.length} of 900 faults without their line, such as ${JSON.stringify(bare[0])}`, page);
  await look(tab, "crowd");
  Object.keys(many).forEach((f) => fs.unlinkSync(path.join(content, f)));
  await until(tab, "the good page", titled, "Đăng ký khai sinh");
}

// A board that was never good: no page behind, and a sentence that says so.
async function fromTheStart(tab) {
  write(broken);
  const { url, stop } = await start();
  const answer = await tab.goto(url + page);
  const seen = await overlay(tab);
  if (answer.status() !== 503 || seen?.faults.length !== 3) fault(`broken from the start: status ${answer.status()}, ${JSON.stringify(seen)}`, page);
  if (!seen?.note.includes("chưa dựng được lần nào")) fault(`broken from the start, the note says “${seen?.note}”`, page);
  await look(tab, "start");
  write(good);
  await until(tab, "the first good page", titled, "Đăng ký khai sinh");
  await stop();
}

const times = [];
await browse(async (browser) => {
  // The overlay must work under the pages' own policy; axe reads stylesheets in ways that it forbids.
  for (const bypassCSP of [false, true]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP });
    const tab = await context.newPage();
    tab.mayLook = bypassCSP;
    tab.on("pageerror", (e) => fault(`script: ${e.message}`, page));
    tab.on("console", (m) => {
      const expected = /503|ERR_CONNECTION_REFUSED|^Service Worker registration blocked/.test(m.text()); // the browser's own remarks
      if (["error", "warning"].includes(m.type()) && !expected) fault(`console: ${m.text()}`, page);
    });
    const { url, stop } = await start();
    await overGood(tab, url, times);
    await crowd(tab);
    await stop();
    await fromTheStart(tab);
    await context.close();
  }
});
const middle = (list) => Math.round(list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
const [shown, gone] = [middle(times.map((t) => t.shown)), middle(times.map((t) => t.gone))];
const slowest = Math.round(Math.max(...times.map((t) => t.gone)));
if (slowest > 5000) fault(`from the mend to the mended page: ${slowest} ms`, page);
verdict(`${wanted.length} faults at once, 900 at once, broken from the start; ${looks.length} looks each; shown in ${shown} ms, gone and mended in ${gone} (slowest of ${times.length}: ${slowest})`);
