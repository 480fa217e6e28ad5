// What the judge of paper needs to look at codes: where they stand in a file, what they lead to, pictures of pages.
import fs from "node:fs";
import path from "node:path";
import { base, follow, pages } from "./lib.mjs";

// goal is the page that a code's text leads to, as a phone and a server would follow it: null for none.
export function goal(code) {
  const url = URL.canParse(code) ? new URL(code) : null;
  if (!url?.href.startsWith(base)) return null;
  const page = url.href.slice(base.length) + "index.html";
  if (!pages.includes(page)) return null;
  return page.startsWith("Q/") ? follow(page) : page;
}

// codesOf are the codes that a file's tags name, from what qpdf --json tells: the page, the box in points from the upper left
// corner, and the address at the end of the alternative text.
export function codesOf({ qpdf: [, objects], pages }) {
  const of = (ref) => objects["obj:" + ref]?.value;
  const height = (page) => {
    for (let p = of(page); p; p = of(p["/Parent"])) if (p["/MediaBox"]) return p["/MediaBox"][3];
  };
  const codes = [];
  for (const { value } of Object.values(objects)) {
    const alt = value?.["/S"] === "/Figure" && value["/Alt"]?.match(/: (\S+\/)$/);
    if (!alt) continue;
    const [left, bottom, right, top] = (Array.isArray(value["/A"]) ? value["/A"] : [value["/A"]]).find((a) => a["/BBox"])["/BBox"];
    const page = pages.findIndex((p) => p.object === value["/Pg"]) + 1;
    codes.push({ page, says: alt[1], box: { x: left, y: height(value["/Pg"]) - top, w: right - left, h: top - bottom } });
  }
  return codes;
}

// picturesOf are the pages of a file, in grey, at so many dots to the inch.
export async function picturesOf(run, file, dpi, to) {
  await run("pdftoppm", "-r", String(dpi), "-gray", file, to);
  return fs.readdirSync(path.dirname(to)).filter((f) => f.startsWith(path.basename(to) + "-") && f.endsWith(".pgm")).sort().map((f) => {
    const name = path.join(path.dirname(to), f);
    const picture = parse(fs.readFileSync(name));
    const dots = (points) => (points * dpi) / 72;
    return {
      file: name,
      page: Number(f.match(/-(\d+)\.pgm$/)[1]),
      // crop is a box of the page, larger by so much of its width on each side.
      crop: ({ x, y, w, h }, more = 0) => picture.crop(Math.round(dots(x - w * more)), Math.round(dots(y - h * more)), Math.round(dots(w * (1 + 2 * more))), Math.round(dots(h * (1 + 2 * more)))),
    };
  });
}

// parse reads a portable graymap (P5).
function parse(data) {
  const [head, width, height] = data.subarray(0, 40).toString("latin1").match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
  return picture(Number(width), Number(height), data.subarray(head.length));
}

function picture(width, height, dots) {
  return {
    width,
    height,
    dark: (x, y) => dots[Math.min(Math.max(Math.floor(y), 0), height - 1) * width + Math.min(Math.max(Math.floor(x), 0), width - 1)] < 128,
    crop(x, y, w, h) {
      const part = Buffer.alloc(w * h, 255);
      for (let row = 0; row < h; row++) {
        if (y + row < 0 || y + row >= height) continue;
        const from = Math.max(x, 0);
        const until = Math.min(x + w, width);
        dots.copy(part, row * w + from - x, (y + row) * width + from, (y + row) * width + until);
      }
      return picture(w, h, part);
    },
    // flipped is the picture in a mirror.
    flipped: () => picture(width, height, Buffer.from(dots.map((_, i) => dots[i - (i % width) + width - 1 - (i % width)]))),
    pgm: () => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), dots]),
  };
}

// upright looks for the three finder patterns of a code (ISO/IEC 18004, 6.3.3) in the picture of its box: all but the lower
// right corner. A code that is turned or flipped has them elsewhere. "" where all is well. (Of one that is flipped about the
// diagonal only the bits tell; the project's own tests decode those with gozxing, which says so.)
export function upright(p) {
  const right = Array.from({ length: 20 }, (_, v) => 21 + 4 * v).some((n) => {
    const at = (col, row) => p.dark(((col + 0.5) * p.width) / n, ((row + 0.5) * p.height) / n);
    const finder = (col, row) => {
      for (let y = 0; y < 7; y++) {
        for (let x = 0; x < 7; x++) {
          const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
          if (at(col + x, row + y) !== (ring !== 2)) return false;
        }
      }
      return true;
    };
    return finder(0, 0) && finder(n - 7, 0) && finder(0, n - 7) && !finder(n - 7, n - 7);
  });
  return right ? "" : "a code does not stand upright in its box";
}

// zbar is what zbar reads in a picture, QR codes alone.
export async function zbar(run, file) {
  const said = await run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file);
  return said.startsWith("(failed)") ? [] : said.split("\n").filter(Boolean);
}
