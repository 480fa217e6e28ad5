// Judge: the open data, with Ajv (JSON Schema, draft 2020-12). Wanted: the schemas are schemas; every file is valid by the
// one that it names, and has no key that isn't described there; what the files call their page, their data, their short
// address is there; each page of a record has its data beside it and says so, and no data lies without a page; ids and
// addresses are unique, and references lead to records of the lists; the languages name the same records.
import { address, base, fault, files, isShort, pages, text, tool, verdict } from "./lib.mjs";

const Ajv = tool("ajv/dist/2020").default;
const formats = tool("ajv-formats").default;
const have = new Set(files);
const json = files.filter((f) => f.endsWith(".json"));
const docs = new Map(json.map((f) => [f, JSON.parse(text(f))]));
const isSchema = (f) => f.endsWith("api/v1/schema.json");

// narrow leaves a schema no room for keys that it doesn't describe.
function narrow(v) {
  if (typeof v !== "object" || v === null) return v;
  for (const below of Object.values(v)) narrow(below);
  if (v.type === "object" && v.properties) v.additionalProperties = false;
  return v;
}

const validators = new Map();
for (const f of json.filter(isSchema)) {
  for (const [kind, schema] of [["published", docs.get(f)], ["exact", narrow(structuredClone(docs.get(f)))]]) {
    // A const and an enum need no type beside them; otherwise Ajv is as strict as it can be.
    const ajv = formats(new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }));
    try {
      ajv.compile(schema);
      validators.set(kind + " " + schema.$id, ajv);
    } catch (e) {
      fault(`no schema: ${e.message}`, f);
    }
  }
  if (docs.get(f).$id !== base + f) fault(`the schema calls itself ${docs.get(f).$id}`, f);
}
if (validators.size === 0) fault("there is no schema", "api/v1/schema.json");

// own is the name of a file's definition in its schema.
const own = (doc, file) => doc.record?.kind ?? (doc.address ? "address" : doc.api ? "index" : file.match(/([^/]+)\.json$/)[1]);

// fits says whether a file is valid, and tells where it isn't: by its own definition, since the schema as a whole tells why
// the file is none of the other kinds either.
function fits(doc, kind, where) {
  const ajv = validators.get(kind + " " + doc.$schema);
  if (!ajv) return fault(`no schema at ${doc.$schema}`, where), false;
  if (ajv.validate(doc.$schema, doc)) return true;
  if (where) {
    const validate = ajv.getSchema(`${doc.$schema}#/$defs/${own(doc, where)}`);
    const e = !validate || validate(doc) ? { instancePath: "", message: "fits no definition" } : validate.errors[0];
    fault(`${kind}: ${e.instancePath.replace(/\d+/g, "n")} ${e.message} ${JSON.stringify(e.params)}`, where);
  }
  return false;
}

const there = (url, where) => {
  if (url === undefined) return;
  const path = url.startsWith(base) ? decodeURI(url.slice(base.length)) : null;
  if (path === null || !have.has(path === "" || path.endsWith("/") ? path + "index.html" : path)) fault(`an address leads nowhere: ${url}`, where);
};

// references are the keys that name records, and of which kind.
const references = { field: "field", fields: "field", procedures: "procedure", replaced_by: "procedure", related: "procedure", life_events: "life-event",
  featured: "procedure", unit: "unit", units: "unit", document: "document", parent: "unit", successors: "unit" };
const known = new Set(); // "vi procedure 1.001193"
const asked = [];
function refer(v, lang, where) {
  if (Array.isArray(v)) return v.forEach((x) => refer(x, lang, where));
  if (typeof v !== "object" || v === null) return;
  for (const [key, value] of Object.entries(v)) {
    const kind = references[key];
    // Units of measure and of time, and documents of a number alone, are no references.
    for (const id of kind && !("value" in v && key === "unit") ? [value].flat() : []) {
      if (typeof id === "string" && !(key === "replaced_by" && v.record?.kind === "document")) asked.push([`${lang} ${kind} ${id}`, where]);
    }
    refer(value, lang, where);
  }
}

