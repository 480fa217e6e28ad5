// Keeps the case that is chosen in the address, as #truong-hop=CASE, so that a link leads to the page as it is seen; after
// the # since that part is sent to no server. Plain form: the choice itself. An address changes its place in the history
// and adds none: going back leaves the page.
(function () {
	"use strict";
	var radios = document.querySelectorAll(".choice [name=c]"), mark = "#truong-hop=", said = document.createElement("p");
	if (!radios.length) return;
	said.className = "vh";
	said.setAttribute("role", "status");
	document.querySelector(".choice").appendChild(said);
	// Who doesn't see the list below change hears it.
	function tell() {
		var left = 0;
		document.querySelectorAll(".proc .ticks > li").forEach(function (li) { if (li.offsetParent) left++; });
		said.textContent = left ? board.say["case-papers"].replace("{n}", left) : "";
	}
	function chosen() {
		for (var i = 0; i < radios.length; i++) if (radios[i].checked && radios[i].id !== "c_0") return mark + encodeURIComponent(radios[i].value);
		return "";
	}
	// Other languages of the page show the same case.
	function lead() {
		document.querySelectorAll(".langs a").forEach(function (a) { a.hash = chosen(); });
	}
	function apply() {
		if (location.hash.indexOf(mark) === 0) {
			radios.forEach(function (radio) {
				if (radio.id !== "c_0" && mark + encodeURIComponent(radio.value) === location.hash) radio.checked = true;
			});
		}
		lead();
	}
	radios.forEach(function (radio) {
		radio.addEventListener("change", function () {
			try {
				history.replaceState(null, "", chosen() || location.pathname + location.search);
			} catch (e) {} // a file on a stick keeps its address
			lead();
			tell();
		});
	});
	board.chosen = chosen;
	apply();
	window.addEventListener("hashchange", apply);
	window.addEventListener("pageshow", apply);
})();
