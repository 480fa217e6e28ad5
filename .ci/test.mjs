// Judge: the project's own tests, all of them, under the race detector. A test that skipped has judged nothing. Some
// must skip for root, whom no permission stops: those are run again as nobody.
import { spawn, spawnSync } from "node:child_process";
import readline from "node:readline";
import path from "node:path";

const said = new Map(); // by test: what it said
const skipped = [];
let ran = 0;
const failed = new Set();
const packages = new Set();

const go = spawn("go", ["test", "-race", "-timeout", "25m", "-json", "./..."], { stdio: ["ignore", "pipe", "inherit"] });
const ended = new Promise((done) => go.on("close", done));
for await (const line of readline.createInterface({ input: go.stdout })) {
  let e;
  try {
    e = JSON.parse(line);
  } catch {
    console.log(line);
    continue;
  }
  const pkg = e.Package ?? e.ImportPath;
  const key = pkg + (e.Test ? " " + e.Test : "");
  if (e.Action.endsWith("output")) said.set(key, (said.get(key) ?? "") + e.Output);
  if (e.Action === "pass" && e.Test) ran++;
  if (e.Action === "pass" && !e.Test) packages.add(pkg);
  if (e.Action.endsWith("fail")) failed.add(key);
  if (e.Action === "skip" && e.Test) skipped.push({ pkg, test: e.Test });
}
let status = await ended;

for (const key of failed) console.log(`--- ${key}\n${said.get(key) ?? ""}`);

for (const { pkg, test } of skipped) {
  const binary = path.join(process.env.W, "test-" + pkg.replaceAll("/", "-"));
  const dir = spawnSync("go", ["list", "-f", "{{.Dir}}", pkg], { encoding: "utf8" }).stdout.trim();
  spawnSync("go", ["test", "-race", "-c", "-o", binary, pkg], { stdio: "inherit" });
  // The checkout may lie where nobody cannot go, so its tests move to where nobody can.
  const tmp = spawnSync("mktemp", ["-d", "/tmp/bangtin-nobody.XXXXXX"], { encoding: "utf8" }).stdout.trim();
  spawnSync("cp", ["-r", dir + "/.", tmp]);
  spawnSync("cp", [binary, tmp + "/as-nobody"]);
  spawnSync("chown", ["-R", "65534:65534", tmp]);
  const run = spawnSync("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", tmp + "/as-nobody", "-test.v", "-test.run",
    test.split("/").map((t) => `^${t.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`).join("/")],
    { cwd: tmp, encoding: "utf8", env: { PATH: process.env.PATH, HOME: tmp, TMPDIR: tmp } });
  spawnSync("rm", ["-rf", tmp]);
  if (run.status !== 0 || /^\s*--- SKIP/m.test(run.stdout)) {
    status = 1;
    console.log(`--- skipped, as nobody too: ${pkg} ${test} (${dir})\n${said.get(pkg + " " + test) ?? ""}${run.stdout}${run.stderr}`);
  } else {
    ran++;
  }
}
console.log(`${ran} tests in ${packages.size} packages, race detector on, none skipped` + (skipped.length ? ` (${skipped.length} of them as nobody)` : ""));
process.exit(status === 0 && ran > 0 ? 0 : 1);
