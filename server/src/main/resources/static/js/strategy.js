// The grid of a decision table: each change is sent at once; arrows walk, Alt+arrows move a row, Ctrl+Enter adds one.
(function () {
  'use strict';
  function editor() { return document.getElementById('editor'); }
  const reshaping = ['ADD_ROW', 'REMOVE_ROW', 'UP', 'DOWN', 'ADD_FACT', 'REMOVE_FACT', 'ADD_OUTCOME', 'REMOVE_OUTCOME', 'ADD_TEST', 'REMOVE_TEST'];
  let waiting = Promise.resolve();

  function send(el, value, then) {
    const box = editor();
    const act = el.dataset.act;
    const values = { act, row: el.dataset.row || 0, column: el.dataset.column || 0, value, rows: box.dataset.rows };
    const target = reshaping.includes(act) ? '#editor' : '#findings';
    // One after the other, so that an earlier change never arrives later.
    waiting = waiting
      .then(() => htmx.ajax('POST', box.dataset.edit, { target, swap: 'outerHTML', values }))
      .then(() => { mark(); if (then) then(); });
  }

  function mark() {
    document.querySelectorAll('.cell[aria-invalid]').forEach((el) => { el.removeAttribute('aria-invalid'); el.removeAttribute('title'); });
    document.querySelectorAll('#findings [data-wrong]').forEach((wrong) => {
      const el = wrong.dataset.wrong && document.getElementById(wrong.dataset.wrong);
      if (el) { el.setAttribute('aria-invalid', 'true'); el.title = wrong.textContent; }
    });
  }

  function focus(id) { const el = id && document.getElementById(id); if (el) el.focus(); }

  function shifted(id, by) {
    const parts = id.split('-');
    parts[1] = String(Number(parts[1]) + by);
    return parts.join('-');
  }

  document.addEventListener('change', (event) => {
    const el = event.target;
    if (!el.dataset.act || !editor() || !editor().contains(el)) return;
    if (el.tagName === 'SELECT' && !el.value) return;
    send(el, el.value);
  });
  document.addEventListener('click', (event) => {
    const el = event.target.closest('button[data-act]');
    if (el && editor() && editor().contains(el)) send(el, '');
  });
  document.addEventListener('keydown', (event) => {
    const el = event.target;
    if (!el.classList || !el.classList.contains('cell')) return;
    const line = el.closest('tr');
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown' || (event.key === 'Enter' && !event.ctrlKey)) {
      const by = event.key === 'ArrowUp' ? -1 : 1;
      event.preventDefault();
      if (event.altKey && line.id.startsWith('row-')) {
        el.blur();
        const button = line.querySelector(by < 0 ? '[data-act=UP]' : '[data-act=DOWN]');
        send(button, '', () => focus(shifted(el.id, by)) || focus(el.id));
      } else {
        focus(shifted(el.id, by));
      }
    } else if (event.key === 'Enter' && event.ctrlKey && line.id.startsWith('row-')) {
      event.preventDefault();
      el.blur();
      send(line.querySelector('[data-act=ADD_ROW]'), '', () => focus(shifted(el.id, 1)));
    }
  });
  mark();
})();
