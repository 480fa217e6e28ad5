// What a page does for days without a network: it brings the service worker, says so when it was itself kept, and saves an
// office's whole set where a person asks for it. Nothing is loaded before that; nothing works worse without it.
(function () {
	"use strict";
	var root = new URL(".", document.currentScript.src).href, html = document.documentElement;
	var all = {words}, w = all[html.lang] || all[Object.keys(all)[0]];
	if (!("serviceWorker" in navigator) || !window.isSecureContext || !window.caches) return;
	addEventListener("load", function () {
		navigator.serviceWorker.register(root + "sw.js", { scope: root, updateViaCache: "none" }).catch(function () {});
	});

	function say(text, places) {
		return text.replace(/\{(\w+)\}/g, function (_, name) { return places[name]; });
	}
	function day(iso) {
		return new Date(iso).toLocaleString(html.lang, { day: "numeric", month: "numeric", year: "numeric", hour: "2-digit", minute: "2-digit" });
	}
	function size(bytes) {
		var mega = bytes >= 1e6;
		return (mega ? bytes / 1e6 : Math.ceil(bytes / 1e3)).toLocaleString(html.lang, { maximumFractionDigits: 1 }) + (mega ? " MB" : " KB");
	}

	// This page came from what is kept.
	var kept = html.getAttribute("data-kept");
	if (kept) {
		var line = document.createElement("p");
		line.className = "banner";
		line.setAttribute("role", "status");
		line.textContent = say(w.kept, { day: day(kept) });
		document.querySelector("main").prepend(line);
	}

	// An office's whole set.
	var box = document.querySelector("[data-set]");
	if (!box) return;
	var set = new URL(box.getAttribute("data-set"), location.href).href;
	var mine = "bangtin:" + new URL(root).pathname + ":saved:", name = mine + set.slice(root.length), stop = null;
	var note = document.createElement("p"), bar = document.createElement("progress"), buttons = document.createElement("p");
	note.setAttribute("role", "status");
	bar.hidden = true;
	bar.setAttribute("aria-label", w.saving);
	buttons.className = "do";
	box.append(note, bar, buttons);
	box.hidden = false;

	function show(text, list) {
		var held = buttons.contains(document.activeElement);
		note.textContent = text;
		note.hidden = !text;
		buttons.replaceChildren.apply(buttons, list.map(function (x) {
			var b = document.createElement("button");
			b.type = "button";
			b.className = "b";
			b.textContent = x[0];
			b.addEventListener("click", x[1]);
			return b;
		}));
		if (held && buttons.firstChild) buttons.firstChild.focus();
	}

	// A list is a line a file: bytes, sum, path, and the short address that leads there.
	function read(text) {
		return text.split("\n").slice(1).filter(Boolean).map(function (line) {
			var part = line.split(" ");
			return { bytes: +part[0], sum: part[1], path: part[2] };
		});
	}
	async function saved() {
		if (!(await caches.has(name))) return null;
		var a = await (await caches.open(name)).match(set);
		return { day: a && a.headers.get("x-kept"), files: a ? read(await a.text()) : [] };
	}
	// ask finds what there is to load: what is not there yet, or is another. What a sum says nothing of is always loaded.
	async function ask() {
		var a = await fetch(set, { cache: "no-cache" });
		if (!a.ok) throw new Error(a.status);
		var text = await a.text(), files = read(text), c = await caches.open(name), need = [];
		for (var f of files) {
			var old = await c.match(root + f.path);
			if (!old || f.sum === "-" || old.headers.get("x-sum") !== f.sum) need.push(f);
		}
		return { text: text, files: files, need: need, bytes: need.reduce(function (n, f) { return n + f.bytes; }, 0) };
	}
	async function rest() {
		var old = await saved();
		if (old && old.day) show(say(w.saved, { day: day(old.day), n: old.files.length }), [[w.renew, offer], [w.drop, drop]]);
		else show(old ? w.partly : "", [[w.save, offer]].concat(old ? [[w.drop, drop]] : []));
	}
	async function offer() {
		show(w.asking, []);
		try {
			var plan = await ask();
			if (plan.need.length === 0) {
				await done(plan);
				show(w.newest, [[w.drop, drop]]);
				return;
			}
			show(say(w.size, { n: plan.need.length, size: size(plan.bytes) }), [[w.load, function () { load(plan); }], [w.cancel, rest]]);
		} catch (fault) {
			show(w.failed, [[w.again, offer]]);
		}
	}
	async function stamp(a, sum) {
		var h = new Headers(a.headers);
		h.delete("content-encoding");
		h.delete("content-length");
		h.set("x-kept", new Date().toISOString());
		h.set("x-sum", sum);
		return new Response(await a.blob(), { headers: h });
	}
	async function load(plan) {
		var c = await caches.open(name), got = 0, queue = plan.need.slice(), failed = 0;
		stop = new AbortController();
		bar.hidden = false;
		bar.max = plan.bytes || 1;
		bar.value = 0;
		show(w.saving, [[w.cancel, function () { stop.abort(); }]]);
		async function work() {
			for (var f; !stop.signal.aborted && (f = queue.shift()); ) {
				var a = await fetch(root + f.path, { signal: stop.signal, cache: "no-cache" });
				if (a.status !== 200 || a.redirected || a.type !== "basic") failed++;
				else await c.put(root + f.path, await stamp(a, f.sum));
				bar.value = got += f.bytes;
			}
		}
		try {
			await Promise.all([work(), work(), work(), work()]);
			if (stop.signal.aborted) throw new Error("stopped");
			if (failed) throw new Error("failed");
			await done(plan);
			if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
			bar.hidden = true;
			await rest();
		} catch (fault) {
			stop.abort();
			bar.hidden = true;
			// What came stays, and the next attempt loads the rest.
			var full = fault && fault.name === "QuotaExceededError";
			if (full) await caches.delete(name);
			show(full ? w.full : fault && fault.name === "AbortError" || fault.message === "stopped" ? w.stopped : w.failed, [[w.again, offer], [w.drop, drop]]);
		}
	}
	// done writes down what is there, and takes away what the set has no more.
	async function done(plan) {
		var c = await caches.open(name), wanted = new Set(plan.files.map(function (f) { return root + f.path; }));
		for (var q of await c.keys()) if (!wanted.has(q.url)) await c.delete(q);
		await c.put(set, await stamp(new Response(plan.text, { headers: { "content-type": "text/plain; charset=utf-8" } }), "-"));
	}
	async function drop() {
		await caches.delete(name);
		await rest();
	}
	rest().catch(function () { box.hidden = true; });
})();
