// The leader's table: pick all, count the picked, forget a preview once the choice changes.
(function () {
  'use strict';
  const form = document.getElementById('reassign');
  if (!form) return;
  const all = form.querySelector('[data-pick-all]');
  const boxes = [...form.querySelectorAll('[data-pick]')];
  const shown = form.querySelector('[data-picked]');
  function count() {
    const picked = boxes.filter((box) => box.checked).length;
    if (shown) shown.textContent = String(picked);
    all.checked = picked > 0 && picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
    document.getElementById('effect').replaceChildren();
  }
  form.addEventListener('change', (event) => {
    if (event.target === all) boxes.forEach((box) => { box.checked = all.checked; });
    if (event.target.matches('[data-pick-all], [data-pick], select')) count();
  });
})();
