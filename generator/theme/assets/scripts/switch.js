// Answer switch: short or full answers on every page, kept for the next visit.
(() => {
  "use strict";

  const KEY = "prep-answers";
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll(".prep-switch [data-view]")];

  // Storage may be forbidden (private windows, strict settings); the switch then lasts for the page.
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (view) => {
    try {
      localStorage.setItem(KEY, view);
    } catch {
      // nothing to keep it in
    }
  };

  const show = (view) => {
    root.dataset.answers = view;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.view === view));
  };

  // A link into a form that is not shown shows it.
  const revealTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const form = target?.closest(".prep-short, .prep-full");
    if (!form || form.offsetParent) return;
    show(form.classList.contains("prep-short") ? "short" : "full");
    target.scrollIntoView();
  };

  show(remembered() === "short" ? "short" : "full");
  for (const button of buttons) {
    button.addEventListener("click", () => {
      // The button pressed stays where it is on the screen although the page above changes its height.
      const before = button.getBoundingClientRect().top;
      show(button.dataset.view);
      remember(button.dataset.view);
      scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
    });
  }
  revealTarget();
  addEventListener("hashchange", revealTarget);
})();
