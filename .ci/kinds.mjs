// Judge: every kind of record, made by `bangtin new` in an empty folder, passes the checks and builds; and a mistake
// in each is told with its file and its line.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const dir = path.join(process.env.W, "kinds");
fs.mkdirSync(dir);
const content = path.join(dir, "content");
fs.mkdirSync(content);
const faults = [];
function call(...args) {
  const run = spawnSync(path.join(process.env.W, "bangtin"), [...args, "--content", content, "--cache", path.join(dir, "cache")], { cwd: dir, encoding: "utf8" });
  return { status: run.status, out: run.stdout, all: `bangtin ${args.join(" ")}: exit status ${run.status}\n${run.stdout}${run.stderr}` };
}
function want(status, run) {
  if (run.status !== status) faults.push(`wanted exit status ${status}\n${run.all}`);
  return run;
}

// In an order in which what a record refers to is there before it.
const records = [["site"], ["unit", "xa-moi"], ["field", "linh-vuc-moi"], ["procedure", "1.999999"], ["life-event", "viec-moi"],
  ["initiative", "sang-kien-moi"], ["document", "1-2026-nd-cp"], ["team", "to-moi"], ["guide", "huong-dan-moi"], ["notice", "thong-bao-moi"],
  ["local", "xa-moi/1.999999"], ["results", "so-lieu-moi"], ["indicators"], ["synonyms"]];
const made = new Map();
for (const [kind, ...id] of records) {
  const run = want(0, call("new", kind, ...id));
  const file = path.resolve(dir, run.out.trim() || "nothing");
  if (fs.existsSync(file)) made.set(kind, file);
  else faults.push(`new ${kind} made no file: ${run.all}`);
}
want(0, call("check"));
want(0, call("build"));
const pages = fs.existsSync(path.join(dir, "public")) ? fs.readdirSync(path.join(dir, "public"), { recursive: true }).filter((f) => f.endsWith(".html")).length : 0;
if (!fs.existsSync(path.join(dir, "public", "thu-tuc", "1.999999", "index.html"))) faults.push("the new procedure has no page");

// One mistake in each: a key that is no key of its kind; in a table, a figure that is no number.
const wrong = [];
for (const [kind, file] of made) {
  const lines = fs.readFileSync(file, "utf8").split("\n");
  let at;
  if (kind === "results") {
    at = 1;
    lines[at] = lines[at].replace(",0,0,", ",không,0,");
  } else {
    const first = lines.findIndex((l) => /^(- )?[a-z_]+:/.test(l));
    at = lines[first].startsWith("- ") ? first + 1 : first;
    lines.splice(at, 0, (lines[first].startsWith("- ") ? "  " : "") + "titel: x");
  }
  fs.writeFileSync(file, lines.join("\n"));
  wrong.push({ kind, file: path.relative(content, file), line: at + 1 });
}
const run = want(1, call("check", "--format", "json"));
let told = [];
try {
  told = JSON.parse(run.out).diagnostics;
} catch (e) {
  faults.push(`check --format json: ${e.message}\n${run.all}`);
}
for (const w of wrong) {
  const found = told.some((d) => d.severity === "error" && (d.file === w.file || d.file === "content/" + w.file) && d.line === w.line && d.message);
  if (!found) faults.push(`no error is told at ${w.file}:${w.line}`);
}
want(1, call("build"));

for (const f of faults) console.log(f);
if (faults.length && told.length) console.log("told:", told.map((d) => `${d.file}:${d.line} ${d.severity} ${d.code}`).join("\n      "));
console.log(`${made.size} kinds made, checked and built (${pages} pages); ${wrong.length} mistakes told with file and line`);
process.exit(faults.length ? 1 : 0);
