// QR codes (ISO/IEC 18004) for links of pages, made in the browser: byte mode, level L, versions 1 to 20, which hold 858 bytes.
// The codes of records are not these: they come with their pages.
var kioskQR = (function () {
	"use strict";
	// Of each version: blocks, and correction bytes in each (level L).
	var BLOCKS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8], CORRECT = [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
	var EXP = [], LOG = [];
	for (var i = 0, x = 1; i < 255; i++) {
		EXP[i] = x;
		LOG[x] = i;
		x <<= 1;
		if (x & 256) x ^= 285;
	}
	function times(a, b) { return a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0; }

	// correction is the remainder of a block by the generator polynomial of that degree.
	function correction(data, degree) {
		var gen = [1], out = new Array(degree).fill(0);
		for (var i = 0; i < degree; i++) {
			gen.push(0);
			for (var j = gen.length - 1; j > 0; j--) gen[j] ^= times(gen[j - 1], EXP[i]);
		}
		data.forEach(function (b) {
			var f = b ^ out.shift();
			out.push(0);
			for (var j = 0; j < degree; j++) out[j] ^= times(gen[j + 1], f);
		});
		return out;
	}

	// modules is how many data modules a version has, remainder included.
	function modules(v) {
		var n = (16 * v + 128) * v + 64, k = Math.floor(v / 7) + 2;
		if (v > 1) n -= (25 * k - 10) * k - 55;
		return v > 6 ? n - 36 : n;
	}
	function room(v) { return (modules(v) >> 3) - BLOCKS[v] * CORRECT[v]; }

	function codewords(bytes, v) {
		var bits = [];
		function put(n, size) { while (size--) bits.push(n >> size & 1); }
		put(4, 4);
		put(bytes.length, v > 9 ? 16 : 8);
		bytes.forEach(function (b) { put(b, 8); });
		put(0, Math.min(4, room(v) * 8 - bits.length));
		while (bits.length % 8) bits.push(0);
		for (var pad = 236; bits.length < room(v) * 8; pad ^= 253) put(pad, 8);
		var data = [];
		for (var i = 0; i < bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(""), 2));
		// Blocks, the shorter ones first; then their bytes in turn.
		var n = BLOCKS[v], short = Math.floor(data.length / n), blocks = [], at = 0, out = [];
		for (i = 0; i < n; i++) {
			var size = short + (i >= n - data.length % n ? 1 : 0), d = data.slice(at, at + size);
			blocks.push({ d: d, c: correction(d, CORRECT[v]) });
			at += size;
		}
		for (i = 0; i <= short; i++) blocks.forEach(function (b) { if (i < b.d.length) out.push(b.d[i]); });
		for (i = 0; i < CORRECT[v]; i++) blocks.forEach(function (b) { out.push(b.c[i]); });
		return out;
	}

	function aligned(v) {
		if (v === 1) return [];
		var n = Math.floor(v / 7) + 2, step = Math.floor((v * 8 + n * 3 + 5) / (n * 4 - 4)) * 2, out = [6];
		for (var p = v * 4 + 10; out.length < n; p -= step) out.splice(1, 0, p);
		return out;
	}

	// frame is a square with its patterns: 0 and 1 are fixed, undefined is free.
	function frame(v) {
		var side = v * 4 + 17, m = [];
		for (var i = 0; i < side; i++) m.push(new Array(side));
		function square(cx, cy, far, dark) {
			for (var y = -far; y <= far; y++) for (var x = -far; x <= far; x++) {
				if (m[cy + y] && cx + x >= 0 && cx + x < side) m[cy + y][cx + x] = +dark(Math.max(Math.abs(x), Math.abs(y)));
			}
		}
		for (i = 8; i < side - 8; i++) m[6][i] = m[i][6] = (i + 1) % 2;
		var pos = aligned(v), last = pos.length - 1;
		pos.forEach(function (y, a) {
			pos.forEach(function (x, b) {
				if (!(a === 0 && b === 0 || a === 0 && b === last || a === last && b === 0)) square(x, y, 2, function (d) { return d !== 1; });
			});
		});
		[[3, 3], [side - 4, 3], [3, side - 4]].forEach(function (c) { square(c[0], c[1], 4, function (d) { return d !== 2 && d !== 4; }); });
		format(m, 0);
		if (v > 6) {
			var rest = v;
			for (i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 7973;
			for (i = 0; i < 18; i++) m[Math.floor(i / 3)][side - 11 + i % 3] = m[side - 11 + i % 3][Math.floor(i / 3)] = (v << 12 | rest) >> i & 1;
		}
		return m;
	}

	function format(m, mask) {
		var side = m.length, data = 8 | mask, rest = data, i; // level L is 01
		for (i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 1335;
		var bits = (data << 10 | rest) ^ 21522;
		for (i = 0; i < 15; i++) {
			var b = bits >> i & 1;
			m[i < 6 ? i : i < 8 ? i + 1 : side - 15 + i][8] = b;
			m[8][i < 8 ? side - 1 - i : i === 8 ? 7 : 14 - i] = b;
		}
		m[side - 8][8] = 1;
	}

	var MASKS = [
		function (x, y) { return (x + y) % 2; }, function (x, y) { return y % 2; }, function (x) { return x % 3; }, function (x, y) { return (x + y) % 3; },
		function (x, y) { return (Math.floor(x / 3) + Math.floor(y / 2)) % 2; }, function (x, y) { return x * y % 2 + x * y % 3; },
		function (x, y) { return (x * y % 2 + x * y % 3) % 2; }, function (x, y) { return ((x + y) % 2 + x * y % 3) % 2; }
	];

	function filled(v, words, mask) {
		var m = frame(v), side = m.length, at = 0;
		for (var right = side - 1; right > 0; right -= 2) {
			if (right === 6) right = 5;
			for (var n = 0; n < side; n++) for (var k = 0; k < 2; k++) {
				var x = right - k, y = (right + 1 & 2) === 0 ? side - 1 - n : n;
				if (m[y][x] !== undefined) continue;
				m[y][x] = (at < words.length * 8 ? words[at >> 3] >> 7 - (at & 7) & 1 : 0) ^ !MASKS[mask](x, y);
				at++;
			}
		}
		format(m, mask);
		return m;
	}

	// penalty is how hard a square is to read (the standard's four features, the third by its core).
	function penalty(m) {
		var side = m.length, out = 0, dark = 0;
		function run(get) {
			for (var i = 0; i < side; i++) {
				var line = "";
				for (var j = 0; j < side; j++) line += get(i, j);
				(line.match(/0{5,}|1{5,}/g) || []).forEach(function (r) { out += r.length - 2; });
				out += 40 * (line.match(/(?=10111010000|00001011101)/g) || []).length;
			}
		}
		run(function (i, j) { return m[i][j]; });
		run(function (i, j) { return m[j][i]; });
		for (var y = 0; y < side; y++) for (var x = 0; x < side; x++) {
			dark += m[y][x];
			if (x && y && m[y][x] === m[y][x - 1] && m[y][x] === m[y - 1][x] && m[y][x] === m[y - 1][x - 1]) out += 3;
		}
		return out + 10 * Math.floor(Math.abs(dark * 20 / (side * side) - 10));
	}

	// The code of a text as a picture with its quiet zone; null if it is too long.
	return function (text) {
		var bytes = Array.from(new TextEncoder().encode(text)), v = 1;
		while (v <= 20 && bytes.length + (v > 9 ? 3 : 2) > room(v)) v++;
		if (v > 20) return null;
		var words = codewords(bytes, v), best, least = Infinity;
		for (var mask = 0; mask < 8; mask++) {
			var m = filled(v, words, mask), p = penalty(m);
			if (p < least) { best = m; least = p; }
		}
		var NS = "http://www.w3.org/2000/svg", svg = document.createElementNS(NS, "svg"), path = document.createElementNS(NS, "path"), ground = document.createElementNS(NS, "rect"), d = "", side = best.length + 8;
		best.forEach(function (row, y) { row.forEach(function (b, x) { if (b) d += "M" + (x + 4) + " " + (y + 4) + "h1v1h-1z"; }); });
		svg.setAttribute("viewBox", "0 0 " + side + " " + side);
		svg.setAttribute("class", "qr");
		svg.setAttribute("shape-rendering", "crispEdges");
		ground.setAttribute("width", side);
		ground.setAttribute("height", side);
		ground.setAttribute("fill", "#fff");
		path.setAttribute("d", d);
		svg.append(ground, path);
		return svg;
	};
})();
