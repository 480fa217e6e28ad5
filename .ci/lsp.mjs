// Judge: what an editor of VS Code sees, by the language server of its YAML extension, in a workspace made by
// `bangtin schema --vscode`: no complaint in good files, mistakes told in Vietnamese at their very place, completion
// and explanations in Vietnamese, translations held against their own schemas.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const top = process.env.TOP;
const dir = path.join(process.env.W, "workspace");
const faults = [];
const must = (fine, what) => {
  if (!fine) faults.push(what);
};
const vi = JSON.parse(fs.readFileSync(path.join(top, "templates/strings/vi.json"), "utf8"));
const about = (key) => vi["schema." + key];

fs.mkdirSync(dir);
fs.cpSync(path.join(top, "content"), path.join(dir, "content"), { recursive: true });
fs.cpSync(path.join(top, "generator/testdata/board"), path.join(dir, "board"), { recursive: true });
const made = spawnSync(path.join(process.env.W, "bangtin"), ["schema", "--vscode", "--content", "board", "--content", "content"], { cwd: dir, encoding: "utf8" });
if (made.status !== 0) {
  console.log(`bangtin schema --vscode: exit status ${made.status}\n${made.stdout}${made.stderr}`);
  process.exit(1);
}
const settings = JSON.parse(fs.readFileSync(path.join(dir, ".vscode/settings.json"), "utf8"));

// section is a part of the settings as VS Code hands it out: "yaml" is what "yaml.…" says, in depth.
function section(name) {
  if (settings[name] !== undefined) return settings[name];
  const out = {};
  for (const [key, value] of Object.entries(settings)) {
    if (!key.startsWith(name + ".")) continue;
    const steps = key.slice(name.length + 1).split(".");
    const last = steps.pop();
    steps.reduce((o, step) => (o[step] ??= {}), out)[last] = value;
  }
  return out;
}

// uri is a file's address as VS Code writes it: all but the plainest letters as codes.
const uri = (file) => "file://" + path.join(dir, file).split("/").map((s) => encodeURIComponent(s).replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase())).join("/");

const server = spawn(process.execPath, [path.join(process.env.TOOLS, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"], { cwd: dir, stdio: ["pipe", "pipe", "inherit"] });
server.on("exit", (status) => end(`the language server ended by itself: ${status}`));
setTimeout(() => end("no verdict in five minutes"), 300_000).unref();

function end(why) {
  for (const f of faults.slice(0, 30)) console.log(f);
  console.log(why);
  server.removeAllListeners("exit");
  server.kill("SIGKILL");
  process.exit(1);
}
process.on("uncaughtException", (e) => end(e.stack));

// The protocol: messages with a length before them. Questions of ours are answered by their number; its own question
// is for the settings.
let said = Buffer.alloc(0);
let number = 0;
const waiting = new Map(); // our questions
const told = new Map(); // who waits for a file's diagnostics
function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}
function ask(method, params) {
  return new Promise((yes, no) => {
    waiting.set(++number, { yes, no });
    send({ id: number, method, params });
  });
}
function hear(m) {
  if (m.method === "workspace/configuration") send({ id: m.id, result: m.params.items.map((i) => section(i.section)) });
  else if (m.method && m.id !== undefined) send({ id: m.id, result: null });
  else if (m.method === "textDocument/publishDiagnostics") told.get(m.params.uri)?.(m.params.diagnostics);
  else if (m.error) waiting.get(m.id)?.no(new Error(m.error.message));
  else if (m.id !== undefined) waiting.get(m.id)?.yes(m.result);
}
server.stdout.on("data", (more) => {
  said = Buffer.concat([said, more]);
  for (let head; (head = said.indexOf("\r\n\r\n")) >= 0; ) {
    const length = Number(/Content-Length: (\d+)/i.exec(said.subarray(0, head))[1]);
    if (said.length < head + 4 + length) return;
    const body = said.subarray(head + 4, head + 4 + length).toString();
    said = said.subarray(head + 4 + length);
    hear(JSON.parse(body));
  }
});

// open shows the server a file and gives what it complains of. A text of our own is shown as if it lay in a folder of
// its own, so that nothing is shown twice: the patterns of a workspace may begin anywhere in a path.
let shown = 0;
function open(file, text) {
  const name = uri(text === undefined ? file : `${++shown}/${file}`);
  text ??= fs.readFileSync(path.join(dir, file), "utf8");
  const complaints = new Promise((done) => told.set(name, done));
  send({ method: "textDocument/didOpen", params: { textDocument: { uri: name, languageId: "yaml", version: 1, text } } });
  return complaints.then((all) => ({ name, all }));
}

// at opens a file with the cursor at "¦" and asks what method gives there.
async function at(method, file, marked) {
  const before = marked.slice(0, marked.indexOf("¦")).split("\n");
  const { name } = await open(file, marked.replace("¦", ""));
  return ask("textDocument/" + method, { textDocument: { uri: name }, position: { line: before.length - 1, character: before.at(-1).length } });
}

const workspace = { uri: uri(""), name: "workspace" };
await ask("initialize", {
  processId: process.pid, rootUri: workspace.uri, workspaceFolders: [workspace],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
    textDocument: {
      publishDiagnostics: { relatedInformation: true }, hover: { contentFormat: ["markdown"] },
      completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
    },
  },
});
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: null } });

