// What every page needs: keys, countdowns, charts, reveals that close, fragments that show they are loading.
(function () {
  'use strict';
  const typing = (el) => el && (el.matches('input:not([type=radio]):not([type=checkbox]), textarea, select') || el.isContentEditable);
  const seen = (el) => el.offsetParent !== null && !el.disabled;
  let going = false;

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      const back = document.querySelector('[data-key="Escape"]');
      if (typing(document.activeElement)) { document.activeElement.blur(); return; }
      if (back) { event.preventDefault(); back.click(); }
      return;
    }
    if (typing(event.target)) return;
    if (event.key === '?') { showKeys(); return; }
    if (going) {
      going = false;
      const target = document.querySelector('[data-go="' + CSS.escape(event.key) + '"]');
      if (target) { event.preventDefault(); target.click(); }
      return;
    }
    if (event.key === 'g') { going = true; setTimeout(() => { going = false; }, 1200); return; }
    if (event.key === 'Enter' && event.target.matches('a, button, summary, label, input')) return;
    const candidates = [...document.querySelectorAll('[data-key="' + CSS.escape(event.key) + '"]')].filter(seen);
    // A panel opened last speaks first.
    const target = candidates[candidates.length - 1];
    if (!target) return;
    event.preventDefault();
    if (typing(target)) target.focus(); else target.click();
  });

  function showKeys() {
    const dialog = document.getElementById('keys');
    const list = dialog.querySelector('[data-keys]');
    list.replaceChildren();
    const add = (key, text) => {
      const dt = document.createElement('dt'); dt.textContent = key;
      const dd = document.createElement('dd'); dd.textContent = text;
      list.append(dt, dd);
    };
    document.querySelectorAll('[data-go]').forEach((el) => add('g ' + el.dataset.go, el.textContent.trim()));
    document.querySelectorAll('[data-key]').forEach((el) => {
      if (seen(el)) add(el.dataset.key, el.getAttribute('aria-label') || el.placeholder || el.textContent.trim());
    });
    dialog.showModal();
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
    if (event.target.closest('[data-theme-toggle]')) {
      const root = document.documentElement;
      const theme = root.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
      root.setAttribute('data-bs-theme', theme);
      localStorage.setItem('duly-theme', theme);
    }
  });

  // data-confirm="text" asks before a form is sent.
  document.addEventListener('submit', (event) => {
    const text = event.target.dataset.confirm;
    if (text && !window.confirm(text)) event.preventDefault();
  });

  // data-submit-on-change sends the form of a filter at once.
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit-on-change]')) event.target.form.requestSubmit();
  });

  // <span data-until="2026-07-15T02:00:00Z"> counts down; data-timer-since counts up.
  function tick() {
    const now = Date.now() + Number(document.body.dataset.clockAhead || 0);
    document.querySelectorAll('[data-until]').forEach((el) => { el.textContent = span(Date.parse(el.dataset.until) - now); });
    document.querySelectorAll('[data-timer-since]').forEach((el) => { el.textContent = span(now - Date.parse(el.dataset.timerSince)); });
  }
  function span(ms) {
    const s = Math.max(0, Math.floor(ms / 1000));
    const two = (n) => String(n).padStart(2, '0');
    const hours = Math.floor(s / 3600);
    return (hours ? hours + ':' : '') + two(Math.floor(s / 60) % 60) + ':' + two(s % 60);
  }
  setInterval(tick, 1000);

  // A revealed value closes itself.
  function closeReveals(root) {
    root.querySelectorAll('[data-reveal-seconds]').forEach((el) => {
      if (el.dataset.closing) return;
      el.dataset.closing = '1';
      setTimeout(() => { el.textContent = el.dataset.masked || '••••'; el.classList.add('closed'); }, Number(el.dataset.revealSeconds) * 1000);
    });
  }

  // Charts: <div class="chart" data-chart="/url"> fetches an ECharts option as JSON; the library comes only then.
  let echartsLoading;
  function loadEcharts() {
    echartsLoading = echartsLoading || new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = '/webjars/echarts/dist/echarts.min.js';
      script.onload = () => resolve(window.echarts);
      script.onerror = reject;
      document.head.append(script);
    });
    return echartsLoading;
  }
  async function draw(el) {
    if (el.dataset.drawn) return;
    el.dataset.drawn = '1';
    const [echarts, response] = await Promise.all([loadEcharts(), fetch(el.dataset.chart, { headers: { Accept: 'application/json' } })]);
    if (!response.ok) { el.textContent = '!'; return; }
    const option = await response.json();
    option.tooltip = Object.assign({ renderMode: 'richText' }, option.tooltip);
    option.animation = false;
    const dark = document.documentElement.getAttribute('data-bs-theme') === 'dark';
    const chart = echarts.init(el, dark ? 'dark' : null, { renderer: 'canvas' });
    option.backgroundColor = 'transparent';
    chart.setOption(option);
    new ResizeObserver(() => chart.resize()).observe(el);
  }

  function enliven(root) {
    root.querySelectorAll('[data-chart]').forEach(draw);
    closeReveals(root);
    const first = root.querySelector('[data-autofocus]');
    if (first) first.focus();
    // The whole of a detail that was asked for comes into view, its button included.
    if (root.classList && root.classList.contains('detail')) root.scrollIntoView({ block: 'end' });
    tick();
  }

  document.addEventListener('htmx:configRequest', (event) => {
    const meta = document.querySelector('meta[name=csrf-token]');
    if (meta) event.detail.headers[meta.dataset.header] = meta.content;
  });
  document.addEventListener('htmx:beforeRequest', () => document.body.classList.add('busy'));
  document.addEventListener('htmx:afterRequest', () => document.body.classList.remove('busy'));
  document.addEventListener('htmx:afterSettle', (event) => enliven(event.target));
  // A refusal or a form with errors is an answer, not a failure: show it.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) { window.location.reload(); return; }
    if (status === 422 || status === 409) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });
  enliven(document);
})();
