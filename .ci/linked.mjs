// Judge: what pages say of themselves to programs. JSON-LD is expanded by jsonld, which refuses what is no term, and
// compiled by TypeScript against the vocabulary of schema.org (schema-dts), which knows the properties of each type and
// what they may hold. Wanted: no complaint; every record's page says its way, every procedure that is in force its
// service with who gives it, every office's page its office; every address of the board is that of a page. Open Graph
// has what its protocol asks for, agrees with the canonical address, and shows the board's one picture.
import fs from "node:fs";
import path from "node:path";
import { address, base, fault, isShort, pages, site, text, tool, verdict, work } from "./lib.mjs";

const jsonld = tool("jsonld");
const ts = tool("typescript");

const have = new Set(pages.map((p) => base + address(p)));
const count = {};
const pictures = new Set();
const lines = ['import type { BreadcrumbList, GovernmentOffice, GovernmentService } from "schema-dts";'];
const typed = []; // the page of each line
// The context itself is not fetched: its terms are the vocabulary's, which TypeScript holds them to.
const documentLoader = async (url) => ({ documentUrl: url, document: { "@context": { "@vocab": "https://schema.org/" } } });

function visit(node, page) {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string" && value.startsWith(base) && !have.has(value)) fault(`${key} is no page: ${value}`, page);
    visit(value, page);
  }
}

for (const page of pages) {
  const html = text(page);
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((m) => m[1]);
  const shown = !isShort(page) && !/<meta name="robots" content="noindex">/.test(html);
  if (blocks.length > 1) fault("several blocks", page);
  const og = Object.fromEntries([...html.matchAll(/<meta property="og:(.*?)" content="(.*?)">/g)].map((m) => [m[1], m[2]]));
  const canonical = html.match(/<link rel="canonical" href="(.*?)">/)?.[1];
  if (shown && !(og.title && og.type && og.url === canonical && og.locale && og.image?.startsWith(base) && og["image:alt"])) fault("Open Graph lacks what it must have", page);
  if (og.image) pictures.add(og.image);
  if (!shown && Object.keys(og).length + blocks.length > 0) fault("a page that is not shown describes itself", page);
  const types = new Set();
  for (const block of blocks) {
    let data;
    try {
      data = JSON.parse(block);
      const expanded = await jsonld.expand(data, { documentLoader, safe: true });
      if (expanded.length !== data["@graph"].length) fault("jsonld dropped something", page);
    } catch (e) {
      fault(`jsonld: ${e.message}`, page);
      continue;
    }
    visit(data["@graph"], page);
    for (const thing of data["@graph"]) {
      types.add(thing["@type"]);
      count[thing["@type"]] = (count[thing["@type"]] ?? 0) + 1;
      lines.push(`export const x${lines.length}: ${thing["@type"]} = ${JSON.stringify(thing)};`);
      typed.push(page);
    }
  }
  const record = page.replace(/^en\//, "").match(/^([a-z-]+)\/([^/]+)\/index\.html$/);
  if (record && shown && canonical === base + address(page) && !types.has("BreadcrumbList")) fault("a record without its way", page);
  if (record?.[1] === "don-vi" && !types.has("GovernmentOffice")) fault("an office without its data", page);
  if (record?.[1] === "thu-tuc" && !types.has("GovernmentService") && !/class="(banner|tag)/.test(html)) fault("a procedure without its data", page);
}
for (const type of ["BreadcrumbList", "GovernmentService", "GovernmentOffice"]) {
  if (!count[type]) fault(`no ${type} at all`, "everywhere");
}

// The board has one picture for all pages, as large as previews want it.
if (pictures.size !== 1) fault(`${pictures.size} pictures`, [...pictures].join(" "));
for (const url of pictures) {
  const file = path.join(site, url.slice(base.length));
  const png = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(24);
  if (png.toString("latin1", 1, 4) !== "PNG" || png.readUInt32BE(16) !== 1200 || png.readUInt32BE(20) !== 630) fault("no picture of 1200 × 630", url);
}

// What has known mistakes goes along: a judge that finds nothing there has not looked.
const bad = lines.length;
lines.push('export const bad1: GovernmentService = {"@type":"GovernmentService","nameOf":"x"};');
lines.push('export const bad2: GovernmentOffice = {"@type":"GovernmentOffice","geo":{"@type":"ListItem","position":1}};');
const file = path.join(work, "linked.ts");
fs.writeFileSync(file, lines.join("\n"));
const modules = path.join(process.env.TOOLS, "node_modules");
const program = ts.createProgram([file], {
  noEmit: true, strict: true, skipLibCheck: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022, baseUrl: modules, paths: { "schema-dts": [path.join(modules, "schema-dts")] },
});
const wrong = new Set();
for (const d of ts.getPreEmitDiagnostics(program)) {
  const line = d.file ? d.file.getLineAndCharacterOfPosition(d.start).line : -1;
  if (line >= bad) wrong.add(line);
  else fault(`schema.org: ${ts.flattenDiagnosticMessageText(d.messageText, " ").slice(0, 300)}`, typed[line - 1] ?? String(line));
}
if (wrong.size !== 2) fault("TypeScript did not find two known mistakes", file);
verdict(`${Object.entries(count).map(([type, n]) => `${n} ${type}`).join(", ")}: terms and types are those of schema.org; Open Graph on every page shown`);
