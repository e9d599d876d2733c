// The contact panel: quick picks fill the amount; a number that hides itself can no longer be dialled either.
(function () {
  'use strict';
  if (window.dulyContact) return;
  window.dulyContact = true;
  document.addEventListener('click', (event) => {
    const pick = event.target.closest('[data-pick]');
    if (!pick) return;
    const amount = pick.closest('form').querySelector('input[name=amount]');
    amount.value = pick.dataset.amount;
    amount.focus();
  });

  function hideDialled(root) {
    root.querySelectorAll('a[href^="tel:"][data-reveal-seconds]').forEach((link) => {
      setTimeout(() => link.removeAttribute('href'), Number(link.dataset.revealSeconds) * 1000);
    });
  }
  document.addEventListener('htmx:afterSettle', (event) => hideDialled(event.target));
  hideDialled(document);
})();
