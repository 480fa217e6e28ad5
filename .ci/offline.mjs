// Judge: the board without a network, in Chromium. Wanted: what was visited opens again and says that it is a copy; a saved set
// opens whole; a new version shows at the next visit; a worker that is broken hides nothing; a board that gives the worker up
// takes it and what it kept away; the same below a path of the host; and nothing that is an error or led elsewhere is kept.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { fault, site, tool, verdict, work } from "./lib.mjs";

const types = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml", png: "image/png",
  json: "application/json", txt: "text/plain; charset=utf-8", webmanifest: "application/manifest+json", xml: "application/xml" };

// A host that can be cut off, shows another build, or answers for single files itself.
class Host {
  constructor(below = "/") {
    Object.assign(this, { below, dir: site, own: new Map(), asked: [], sockets: new Set(), port: 0, slow: 0 });
  }
  async up() {
    this.server = http.createServer(async (q, a) => {
      const at = new URL(q.url, "http://x").pathname;
      this.asked.push(at);
      if (this.slow) await new Promise((done) => setTimeout(done, this.slow));
      let name = at.startsWith(this.below) ? decodeURI(at.slice(this.below.length)) : "-";
      if (this.own.has(name)) return this.own.get(name)(q, a);
      if (name === "" || name.endsWith("/")) name += "index.html";
      const file = path.join(this.dir, name), found = fs.existsSync(file) && fs.statSync(file).isFile();
      a.writeHead(found ? 200 : 404, { connection: "close", "content-type": types[path.extname(found ? name : "a.html").slice(1)] ?? "application/octet-stream" });
      a.end(fs.readFileSync(found ? file : path.join(this.dir, "404.html")));
    });
    this.server.on("connection", (s) => this.sockets.add(s).size && s.on("close", () => this.sockets.delete(s)));
    await new Promise((done) => this.server.listen(this.port, "127.0.0.1", done));
    this.port = this.server.address().port;
    this.root = `http://127.0.0.1:${this.port}${this.below}`;
  }
  async down() {
    const closed = new Promise((done) => this.server.close(done));
    for (const s of this.sockets) s.destroy();
    await closed;
  }
}

// build makes the sample into a folder of its own, with something changed.
function build(name, change = (files) => files, ...more) {
  const content = path.join(work, name + "-content"), out = path.join(work, name);
  fs.cpSync("content", content, { recursive: true });
  change((file, from, to) => {
    const at = path.join(content, file), text = fs.readFileSync(at, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    fs.writeFileSync(at, text.replace(from, to));
  });
  execFileSync(path.join(work, "bangtin"), ["build", "--content", content, "--out", out, "--date", process.env.DAY, "--cache", path.join(work, "cache"), ...more], { stdio: ["ignore", "ignore", "ignore"] });
  return out;
}

let checks = 0;
const want = (ok, what) => {
  checks++;
  if (!ok) fault(what, step);
};
let step = "";

const browser = await tool("playwright-core").chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

// ready waits until the worker has the page in hand.
const ready = (tab) => tab.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
});
const cached = (tab) => tab.evaluate(async () => {
  const out = [];
  for (const name of await caches.keys()) for (const q of await (await caches.open(name)).keys()) out.push(new URL(q.url).pathname);
  return out;
});
// leave closes the board's only page, so that a new worker may take over.
const leave = (tab) => tab.goto("about:blank");
// until asks again and again; what never comes is a fault and no hang.
async function until(ask, what) {
  for (let i = 0; i < 200; i++) {
    if (await ask()) return want(true, what);
    await new Promise((done) => setTimeout(done, 50));
  }
  want(false, what);
}
const changed = build("changed", (edit) => {
  edit("procedures/1.001193.md", "title: Đăng ký khai sinh", "title: Khai sinh kiểu mới");
  edit("site.yaml", '"#0b4f4a"', '"#883d00"');
});
const edited = build("edited", (edit) => edit("procedures/1.001193.md", "title: Đăng ký khai sinh", "title: Khai sinh kiểu mới"));
const gone = build("gone", (edit) => edit("site.yaml", "outputs:\n", "outputs:\n  offline: false\n"));
const below = { url: "http://127.0.0.1/cong/bang/", dir: build("below", () => {}, "--base-url", "http://127.0.0.1/cong/bang/") };
const title = (tab) => tab.title();
const proc = "thu-tuc/1.001193/", other = "thu-tuc/1.000894/";

