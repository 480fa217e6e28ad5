// Says whether an office is open now, above its hours in words, which are the plain form. The clock is the board's and
// not the telephone's. data-hours holds rows "DAYS:OPEN-CLOSE": days as a sum (Monday 1, Tuesday 2, Wednesday 4 …), times
// in minutes after midnight; a row without times is a day whose hours are told in words, of which nothing can be said.
// data-off holds days on which the office is closed.
(function () {
	"use strict";
	var places = document.querySelectorAll("[data-hours]"), DAY = 1440, clock;
	if (!places.length) return;
	try {
		clock = new Intl.DateTimeFormat("en-US", { timeZone: board.zone, hour12: false, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
		if (!clock.formatToParts) return;
	} catch (e) {
		return; // a browser that knows no time zones
	}
	function two(n) { return (n < 10 ? "0" : "") + n; }
	function time(m) { return two(Math.floor(m / 60)) + ":" + two(m % 60); }
	function put(words, values) {
		return words.replace(/\{(\w+)\}/g, function (all, name) { return values[name]; });
	}
	// The days from now on as dates without a zone.
	function now() {
		var at = {};
		clock.formatToParts(new Date()).forEach(function (p) { at[p.type] = +p.value; });
		return { today: Date.UTC(at.year, at.month - 1, at.day), minute: at.hour % 24 * 60 + at.minute };
	}
	function dateAfter(today, days) { return new Date(today + days * 864e5); }
	// Spans of the coming days in minutes after today's midnight, joined where one begins as the other ends; known is how
	// far they are known.
	function ahead(place, today) {
		var rows = place.getAttribute("data-hours").split(" "), off = place.getAttribute("data-off") || "";
		var spans = [], joined = [], known = 60 * DAY;
		for (var d = 0; d < 60 && known === 60 * DAY; d++) {
			var date = dateAfter(today, d), bit = 1 << (date.getUTCDay() + 6) % 7;
			if (off.indexOf(date.toISOString().slice(0, 10)) >= 0) continue;
			for (var i = 0; i < rows.length; i++) {
				var row = rows[i].split(/[:-]/);
				if (!(row[0] & bit)) continue;
				if (row.length < 3) known = d * DAY;
				else spans.push([d * DAY + +row[1], d * DAY + +row[2]]);
			}
		}
		spans.sort(function (a, b) { return a[0] - b[0]; });
		spans.forEach(function (s) {
			var last = joined[joined.length - 1];
			if (s[0] >= known) return;
			if (last && s[0] <= last[1]) last[1] = Math.max(last[1], s[1]);
			else joined.push(s);
		});
		return { spans: joined, known: known };
	}
	function words(place) {
		var say = board.say, t = now(), all = ahead(place, t.today);
		if (all.known === 0) return "";
		var next = all.spans.filter(function (s) { return s[1] > t.minute; })[0];
		if (!next) return say["now-closed"];
		if (next[0] <= t.minute) {
			if (next[1] - t.minute > DAY) return say["now-open-long"];
			return put(say["now-open"], { time: next[1] === DAY ? "24:00" : time(next[1] % DAY) });
		}
		var days = Math.floor(next[0] / DAY), date = dateAfter(t.today, days), at = time(next[0] % DAY);
		if (days === 0) return put(say["now-closed-today"], { time: at });
		if (days < 7) return put(say["now-closed-day"], { time: at, day: say["now-days"].split("|")[(date.getUTCDay() + 6) % 7] });
		return put(say["now-closed-long"], { time: at, date: put(say.date, {
			d: date.getUTCDate(), dd: two(date.getUTCDate()), mm: two(date.getUTCMonth() + 1), yyyy: date.getUTCFullYear(),
			month: say.months && say.months.split("|")[date.getUTCMonth()]
		}) });
	}
	function tell() {
		places.forEach(function (place) {
			var text = words(place);
			if (place.textContent !== text) place.textContent = text;
		});
	}
	tell();
	setInterval(tell, 15000);
	document.addEventListener("visibilitychange", tell);
})();
