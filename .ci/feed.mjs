// Judge: every feed by the grammar of RFC 4287 (Appendix B), with jing. Wanted: it is valid; its ids are unique and stand
// on the page of changes under the same words; the newest come first; each link leads to a page of the build; pages name
// it. Then the sample as of the day before a new version of a procedure and of that day: it is told on its day and not
// before.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { address, base, fault, files, pages, text, tool, verdict, work } from "./lib.mjs";

const grammar = path.join(process.env.CI_DIR, "atom.rnc");
const jing = (file) => spawnSync("jing", ["-c", grammar, file], { encoding: "utf8" });
function valid(file, name) {
  const run = jing(file);
  if (run.status !== 0) fault(`jing: ${(run.stdout || run.stderr || String(run.error)).split("\n")[0]}`, name);
}

// read takes a feed apart with an XML parser (sax comes with the package sitemap).
function read(source) {
  const feed = { entries: [], links: [] };
  let here = feed;
  let words = "";
  const parser = tool("sax").parser(true, { xmlns: true });
  parser.onopentag = (t) => {
    words = "";
    const a = Object.fromEntries(Object.values(t.attributes).map((x) => [x.name, x.value]));
    if (t.local === "feed") feed.lang = a["xml:lang"];
    if (t.local === "entry") feed.entries.push((here = { links: [] }));
    if (t.local === "link") here.links.push(a);
  };
  parser.ontext = (s) => (words += s);
  parser.onclosetag = (name) => {
    if (["id", "title", "updated", "summary", "name"].includes(name)) here[name] = words;
    if (name === "entry") here = feed;
  };
  parser.onerror = (e) => {
    throw e;
  };
  parser.write(source).close();
  return feed;
}

// What has known mistakes goes along: a judge that finds nothing there has not looked.
const good = text("feed.xml");
for (const [what, bad] of [
  ["an entry without id", good.replace(/(<entry>\s*)<id>[^<]*<\/id>/, "$1")],
  ["a day that is no time", good.replace(/T00:00:00\+07:00/, "")],
  ["an element of its own", good.replace("<author>", "<autor/><author>")],
]) {
  const file = path.join(work, "bad-feed.xml");
  fs.writeFileSync(file, bad);
  if (bad === good || jing(file).status === 0) fault(`jing did not find ${what}`, "bad-feed.xml");
}

const parse5 = tool("parse5");
// changes are the entries of a page of changes by their ids, and what each says.
function changes(page) {
  const found = new Map();
  const say = (n) => (n.tagName === "svg" ? "" : n.value ?? (n.childNodes ?? []).map(say).join(""));
  const walk = (n) => {
    const id = n.attrs?.find((x) => x.name === "id")?.value;
    if (/^\d{4}-\d\d-\d\d-/.test(id ?? "")) found.set(id, say(n));
    (n.childNodes ?? []).forEach(walk);
  };
  walk(parse5.parse(text(page)));
  return found;
}

const feeds = files.filter((f) => f.endsWith("feed.xml"));
const homes = pages.filter((p) => /^([a-z]{2}\/)?index\.html$/.test(p));
if (feeds.length !== homes.length) fault(`${feeds.length} feeds for ${homes.length} languages`, "feed.xml");
let told = 0;
for (const name of feeds) {
  const dir = name.slice(0, -"feed.xml".length);
  const home = base + dir;
  valid(path.join(process.env.SITE, name), name);
  const feed = read(text(name));
  const page = dir + "thay-doi/index.html";
  const shown = changes(page);
  const order = [...shown.keys()];
  const link = (o, rel) => o.links.filter((l) => l.rel === rel).map((l) => l.href).join();
  if (feed.id !== home + "feed.xml" || link(feed, "self") !== feed.id) fault("the feed does not know its own address", name);
  if (link(feed, "alternate") !== base + address(page)) fault("the feed is not that of the page of changes", name);
  if (feed.updated !== feed.entries[0]?.updated) fault("the feed is not of its newest entry's day", name);
  if (feed.lang !== text(page).match(/<html lang="([^"]*)"/)[1] || !feed.name) fault("language or author is missing", name);
  if (feed.entries.length < 20 || feed.entries.length > 50) fault(`${feed.entries.length} entries`, name);
  const ids = new Set();
  let last = -1;
  for (const [i, e] of feed.entries.entries()) {
    told++;
    if (ids.has(e.id)) fault("an id is there twice", e.id);
    ids.add(e.id);
    if (i > 0 && Date.parse(e.updated) > Date.parse(feed.entries[i - 1].updated)) fault("not the newest first", e.id);
    if (e.updated.slice(0, 10) > process.env.DAY || !e.updated.endsWith("T00:00:00+07:00")) fault(`told at ${e.updated}`, e.id);
    const [at, anchor] = e.id.split("#");
    const where = order.indexOf(anchor);
    if (at !== base + address(page) || where <= last) fault("the page of changes does not have it in its place", e.id);
    last = where;
    // Marks stand in brackets in the feed, and as labels on the page.
    const bare = (s) => s.replace(/[()]/g, "").replace(/\s+/g, " ").trim();
    if (!bare(shown.get(anchor) ?? "").startsWith(bare(e.title))) fault(`the page of changes says it otherwise: ${e.title}`, e.id);
    const to = link(e, "alternate");
    const target = decodeURI(to.split("#")[0].slice(base.length)) + "index.html";
    if (!to.startsWith(home) || !pages.includes(target)) fault("it leads nowhere", to);
    if (!e.summary) fault("it has no summary", e.id);
  }
  for (const p of [dir + "index.html", page]) {
    const m = text(p).match(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="([^"]+)">/);
    if (!m || new URL(m[1], base + address(p)).href !== feed.id) fault("the page does not name its feed", p);
  }
}

// The new version of birth registration takes effect on 1 March 2027.
const birth = base + "thay-doi/#2027-03-01-quy-dinh-moi-1.001193";
for (const [day, wanted] of [["2027-02-28", false], ["2027-03-01", true]]) {
  const out = path.join(work, "feed-" + day);
  execFileSync(path.join(work, "bangtin"), ["build", "--content", "content", "--out", out, "--date", day, "--cache", path.join(work, "cache")],
    { cwd: process.env.TOP, stdio: ["ignore", "ignore", "pipe"] });
  const file = path.join(out, "feed.xml");
  valid(file, "feed.xml of " + day);
  const found = read(fs.readFileSync(file, "utf8")).entries.find((e) => e.id === birth);
  if ((found !== undefined) !== wanted) fault(`as of ${day} the new version is ${wanted ? "not " : ""}told`, birth);
  if (found && found.updated !== "2027-03-01T00:00:00+07:00") fault(`told at ${found.updated}`, birth);
}
verdict(`${feeds.length} feeds, ${told} entries, valid by the grammar of RFC 4287; the version of 2027-03-01 is told on its day`);
