// Fills the sign-in form with a demonstration login.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-login]');
  if (!button) return;
  document.getElementById('username').value = button.dataset.login;
  document.getElementById('password').value = button.dataset.password;
  document.querySelector('form[action$="/login"] button').focus();
});
