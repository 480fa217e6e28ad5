// The kiosk: the same board for a touch screen at the desk. Pages open inside the kiosk, in the place of its start; what leads to
// another host, to a file or to a telephone is shown as a code to take away. Without this script the page is one of large links.
(function () {
	"use strict";
	var html = document.documentElement, all = {words}, w = all[html.lang] || all[Object.keys(all)[0]];
	var kiosk = document.querySelector("[data-kiosk]"), start = kiosk.querySelector(".start"), page = kiosk.querySelector(".shown");
	var input = kiosk.querySelector("input"), folder = new URL("../", location.href.replace(/[?#].*/, "")).href; // the language's root
	var root = new URL(kiosk.getAttribute("data-kiosk"), location.href).href, way = [], mayPrint = /[?&]in(=|&|$)/.test(location.search);

	function element(name, attributes, content) {
		var e = document.createElement(name);
		Object.keys(attributes || {}).forEach(function (k) { e.setAttribute(k, attributes[k]); });
		[].concat(content || []).forEach(function (c) { e.append(c); });
		return e;
	}
	function button(words, act) {
		var b = element("button", { type: "button", class: "b" }, words);
		b.addEventListener("click", act);
		return b;
	}
	function say(text, places) { return text.replace(/\{(\w+)\}/g, function (_, k) { return places[k]; }); }

	// The bar below: what one can always do.
	var back = button(w.back, goBack), take = button(w.take, function () { takeAway(way[way.length - 1]); }), print = button(w.print, function () { window.print(); });
	var bar = element("div", { class: "kbar", role: "toolbar", "aria-label": w.bar }, [button(w.start, function () { reset(false); }), back, take, print]);
	kiosk.append(bar);

	function show() {
		var deep = way.length > 0;
		start.hidden = deep;
		page.hidden = !deep;
		bar.hidden = !deep;
		print.hidden = !mayPrint;
		if (deep) typing(false);
	}

	// inside is an address of a page of this board, "" for anything else.
	function inside(url) {
		var path = url.pathname;
		return url.href.indexOf(root) === 0 && (/\/$/.test(path) || /\.html$/.test(path)) ? url.href.replace(/[?#].*/, "") : "";
	}

	// open shows a page. One that does not come leaves what is there, and says so.
	function open(address, hash, quiet) {
		kiosk.setAttribute("aria-busy", "true");
		return fetch(address).then(function (a) {
			if (!a.ok) throw new Error(a.status);
			return a.text().then(function (text) {
				var doc = new DOMParser().parseFromString(text, "text/html"), on = doc.querySelector('meta[http-equiv="refresh"]');
				if (on) return open(new URL(/url=(.*)$/.exec(on.content)[1], a.url).href, "", quiet); // a short address
				if (!quiet) way.push({ address: address, top: 0 });
				draw(doc, a.url, a.headers.get("x-kept"));
				show();
				var at = hash && page.querySelector("#" + CSS.escape(hash));
				if (at) at.scrollIntoView();
				else scrollTo(0, 0);
			});
		}).catch(function () {
			tell([element("p", {}, w.failed)], w.failed);
		}).then(function () { kiosk.removeAttribute("aria-busy"); });
	}

	// draw puts a page's content into the kiosk, with addresses as they are seen from here. What asks or prints stays out.
	function draw(doc, url, kept) {
		var main = doc.querySelector("main") || doc.body;
		main.querySelectorAll("script, form, [data-set], button, .up, .get").forEach(function (e) { e.remove(); });
		// Headings lead to themselves, for who copies an address; here nobody does.
		main.querySelectorAll("h2 > [href^='#'], h3 > [href^='#'], h4 > [href^='#']").forEach(function (a) { a.replaceWith.apply(a, Array.from(a.childNodes)); });
		["href", "src"].forEach(function (name) {
			main.querySelectorAll("[" + name + "]").forEach(function (e) {
				var to = e.getAttribute(name);
				if (to[0] !== "#") e.setAttribute(name, new URL(to, url).href);
			});
		});
		page.lang = doc.documentElement.lang;
		page.replaceChildren.apply(page, Array.from(main.childNodes));
		if (kept) page.prepend(element("p", { class: "banner" }, say(w.kept, { day: new Date(kept).toLocaleDateString(html.lang) })));
		page.focus({ preventScroll: true });
	}

	function goBack() {
		way.pop();
		var last = way[way.length - 1];
		if (!last) return show();
		open(last.address, "", true).then(function () { scrollTo(0, last.top); });
	}

	// Dialogs: a code to take away, and the question whether anybody is still there.
	function tell(content, name) {
		var box = element("dialog", { class: "kbox", "aria-label": name }, content);
		box.append(button(w.close, function () { box.close(); }));
		box.addEventListener("close", function () { box.remove(); });
		kiosk.append(box);
		box.showModal();
		return box;
	}
	function code(text, picture) {
		var svg = picture || kioskQR(text), shown = text.replace(/^(https?:\/\/|tel:|mailto:)/, "");
		tell([element("h2", {}, /^tel:/.test(text) ? w.call : /^mailto:/.test(text) ? w.mail : w.scan), svg || "", element("p", { class: "url" }, shown)], w.scan);
	}
	function takeAway(now) {
		var own = page.querySelector("svg.qr"), typed = page.querySelector("[data-copy]");
		if (own && typed) return code(typed.getAttribute("data-copy"), own.cloneNode(true));
		code(new URL(now.address.slice(root.length), kiosk.getAttribute("data-site")).href);
	}

	document.addEventListener("click", function (e) {
		var a = e.target.closest("a[href]");
		if (!a) return;
		var url = new URL(a.href), here = inside(url), last = way[way.length - 1];
		e.preventDefault();
		if (last) last.top = scrollY;
		if (a.closest(".langs")) return language(url.href);
		if (a.getAttribute("href")[0] === "#") return jump(url.hash.slice(1));
		if (here === folder || here === folder + "kiosk/") return reset(false);
		if (!here) return code(url.href.indexOf(root) === 0 ? new URL(url.href.slice(root.length), kiosk.getAttribute("data-site")).href : url.href);
		if (last && here === last.address) return jump(url.hash.slice(1));
		open(here, decodeURIComponent(url.hash.slice(1)));
	});
	function jump(id) {
		var at = id && document.getElementById(id);
		if (at) at.scrollIntoView();
	}
	// The kiosk of another language begins with the page that is open here.
	function language(href) {
		var last = way[way.length - 1];
		location.href = href + (mayPrint ? "?in" : "") + (last ? "#" + last.address.slice(folder.length) : "");
	}
	document.addEventListener("contextmenu", function (e) { e.preventDefault(); });
	addEventListener("keydown", function (e) {
		if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "p" && !mayPrint) e.preventDefault();
	});
	kiosk.addEventListener("submit", function (e) { e.preventDefault(); });

	// The keyboard on the screen.
	var ROWS = ["1234567890", "qwertyuiopăâ", "asdfghjklđêô", "zxcvbnm.ơư"], TONES = { "\u0301": "á", "\u0300": "à", "\u0309": "ả", "\u0303": "ã", "\u0323": "ạ" };
	var MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;

	// toned is a text whose last syllable has that tone, or has it no more where it had it.
	function toned(text, mark) {
		var m = /([\p{L}\p{M}]+)$/u.exec(text);
		if (!m) return text;
		var had = m[1].normalize("NFD").match(MARK), bare = m[1].normalize("NFD").replace(MARK, "").normalize("NFC");
		if (had && had[0] === mark) return text.slice(0, m.index) + bare;
		var v = /^(q(?=u)u|g(?=i[aăâeêoôơuư])i|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$/i.exec(bare);
		if (!v) return text;
		var marked = v[2].toLowerCase().split("").reduce(function (at, c, i) { return /[ăâêôơư]/.test(c) ? i : at; }, -1), n = v[2].length;
		var at = v[1].length + (marked >= 0 ? marked : n === 1 ? 0 : v[3] || n > 2 ? 1 : 0);
		return text.slice(0, m.index) + bare.slice(0, at) + (bare[at] + mark).normalize("NFC") + bare.slice(at + 1);
	}

	function typing(yes) {
		if (input) kiosk.classList.toggle("typing", yes);
	}
	function type(change) {
		input.value = change(input.value);
		input.setSelectionRange(input.value.length, input.value.length);
		input.dispatchEvent(new Event("input", { bubbles: true }));
	}
	function key(face, name, wide, act) {
		var b = button(face, act);
		b.className = "k" + (wide ? " " + wide : "");
		if (name) b.setAttribute("aria-label", name);
		// The field keeps the focus, whichever key is touched.
		["pointerdown", "mousedown"].forEach(function (x) { b.addEventListener(x, function (e) { e.preventDefault(); }); });
		return b;
	}
	function keyboard() {
		var keys = element("div", { class: "keys", role: "group", "aria-label": w.keyboard });
		ROWS.forEach(function (row, i) {
			Array.from(row).forEach(function (c) { keys.append(key(c, "", "", function () { type(function (t) { return t + c; }); })); });
			if (i === 0) keys.append(key("⌫", w.erase, "wide", function () { type(function (t) { return Array.from(t.normalize("NFC")).slice(0, -1).join(""); }); }));
			if (i === 3) keys.append(key(w.clear, "", "wide", function () { type(function () { return ""; }); }));
		});
		Object.keys(TONES).forEach(function (mark, i) {
			keys.append(key([TONES[mark], element("small", {}, w.tones.split(" ")[i])], say(w.tone, { name: w.tones.split(" ")[i] }), "", function () { type(function (t) { return toned(t, mark); }); }));
		});
		keys.append(key(w.space, "", "widest", function () { type(function (t) { return t + " "; }); }), key(w.hide, "", "wide", function () { typing(false); input.blur(); }));
		return keys;
	}
	if (input) {
		input.setAttribute("inputmode", "none");
		start.append(keyboard());
		input.addEventListener("click", function () { typing(true); });
		input.addEventListener("focus", function () { typing(true); });
		input.addEventListener("input", function () { typing(true); });
	}

	// Nobody there: back to the start, after a question that can be answered (WCAG 2.2, 2.2.1 wants 20 seconds for that).
	var IDLE = 60, GRACE = 20, touched = Date.now(), asking = null;
	["pointerdown", "keydown", "input", "wheel", "touchmove"].forEach(function (name) {
		addEventListener(name, function () { if (!asking) touched = Date.now(); }, { passive: true, capture: true });
	});
	function fresh() { return way.length === 0 && !(input && input.value) && !kiosk.querySelector("dialog") && html.lang === kiosk.getAttribute("data-first"); }
	setInterval(function () {
		var idle = Math.floor((Date.now() - touched) / 1000);
		if (asking) return asking(IDLE + GRACE - idle);
		if (idle < IDLE || fresh()) return;
		var left = element("strong", {}, say(w.leaving, { n: GRACE })), box;
		asking = function (n) {
			if (n <= 0) return reset(true);
			left.textContent = say(w.leaving, { n: n });
		};
		box = tell([element("h2", {}, w.still), element("p", {}, left)], w.still);
		box.setAttribute("role", "alertdialog");
		box.lastChild.textContent = w.stay;
		box.addEventListener("close", function () {
			asking = null;
			touched = Date.now();
		});
	}, 1000);

	// reset is the start as it was. After nobody was there, it is loaded anew, if the network lets it be: so a kiosk that
	// runs for months shows today's board, in its first language.
	function reset(alone) {
		asking = null;
		touched = Date.now();
		kiosk.querySelectorAll("dialog").forEach(function (d) { d.close(); });
		way = [];
		page.replaceChildren();
		show();
		if (input && input.value) type(function () { return ""; });
		typing(false);
		scrollTo(0, 0);
		if (!alone) return;
		var first = root + "kiosk/" + (mayPrint ? "?in" : "");
		fetch(first, { cache: "no-cache" }).then(function (a) { if (a.ok && !a.headers.get("x-kept")) location.replace(first); }).catch(function () {});
	}

	show();
	var asked = location.hash.slice(1);
	if (/^[\w./-]+\/$/.test(asked) && asked.indexOf("..") < 0) {
		history.replaceState(null, "", location.pathname + location.search);
		open(folder + asked, "");
	}
})();
