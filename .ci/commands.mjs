// Judge: what the README promises of a fresh clone: Go alone, two commands, and the board is at localhost. The server
// follows an edit, and stops with status 0 when it is told to. Then what editors do with addresses, on the sample.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const dir = path.join(process.env.W, "clone");
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const must = (fine, what) => {
  if (!fine) throw new Error(what);
};
process.on("uncaughtException", (e) => {
  console.log(e.message);
  process.exit(1);
});

execFileSync("git", ["clone", "-q", process.env.TOP, dir]);
const go = (...args) => execFileSync("go", args, { cwd: dir, encoding: "utf8" });
const help = go("run", ".", "--help");
for (const name of ["build", "check", "links", "retire", "move", "serve", "new", "version"]) must(help.includes(name), `--help does not name ${name}:\n${help}`);
const version = go("run", "build.go", "version").trim();
must(/^bangtin \d+\.\d+\.\d+ /.test(version), `version says: ${version}`);

// A group of its own, so that nothing of it is left behind, however this ends.
const board = spawn("go", ["run", "."], { cwd: dir, detached: true, stdio: ["ignore", "pipe", "pipe"] });
process.on("exit", () => {
  try {
    process.kill(-board.pid, "SIGKILL");
  } catch {} // nobody is left
});
process.on("SIGTERM", () => process.exit(1));
const ended = new Promise((done) => board.on("close", (status, signal) => done(signal ?? status)));
let said = "";
for (const out of [board.stdout, board.stderr]) out.on("data", (d) => (said += d));

async function wait(seconds, what, ready) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end && board.exitCode === null; await sleep(200)) {
    const answer = await ready();
    if (answer) return answer;
  }
  throw new Error(`${what}; it said:\n${said}`);
}

// It is the next port if 8080 is taken on this machine.
const url = await wait(180, "no address in three minutes", () => said.match(/http:\/\/localhost:\d+/)?.[0]);
const get = async (address) => {
  const answer = await fetch(url + address);
  must(answer.status === 200, `${answer.status} at ${address}`);
  return answer.text();
};
const live = 'src="/.bangtin/live.js"';
must((await get("/")).includes(live), "the home page is not live");
must((await get("/thu-tuc/1.001193/")).includes(live), "the procedure's page is not live");
must((await get("/.bangtin/live.js")).includes("EventSource"), "the live script listens to nothing");
must((await fetch(url + "/khong-co/")).status === 404, "a page that is not there answers otherwise than 404");
must(fs.existsSync(path.join(dir, "public", "index.html")), "public/ was not built first");

const site = path.join(dir, "content", "site.yaml");
fs.writeFileSync(site, fs.readFileSync(site, "utf8").replace(/^title: .*$/m, "title: Bảng vừa sửa"));
await wait(10, "an edit does not show in ten seconds", async () => (await get("/")).includes("Bảng vừa sửa"));

// The interrupt is for the program alone: `go run` answers one with status 1, whatever its program says.
const tasks = `/proc/${board.pid}/task`;
for (const task of fs.readdirSync(tasks)) {
  const children = fs.readFileSync(`${tasks}/${task}/children`, "utf8").split(" ").filter(Boolean);
  for (const child of children) process.kill(Number(child), "SIGINT");
}
const status = await Promise.race([ended, sleep(10_000).then(() => "nothing in ten seconds")]);
must(status === 0, `after an interrupt: ${status}; it said:\n${said}`);

// Addresses, as an editor works with them on the sample.
go("build", "-o", "bangtin", ".");
const say = (want, ...args) => {
  const { status, stdout, stderr } = spawnSync(path.join(dir, "bangtin"), args, { cwd: dir, encoding: "utf8" });
  must(status === want, `bangtin ${args.join(" ")}: status ${status}, not ${want}; it said:\n${stdout}${stderr}`);
  return stdout + stderr;
};
const told = (text, ...what) => what.forEach((w) => must(text.includes(w), `no "${w}" in:\n${text}`));
const changed = () => execFileSync("git", ["diff", "--name-only", "--", "content", ":!content/permalinks", ":!content/site.yaml"], { cwd: dir, encoding: "utf8" });
say(0, "record");
say(0, "record", "--frozen");
told(say(0, "links"), "3FKKK0Y", "procedure:1.001193");
told(say(0, "links", "q/3fkkk0y"), "1.001193", "/thu-tuc/1.001193/");
told(say(2, "links", "3FKKK0Z"), "3FKKK0Y");
must(JSON.parse(say(0, "links", "--format", "json")).length > 100, "links --format json is short");
told(say(1, "retire", "field:ho-tich", "--reason", "Thử"), "content/procedures/");
must(changed() === "", `retire wrote: ${changed()}`);
say(0, "move", "field:ho-tich", "ho-tich-moi");
told(say(0, "links", "linh-vuc/ho-tich/"), "field:ho-tich-moi");
say(0, "check");
say(0, "move", "field:ho-tich-moi", "ho-tich");
must(changed() === "", `moved and moved back, these differ: ${changed()}`);
say(0, "new", "guide", "thu-nghiem");
say(0, "record");
told(say(0, "retire", "guide:thu-nghiem", "--reason", "Thử xong", "--to", "procedure:1.001193"), "procedure:1.001193");
say(0, "check");
const text = fs.readFileSync(site, "utf8");
fs.writeFileSync(site, text.replace("https://bangtin.example.vn/", "https://moi.example.vn/"));
told(say(1, "check"), "host-changed", "bangtin move --host https://moi.example.vn/");
told(say(0, "move", "--host", "https://moi.example.vn/"), "https://bangtin.example.vn/");
say(0, "check");
console.log(`${version}; help, build and serve, an edit shows, interrupt ends with 0; links, retire, move, a host that changes`);
process.exit(0);