// Every journey has a browser context and a host of its own.
async function journey(name, below, go) {
  step = name;
  const host = new Host(below), context = await browser.newContext({ serviceWorkers: "allow" });
  await host.up();
  const tab = await context.newPage();
  tab.setDefaultTimeout(180_000); // a busy machine is no fault of the board
  tab.on("pageerror", (e) => fault(`script: ${e.message}`, name));
  tab.on("console", (m) => {
    if (/Content Security Policy/.test(m.text())) fault(`policy: ${m.text()}`, name);
  });
  try {
    await go(tab, host, context);
  } catch (e) {
    fault(`stopped: ${e.message.split("\n")[0]}`, name);
  } finally {
    await context.close();
    if (host.server.listening) await host.down();
  }
}

async function visits(tab, host) {
  await tab.goto(host.root + proc);
  const name = await title(tab);
  await ready(tab);
  await until(async () => (await cached(tab)).includes(host.below + proc), "the page that brought the worker is not kept");
  await tab.goto(host.root + "linh-vuc/ho-tich/");
  await tab.goto(host.root + "tra-cuu/?q=khai+sinh");
  await tab.goto(host.root + "in-an/flyer/thu-tuc-1.001193.pdf").catch(() => {});
  host.own.set("sai/", (q, a) => a.writeHead(302, { location: host.below + proc }).end());
  host.own.set("hong/", (q, a) => a.writeHead(500, { "content-type": "text/html" }).end("<h1>500"));
  await tab.goto(host.root + "sai/");
  await tab.goto(host.root + "hong/");
  await tab.goto(host.root + "khong/co/");
  await tab.goto(host.root + "linh-vuc/ho-tich/");
  want((await tab.getAttribute("html", "data-kept")) === null, "a page of the network says it is a copy");
  await host.down();
  await tab.goto(host.root + proc);
  want((await title(tab)) === name, "a visited page does not open again without a network");
  want(await tab.locator("main > p.banner[role=status]").filter({ hasText: "Đang xem bản đã lưu" }).isVisible(), "a copy does not say that it is one");
  want((await tab.evaluate(() => getComputedStyle(document.querySelector(".top")).backgroundColor)) !== "rgba(0, 0, 0, 0)", "a copy has no look");
  await tab.goto(host.root + "tra-cuu/?q=chung+thuc");
  want((await tab.locator("h1").textContent()).trim() === "Tra cứu thủ tục", "the look-up does not open for other words");
  await tab.goto(host.root + other);
  want((await tab.locator("h1").textContent()) === "Không có mạng", "a page that was not kept shows no word about it");
  want((await tab.getAttribute("html", "lang")) === "vi", "no network in the wrong language");
  await tab.goto(host.root + "en/" + other);
  want((await tab.locator("h1").textContent()) === "No network", "a page of English tells in another language that there is no network");
  const all = await cached(tab);
  for (const bad of ["sai/", "hong/", "khong/co/", "in-an/flyer/thu-tuc-1.001193.pdf"]) want(!all.includes(host.below + bad), `kept: ${bad}`);
  await host.up();
  await tab.goto(host.root + other);
  want((await tab.locator("h1").textContent()) !== "Không có mạng", "with the network back, the page does not come");
}

await journey("visit, cut off, visit again", "/", visits);