// It is ready once it complains of what is wrong: until the settings are with it, it knows no schema.
const head = 'code: "1.000999"\ntitle: Thủ tục\nfield: ho-tich\n';
while ((await open("content/procedures/1.000999.yaml", head + "titel: a\n")).all.length === 0) await new Promise((done) => setTimeout(done, 200));

// Good files: silence. The same with a key that no kind has: one complaint, at that key; so each has its schema.
const files = fs.readdirSync(dir, { recursive: true }).filter((f) => /\.ya?ml$/.test(f)).sort();
const place = (r) => `${r.start.line + 1}:${r.start.character + 1}–${r.end.line + 1}:${r.end.character + 1}`;
const list = (all) => all.map((d) => `${place(d.range)} ${d.message}`).join("\n    ");
await Promise.all(files.map(async (file) => {
  const { all } = await open(file);
  must(all.length === 0, `${file} is good, and yet:\n    ${list(all)}`);
}));
await Promise.all(files.map(async (file) => {
  const lines = fs.readFileSync(path.join(dir, file), "utf8").split("\n");
  const first = lines.findIndex((l) => /^(- )?\{?[a-z_]+:/.test(l));
  const [, dash, brace] = /^(- )?(\{)?/.exec(lines[first]);
  const lead = (dash ?? "") + (brace ?? "");
  if (brace) lines[first] = lead + "titel: x, " + lines[first].slice(lead.length);
  else lines.splice(first, 1, lead + "titel: x", " ".repeat(lead.length) + lines[first].slice(lead.length));
  const want = `${first + 1}:${lead.length + 1}–${first + 1}:${lead.length + 6}`;
  const { all } = await open(file, lines.join("\n"));
  must(all.length === 1 && place(all[0].range) === want, `${file} with titel: a complaint at ${want} is wanted, these came:\n    ${list(all)}`);
}));

// Mistakes: the file, its text with the wrong words between ‹ and ›, what is said of each in turn.
const mistakes = [
  ["procedures/1.000999.yaml", head + "‹titel›: a\n", vi["editor.unknown-key"]],
  ["procedures/1.000999.yaml", head + "status: ‹actve›\nlevel: [commune, ‹xã›]\n", "active, suspended, replaced, abolished", "commune, district, province"],
  ["procedures/1.000999.yaml", head + "channels:\n  - {via: ‹phone›}\n  - via: online\n    ‹link›: a\n", "in-person, online, post", vi["editor.unknown-key"]],
  ["procedures/1.000999.yaml", head + "verified: {on: ‹hôm qua›}\nfees: ‹8,000›\n", vi["editor.form.date"], vi["editor.form.money"]],
  ["procedures/1.000999.yaml", "‹c›ode: \"1.000999\"\ntitle: a\n", "field"],
  ["units/xa.yaml", "name: Xã\nkind: ‹xã›\nphone: ‹không có›\n", "commune", vi["editor.form.phone"]],
  ["procedures/1.000999.en.yaml", "title: Procedure\n"],
  ["procedures/a/1.000999@2027-03-01.en.yml", "title: Procedure\nchannels: [{note: a}, ~]\n"],
  ["procedures/1.000999.en.yaml", 'title: Procedure\n‹code›: "1.000999"\nchannels:\n  - ‹via›: online\n', vi["editor.not-translated"], vi["editor.not-translated"]],
];
for (const [file, marked, ...messages] of mistakes) {
  const want = [];
  let text = "";
  for (const part of marked.split(/([‹›])/)) {
    const line = text.split("\n");
    const here = { line: line.length - 1, character: line.at(-1).length };
    if (part === "‹") want.push({ start: here });
    else if (part === "›") want.at(-1).end = here;
    else text += part;
  }
  const { name, all } = await open("content/" + file, text);
  const fits = all.length === want.length && want.every((range, i) => all.some((d) => place(d.range) === place(range) && d.message.includes(messages[i])));
  must(fits, `${file}:\n${marked}should be told at ${want.map(place).join(", ") || "no place"}; told:\n    ${list(all)}`);
  if (marked.includes("titel") && fits) {
    const fixes = await ask("textDocument/codeAction", { textDocument: { uri: name }, range: all[0].range, context: { diagnostics: all } });
    must(fixes?.some((f) => f.title === "official_title"), "no quick fix offers a key in the place of titel");
  }
}

// Completion: at an empty line the keys that are not there yet, with their meaning; words, with theirs; list entries.
const procedure = "content/procedures/1.000999.yaml";
const offered = async (marked) => new Map((await at("completion", procedure, marked)).items.map((i) => [i.label, { text: i.textEdit?.newText ?? i.insertText, about: i.documentation?.value ?? i.documentation }]));
const keys = await offered(head + "¦\nlevel: commune\n");
for (const key of ["channels", "dossier", "fees", "steps", "legal_basis", "verified"]) {
  must(keys.get(key)?.about === about("procedure." + key), `${key} is offered as ${JSON.stringify(keys.get(key))}`);
}
for (const key of ["code", "title", "field", "level"]) must(!keys.has(key), `${key} is offered although it is there`);
must(keys.get("channels")?.text === "channels:\n  - ", `channels inserts ${JSON.stringify(keys.get("channels")?.text)}`);
for (const [marked, words] of [
  ["status: ¦\n", { active: "đang áp dụng, mặc định", suspended: "tạm ngừng", replaced: "đã bị thay thế", abolished: "đã bãi bỏ" }],
  ["level: ¦\n", { commune: "xã", province: "tỉnh", ministry: "bộ" }],
  ["level: [commune, ¦]\n", { province: "tỉnh" }],
  ["channels:\n  - via: ¦\n", { "in-person": "trực tiếp", online: "trực tuyến", post: "bưu chính" }],
  ["fees:\n  - amount: ¦\n", { free: "miễn phí" }],
  ["requirements: ¦\n", { none: vi["editor.none"] }],
]) {
  const got = await offered(head + marked);
  for (const [word, meaning] of Object.entries(words)) must(got.get(word)?.about === meaning, `${marked}: ${word} is offered as ${JSON.stringify(got.get(word))}`);
}
const entry = await offered(head + "channels:\n  - via: online\n  ¦\n");
must(/^- via: \$\{1\|in-person,online,post\|\}\n {2}time: /.test(entry.get("- via: …")?.text), `a further channel is offered as ${JSON.stringify([...entry])}`);

// Explanations.
for (const [marked, key] of [["legal_¦basis: [60/2014/QH13]\n", "procedure.legal_basis"], ["channels:\n  - v¦ia: online\n", "channel.via"], ["fe¦es: none\n", "procedure.fees"]]) {
  const text = (await at("hover", procedure, head + marked))?.contents.value.replaceAll("\\", "") ?? "nothing";
  must(text.includes(about(key)) && !text.includes("file://"), `of ${key} is said: ${text}`);
}

if (faults.length > 0) end(`${faults.length} faults`);
server.removeAllListeners("exit");
await ask("shutdown");
send({ method: "exit" });
console.log(`${files.length} files silent, and each told of a wrong key; ${mistakes.length} texts with mistakes; completion, hover and quick fixes in Vietnamese`);
process.exit(0);
