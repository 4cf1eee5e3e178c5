// Relative days: `<span class="prep-dday" data-date="2026-02-10">` becomes D-3, D-DAY or D+2 by the reader's calendar.
(() => {
  "use strict";

  const SOON = 3; // days
  const DAY = 24 * 60 * 60 * 1000;

  // Calendar days are counted in UTC, where every day has 24 hours.
  const daysUntil = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    const now = new Date();
    return (Date.UTC(year, month - 1, day) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY;
  };

  const label = (days) => (days === 0 ? "D-DAY" : days > 0 ? `D-${days}` : `D+${-days}`);

  const mark = () => {
    for (const span of document.querySelectorAll(".prep-dday[data-date]")) {
      const days = daysUntil(span.dataset.date);
      if (Number.isNaN(days)) continue;
      span.textContent = label(days);
      span.classList.toggle("prep-soon", days >= 0 && days <= SOON);
      span.classList.toggle("prep-gone", days < 0);
    }
  };

  mark();
  document.addEventListener("visibilitychange", mark); // a page left open overnight
})();
