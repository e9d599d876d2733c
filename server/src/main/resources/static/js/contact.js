// The contact panel: quick picks fill the amount; two answers given are a proof offered.
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
})();