const owners = new Map();
let entries = 0;
for (const [f, doc] of docs) {
  if (isSchema(f)) continue;
  for (const kind of ["published", "exact"]) fits(doc, kind, f);
  if (text(f).includes("\ufffd") || !text(f).endsWith("}\n")) fault("not UTF-8, or no line break at its end", f);
  const lang = f.match(/^([a-z]{2})\//)?.[1] ?? "";
  refer(doc, lang, f);
  const { record, list, items, api } = doc;
  if (record) {
    if (record.data !== base + f && !record.versions) fault(`is about ${record.data}`, f);
    if (!have.has(f.replace(/json$/, "html"))) fault("no page beside the data", f);
    for (const url of [record.page, record.data, record.short, ...(record.versions ?? []).flatMap((v) => [v.page, v.data])]) there(url, f);
    for (const at of Object.keys(record.lang_of ?? {})) {
      if (typeof at.slice(1).split("/").reduce((v, key) => v?.[key], doc) !== "string") fault(`lang_of names no text: ${at}`, f);
    }
  }
  if (list) {
    if (list.data !== base + f || list.count !== items.length) fault("a list that is another's, or miscounts", f);
    there(list.page, f);
    const ids = new Set();
    for (const { record: r } of items.filter((i) => i.record)) {
      entries++;
      if (ids.has(r.id)) fault(`${r.id} twice`, f);
      ids.add(r.id);
      known.add(`${lang} ${r.kind} ${r.id}`);
      for (const [what, url] of [["page", r.page], ["data", r.data], ["short", r.short], ["code", r.code && `${lang} ${r.code}`]]) {
        if (url === undefined) continue;
        if (owners.has(what + url)) fault(`the ${what} of ${r.id} is that of ${owners.get(what + url)}`, f);
        owners.set(what + url, r.id);
        if (what !== "code") there(url, f);
      }
    }
  }
  if (api) for (const row of [...doc.lists, ...doc.languages]) there(row.page, f), there(row.data, f);
}
for (const [ref, where] of asked) if (!known.has(ref)) fault(`a reference leads nowhere: ${ref}`, where);
for (const ref of known) {
  if (ref.startsWith(" ") && docs.has("en/api/v1/index.json") && !known.has("en" + ref)) fault(`not in every language: ${ref}`, "api/v1/");
}

// Pages of records: those that are listed, and the versions.
let beside = 0;
for (const page of pages) {
  const says = text(page).includes('<link rel="alternate" type="application/json" href="index.json">');
  const has = have.has(page.replace(/html$/, "json"));
  if (says !== has) fault(has ? "the page does not name its data" : "the page names data that is not there", page);
  if (owners.has("page" + base + address(page)) && !has) fault("a record's page without data", page);
  if (has) beside++;
  if (isShort(page) && has) fault("a short address with data", page);
}
if (beside < 50 || entries < 50) fault(`only ${beside} pages have data, ${entries} entries`, "everywhere");

// What has known mistakes goes along: a judge that finds nothing there has not looked.
const sample = [...docs].find(([f, d]) => d.record?.kind === "procedure" && d.fees && !isSchema(f))?.[1];
for (const [what, spoil] of [["a sum in words", (d) => (d.fees[0] = { amount: "8.000" })], ["an unknown kind", (d) => (d.record.kind = "x")], ["a title that is a number", (d) => (d.title = 1)]]) {
  const bad = structuredClone(sample ?? {});
  spoil(bad);
  if (fits(bad, "published")) fault(`Ajv did not find ${what}`, "a known mistake");
}
const more = structuredClone(sample ?? {});
more.unheard_of = 1;
if (!fits(more, "published") || fits(more, "exact")) fault("a new key must fit what is published, and only that", "a known mistake");
verdict(`${docs.size} files valid by Ajv, ${entries} entries, ${beside} pages with their data, ${asked.length} references`);
