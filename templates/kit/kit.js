(function () {
	"use strict";
	// The list of contents narrows to what is typed, with accents or without. All else works without this.
	var box = document.querySelector(".kfind"), input = box.querySelector("input"), said = box.querySelector("[role=status]");
	function fold(s) { return s.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, ""); }
	var groups = Array.from(document.querySelectorAll("nav section")).map(function (g) {
		return { all: g, items: Array.from(g.querySelectorAll("li")).map(function (li) { return { li: li, text: fold(li.textContent + " " + (li.getAttribute("data-k") || "")) }; }) };
	});
	input.addEventListener("input", function () {
		var words = fold(input.value).split(/\s+/).filter(Boolean), n = 0;
		groups.forEach(function (g) {
			var some = false;
			g.items.forEach(function (x) {
				var fits = words.every(function (w) { return x.text.indexOf(w) >= 0; });
				x.li.hidden = !fits;
				some = some || fits;
				n += fits;
			});
			g.all.hidden = !some;
		});
		said.textContent = words.length ? said.getAttribute("data-n").replace("{n}", n) : "";
	});
	box.hidden = false;
})();
