// Judge: what the README promises of a fresh clone: Go alone, two commands, and the board is at localhost. The server
// follows an edit, and stops with status 0 when it is told to.
import { execFileSync, spawn } from "node:child_process";
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
for (const name of ["build", "check", "serve", "new", "version"]) must(help.includes(name), `--help does not name ${name}:\n${help}`);
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
console.log(`${version}; help, build and serve, an edit shows, interrupt ends with 0`);
process.exit(0);
