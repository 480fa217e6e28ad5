// Not a judge: renews docs/img/paper.png, all kinds of sheets that the program prints side by side, in their proportions. Part
// of .ci/run pictures
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { browse, work } from "./lib.mjs";

const shown = [
  ["flyer-a4", "--procedure", "1.001193"],
  ["flyer", "--procedure", "2.000815"],
  ["poster", "--field", "dat-dai"],
  ["leaflet", "--field", "dat-dai"],
  ["notice", "--procedure", "1.001193"],
  ["checklist", "--procedure", "1.013978"],
  ["catalogue", "--all", "--at", "vinh-hoang"],
  ["stickers", "--field", "ho-tich"],
  ["cards", "--team", "vi-du-to-cong-nghe-so"],
  ["initiative", "--initiative", "mot-cua-vinh-hoa-ho-tro-dat-dai"],
];
const most = 2; // pages of a sheet
const scale = 1.35; // pixels to the millimetre

const program = path.join(work, "bangtin");
const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const known = run(program, "print", "--help", "--lang", "en").match(/^SHEET is one of: ([a-z0-9, -]+)\./m)[1].split(", ");
const words = JSON.parse(fs.readFileSync(path.join(process.env.TOP, "templates", "strings", "vi.json"), "utf8"));
const figures = [];
for (const [name, ...records] of shown.filter(([name]) => known.includes(name))) {
  const pdf = path.join(work, `contact-${name}.pdf`);
  run(program, "print", name, ...records, "--content", "content", "--date", process.env.DAY, "--cache", path.join(work, "cache"), "-o", pdf);
  const pages = [...run("pdfinfo", "-l", String(most), pdf).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
  run("pdftoppm", "-r", "110", "-l", String(most), "-png", pdf, path.join(work, `contact-${name}`));
  const files = fs.readdirSync(work).filter((f) => f.startsWith(`contact-${name}-`) && /-\d+\.png$/.test(f) && f.length - name.length < 20).sort();
  const pictures = pages.map(([, width], i) => {
    const data = fs.readFileSync(path.join(work, files[i])).toString("base64");
    return `<img style="width:${Math.round((width / 72) * 25.4 * scale)}px" src="data:image/png;base64,${data}">`;
  });
  figures.push(`<figure><div>${pictures.join("")}</div><figcaption>${words["sheet.name." + name]}</figcaption></figure>`);
}

const out = path.join(process.env.TOP, "docs", "img", "paper.png");
await browse(async (browser) => {
  const tab = await browser.newPage({ viewport: { width: 1480, height: 600 } });
  await tab.setContent(`<style>
    body { margin: 0; padding: 32px; background: #e9e5dd; font: 600 17px "Noto Sans", sans-serif; color: #1d1b19; display: flex; flex-wrap: wrap; gap: 32px 36px; align-items: end; justify-content: center; }
    figure { margin: 0; } figure div { display: flex; gap: 12px; align-items: end; } figcaption { margin-top: 10px; text-align: center; }
    img { display: block; background: #fff; box-shadow: 0 1px 2px #0003, 0 4px 14px #0002; }
  </style>${figures.join("")}`);
  await tab.screenshot({ path: out, fullPage: true });
});
console.log(`${figures.length} kinds of sheets, ${Math.round(fs.statSync(out).size / 1024)} KB, in docs/img/paper.png`);
