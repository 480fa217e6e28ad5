// Nothing here and in script/ is needed: each part adds what HTML alone can't do to a page that works without it. The
// parts become one file, inside one function; "board" is what they are told (page/script.go). They are written in the
// language of 2009, with what browsers of 2018 have, for telephones that get no newer one.

// A short address that was typed in lower case, or with an O for a 0, is forgiven.
(function () {
	"use strict";
	var at = location.pathname, typed = document.querySelector("[data-lost]") && /^(.*\/)q\/([0-9a-z.-]+)(\/[a-z]{2,3})?\/?$/i.exec(at);
	if (typed) {
		var code = typed[2].toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
		var to = typed[1] + "Q/" + code + (typed[3] || "").toUpperCase() + "/";
		if (to !== at) location.replace(to);
	}
})();
