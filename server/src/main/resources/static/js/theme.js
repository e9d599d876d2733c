// Before the first paint: the reader's theme, else the system's.
(function () {
  const kept = localStorage.getItem('duly-theme');
  const dark = kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-bs-theme', dark ? 'dark' : 'light');
})();
