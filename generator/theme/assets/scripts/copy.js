// Copy buttons: a click puts exactly `data-copy` on the clipboard and shows `data-done` for two seconds.
(() => {
  "use strict";

  const SHOWN_FOR = 2000;
  const FAILED = { ko: "복사하지 못했어요", en: "Could not copy" };

  // Works without a secure origin, where the clipboard API is missing.
  const copyBySelection = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "prep-offscreen";
    document.body.append(field);
    const focused = document.activeElement;
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    if (!copied) throw new Error("the browser refused to copy");
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyBySelection(text);
    }
  };

  const show = (button, message, state) => {
    button.dataset.label ??= button.textContent;
    button.style.minWidth ||= `${button.offsetWidth}px`; // the row stays still while the label changes
    button.textContent = message;
    button.dataset.state = state;
    clearTimeout(Number(button.dataset.timer));
    button.dataset.timer = setTimeout(() => {
      button.textContent = button.dataset.label;
      delete button.dataset.state;
    }, SHOWN_FOR);
  };

  for (const button of document.querySelectorAll(".prep-copy")) {
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await copy(button.dataset.copy);
        show(button, button.dataset.done, "done");
      } catch {
        show(button, FAILED[document.documentElement.lang] ?? FAILED.en, "failed");
      }
    });
  }
})();
