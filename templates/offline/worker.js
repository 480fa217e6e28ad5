// The board's service worker. The network always comes first: what is kept is shown only where the network fails or is slow, so
// nobody is held on an old version. Whatever goes wrong in here, the browser is left to load the page by itself.
"use strict";
const board = {board};
const scope = self.registration.scope;
// Several boards may stand on one host; each touches its own caches alone.
const mine = "bangtin:" + new URL(scope).pathname + ":";
const shell = mine + "shell:" + board.version, visited = mine + "visited";
const patience = 4000, most = 150, largest = 2e6;
const kinds = ["document", "style", "script", "image", "font", ""]; // "": a page that the kiosk shows

// A new worker waits until no page of the board is open (no skipWaiting). One that takes over at once ends the old worker, and a
// page on its way through that one may hang for minutes in Chromium. Waiting costs nothing: pages come from the network, and
// a worker of any age serves a page of any age.
self.addEventListener("install", (e) => {
	e.waitUntil(caches.open(shell).then((c) => Promise.all(board.shell.map((path) => fill(c, path)))));
});

self.addEventListener("activate", (e) => {
	e.waitUntil((async () => {
		for (const name of await caches.keys()) {
			if (name.startsWith(mine + "shell:") && name !== shell) await caches.delete(name);
		}
		await self.clients.claim();
		// The page that brought the worker was loaded without it.
		const open = await self.clients.matchAll({ type: "window" });
		await Promise.all(open.map((c) => fetch(c.url).then((a) => keep(c.url, "document", a)).catch(() => {})));
	})());
});

self.addEventListener("fetch", (e) => {
	const q = e.request;
	if (q.method !== "GET" || !q.url.startsWith(scope) || q.headers.has("range")) return;
	e.respondWith(answer(e, q).catch(() => fetch(q)));
});

async function answer(e, q) {
	const online = fetch(q);
	e.waitUntil(online.then((a) => keep(q.url, q.destination, a.clone())).catch(() => {}));
	const first = await Promise.race([online.catch(() => null), new Promise((done) => setTimeout(done, patience, null))]);
	if (first) return first;
	const old = await kept(q.url);
	if (old) return q.mode === "navigate" ? dated(old) : old;
	try {
		return await online;
	} catch (fault) {
		if (q.mode !== "navigate") throw fault;
		return (await elsewhere(q.url)) || (await sorry(q.url)) || Promise.reject(fault);
	}
}

// whole says whether an answer may be kept: no error, nothing of another host, nothing that led elsewhere, no part.
function whole(a) {
	return a.status === 200 && a.type === "basic" && !a.redirected && +(a.headers.get("content-length") || 0) <= largest;
}

// bare is an address as caches know it: what is looked for on a page stays on the telephone's screen.
function bare(url) {
	const u = new URL(url, scope);
	u.search = u.hash = "";
	return u.href;
}

async function keep(url, kind, a) {
	if (!kinds.includes(kind) || !whole(a)) return;
	if ((kind === "document" || kind === "") && !(a.headers.get("content-type") || "").startsWith("text/html")) return;
	const c = await caches.open(visited);
	try {
		await c.delete(bare(url)); // so that the order of keys is the order of visits
		await c.put(bare(url), await stamped(a));
		const all = await c.keys();
		for (const old of all.slice(0, Math.max(0, all.length - most))) await c.delete(old);
	} catch {
		await caches.delete(visited); // no room: what was only passed by goes first
	}
}

// stamped is an answer with the time at which it came.
async function stamped(a) {
	const h = new Headers(a.headers);
	for (const name of ["content-encoding", "content-length", "set-cookie"]) h.delete(name);
	h.set("x-kept", new Date().toISOString());
	return new Response(await a.blob(), { headers: h });
}

async function fill(c, path) {
	const a = await fetch(new Request(path, { cache: "no-cache" }));
	if (whole(a)) await c.put(bare(path), await stamped(a));
}

// kept is the newest copy of a file, from whichever cache has it.
async function kept(url) {
	let best, when = "";
	for (const name of await caches.keys()) {
		if (!name.startsWith(mine)) continue;
		const a = await (await caches.open(name)).match(bare(url), { ignoreVary: true });
		const at = a && (a.headers.get("x-kept") || "0");
		if (a && at > when) [best, when] = [a, at];
	}
	return best;
}

// dated is a page that tells of which day it is.
async function dated(a) {
	const h = new Headers(a.headers), page = await a.text();
	return new Response(page.replace(/<html(?=[\s>])/, `<html data-kept="${h.get("x-kept") || ""}"`), { headers: h });
}

// elsewhere leads from a short address to its page, where a saved set has it.
async function elsewhere(url) {
	const short = bare(url).slice(scope.length);
	for (const name of short.startsWith("Q/") ? await caches.keys() : []) {
		if (!name.startsWith(mine + "saved:")) continue;
		const list = await (await caches.open(name)).match(name.slice((mine + "saved:").length));
		const line = list && (await list.text()).split("\n").find((l) => l.endsWith(" " + short));
		if (line) return Response.redirect(scope + line.split(" ")[2]);
	}
}

// sorry is the page that says there is no network.
async function sorry(url) {
	const path = bare(url).slice(scope.length);
	const folder = Object.keys(board.offline).filter((f) => path.startsWith(f)).sort((a, b) => b.length - a.length)[0];
	const page = await kept(board.offline[folder]);
	return page && new Response(await page.blob(), { status: 503, headers: page.headers });
}
