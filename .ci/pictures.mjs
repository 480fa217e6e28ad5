// Not a judge: renews the pictures of docs/img/pages/, one for each kind of page: a telephone of 320 px, a tablet of
// 768 px and a desk of 1280 px side by side, and the desk again in the dark. Run it by name: .ci/run pictures
import fs from "node:fs";
import path from "node:path";
import { browse, files, openTab } from "./lib.mjs";

const shown = {
  home: "index.html",
  procedure: "thu-tuc/1.001193/index.html",
  "procedure-cases": "thu-tuc/1.013978/index.html",
  field: "linh-vuc/dat-dai/index.html",
  "life-event": "tinh-huong/sinh-con/index.html",
  unit: "don-vi/vinh-hoang/index.html",
  "unit-past": "don-vi/vinh-hoa/index.html",
  initiative: "sang-kien/mot-cua-vinh-hoa-ho-tro-dat-dai/index.html",
  matrix: "sang-kien/bang-nhan-rong/index.html",
  document: "van-ban/60-2014-qh13/index.html",
  guide: "huong-dan/chup-va-quet-giay-to/index.html",
  team: "to-cong-nghe-so/vi-du-to-cong-nghe-so/index.html",
  results: "so-lieu/index.html",
  changes: "thay-doi/index.html",
  paper: "in-an/index.html",
  "a-z": "a-z/index.html",
  about: "gioi-thieu/index.html",
  style: "mau-trinh-bay/index.html",
  "not-found": "404.html",
};
const looks = [
  { width: 320, colorScheme: "light" },
  { width: 768, colorScheme: "light" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
];
const scale = 0.4; // of the pictures in the sheet
const tall = 2400; // what a look shows of its page, from the top

const out = path.join(process.env.TOP, "docs", "img", "pages");
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
let bytes = 0;
await browse(async (browser, root) => {
  for (const [name, page] of Object.entries(shown)) {
    if (!files.includes(page)) throw new Error(`the sample has no ${page}`);
    const shots = [];
    for (const look of looks) {
      const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, colorScheme: look.colorScheme });
      const { tab, open } = await openTab(context, root);
      await open(page);
      await tab.evaluate(() => Promise.all([...document.images].map((i) => ((i.loading = "eager"), i.decode().catch(() => {})))));
      const height = Math.min(tall, await tab.evaluate(() => document.documentElement.scrollHeight));
      const png = await tab.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: look.width, height } });
      shots.push({ ...look, height, png });
      await context.close();
    }
    const file = path.join(out, name + ".jpg");
    await sheet(browser, shots, file);
    bytes += fs.statSync(file).size;
  }
});
console.log(`${Object.keys(shown).length} pictures, ${Math.round(bytes / 1024)} KB, in docs/img/pages`);

// sheet puts the looks of a page side by side.
async function sheet(browser, shots, file) {
  const gap = 16;
  const width = shots.reduce((sum, s) => sum + Math.round(s.width * scale) + gap, gap);
  const height = Math.max(...shots.map((s) => Math.round(s.height * scale))) + 2 * gap;
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.setContent(`<body style="margin:0;padding:${gap}px;display:flex;gap:${gap}px;align-items:start;background:#8c8c8c">` +
    shots.map((s) => `<img style="width:${Math.round(s.width * scale)}px" src="data:image/png;base64,${s.png.toString("base64")}">`).join(""));
  await tab.screenshot({ path: file, type: "jpeg", quality: 62 });
  await tab.close();
}
