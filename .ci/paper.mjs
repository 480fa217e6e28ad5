// Judge: paper. Wanted of the build: every file of paper is linked and every link has its file; qpdf finds no fault, all fonts
// are embedded subsets with their letters told; the text is the record's, with its title and its short address. Wanted of every
// kind of sheet, printed and looked at as a picture at 100 and at 200 dpi: each code that the file's tags name is read by zbar,
// says the address that its alternative text tells, and leads to a page of the board; and it stands the right way up and is not
// mirrored, which zbar would not mind.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { each, fault, files, read, site, text, verdict, work } from "./lib.mjs";
import { codesOf, goal, picturesOf, upright, zbar } from "./scan.mjs";

const execute = promisify(execFile);
const run = (command, ...args) => execute(command, args, { encoding: "utf8", maxBuffer: 1 << 26 }).then((r) => r.stdout, (e) => `(failed) ${e.stdout}${e.stderr}`);
const squeeze = (s) => s.replace(/\s+/g, "");

// sound tells what is wrong with a PDF file as such, and gives its text without spaces.
async function sound(file, name) {
  const check = await run("qpdf", "--check", file);
  if (!check.includes("No syntax or stream encoding errors") || check.includes("WARNING")) fault("qpdf finds fault with it", `${name}: ${check.slice(0, 200)}`);
  const fonts = (await run("pdffonts", file)).split("\n").slice(2).filter(Boolean);
  if (fonts.length === 0) fault("it has no fonts", name);
  for (const row of fonts) if (!/^[A-Z]{6}\+\S+ .* Identity-H +yes yes yes /.test(row)) fault("a font is not an embedded subset that tells its letters", `${name}: ${row}`);
  // As it stands on the page, where columns may cut an address in two, and as it was written.
  const said = (await run("pdftotext", "-enc", "UTF-8", file, "-")) + (await run("pdftotext", "-raw", "-enc", "UTF-8", file, "-"));
  if (said !== said.normalize("NFC")) fault("its text is not in NFC", name);
  return squeeze(said);
}

// The files of the build.
const papers = files.filter((f) => /^([a-z-]+\/)?in-an\/.*\.pdf$/.test(f));
const linked = new Map();
for (const page of files.filter((f) => f.endsWith(".html") && f !== "404.html")) {
  for (const { url } of read(page).links) {
    const to = new URL(url, "http://x/" + page);
    const file = decodeURI(to.pathname.slice(1));
    if (to.host === "x" && /^([a-z-]+\/)?in-an\/.*\.pdf$/.test(file)) linked.set(file, [...(linked.get(file) ?? []), page]);
  }
}
for (const [file, pages] of linked) if (!papers.includes(file)) fault("a page links paper that is not there", `${pages[0]}: ${file}`);
await each(papers, 2, async (file) => {
  const [, root, sheet, name] = file.match(/^(.*?)in-an\/([^/]+)\/(.+)\.pdf$/);
  const page = files.find((f) => f.startsWith(root) && f.endsWith("/index.html") && f.slice(root.length).replace("/index.html", "").replace("/", "-") === name);
  if (!page) return fault("it belongs to no page", file);
  for (const by of [page, root + "in-an/index.html"]) if (!linked.get(file)?.includes(by)) fault(`${by === page ? "its own page" : "the page of paper"} does not link it`, file);
  const said = await sound(path.join(site, file), file);
  const record = JSON.parse(text(page.replace("index.html", "index.json")));
  const titles = [record.title, record.name, record.short].filter(Boolean).map((t) => squeeze(t.normalize("NFC")));
  if (!titles.some((t) => said.includes(t))) fault("its text lacks the title", file);
  const ofMany = ["stickers", "catalogue"].includes(sheet); // with the addresses of procedures, not of their office
  if (!ofMany && !said.includes(squeeze(read(page).typed))) fault("its text lacks the short address", `${file}: ${read(page).typed}`);
});
if (papers.length < 100) fault("fewer than 100 sheets in the sample", String(papers.length));

