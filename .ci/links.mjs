// Judge: every address in every page. Wanted: it names a file of the build, and a fragment an id that is there; what
// leaves the site is https, tel, mailto or geo; every short page leads to a page.
import { address, base, files, fault, follow, isShort, pages, read, text, verdict } from "./lib.mjs";

if (!base) fault("the home page names no canonical address", "index.html");
const have = new Set(files);
let links = 0;

// resolve is the file and the fragment that an address means, null if it is none of the site's.
// The site is put below a path: an address that begins with a slash would not find it there.
const below = "https://below.example/a/path/";
function resolve(url, page) {
  // The 404 page, and the one that says there is no network, are shown at any address, so they must name the site's root.
  const anywhere = page === "404.html" || page.endsWith("ngoai-tuyen/index.html");
  const at = new URL(url, anywhere ? base : below + address(page));
  for (const top of [base, ...(anywhere ? [] : [below])]) {
    if (!at.href.startsWith(top)) continue;
    const path = decodeURI(at.pathname).slice(new URL(top).pathname.length);
    return { file: path === "" || path.endsWith("/") ? path + "index.html" : path, id: decodeURIComponent(at.hash.slice(1)) };
  }
  if (at.origin === new URL(below).origin) return { file: "(outside the site)", id: "" };
  return null;
}

for (const page of pages) {
  for (const { tag, name, url } of read(page).links) {
    links++;
    const scheme = url.match(/^([a-z][a-z0-9+.-]*):/i)?.[1].toLowerCase();
    if (["tel", "mailto", "geo"].includes(scheme)) continue;
    let to;
    try {
      to = resolve(url, page);
    } catch {
      fault(`<${tag} ${name}="${url}">: no address`, page);
      continue;
    }
    if (to === null) {
      // Away from the site people go by a link; nothing is loaded from there.
      if (scheme !== "https" || tag !== "a") fault(`<${tag} ${name}="${url}">: leaves the site`, page);
    } else if (!have.has(to.file)) {
      fault(`<${tag} ${name}="${url}">: no such file: ${to.file}`, page);
    } else if (to.id && to.file.endsWith(".html") && !read(to.file).ids.has(to.id)) {
      fault(`<${tag} ${name}="${url}">: no #${to.id} in ${to.file}`, page);
    }
  }
  // The page of an old printed edition is read first, and leads on by a link.
  if (isShort(page) && !follow(page) && !read(page).links.some((l) => l.tag === "a")) fault("a short page leads nowhere", page);
}
for (const file of files.filter((f) => f.endsWith(".css"))) {
  for (const [, url] of text(file).matchAll(/url\(\s*["']?([^"')]+)/g)) {
    if (!url.startsWith("data:") && !have.has(resolve(url, file)?.file)) fault(`url(${url}): no such file`, file);
  }
}
const short = pages.filter(isShort).length;
if (short === 0) fault("no short page at all", "Q/");
verdict(`${links} addresses on ${pages.length} pages, ${short} of them short`);
