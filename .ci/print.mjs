// Judge: what the browser prints. Wanted, of two procedures on A4: at most three sheets, the QR code read from the
// picture of a sheet at 150 dpi, and none of the navigation on paper.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { browse, fault, openTab, read, verdict, work } from "./lib.mjs";

const wanted = ["thu-tuc/1.001193/index.html", "thu-tuc/2.000815/index.html"];
const told = [];
await browse(async (browser, root) => {
  const { tab, open } = await openTab(await browser.newContext(), root);
  for (const page of wanted) {
    await open(page);
    // What stands in navigation, buttons and the skip link, and nowhere else on the page.
    const navigation = await tab.evaluate(() => {
      const squeeze = (s) => s.replace(/\s+/g, " ").trim();
      const of = "nav a, nav h2, button, a[href^='#'].skip";
      const rest = document.body.cloneNode(true);
      rest.querySelectorAll("nav, button, .skip, script").forEach((e) => e.remove());
      const other = squeeze(rest.textContent);
      return [...new Set([...document.querySelectorAll(of)].map((e) => squeeze(e.textContent)))].filter((s) => s && !other.includes(s));
    });
    // What is wider than the sheet (182 mm between its margins) makes the browser shrink all the rest.
    await tab.emulateMedia({ media: "print" });
    await tab.setViewportSize({ width: 688, height: 1000 });
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) fault(`${wide} px wider than the sheet`, page);
    await tab.emulateMedia({ media: null });
    const pdf = path.join(work, "print.pdf");
    fs.writeFileSync(pdf, await tab.pdf({ format: "A4" }));
    const sheets = Number(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }).match(/^Pages:\s+(\d+)/m)[1]);
    if (sheets > 3) fault(`${sheets} sheets`, page);
    const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    if (navigation.length < 3) fault("no navigation to be left out: look at this judge again", page);
    for (const words of navigation) if (text.includes(words)) fault(`printed: “${words}”`, page);
    execFileSync("pdftoppm", ["-r", "150", "-png", pdf, path.join(work, "sheet")]);
    const pictures = fs.readdirSync(work).filter((f) => f.startsWith("sheet")).map((f) => path.join(work, f));
    const codes = spawnSync("zbarimg", ["-q", "--raw", ...pictures], { encoding: "utf8" }).stdout.split("\n");
    if (!codes.includes(read(page).printed)) fault(`no sheet has the code of ${read(page).printed}`, `${page}: ${codes}`);
    pictures.forEach((f) => fs.unlinkSync(f));
    told.push(`${page.split("/")[1]} on ${sheets} sheets`);
  }
});
verdict(told.join(", ") + ", codes read, no navigation");
