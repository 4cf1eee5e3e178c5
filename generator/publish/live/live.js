// Keeps a page of `prep serve` current: reloads it when a new site stands, shows what is wrong until it is mended.
// The stream is open only while the page is looked at, because a browser allows six to one address.
(() => {
  const script = document.currentScript;
  const built = Number(script.dataset.build);
  let stream = null;
  let strip = null;

  function show(state) {
    if (state.build !== built) {
      location.reload();
      return;
    }
    strip?.remove();
    strip = null;
    if (!state.errors.length) return;
    strip = document.createElement("section");
    strip.id = "prep-live-errors";
    strip.setAttribute("role", "alert");
    const head = document.createElement("strong");
    head.textContent = state.title;
    strip.append(head);
    for (const error of state.errors) {
      const line = document.createElement("div");
      line.textContent = error;
      strip.append(line);
    }
    strip.style.cssText =
      "position:fixed;inset:auto 0 0 0;z-index:1000;max-height:45vh;overflow:auto;padding:.8rem 1.2rem;" +
      "background:#8c1d18;color:#fff;font:14px/1.6 ui-monospace,monospace;word-break:keep-all;overflow-wrap:anywhere";
    document.body.append(strip);
  }

  function watch() {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource("/-/live");
      stream.onmessage = (event) => show(JSON.parse(event.data));
    }
  }

  document.addEventListener("visibilitychange", watch);
  addEventListener("pagehide", () => { stream?.close(); stream = null; });
  addEventListener("pageshow", watch);
  watch();
})();
