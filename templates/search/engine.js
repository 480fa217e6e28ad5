// The look-up's engine: files of the index in, ranked results out. It knows no page and no network; whoever uses it says
// how a file is loaded. What the files hold is told in generator/search. Words are taken apart as shape.go does it.
var bangtin = (function () {
	"use strict";
	var files = {}, waiting = {}, root;

	// What each kind of name counts: title, keyword, said, related, official, context, number; then texts.
	var CLASS = [1, .9, .87, .6, .72, .4, 1.1], TEXT = .1;
	// What each kind of record counts, in the order of kinds in build.go.
	var KIND = [1, .72, .66, .8, .62, .66, .7, .62];

	function got(name, value) { files[name] = value; }

	// need loads files that are not there yet.
	function need(names, load) {
		return Promise.all(names.map(function (name) {
			if (files[name]) return 0;
			return waiting[name] = waiting[name] || load(name).then(function () { delete waiting[name]; }, function (e) {
				delete waiting[name];
				throw e;
			});
		}));
	}

	var MARKS = { "\u0301": 1, "\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5, "\u0302": 6, "\u031b": 7, "\u0306": 8 };

	function tidy(marks) { return Array.from(new Set(marks)).sort().join(""); }

	function plainY(t) { return t.replace(/^([^aeiouy]+|qu)y$/, "$1i"); }

	// read takes a text apart: words of letters (t) and marks (m).
	function read(text) {
		var words = [];
		text = text.toLowerCase().normalize("NFD").replace(/(^|[^\d.])(\d{1,3})\.(\d{6})(?!\d)/g, "$1$2$3");
		text.replace(/[\p{L}\p{Nd}\p{M}]+/gu, function (w) {
			var t = "", m = "";
			for (var c of w) {
				if (c === "đ" || c === "ð") { t += "d"; m += 9; }
				else if (MARKS[c]) m += MARKS[c];
				else if (!/\p{M}/u.test(c)) t += c;
			}
			if (t) words.push({ t: plainY(t), m: tidy(m) });
			return "";
		});
		return words;
	}

	function syllable(t) {
		return !/aa|ee|oo/.test(t) && /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/.test(t);
	}

	// leftover reads what Telex or VNI would have made an accent of: "ddaats", "d9a6t1".
	function leftover(t) {
		var letters = t.replace(/[1-9]/g, ""), m = "";
		if (letters !== t) {
			return /^[a-z]/.test(t) && syllable(letters) ? { t: plainY(letters), m: tidy(t.replace(/\D/g, "")) } : null;
		}
		if (syllable(t)) return null;
		letters = t.replace(/^dd/, function () { m += 9; return "d"; });
		letters = letters.replace(/^([^aeiouyw]*[aeiouyw])(.*)$/, function (all, head, tail) {
			var tone = tail.replace(/[^sfrxj]/g, "").slice(-1);
			if (tone) m += "sfrxj".indexOf(tone) + 1;
			return head + tail.replace(/[sfrxjz]/g, "");
		});
		letters = letters.replace(/aa|ee|oo/, function (v) { m += 6; return v[0]; });
		if (/w/.test(letters)) {
			m += /a(?!.*[uo])w|oaw/.test(letters) && !/ua/.test(letters) ? 8 : 7;
			letters = letters.replace(/^([^aeiouy]*)w(?![aeiouy]|$)/, "$1u").replace(/w/g, "");
		}
		return m && syllable(letters) ? { t: plainY(letters), m: tidy(m) } : null;
	}

	// others are the spellings that ears confuse.
	function others(t) {
		var out = [];
		[[/^ch/, "tr"], [/^tr/, "ch"], [/^s/, "x"], [/^x/, "s"], [/^gi/, "d"], [/^d/, "gi"], [/^r/, "d"], [/^d/, "r"], [/^l/, "n"], [/^n(?![gh])/, "l"],
			[/ng$/, "n"], [/n$/, "ng"], [/t$/, "c"], [/c$/, "t"]].forEach(function (o) {
			var v = t.replace(o[0], o[1]);
			if (v !== t && syllable(v)) out.push(v);
		});
		return out;
	}

	// near says whether one slip of the finger parts two words: a letter too many, missing, wrong, or two swapped.
	function near(a, b) {
		if (Math.abs(a.length - b.length) > 1) return false;
		for (var i = 0; a[i] === b[i] && i < a.length;) i++;
		return a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1) ||
			a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
	}

	// code is a short code as it was printed: any case, O for 0, I and L for 1; "" if it can't be one.
	function code(typed) {
		var m = /^([0-9a-z]{7,8})(?:-[0-9a-z]{3,4})?$/i.exec(typed.trim());
		return m && /\d/.test(typed) && /[a-z]/i.test(typed) ? m[1].toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1") : "";
	}
	var SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	// agrees says whether the check symbol of a code does (ledger/code.go).
	function agrees(c) {
		var power = 1, sum = 0, twice = function (a) { a <<= 1; return a & 32 ? a ^ 37 : a; };
		for (var i = 0; i < c.length - 1; i++) {
			power = twice(power);
			for (var a = power, b = SYMBOLS.indexOf(c[i]); b > 0; b >>= 1, a = twice(a)) if (b & 1) sum ^= a;
		}
		return SYMBOLS[sum] === c[i];
	}

	// mended are the codes that one wrong symbol, or two swapped, may have been.
	function mended(c) {
		var out = [], i, s;
		for (i = 0; i < c.length; i++) {
			for (s of SYMBOLS) out.push(c.slice(0, i) + s + c.slice(i + 1));
			if (i) out.push(c.slice(0, i - 1) + c[i] + c[i - 1] + c.slice(i + 1));
		}
		return out.filter(function (x) { return x !== c && agrees(x); });
	}

	// partOf is the file of a word (encode.go).
	function partOf(t) {
		var h = 0, i = 0, is = t.length > 6 && /\d/.test(t);
		for (var c of t) {
			if (++i > 3 && !is) break;
			h = (h * 31 + c.codePointAt(0)) % 4294967296;
		}
		return (is ? "n" : "w") + ((h ^ h >>> 7) & (is ? root.parts / 8 : root.parts) - 1);
	}

	// lines are the words of a file; line is one of them, read when it is first asked for.
	function lines(name) {
		var f = files[name];
		if (typeof f === "string") {
			var map = new Map();
			f.split("\n").forEach(function (l) { map.set(l.slice(0, l.indexOf(" ")), l); });
			files[name] = f = map;
		}
		return f || new Map();
	}
	var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_", VALUE = {};
	for (var d = 0; d < 64; d++) VALUE[DIGITS[d]] = d;

	function line(t) {
		var map = lines(partOf(t)), l = map.get(t);
		if (typeof l === "string") {
			var f = l.split(" ");
			l = { t: t, spread: +f[1], variants: f.slice(2).map(variant) };
			map.set(t, l);
		}
		return l;
	}

	function variant(s) {
		var eq = s.indexOf("="), places = [], texts = [], i = eq + 1, doc = 0;
		function number() {
			for (var n = 0, shift = 0, v; (v = VALUE[s[i++]]) > 31; shift += 5) n |= (v & 31) << shift;
			return n | v << shift;
		}
		while (s[i] !== "/") places.push(doc += number(), 0, 0, 0);
		for (var k = 1; k < 4; k++) {
			i++;
			for (var p = k; p < places.length; p += 4) places[p] = VALUE[s[i++]];
		}
		for (i++, doc = 0; i < s.length;) texts.push(doc += number());
		return { m: s.slice(0, eq), places: places, texts: texts };
	}

	// weigh says what each word of a question tells by itself: 1, less for words that ask or are in everybody's mouth.
	function weigh(words) {
		var i, j, k, n, list;
		for (i = 0; i < words.length; i++) words[i].w = 1;
		for (i = 0; i < words.length; i += n) {
			n = 1;
			list = root.asks.get(words[i].t) || [];
			for (k of list) {
				for (j = 0; j < k.words.length; j++) {
					var q = words[i + j], p = k.words[j];
					if (!q || q.t !== p.t || q.m && q.m !== p.m) break;
				}
				if (j < k.words.length) continue;
				n = j;
				if (n > 1) for (j = 0; j < n; j++) words[i + j].w = k.w;
				else if (!kept(words, i)) words[i].w = words[i].m === k.words[0].m ? k.w : k.w || .12;
				break;
			}
		}
		if (words.every(function (w) { return w.w < .2; })) words.forEach(function (w) { w.w = 1; });
	}

	function kept(words, i) {
		function pair(a, b) { return a && b && !a.m && !b.m && root.keep.has(a.t + " " + b.t); }
		return !words[i].m && (pair(words[i - 1], words[i]) || pair(words[i], words[i + 1]));
	}

	function asks(map, text, w) {
		text.split(",").forEach(function (s) {
			var words = read(s);
			if (!words.length) return;
			if (!map.has(words[0].t)) map.set(words[0].t, []);
			map.get(words[0].t).push({ words: words, w: w });
		});
	}

	function open() {
		if (root) return;
		root = files.index;
		root.asks = new Map();
		asks(root.asks, root.empty, 0);
		asks(root.asks, root.faint, .45);
		root.asks.forEach(function (list) { list.sort(function (a, b) { return b.words.length - a.words.length; }); });
		var pairs = new Set();
		root.keep.split(",").forEach(function (g) {
			g.split(" ").forEach(function (w, i, all) { if (i) pairs.add(all[0] + " " + w); });
		});
		root.keep = pairs;
		root.total = root.counts.reduce(function (a, b) { return a + b; }, 0);
	}

	function kindOf(doc) {
		for (var k = 0; doc >= root.counts[k]; k++) doc -= root.counts[k];
		return k;
	}

	// forms are the words of the index that a word of the question may be, with how sure that is.
	function forms(word, last) {
		var out = [];
		(word.ways || [word]).forEach(function (way) {
			var l = line(way.t), t = way.t, sure = way.sure || 1;
			if (l) out.push({ line: l, m: way.m, sure: sure });
			if (t.length < 3 || way.sure && way.sure < .7) return;
			var more = [], english = !syllable(t);
			lines(partOf(t)).forEach(function (l, x) {
				if (x === t) return;
				if (last && x.slice(0, t.length) === t) more.push({ line: line(x), m: way.m, sure: sure * (l ? .5 : .75) });
				else if (english && t.length > 3 && x.length > 3 && stem(t) === stem(x)) more.push({ line: line(x), m: "", sure: sure * .85 });
			});
			more.sort(function (a, b) { return b.line.spread - a.line.spread; });
			out = out.concat(more.slice(0, 6).filter(function (f) { return f.line !== l; }));
		});
		return out;
	}

	// stem takes off what English adds to a word.
	function stem(t) { return t.replace(/(ations?|ings?|ers?|ed|es|s|y|ies|e|ment)$/, "").replace(/(.)\1$/, "$1").slice(0, 6); }

	// alike says how well the marks of a word of the index fit those that were typed.
	function alike(typed, m, accents) {
		if (typed === m) return 1;
		if (!typed) return accents ? .6 : 1;
		if (typed.split("").every(function (c) { return m.indexOf(c) >= 0; })) return .75;
		return typed.replace(/[1-5]/g, "") === m.replace(/[1-5]/g, "") ? .55 : .35;
	}

	// rank finds the records that the words fit.
	function rank(words, typing) {
		var names = new Map(), best = new Map(), accents = words.some(function (w) { return w.m; });
		var asked = words.filter(function (w) { return w.w > .2; });
		var before = null;
		words.forEach(function (word, i) {
			word.tells = 0;
			word.best = 0;
			if (word.w <= .2) return;
			word.follows = before && i - before.i === 1 ? before.n : -1;
			word.i = i;
			word.n = asked.indexOf(word);
			before = word;
			var found = forms(word, typing && i === words.length - 1), weight = 0;
			found.forEach(function (f) {
				weight = Math.max(weight, f.sure * Math.log(1 + root.total / Math.max(1, f.line.spread)));
			});
			word.tells = word.w * weight;
			found.forEach(function (f) { f.line.variants.forEach(function (v) { collect(names, best, word, v, f.sure * alike(f.m, v.m, accents)); }); });
		});
		names.forEach(function (name, key) { score(best, name, key, asked); });
		return results(best, asked);
	}

	function collect(names, best, word, v, sure) {
		var p = v.places, i, key, name, last;
		for (i = 0; i < p.length; i += 4) {
			key = p[i] * 64 + p[i + 1];
			name = names.get(key);
			if (!name) names.set(key, name = []);
			last = name[name.length - 1];
			if (last && last.word === word) {
				if (last.sure * last.share >= sure * p[i + 2] && last.sure >= sure) continue;
				name.pop();
			}
			name.push({ word: word, sure: sure, share: p[i + 2], at: p[i + 3] });
		}
		v.texts.forEach(function (doc) { note(best, doc, word, TEXT * sure * word.tells); });
	}

	function note(best, doc, word, value) {
		var b = best.get(doc);
		if (!b) best.set(doc, b = { words: [], title: 0 });
		if (!(b.words[word.n] >= value)) b.words[word.n] = value;
		return b;
	}

	// score tells what a name says for its record: each word by what it tells, by how much of the name was asked for, and
	// whether its neighbours are the neighbours in the question.
	function score(best, name, key, asked) {
		var doc = Math.floor(key / 64), kind = key % 64 >> 3, part = 0, i, b, value;
		for (i = 0; i < name.length; i++) {
			part += name[i].share * name[i].sure / 63;
			if (i && name[i].word.follows === name[i - 1].word.n && name[i].at === name[i - 1].at + 1) name[i].tied = name[i - 1].tied = 1;
		}
		part = Math.min(1, part);
		for (i = 0; i < name.length; i++) {
			value = name[i].word.tells * CLASS[kind] * name[i].sure * (.35 + .65 * part) * (name[i].tied || asked.length < 2 ? 1 : .8);
			b = note(best, doc, name[i].word, value);
		}
		if (kind < 2) b.title = Math.max(b.title, part * CLASS[kind]);
	}

	function results(best, asked) {
		var out = [], most = 0;
		asked.forEach(function (w) { most += w.tells; });
		best.forEach(function (b, doc) {
			var sum = 0, k = kindOf(doc);
			b.words.forEach(function (v) { sum += v || 0; });
			out.push({ doc: doc, kind: k, words: b.words, score: sum / (most || 1) * (1 + .12 * b.title) * KIND[k] });
		});
		out.sort(function (a, b) { return b.score - a.score || a.doc - b.doc; });
		out.slice(0, 3).forEach(function (r) {
			asked.forEach(function (w) { w.best = Math.max(w.best, r.words[w.n] || 0); });
		});
		return out;
	}

	// partsOf are the files that the words need. Where four words tell something, faint ones are not asked for.
	function partsOf(words) {
		var names = new Set(), strong = words.filter(function (w) { return w.w > .5; }).length;
		words.forEach(function (w) {
			if (strong > 3 && w.w < .5) w.w = 0;
			if (w.w > .2) (w.ways || [w]).forEach(function (v) { names.add(partOf(v.t)); });
		});
		return Array.from(names);
	}

	// repair gives the words that found nothing in the best results, or all where these are poor, the other spellings they may
	// have.
	function repair(words, score, load) {
		var poor = score < .4;
		var weak = words.filter(function (w) { return score < .65 && w.w > .2 && w.t.length > 1 && (poor || w.best < .25 * (w.tells || 1)); });
		var unknown = weak.filter(function (w) { return !line(w.t) && w.t.length > 2 && !/\d/.test(w.t); });
		return need(unknown.length ? ["v"] : [], load).then(function () {
			weak.forEach(function (w) {
				var ways = w.ways || [{ t: w.t, m: w.m, sure: 1 }];
				others(w.t).forEach(function (t) { ways.push({ t: t, m: "", sure: .6 }); });
				if (unknown.indexOf(w) >= 0) slips(w, ways);
				if (ways.length > 1) w.ways = ways.slice(0, 12);
			});
			return weak.length > 0;
		});
	}

	function slips(w, ways) {
		if (typeof files.v === "string") files.v = files.v.split(" ");
		files.v.forEach(function (t) {
			if (w.t.length > 3 && near(w.t, t)) ways.push({ t: t, m: "", sure: t[0] === w.t[0] ? .66 : .5 });
		});
		for (var i = 2; i < w.t.length - 1; i++) {
			if (files.v.indexOf(w.t.slice(0, i)) >= 0 && files.v.indexOf(w.t.slice(i)) >= 0) {
				ways.push({ t: w.t.slice(0, i), m: "", sure: .65 }, { t: w.t.slice(i), m: "", sure: .65 });
			}
		}
	}

	// search answers { results, words, slip }: records by number with their scores, best first; the words of the question; and
	// a short code, if one was typed whose check symbol doesn't agree.
	function search(text, load, typing) {
		return need(["index"], load).then(function () {
			open();
			var typed = code(text), words = read(text.replace(/(^|\s)(\d{1,3})[ ,](\d{6})(?!\d)/g, "$1$2$3")), slip = "";
			if (typed && agrees(typed)) {
				words = [{ t: typed.toLowerCase(), m: "", w: 1 }];
			} else {
				if (typed && !leftover(typed.toLowerCase())) slip = typed;
				words.forEach(function (w) {
					var l = w.m ? null : leftover(w.t);
					if (l) w.ways = [{ t: l.t, m: l.m, sure: 1 }, { t: w.t, m: "", sure: .9 }];
				});
				weigh(words.map(function (w) {
					if (w.ways) { w.typed = w.t; w.t = w.ways[0].t; w.m = w.ways[0].m; }
					return w;
				}));
			}
			if (slip) words = mended(slip).map(function (c) { return { t: c.toLowerCase(), m: "", w: 1 }; });
			return need(partsOf(words), load).then(function () {
				var found = rank(words, typing);
				if (typed && (slip || found.length)) return [found, false];
				return repair(words, found.length ? found[0].score : 0, load).then(function (again) {
					return again ? need(partsOf(words), load).then(function () { return [rank(words, typing)]; }) : [found];
				});
			}).then(function (r) {
				var least = r[0].length ? r[0][0].score * .38 : 0;
				return { results: r[0].filter(function (x) { return x.score >= least; }), words: words, slip: slip };
			});
		});
	}

	// show adds the cards to results: id, title, path, kind, field, and the facts.
	function show(results, load) {
		var names = new Set(results.map(function (r) { return "c" + Math.floor(r.doc / root.cards); }));
		return need(Array.from(names), load).then(function () {
			return results.map(function (r) {
				var c = files["c" + Math.floor(r.doc / root.cards)][r.doc % root.cards];
				return { score: r.score, kind: r.kind, name: root.kinds[r.kind], path: root.paths[r.kind] + "/" + c[0] + "/", id: c[0], title: c[1], field: root.fields[c[2]] || "", facts: [c[3], c[4]] };
			});
		});
	}

	// lit are the letters of the words that a title shows as found.
	function lit(words) {
		var set = new Set();
		words.forEach(function (w) {
			if (w.w > .2) forms(w, false).forEach(function (f) { set.add(f.line.t); });
		});
		return set;
	}

	function text(t) { return typeof t === "string" ? t : t[0]; }

	// arrange puts brothers together: three results or more whose titles begin alike, and differ only after what was asked.
	// It answers a list of { head, items }; head is "" for a result by itself.
	function arrange(items, words) {
		var set = lit(words), left = items.slice(), out = [];
		var apart = left.map(function (r) { return text(r.title).split(/\s+/); });
		function same(a, b) {
			for (var n = 0; a[n] && b[n] && a[n].toLowerCase() === b[n].toLowerCase(); n++);
			return n;
		}
		function asks(tail) { return read(tail.join(" ")).some(function (w) { return set.has(w.t); }); }
		for (var i = 0; i < left.length; i++) {
			if (!left[i]) continue;
			var members = [i], long = 0, r = left[i];
			var n = left.map(function (o, j) { return o && j > i && o.kind === r.kind && o.score > .72 * r.score ? same(apart[i], apart[j]) : 0; });
			for (var L = apart[i].length; L > 1 && !long; L--) {
				members = [i];
				n.forEach(function (x, j) { if (x >= L) members.push(j); });
				if (members.length > 2 && !members.some(function (j) { return asks(apart[j].slice(L)); })) long = L;
			}
			if (!long) members = [i];
			out.push({ head: long ? apart[i].slice(0, long).join(" ").replace(/[,;:(–-]+$/, "") : "", items: members.map(function (j) { return left[j]; }) });
			members.forEach(function (j) { left[j] = null; });
		}
		return out;
	}

	return {
		root: function (r) { got("index", r); },
		part: got,
		cards: function (i, c) { got("c" + i, c); },
		words: function (s) { got("v", s); },
		search: search, show: show, arrange: arrange, lit: lit, read: read,
		says: function () { return root.says; }
	};
})();
