// Printing opens every `<details>`, and closes again those it opened.
(() => {
  "use strict";

  let opened = [];

  const open = () => {
    const closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
    opened.push(...closed);
  };
  const close = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };

  addEventListener("beforeprint", open);
  addEventListener("afterprint", close);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? open() : close()));
})();
