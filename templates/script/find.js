// The look-up comes with the first key, or with a question in the address.
(function () {
	"use strict";
	var here = document.currentScript.src, form = document.querySelector("form[data-find]");
	if (!form) return;
	var plain = form.querySelector("[data-plain]");
	if (plain) plain.remove();
	var come = function () {
		form.removeEventListener("input", come);
		var script = document.createElement("script");
		script.src = here.replace(/script\.js$/, "search.js");
		form.setAttribute("data-look", here.replace(/script\.js$/, "search.css"));
		document.head.appendChild(script);
	};
	if (/[?&]q=./.test(location.search)) come(); else form.addEventListener("input", come);
})();
