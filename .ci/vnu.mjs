// Judge: the Nu HTML checker on every page and on the stylesheet. Wanted: not one message, not even the info about a
// trailing slash.
//
// One is answered here and counted: the checker takes a block of data (JSON-LD) for an inline script and says that the
// policy blocks it. The HTML standard asks the policy about scripts that are to be run (4.12.1.1, "prepare the script
// element", leaves data blocks before it comes to that), and the judge "browser" sees that Chromium says nothing.
//
// The pages are asked for over HTTP: to the checker, 'self' in a page's policy is nothing when the page is a file.
import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { address, fault, files, pages, serve, site, tool, verdict, work } from "./lib.mjs";

// vnu gives all messages on the documents, each a file or an address.
function vnu(...args) {
  const java = spawn("java", ["-Xss8m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", // it forbids itself localhost
    "-jar", `${tool("vnu-jar")}`, "--format", "json", "--exit-zero-always", ...args]);
  let out = "";
  java.stderr.on("data", (d) => (out += d));
  return new Promise((done) => {
    java.on("error", (e) => done((fault(`vnu: ${e}`, args[0]), [])));
    java.on("close", () => {
      try {
        done(JSON.parse(out).messages);
      } catch {
        done((fault(`vnu: ${out}`, args[0]), []));
      }
    });
  });
}

// lets says whether a page's policy names the sum of its one inline script.
function lets(page) {
  const html = /(^|\/)bo\//.test(page) ? fs.readFileSync(path.join(site, page), "utf8") : "";
  const script = /<script>([^]*?)<\/script>/.exec(html)?.[1];
  return script !== undefined && html.includes(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}

const { root, close } = await serve();
const count = { error: 0, warning: 0, info: 0 };
let data = 0;
function tell(m) {
  const type = m.subType ?? m.type;
  if (type === "warning" && /^Inline script violates Content Security Policy/.test(m.message) &&
    /<script type="application\/ld\+json">/.test(m.extract ?? "")) {
    data++;
    return;
  }
  // A kit holds its script, and its policy the script's sum, which the checker does not reckon.
  if (type === "warning" && /^Inline script violates Content Security Policy/.test(m.message) && lets(m.url.replace(root, ""))) {
    data++;
    return;
  }
  count[type] = (count[type] ?? 0) + 1;
  const extract = (m.extract ?? "").replace(/\s+/g, " ").trim();
  fault(`${type}: ${m.message}`, `${m.url.replace(root, "/")}:${m.lastLine} ${extract}`);
}
(await vnu(...pages.map((p) => root + (p === "404.html" ? p : address(p))))).forEach(tell);
const sheets = files.filter((f) => f.endsWith(".css"));
(await vnu("--css", ...sheets.map((f) => path.join(site, f)))).forEach(tell);

// What has known mistakes goes along: a checker that finds nothing there has not looked.
for (const [name, args, bad] of [
  ["bad.html", [], '<!doctype html>\n<html lang="vi">\n<title>x</title>\n<img src="x">\n'],
  ["bad.css", ["--css"], "p { colour: red }\n"],
]) {
  const file = path.join(work, name);
  fs.writeFileSync(file, bad);
  if (!(await vnu(...args, file)).some((m) => m.type === "error")) fault("the checker did not find a known mistake", name);
}
close();
verdict(`${pages.length} pages and ${sheets.length} stylesheet, ${Object.entries(count).map(([type, n]) => `${n} ${type}s`).join(", ")}; ${data} blocks of data taken for scripts`);
