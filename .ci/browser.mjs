// Judge: every page in Chromium as it is, with its own policy, as wide as a small phone. Wanted: nothing on the
// console (where violations of the policy stand too), no request to another host or without an answer, and nothing to
// scroll sideways.
import { browse, each, fault, openTab, pages, verdict } from "./lib.mjs";

await browse(async (browser, root) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const tabs = await Promise.all([0, 1].map(() => openTab(context, root)));
  const now = [];
  tabs.forEach(({ tab }, w) => {
    const ours = (url) => now[w] === "404.html" && url === root + "khong/co/trang/nay"; // asked for in order to fail
    tab.on("console", (m) => {
      if (m.text().startsWith("Service Worker registration blocked")) return; // by lib.mjs
      if (["error", "warning"].includes(m.type()) && !ours(m.location().url)) fault(`console: ${m.text()}`, now[w]);
    });
    tab.on("pageerror", (e) => fault(`script: ${e.message}`, now[w]));
    tab.on("request", (q) => {
      if (!q.url().startsWith(root)) fault(`asks another host: ${q.url()}`, now[w]);
    });
    tab.on("requestfailed", (q) => {
      const why = q.failure()?.errorText; // aborted: by going on to the next page, or held by openTab
      if (why !== "net::ERR_ABORTED") fault(`request failed: ${q.url().replace(root, "/")} ${why}`, now[w]);
    });
    tab.on("response", (a) => {
      if (a.status() >= 400 && !ours(a.url())) fault(`${a.status()}: ${a.url().replace(root, "/")}`, now[w]);
    });
  });
  await each(pages, tabs.length, async (page, w) => {
    now[w] = page;
    await tabs[w].open(page);
    const wide = await tabs[w].tab.evaluate(() => {
      const top = document.documentElement;
      if (top.scrollWidth <= top.clientWidth) return null;
      // The innermost elements that stick out, to say where to mend; what a box of its own scrolls does not.
      const held = (e) => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || held(e.parentElement));
      const out = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > top.clientWidth + 0.5 && !held(e.parentElement));
      const name = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + [...e.classList].map((c) => "." + c).join("");
      const inner = out.filter((e) => !out.some((o) => o !== e && e.contains(o)));
      return inner.slice(0, 2).map((e) => `${name(e.parentElement)} > ${name(e)}`).join(", ");
    });
    if (wide !== null) fault(`scrolls sideways at 320 px: ${wide}`, page);
  });
  await context.close();
});
verdict(`${pages.length} pages at 320 px, no message, no foreign or failed request, nothing to scroll sideways`);
