// Next date first: rows of `.prep-sort` tables and items of `.prep-agenda` lists by their first `.prep-dday` to come.
// Today and later come first, soonest on top; then what has no date, as written; then the past, latest first.
// In `.prep-due` everything still waits to be done: what is overdue comes before all, the oldest on top.
(() => {
  "use strict";

  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

  const OVERDUE = -1, COMING = 0, UNDATED = 1, PAST = 2;

  const rank = (element) => {
    const dates = [...element.querySelectorAll(".prep-dday[data-date]")].map((span) => span.dataset);
    if (!dates.length) return { group: UNDATED, moment: "", element };
    const { date, time } = dates.find(({ date }) => date >= today) ?? dates[0];
    const gone = element.closest(".prep-due") ? OVERDUE : PAST;
    return { group: date >= today ? COMING : gone, moment: `${date}T${time || "24:00"}`, element };
  };

  const compare = (one, other) => {
    if (one.group !== other.group) return one.group - other.group;
    if (one.moment === other.moment) return 0;
    return one.moment < other.moment === (one.group !== PAST) ? -1 : 1;
  };

  const sort = (parent) => {
    const ranked = [...parent.children].map(rank).sort(compare);
    for (const { group, element } of ranked) {
      element.classList.toggle("prep-past", group === PAST);
      element.classList.toggle("prep-overdue", group === OVERDUE);
    }
    parent.append(...ranked.map(({ element }) => element));
  };

  document.querySelectorAll(".prep-sort tbody").forEach(sort);
  document.querySelectorAll(".prep-agenda > :is(ul, ol), :is(ul, ol).prep-agenda").forEach(sort);
})();
