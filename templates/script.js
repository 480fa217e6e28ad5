// Nothing here is needed: it only adds two buttons that HTML alone can't have.
(function () {
	"use strict";
	var act = {
		print: function () { window.print(); },
		copy: function (button) {
			var from = document.querySelector("[data-copy]");
			navigator.clipboard.writeText(from.getAttribute("data-copy")).then(function () {
				button.textContent = button.getAttribute("data-done");
			});
		}
	};
	document.querySelectorAll("button[data-do]").forEach(function (button) {
		var name = button.getAttribute("data-do");
		if (name === "copy" && !(navigator.clipboard && window.isSecureContext)) return;
		button.hidden = false;
		button.addEventListener("click", function () { act[name](button); });
	});
})();
