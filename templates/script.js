// Nothing here is needed: it adds two buttons that HTML alone can't have, fetches the look-up when somebody types, and
// forgives a short address typed in lower case or with an O for a 0.
(function () {
	"use strict";
	var at = location.pathname, typed = document.querySelector("[data-lost]") && /^(.*\/)q\/([0-9a-z.-]+)(\/en)?\/?$/i.exec(at);
	if (typed) {
		var code = typed[2].toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
		var to = typed[1] + "Q/" + code + (typed[3] || "").toUpperCase() + "/";
		if (to !== at) location.replace(to);
	}
	var act = {
		print: function () { window.print(); },
		copy: function (button) {
			var from = document.querySelector("[data-copy]");
			navigator.clipboard.writeText(from.getAttribute("data-copy")).then(function () {
				button.textContent = button.getAttribute("data-done");
			});
		}
	};
	// The look-up comes with the first key, or with a question in the address.
	var here = document.currentScript.src, form = document.querySelector("form[data-find]");
	if (form) {
		var come = function () {
			form.removeEventListener("input", come);
			var script = document.createElement("script");
			script.src = here.replace(/script\.js$/, "search.js");
			form.setAttribute("data-look", here.replace(/script\.js$/, "search.css"));
			document.head.append(script);
		};
		if (/[?&]q=./.test(location.search)) come(); else form.addEventListener("input", come);
	}
	document.querySelectorAll("button[data-do]").forEach(function (button) {
		var name = button.getAttribute("data-do");
		if (name === "copy" && !(navigator.clipboard && window.isSecureContext)) return;
		button.hidden = false;
		button.addEventListener("click", function () { act[name](button); });
	});
})();
