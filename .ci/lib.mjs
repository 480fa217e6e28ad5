// What the judges share: the files of the build, what stands in a page, a server, a browser, a verdict.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { createRequire } from "node:module";

export const site = process.env.SITE;
export const work = process.env.W;
export const tool = createRequire(path.join(process.env.TOOLS, "package.json"));

// files of the build, "thu-tuc/1.001193/index.html", without the program's own notes.
export const files = fs.existsSync(site)
  ? fs.readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => path.relative(site, path.join(f.parentPath ?? f.path, f.name)).split(path.sep).join("/"))
      .filter((f) => !f.startsWith("."))
      .sort()
  : [];

export const pages = files.filter((f) => f.endsWith(".html"));
if (pages.length === 0) {
  console.error("there is no sample to judge: the build has failed");
  process.exit(1);
}

export const isShort = (page) => page.startsWith("Q/");
// address of a page from the site's root: "thu-tuc/1.001193/".
export const address = (page) => page.replace(/(^|\/)index\.html$/, "$1");
export const text = (file) => fs.readFileSync(path.join(site, file), "utf8");

// The address that the board is made for ("https://host/"), as the home page tells it.
export const base = text("index.html").match(/<link rel="canonical" href="([^"]+)"/)?.[1];

const parse5 = tool("parse5");
const parsed = new Map();

// read parses a page once: its ids, and every address that it names.
export function read(page) {
  if (!parsed.has(page)) parsed.set(page, parse(text(page)));
  return parsed.get(page);
}

function parse(html) {
  const out = { ids: new Set(), links: [], refresh: null, canonical: null, printed: null, typed: null, qrs: 0 };
  const textOf = (n) => n.value ?? (n.childNodes ?? []).map(textOf).join("");
  const walk = (node) => {
    const a = Object.fromEntries((node.attrs ?? []).map((x) => [x.name, x.value]));
    if (a.id) out.ids.add(a.id);
    for (const name of ["href", "src", "poster", "action", "data", "xlink:href"]) {
      if (a[name] !== undefined) out.links.push({ tag: node.tagName, name, url: a[name] });
    }
    for (const part of a.srcset?.split(",") ?? []) {
      out.links.push({ tag: node.tagName, name: "srcset", url: part.trim().split(/\s/)[0] });
    }
    if (node.tagName === "meta" && a["http-equiv"]?.toLowerCase() === "refresh") {
      out.refresh = a.content.replace(/^\s*0\s*;\s*url=/i, "");
      out.links.push({ tag: "meta", name: "refresh", url: out.refresh });
    }
    if (node.tagName === "link" && a.rel === "canonical") out.canonical = a.href;
    if (a["data-copy"] !== undefined) [out.printed, out.typed] = [a["data-copy"], textOf(node)];
    if (node.tagName === "svg" && a.class === "qr") out.qrs++;
    for (const child of node.childNodes ?? []) walk(child);
    if (node.content) walk(node.content);
  };
  walk(parse5.parse(html));
  return out;
}

// follow is the page that a short page leads on to, null if it leads nowhere.
export function follow(page) {
  const to = read(page).refresh;
  if (to === null) return null;
  const url = new URL(to, "http://x/" + address(page));
  const file = decodeURI(url.pathname.slice(1)) + (url.pathname.endsWith("/") ? "index.html" : "");
  return pages.includes(file) ? file : null;
}

const types = { html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml", png: "image/png", json: "application/json", xml: "application/xml", pdf: "application/pdf", vcf: "text/vcard; charset=utf-8" };

// serve shows the build as a plain web server would, with its 404 page.
export async function serve() {
  const server = http.createServer((q, a) => {
    let name = decodeURI(new URL(q.url, "http://x").pathname).slice(1);
    if (name === "" || name.endsWith("/")) name += "index.html";
    const found = files.includes(name);
    if (!found) name = "404.html";
    a.writeHead(found ? 200 : 404, { connection: "close", "content-type": types[path.extname(name).slice(1)] ?? "application/octet-stream" });
    a.end(fs.readFileSync(path.join(site, name)));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { root: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

// browse opens Debian's Chromium for the time of use.
export async function browse(use, more = []) {
  const server = await serve();
  const browser = await tool("playwright-core").chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", ...more],
  });
  // A worker of the site would answer for pages and go on where openTab holds; offline.mjs judges it.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: "block", ...options });
  try {
    await use(browser, server.root);
  } finally {
    await browser.close();
    server.close();
  }
}

// openTab is a tab and the way to open pages of the build in it. A short page leads on at once; here it is held, to be
// looked at. Nothing of another host is loaded.
export async function openTab(context, root) {
  const tab = await context.newPage();
  let here = "";
  await tab.route("**", (route) => {
    const q = route.request();
    const stays = q.url().startsWith(root) && (!q.isNavigationRequest() || q.url() === here);
    return stays ? route.continue() : route.abort("aborted");
  });
  const open = (page) => {
    here = root + (page === "404.html" ? "khong/co/trang/nay" : address(page));
    return tab.goto(here);
  };
  return { tab, open };
}

// each does the work on all items, n at a time.
export async function each(items, n, work) {
  const queue = [...items.entries()];
  const worker = async (w) => {
    for (let next; (next = queue.shift()); ) await work(next[1], w, next[0]);
  };
  await Promise.all(Array.from({ length: n }, (_, w) => worker(w)));
}

const faults = new Map();

// fault notes what is wrong, and where: the same fault on many pages is told once.
export function fault(what, where) {
  if (!faults.has(what)) faults.set(what, []);
  faults.get(what).push(where);
}

// verdict tells the faults and ends the judge.
export function verdict(summary) {
  for (const [what, where] of faults) {
    const all = [...new Set(where)];
    console.log(`${what}\n    ${all.length} ×: ${all.slice(0, 4).join("  ")}${all.length > 4 ? "  …" : ""}`);
  }
  console.log(summary + (faults.size > 0 ? `; ${faults.size} faults` : ""));
  process.exit(faults.size > 0 ? 1 : 0);
}