await journey("an office's whole set", "/", async (tab, host) => {
  await tab.goto(host.root + "gioi-thieu/");
  await ready(tab);
  const before = host.asked.length;
  const box = tab.locator("[data-set]"), note = box.locator("p[role=status]");
  want(!host.asked.slice(0, before).some((x) => x.endsWith(".txt")), "the list is loaded before anybody asks");
  await box.getByRole("button", { name: "Lưu vào máy" }).click();
  await until(async () => /Cần tải \d+ tệp, chiếm [\d,]+ MB/.test(await note.textContent()), "the size is not told first");
  want(!host.asked.slice(before).some((x) => x.includes("/thu-tuc/")), "pages are loaded before the size was agreed to");
  // Stop it midway: what came stays.
  host.slow = 30;
  await box.getByRole("button", { name: "Tải về" }).click();
  await until(async () => (await box.locator("progress").evaluate((b) => b.value)) > 0, "no progress is shown");
  await box.getByRole("button", { name: "Thôi" }).click();
  await until(async () => /Đã dừng/.test(await note.textContent()), "loading cannot be stopped");
  host.slow = 0;
  const half = (await cached(tab)).length;
  await box.getByRole("button", { name: "Thử lại" }).click();
  await until(async () => /Cần tải/.test(await note.textContent()), "after a stop nothing is offered");
  await box.getByRole("button", { name: "Tải về" }).click();
  await until(async () => /Đã lưu \d+ tệp/.test(await note.textContent()), "the set is not saved");
  want((await cached(tab)).length > half, "nothing was added");
  const list = fs.readFileSync(path.join(site, "ngoai-tuyen/vinh-hoang.txt"), "utf8").trim().split("\n").slice(1).map((l) => l.split(" "));
  for (const [bytes, , at] of list) {
    const file = path.join(site, decodeURI(at) + (at === "" || at.endsWith("/") ? "index.html" : ""));
    want(fs.statSync(file).size === +bytes, `the list tells a wrong size: ${at}`);
  }
  want(list.length > 200, `a set of ${list.length} files`);
  await host.down();
  for (const [, , at] of list.filter((x) => x[2] === "" || x[2].endsWith("/"))) {
    const a = await tab.goto(host.root + at, { waitUntil: "commit" });
    want(a.status() === 200, `not to be seen without a network: ${at}`);
  }
  // A code on paper leads to its page, though its short address was never visited.
  const [, , to, short] = list.find((x) => x[2] === proc);
  await tab.goto(host.root + short);
  want(tab.url() === host.root + to, "a short address leads nowhere without a network");
  await host.up();
  host.dir = edited;
  await tab.goto(host.root + "gioi-thieu/");
  await box.getByRole("button", { name: "Cập nhật bản lưu" }).click();
  await until(async () => /Cần tải \d+ tệp/.test(await note.textContent()), "an update is not offered");
  want(+/Cần tải (\d+) tệp/.exec(await note.textContent())?.[1] < list.length / 2, "an update loads what has not changed");
  await box.getByRole("button", { name: "Tải về" }).click();
  await until(async () => /Đã lưu/.test(await note.textContent()), "the set is not updated");
  await host.down();
  await tab.goto(host.root + proc);
  want(/Khai sinh kiểu mới/.test(await tab.locator("h1").textContent()), "an updated set shows the old page");
  await host.up();
  await tab.goto(host.root + "gioi-thieu/");
  await box.getByRole("button", { name: "Xóa khỏi máy" }).click();
  await until(async () => !(await tab.evaluate(async () => (await caches.keys()).some((k) => k.includes(":saved:")))), "a set cannot be deleted");
});

await journey("a new version is published", "/", async (tab, host) => {
  await tab.goto(host.root + proc);
  await ready(tab);
  await tab.goto(host.root + proc);
  host.dir = changed;
  await tab.goto(host.root + proc);
  want(/Khai sinh kiểu mới/.test(await tab.locator("h1").textContent()), "the next visit shows the old page");
  want((await tab.evaluate(async () => (await fetch("../../style.css")).text())).includes("--a:#883d00"), "the next visit has the old look");
  await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  const sum = /"version":"(\w+)"/.exec(fs.readFileSync(path.join(changed, "sw.js"), "utf8"))[1];
  await until(async () => (await tab.evaluate(() => caches.keys())).filter((k) => k.includes(":shell:")).join().endsWith("shell:" + sum), "the shell of the old version stays");
});

await journey("a slow network", "/", async (tab, host) => {
  await tab.goto(host.root + proc);
  await ready(tab);
  await tab.goto(host.root + proc);
  host.slow = 20000;
  await tab.goto(host.root + proc, { waitUntil: "commit" });
  want((await tab.getAttribute("html", "data-kept")) !== null, "a network that does not answer is waited for, with a copy at hand");
  host.slow = 0;
});