// Every kind of sheet, of records short and long.
const some = ["--procedure", "1.001193,2.000815,1.013978,1.000894"];
const wanted = [
  ["flyer", ...some], ["flyer", "--procedure", "1.004873", "--up", "2"], ["flyer", ...some, "--lang", "en"], ["flyer-a4", ...some],
  ["poster", ...some], ["poster", "--field", "dat-dai", "--size", "A3"], ["poster"], ["poster", "--unit", "vinh-hoang", "--lang", "en"],
  ["stickers", "--all"], ["stickers", "--procedure", "1.001193", "--grid", "2x4"], ["stickers", "--field", "ho-tich", "--grid", "3x6"],
  ["leaflet", "--field", "dat-dai"], ["leaflet", "--guide", "vneid"], ["leaflet", "--initiative", "mot-cua-vinh-hoa-ho-tro-dat-dai"],
  ["notice", ...some], ["catalogue", "--all", "--at", "vinh-hoang"], ["checklist", ...some],
  ["cards", "--team", "vi-du-to-cong-nghe-so"], ["initiative", "--initiative", "mot-cua-vinh-hoa-ho-tro-dat-dai"],
];
const program = path.join(work, "bangtin");
const shared = ["--content", "content", "--date", process.env.DAY, "--cache", path.join(work, "cache")];
const help = await run(program, "print", "--help", "--lang", "en");
const known = help.match(/^SHEET is one of: ([a-z0-9, -]+)\./m)?.[1].split(", ") ?? [];
if (known.length < 4) fault("the program does not say which sheets it has", help.slice(0, 200));
for (const name of known) if (!wanted.some(([w]) => w === name)) fault("this judge does not know the sheet", name);

let codes = 0;
let sheets = 0;
await each(wanted.filter(([name]) => known.includes(name)), 2, async (order, _, n) => {
  const name = order.join(" ");
  const file = path.join(work, `paper-${n}.pdf`);
  const said = await run(program, "print", ...order, ...shared, "-o", file);
  if (!fs.existsSync(file)) return fault("it cannot be printed", `${name}: ${said.slice(0, 300)}`);
  await sound(file, name);
  const figures = JSON.parse(await run("qpdf", "--json", "--json-key=qpdf", "--json-key=pages", file));
  const all = codesOf(figures);
  if (all.length === 0) fault("it has no code", name);
  const copies = []; // of codes that stand on a page several times and are told once, as on ten cards of one team
  for (const dpi of [100, 200]) {
    let more = 0;
    for (const picture of await picturesOf(run, file, dpi, path.join(work, `paper-${n}-${dpi}`))) {
      const here = all.filter((c) => c.page === picture.page);
      const seen = here.length > 0 ? await zbar(run, picture.file) : [];
      const missing = [];
      for (const c of here) {
        const crop = picture.crop(c.box);
        const wrong = upright(crop);
        if (wrong) fault(`${wrong} at ${dpi} dpi`, `${name}: ${c.says}`);
        // What has a known mistake goes along: a judge that finds nothing there has not looked.
        if (!upright(crop.flipped())) fault("a mirrored code was taken for a right one", `${name}: ${c.says}`);
        const at = seen.findIndex((s) => typed(s) === c.says);
        if (at < 0) missing.push(c);
        else check(seen.splice(at, 1)[0], c, name);
      }
      for (const c of missing) {
        // A page full of codes is read label by label, as a telephone does.
        const crop = path.join(work, `paper-${n}-crop.pgm`);
        fs.writeFileSync(crop, picture.crop(c.box, 0.12).pgm());
        const read = await zbar(run, crop);
        if (read.length !== 1) fault(`${read.length} codes are read where there is one, at ${dpi} dpi`, `${name}: ${c.says}`);
        else check(read[0], c, name);
      }
      for (const s of seen) if (!here.some((c) => c.says === typed(s))) fault("a code is read that no tag tells", `${name}: ${s}`);
      more += seen.length;
      codes += here.length + seen.length;
      fs.unlinkSync(picture.file);
    }
    copies.push(more);
  }
  if (copies[0] !== copies[1]) fault(`${copies[0]} copies of codes are read at 100 dpi, ${copies[1]} at 200`, name);
  sheets++;
});

// typed is what a code says, as its alternative text tells it.
function typed(code) {
  return URL.canParse(code) ? code.replace(/^https:\/\/[^/]*/, (host) => new URL(host).host) : code;
}

function check(code, c, name) {
  if (typed(code) !== c.says) fault("a code says another address than its text", `${name}: ${code} | ${c.says}`);
  else if (!goal(code)) fault("a code leads nowhere", `${name}: ${code}`);
}

const without = [...new Set(wanted.map(([name]) => name))].filter((name) => !known.includes(name));
verdict(`${papers.length} files of paper, each linked and sound; ${codes} codes on pictures of ${sheets} prints, all read, upright and right` +
  (without.length ? `; not yet printed by the program: ${without.join(", ")}` : ""));
