// Buttons to print the page and to pass its short address on: by what the telephone has for it, or else onto the
// clipboard, or else marked, to be copied by hand. Plain form: the address in print, and the browser's own menu.
(function () {
	"use strict";
	var place = document.querySelector("[data-acts]"), shown = document.querySelector("[data-copy]");
	if (!place || !shown) return;
	var said = document.createElement("span");
	said.className = "vh";
	said.setAttribute("role", "status");
	// A case that is chosen has no short address: the page's own carries it.
	function address() {
		var hash = board.chosen && board.chosen(), own = document.querySelector("link[rel=canonical]");
		return hash && own ? own.href + hash : shown.getAttribute("data-copy");
	}
	function tell(button, key) {
		button.lastChild.textContent = said.textContent = board.say[key];
	}
	// For pages without https, which get no clipboard: what is copied is put into the event itself.
	function copyOld() {
		function fill(e) {
			e.clipboardData.setData("text/plain", address());
			e.preventDefault();
		}
		document.addEventListener("copy", fill);
		try {
			return document.execCommand("copy");
		} catch (e) {
			return false;
		} finally {
			document.removeEventListener("copy", fill);
		}
	}
	function copy(button) {
		function old() {
			if (copyOld()) return tell(button, "copied");
			getSelection().selectAllChildren(shown);
			tell(button, "copy-by-hand");
		}
		if (!navigator.clipboard) return old();
		navigator.clipboard.writeText(address()).then(function () { tell(button, "copied"); }, old);
	}
	function share(button) {
		navigator.share({ title: document.title, url: address() }).catch(function (e) {
			if (e.name !== "AbortError") copy(button);
		});
	}
	function add(icon, key, act) {
		var button = document.createElement("button");
		button.type = "button";
		button.className = "b";
		button.innerHTML = board.icons[icon];
		button.appendChild(document.createElement("span")).textContent = board.say[key];
		button.addEventListener("click", function () { act(button); });
		place.appendChild(button);
	}
	add("printer", "print", function () { window.print(); });
	if (navigator.share) add("share-2", "share-do", share);
	else add("copy", "copy", copy);
	place.appendChild(said);
})();
