// Remembers on this telephone, and nowhere else, which papers are ticked. Plain form: ticks that last as long as the page.
// A tick is known by the words of its paper, so that a paper added to the list moves none.
(function () {
	"use strict";
	var boxes = document.querySelectorAll(".proc .ticks input"), place = document.querySelector("[data-ticks]");
	if (!boxes.length || !place) return;
	var key = "bangtin " + location.pathname, names = [], seen = {};
	boxes.forEach(function (box) {
		var text = box.parentNode.textContent, sum = 0;
		for (var i = 0; i < text.length; i++) sum = sum * 31 + text.charCodeAt(i) | 0;
		seen[sum] = (seen[sum] || 0) + 1;
		names.push(sum.toString(36) + "." + seen[sum]);
	});
	// Storage may be missing, forbidden or full; null says that nothing can be remembered.
	function read() {
		try {
			return (localStorage.getItem(key) || "").split(" ");
		} catch (e) {
			return null;
		}
	}
	function write() {
		var kept = names.filter(function (name, i) { return boxes[i].checked; });
		try {
			if (kept.length) localStorage.setItem(key, kept.join(" "));
			else localStorage.removeItem(key);
		} catch (e) {}
	}
	function show() {
		var kept = read();
		if (kept) boxes.forEach(function (box, i) { box.checked = kept.indexOf(names[i]) >= 0; });
	}
	var clear = document.createElement("button");
	clear.type = "button";
	clear.className = "quiet";
	clear.textContent = board.say["ticks-clear"];
	clear.addEventListener("click", function () {
		boxes.forEach(function (box) { box.checked = false; });
		write();
		boxes[0].focus();
	});
	if (read()) place.appendChild(document.createElement("small")).textContent = board.say["ticks-kept"];
	place.appendChild(clear);
	boxes.forEach(function (box) { box.addEventListener("change", write); });
	// Browsers put ticks back when one returns to a page, some of them after this.
	show();
	window.addEventListener("pageshow", show);
})();
