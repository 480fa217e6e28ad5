// Judge: the sitemap by the schema of sitemaps.org, with xmllint, and robots.txt by robots-parser. Wanted: they are
// valid; the sitemap names every page that search engines may show, each once, and no other file; its languages are
// those of the page itself; robots.txt lets every page be read, and names the sitemap; security.txt is as RFC 9116 has it
// (no checker of it is to be had from npm: its rules stand here once more).
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { address, base, fault, pages, site, text, tool, verdict, work } from "./lib.mjs";

// The protocol leaves links to other languages to whoever defines them, and holds them to a schema: the element of
// XHTML, with the attributes that search engines read.
const schema = path.join(path.dirname(tool.resolve("sitemap/package.json")), "schema", "sitemap.xsd");
const link = path.join(work, "link.xsd");
fs.writeFileSync(link, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
<xs:element name="link"><xs:complexType>
<xs:attribute name="rel" use="required" fixed="alternate"/>
<xs:attribute name="hreflang" use="required" type="xs:language"/>
<xs:attribute name="href" use="required" type="xs:anyURI"/>
</xs:complexType></xs:element></xs:schema>`);
const all = path.join(work, "sitemap-all.xsd");
fs.writeFileSync(all, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${pathToFileURL(schema)}"/>
<xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="${pathToFileURL(link)}"/>
</xs:schema>`);

const xmllint = (file) => spawnSync("xmllint", ["--nonet", "--noout", "--schema", all, file], { encoding: "utf8" });
const run = xmllint(path.join(site, "sitemap.xml"));
if (run.status !== 0) fault(`xmllint: ${(run.stderr || String(run.error)).split("\n").slice(0, 3).join(" ")}`, "sitemap.xml");

// What has a known mistake goes along: a judge that finds nothing there has not looked.
const bad = path.join(work, "bad-sitemap.xml");
fs.writeFileSync(bad, text("sitemap.xml").replace("<loc>", "<lok>").replace("</loc>", "</lok>"));
if (xmllint(bad).status === 0) fault("xmllint did not find a known mistake", "bad-sitemap.xml");

const named = new Map();
for (const [, entry] of text("sitemap.xml").matchAll(/<url>(.*?)<\/url>/gs)) {
  const url = entry.match(/<loc>(.*?)<\/loc>/)[1];
  if (named.has(url)) fault("a page is named twice", url);
  named.set(url, [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map((m) => m[1] + " " + m[2]).join("\n"));
}
const dated = (text("sitemap.xml").match(/<lastmod>/g) ?? []).length;

let listed = 0;
for (const page of pages) {
  const html = text(page);
  const url = base + address(page);
  const shown = !/<meta name="robots" content="noindex">/.test(html) && html.includes(`<link rel="canonical" href="${url}">`);
  if (shown !== named.has(url)) fault(shown ? "a page is not named" : "a page is named that search engines must not show", page);
  if (!shown) continue;
  listed++;
  const own = [...html.matchAll(/<link rel="alternate" hreflang="(.*?)" href="(.*?)">/g)].map((m) => m[1] + " " + m[2]).join("\n");
  if (own !== named.get(url)) fault("the languages are not those of the page", page);
}
if (listed !== named.size) fault(`${named.size} pages are named, ${listed} are there`, "sitemap.xml");

const robots = tool("robots-parser")(base + "robots.txt", text("robots.txt"));
if (robots.getSitemaps().join() !== base + "sitemap.xml") fault(`robots.txt names ${robots.getSitemaps()}`, "robots.txt");
for (const page of pages) {
  if (robots.isAllowed(base + address(page), "Googlebot") !== true) fault("robots.txt keeps a page from being read", page);
}
const security = fs.readFileSync(path.join(site, ".well-known", "security.txt"), "utf8");
const fields = {};
for (const line of security.replace(/\r?\n$/, "").split(/\r?\n/)) {
  const m = line.match(/^([A-Za-z-]+): (\S.*)$/);
  if (m) (fields[m[1].toLowerCase()] ??= []).push(m[2]);
  else fault(`security.txt: ${line}`, "security.txt");
}
const once = (name) => (fields[name]?.length === 1 ? fields[name][0] : fault(`security.txt needs one ${name}`, "security.txt"));
for (const uri of [...(fields.contact ?? [fault("security.txt has no contact", "security.txt")]), ...(fields.canonical ?? [])]) {
  if (!["https:", "mailto:", "tel:"].includes(new URL(uri).protocol) || new URL(uri).href !== uri) fault(`security.txt: no address: ${uri}`, "security.txt");
}
if (fields.canonical?.join() !== base + ".well-known/security.txt") fault(`security.txt says it stands at ${fields.canonical}`, "security.txt");
const expires = once("expires") ?? "";
const ahead = (Date.parse(expires) - Date.parse(process.env.DAY)) / 86_400_000;
if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(expires) || !(ahead > 300 && ahead <= 366)) fault(`security.txt: ${expires} is not within a year`, "security.txt");
try {
  Intl.getCanonicalLocales((once("preferred-languages") ?? "").split(/, */));
} catch (e) {
  fault(`security.txt: ${e.message}`, "security.txt");
}
for (const name of Object.keys(fields)) {
  if (!["contact", "expires", "preferred-languages", "canonical"].includes(name)) fault(`security.txt: ${name}`, "security.txt");
}
verdict(`${named.size} pages of ${pages.length} named, ${dated} with a day; valid by sitemap.xsd; robots.txt lets all be read; security.txt holds ${Math.round(ahead)} days`);