// Workers that are wrong in every way there is; then a good one again.
const good = fs.readFileSync(path.join(site, "sw.js"), "utf8");
for (const [name, bad] of [
  ["no JavaScript at all", "this is } no script"],
  ["throws as it starts", 'throw new Error("broken");\n' + good],
  ["throws at every request", good.replace("async function answer(e, q) {", '$&\n\tthrow new Error("broken");')],
  ["throws in its listener", good.replace('addEventListener("fetch", (e) => {', '$&\n\tthrow new Error("broken");')],
  ["no cache can be opened", good.replace('"use strict";', '$&\ncaches.open = () => Promise.reject(new Error("broken")); caches.keys = caches.open;')],
]) {
  await journey("a broken worker: " + name, "/", async (tab, host) => {
    host.own.set("sw.js", (q, a) => a.writeHead(200, { "content-type": "text/javascript" }).end(bad));
    for (const at of [proc, "", proc, "tra-cuu/"]) {
      await tab.goto(host.root + at);
      await tab.waitForTimeout(150); // time for the worker to do its worst
      want((await tab.locator("h1").count()) === 1 && (await tab.evaluate(() => getComputedStyle(document.body).margin)) === "0px", `hidden: ${at || "/"}`);
    }
    host.own.delete("sw.js");
    await tab.goto(host.root + proc);
    await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => {}));
    await tab.goto(host.root + "a-z/");
    await ready(tab);
    await until(async () => { await leave(tab); await tab.goto(host.root + "a-z/"); return (await cached(tab)).includes("/a-z/"); }, "a good worker does not take over");
  });
}

await journey("the worker is given up", "/", async (tab, host) => {
  await tab.goto(host.root + proc);
  await ready(tab);
  await tab.goto(host.root + other);
  await tab.evaluate(async () => void (await caches.open("another's")));
  host.dir = gone;
  await tab.goto(host.root + proc);
  want((await tab.locator("script[src*=offline], link[rel=manifest], [data-set]").count()) === 0, "pages still speak of keeping");
  await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await until(async () => { await leave(tab); await tab.goto(host.root + proc); return tab.evaluate(async () => !(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).join() === "another's"); }, "the worker, or what it kept, stays");
});

const top = new URL(below.url).pathname;
await journey("below a path of the host", top, async (tab, host) => {
  host.dir = below.dir;
  await visits(tab, host);
  const scope = await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).scope);
  want(new URL(scope).pathname === top, `the worker sees ${scope}`);
  want((await tab.evaluate(() => caches.keys())).every((k) => k.startsWith("bangtin:" + top + ":")), "caches of the whole host");
});

await journey("manifests", "/", async (tab, host) => {
  for (const [at, start, scope] of [["", "/", "/"], ["en/", "/en/", "/"]]) {
    await tab.goto(host.root + at);
    const url = await tab.evaluate(() => document.querySelector("link[rel=manifest]").href);
    const m = await (await tab.request.get(url)).json();
    want(new URL(m.start_url, url).pathname === start && new URL(m.scope, url).pathname === scope, `${url}: start and scope`);
    want(m.name && m.short_name && m.lang && m.theme_color, `${url}: names`);
    for (const i of m.icons) {
      const side = await tab.evaluate((src) => new Promise((done) => {
        const img = new Image();
        img.onload = () => done(`${img.naturalWidth}x${img.naturalHeight}`);
        img.onerror = () => done("none");
        img.src = src;
      }), new URL(i.src, url).href);
      want(side === i.sizes, `${i.src}: ${side}`);
    }
    // Chromium's own judgement of what can be put on a first screen.
    const errors = (await (await tab.context().newCDPSession(tab)).send("Page.getAppManifest")).errors;
    want(errors.length === 0, `${url}: ${errors.map((e) => e.message)}`);
  }
});

await browser.close();
verdict(`${checks} checks: visits, a whole set, updates, slow and broken, given up, below a path`);
