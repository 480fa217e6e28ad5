// Keeps a page of the development server up to date, and lays what is wrong with the content over it.
(() => {
  "use strict";
  const { version, close: closeLabel } = document.currentScript.dataset;
  let source = null; // the event stream
  let told = ""; // the faults that were shown last, closed or not
  let overlay = null; // the element that shows them
  let before = null; // what had the focus

  // A page in the background listens to nothing: browsers allow six connections for all tabs together. When it comes
  // back, the first event is the whole state.
  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource("/.bangtin/events");
    source.addEventListener("state", (e) => obey(JSON.parse(e.data)));
    source.addEventListener("error", () => {
      if (source && source.readyState === EventSource.CLOSED) {
        deafen();
        setTimeout(listen, 2000);
      }
    });
  };
  const deafen = () => {
    if (source) source.close();
    source = null;
  };

  const obey = async (state) => {
    if (state.version !== version) {
      deafen();
      location.reload();
      return;
    }
    if (state.faults === told) return;
    told = state.faults;
    if (!told) return hide();
    const answer = await fetch("/.bangtin/faults");
    const html = await answer.text();
    if (answer.ok && told === state.faults) show(html);
  };

  // In a shadow tree neither the page's styles nor the overlay's reach the other.
  const show = (html) => {
    hide();
    before = document.activeElement;
    overlay = document.createElement("div");
    overlay.hidden = true; // until its style is there
    const root = overlay.attachShadow({ mode: "open" });
    root.innerHTML = html;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.bangtin/live.css";
    style.addEventListener("load", appear);
    style.addEventListener("error", appear);
    root.prepend(style);
    const section = root.querySelector("section");
    if (section) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "faults-close";
      button.textContent = closeLabel;
      button.addEventListener("click", hide);
      section.prepend(button);
    }
    document.body.append(overlay);
  };

  // Whoever is typing keeps the focus; the heading is an alert and is read out all the same.
  const appear = () => {
    if (!overlay) return;
    overlay.hidden = false;
    const section = overlay.shadowRoot.querySelector("section");
    if (section && (!before || before === document.body)) section.focus({ preventScroll: true });
  };

  const hide = () => {
    if (!overlay) return;
    const focused = document.activeElement === overlay;
    overlay.remove();
    overlay = null;
    if (focused && before && before.isConnected) before.focus({ preventScroll: true });
  };

  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && !e.defaultPrevented) hide();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? deafen() : listen()));
  addEventListener("pagehide", deafen);
  addEventListener("pageshow", listen);
  // A worker that a finished site on this port left behind would answer in the server's place.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => one.unregister()), () => {});
  }
  listen();
})();
