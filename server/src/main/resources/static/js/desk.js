// The case file: one filter pressed at a time, notes saved with Ctrl+Enter, printing.
(function () {
  'use strict';
  document.addEventListener('click', (event) => {
    const cut = event.target.closest('[data-cuts] button');
    if (cut) {
      cut.parentElement.querySelectorAll('button').forEach((other) => {
        other.classList.toggle('on', other === cut);
        other.setAttribute('aria-pressed', String(other === cut));
      });
    }
    if (event.target.closest('[data-print]')) window.print();
    document.querySelectorAll('details.reveal[open], details.define[open], .bar details[open]').forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('.note-form textarea')) {
      event.target.form.requestSubmit();
    }
    if (event.key === 'Escape') {
      document.querySelectorAll('details.reveal[open], details.define[open], .bar details[open]').forEach((open) => { open.open = false; });
    }
  });
})();
