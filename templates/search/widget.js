// The look-up's box: an input becomes a combobox (WAI-ARIA APG) over the results that the engine finds, each a link. It
// loads the files of the index as scripts, so that it works from file:// as well. It never changes what is being typed, so
// that Vietnamese keyboards may compose in peace.
(function () {
	"use strict";
	var AT_FIRST = 6, AT_MOST = 40;

	function element(name, attributes, content) {
		var e = document.createElement(name);
		Object.keys(attributes || {}).forEach(function (k) { e.setAttribute(k, attributes[k]); });
		[].concat(content || []).forEach(function (c) { e.append(c); });
		return e;
	}

	// loader loads files of an index by script.
	function loader(folder) {
		return function (name) {
			return new Promise(function (done, failed) {
				var s = element("script", { src: folder + name + ".js" });
				s.onload = function () { s.remove(); done(); };
				s.onerror = function () { s.remove(); failed(new Error(name)); };
				document.head.append(s);
			});
		};
	}

	// text is a text of the index, marked with its language where that isn't the page's.
	function text(t) { return typeof t === "string" ? t : element("span", { lang: t[1] }, t[0]); }

	function fill(s, places) { return s.replace(/\{(\w+)\}/g, function (all, k) { return k in places ? places[k] : all; }); }

	// title is a title with the words found marked.
	function title(t, set) {
		var out = element("b", typeof t === "string" ? {} : { lang: t[1] });
		(typeof t === "string" ? t : t[0]).split(/([\p{L}\p{N}\p{M}]+)/u).forEach(function (piece, i) {
			var w = i % 2 && bangtin.read(piece)[0];
			out.append(w && set.has(w.t) ? element("mark", {}, piece) : piece);
		});
		return out;
	}

	// box makes a form with an input the look-up. Options: folder, the address of the index; load, instead of loader(folder);
	// failed, what to say when a file does not come; list, where to see everything.
	bangtin.box = function (form, options) {
		var input = form.querySelector("input"), load = options.load || loader(options.folder), root = new URL("../", options.folder).href;
		var local = location.protocol === "file:";
		var said = element("p", { role: "status", class: "said" }), list = element("div", { id: "ket_qua", role: "listbox" }), place = element("div", { class: "found" }, [said, list]);
		var run = 0, timer, kept, links = [], active = -1, says;
		list.hidden = true;
		form.after(place);
		var attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "ket_qua", "aria-expanded": "false", autocapitalize: "none", spellcheck: "false" };
		Object.keys(attributes).forEach(function (k) { input.setAttribute(k, attributes[k]); });

		function expand(yes) {
			list.hidden = !yes;
			input.setAttribute("aria-expanded", yes);
			if (!yes) choose(-1);
		}

		function choose(i) {
			if (links[active]) links[active].setAttribute("aria-selected", "false");
			active = i;
			if (!links[i]) return input.removeAttribute("aria-activedescendant");
			links[i].setAttribute("aria-selected", "true");
			links[i].scrollIntoView({ block: "nearest" });
			input.setAttribute("aria-activedescendant", links[i].id);
		}

		// facts is the line below a title.
		function facts(r) {
			var out = element("small"), parts = r.kind ? [r.name, r.facts[0], r.facts[1]] : [r.field, r.facts[0], r.facts[1]];
			parts.forEach(function (p, i) {
				if (!p || p.length === 0) return;
				if (i && !r.kind) p = [element("span", {}, says[i === 1 ? "time" : "fee"] + " "), text(p)];
				else p = [text(p)];
				out.append(element("span", {}, p));
			});
			return out;
		}

		function option(r, set) {
			var a = element("a", { role: "option", id: "kq" + links.length, "aria-selected": "false", href: root + r.path + (local ? "index.html" : "") }, [title(r.title, set), facts(r)]);
			links.push(a);
			return a;
		}

		function draw(groups, set) {
			groups.forEach(function (g, i) {
				if (!g.head) return list.append(option(g.items[0], set));
				var head = element("p", { id: "kqn" + i }, fill(says.choose, { head: g.head }));
				list.append(element("div", { role: "group", "aria-labelledby": head.id }, [head].concat(g.items.map(function (r) { return option(r, set); }))));
			});
		}

		function show(found, shown, mine) {
			return bangtin.show(found.results.slice(0, shown), load).then(function (items) {
				if (mine !== run) return;
				says = bangtin.says();
				var n = Math.min(found.results.length, AT_MOST), value = input.value.trim(), code = found.slip;
				list.textContent = "";
				links = [];
				active = -1;
				draw(bangtin.arrange(items, found.words), bangtin.lit(found.words));
				expand(items.length > 0);
				input.removeAttribute("aria-activedescendant");
				said.textContent = code ? fill(items.length ? says.slip : says.slipNone, { code: value }) : items.length ? fill(n === 1 ? says.one : says.found, { n: n }) : fill(says.none, { q: value });
				if (!items.length && !code && options.list) said.append(" ", element("a", { href: options.list }, says.list));
				if (n > items.length && shown < AT_MOST) {
					var more = element("button", { type: "button", class: "b" }, fill(says.more, { n: n - items.length }));
					more.addEventListener("click", function () {
						var at = links.length;
						show(found, AT_MOST, mine).then(function () { if (links[at]) links[at].focus(); });
					});
					list.after(more);
				}
			});
		}

		function keep(value) {
			try {
				var u = new URL(location.href);
				if (value) u.searchParams.set("q", value); else u.searchParams.delete("q");
				if (u.href !== location.href) history.replaceState(null, "", u.href);
			} catch (e) { /* addresses that may not change: the question is not kept */ }
		}

		function look() {
			var value = input.value.trim(), mine = ++run;
			clearTimeout(kept);
			kept = setTimeout(function () { keep(value); }, 300);
			if (value.length < 2) {
				expand(false);
				said.textContent = "";
				clean();
				return Promise.resolve();
			}
			return bangtin.search(value, load, !/\s$/.test(input.value)).then(function (found) {
				if (mine !== run) return;
				clean();
				return show(found, AT_FIRST, mine);
			}).catch(function () {
				if (mine !== run) return;
				expand(false);
				said.textContent = options.failed;
			});
		}

		function clean() {
			var more = place.querySelector("button");
			if (more) more.remove();
		}

		input.addEventListener("input", function () {
			clearTimeout(timer);
			timer = setTimeout(look, 40);
		});
		input.addEventListener("keydown", function (e) {
			if (e.isComposing || e.keyCode === 229) return;
			if (e.key === "ArrowDown" || e.key === "ArrowUp") {
				if (!links.length) return;
				e.preventDefault();
				if (list.hidden) expand(true);
				var n = links.length + 1, step = e.key === "ArrowDown" ? 1 : n - 1;
				choose((active + 1 + step) % n - 1);
			} else if (e.key === "Enter" && links[active] && !list.hidden) {
				e.preventDefault();
				keep(input.value.trim());
				links[active].click();
			} else if (e.key === "Escape") {
				e.preventDefault();
				if (!list.hidden) return expand(false);
				input.value = "";
				look();
			}
		});
		list.addEventListener("click", function () { keep(input.value.trim()); });
		form.addEventListener("submit", function (e) {
			if (form.action.indexOf(options.folder) === 0 && !local) return;
			e.preventDefault();
			look();
		});
		var before = new URLSearchParams(location.search).get("q");
		if (before && !input.value) input.value = before;
		return look();
	};

	document.querySelectorAll("form[data-find]").forEach(function (form) {
		var folder = new URL(form.getAttribute("data-find"), location.href).href, css = form.getAttribute("data-look");
		if (css) document.head.append(element("link", { rel: "stylesheet", href: css }));
		bangtin.box(form, { folder: folder, failed: form.getAttribute("data-failed"), list: new URL("../a-z/", folder).href + (location.protocol === "file:" ? "index.html" : "") });
	});
})();
