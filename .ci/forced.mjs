// Judge: the page that shows all parts, in the colours that a person with poor eyes has forced on all pages (high
// contrast), light and dark, wide and narrow. Wanted: what is chosen looks other than what is not, buttons, marks and
// cards can be told from the ground, and the focus can be seen.
import { browse, each, fault, openTab, pages, verdict } from "./lib.mjs";

const page = "mau-trinh-bay/index.html";
if (!pages.includes(page)) fault("the sample has no such page", page);
const looks = [1280, 320].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));
let looked = 0;

// ink is how many pixels of a picture are not as its corner.
const ink = (tab, png) => tab.evaluate(async (png) => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + png;
  await picture.decode();
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  pen.drawImage(picture, 0, 0);
  const dots = new Uint32Array(pen.getImageData(0, 0, picture.width, picture.height).data.buffer);
  return dots.filter((d) => d !== dots[0]).length;
}, png);

await browse(async (browser, root) => {
  await each(looks, 2, async ({ width, colorScheme }) => {
    const where = `${page}, ${width} px, ${colorScheme}`;
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, forcedColors: "active", bypassCSP: true });
    const { tab, open } = await openTab(context, root);
    await open(page);
    for (const input of await tab.locator("main input[type=radio], main input[type=checkbox]").all()) {
      const shot = async (checked) => {
        await input.evaluate((e, checked) => { e.checked = checked; }, checked);
        return ink(tab, (await input.screenshot()).toString("base64"));
      };
      if ((await shot(true)) <= (await shot(false))) fault("what is chosen is not to be seen", where);
      looked++;
    }
    const bad = await tab.evaluate(() => {
      const probe = document.createElement("i");
      probe.style.color = "Canvas";
      document.body.append(probe);
      const canvas = getComputedStyle(probe).color;
      probe.remove();
      const name = (e) => e.tagName.toLowerCase() + [...e.classList].map((c) => "." + c).join("");
      const boxes = [...document.querySelectorAll("main .b, main .st, main .tag, main .doubt, main .banner, main .glance, main .choice, main .cards a, main .ticks > li, main .find input, .end")];
      const out = boxes.filter((e) => {
        const s = getComputedStyle(e);
        const edge = parseFloat(s.borderTopWidth) > 0 && s.borderTopStyle !== "none" && s.borderTopColor !== canvas;
        return !edge && s.backgroundColor === canvas || s.color === s.backgroundColor;
      });
      const focus = [...document.querySelectorAll("main a, main .b:not([hidden]), main input, .menu a")].filter((e) => {
        e.focus({ focusVisible: true });
        const s = getComputedStyle(e);
        return document.activeElement !== e || s.outlineStyle === "none" || s.outlineColor === canvas;
      });
      return { seen: boxes.length + focus.length, out: out.map((e) => `${name(e)} is as the ground`).concat(focus.map((e) => `${name(e)} hides the focus`)) };
    });
    looked += bad.seen;
    for (const b of new Set(bad.out)) fault(b, where);
    await context.close();
  });
});
verdict(`${looked} parts in forced colours, light and dark, at 1280 and 320 px, all to be told from the ground`);
