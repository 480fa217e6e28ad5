// The end of the service worker: this board keeps nothing on telephones any more. Browsers that have the worker of an earlier
// build find this one in its place once no page of the board is open; it clears what that one kept and takes itself away. It
// answers no request.
"use strict";
const mine = "bangtin:" + new URL(self.registration.scope).pathname + ":";
self.addEventListener("activate", (e) => {
	e.waitUntil((async () => {
		for (const name of await caches.keys()) {
			if (name.startsWith(mine)) await caches.delete(name);
		}
		await self.registration.unregister();
	})());
});
