'use strict';
(function () {
  var root = document.documentElement;
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector) { return document.querySelector(selector); }

  // ---- theme: what the reader chose, kept where the browser allows it
  function remember(value) { try { localStorage.setItem('dateline-theme', value); } catch (e) { /* private windows keep nothing */ } }
  function remembered() { try { return localStorage.getItem('dateline-theme'); } catch (e) { return null; } }
  var chosen = remembered();
  if (chosen === 'dark' || chosen === 'light') root.setAttribute('data-theme', chosen);
  var theme = one('#theme');
  if (theme) theme.addEventListener('click', function () {
    var dark = root.getAttribute('data-theme') ? root.getAttribute('data-theme') === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.setAttribute('data-theme', dark ? 'light' : 'dark');
    remember(dark ? 'light' : 'dark');
  });

  // ---- tooltips of points: the link's own label, shown beside it
  var tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  document.body.appendChild(tip);
  function show(link) {
    tip.textContent = link.getAttribute('aria-label') || link.getAttribute('data-tip');
    tip.hidden = false;
    var at = link.getBoundingClientRect(), own = tip.getBoundingClientRect();
    var left = Math.min(Math.max(at.left + at.width / 2 - own.width / 2, 8), root.clientWidth - own.width - 8);
    var top = at.top - own.height - 8;
    if (top < 8) top = at.bottom + 8;
    tip.style.left = (left + scrollX) + 'px';
    tip.style.top = (top + scrollY) + 'px';
  }
  function hide() { tip.hidden = true; }
  all('.hits a').forEach(function (link) {
    link.addEventListener('mouseenter', function () { show(link); });
    link.addEventListener('focus', function () { show(link); });
    link.addEventListener('mouseleave', hide);
    link.addEventListener('blur', hide);
  });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') hide(); });

  // ---- a link into closed evidence opens it
  function reveal() {
    var name = decodeURIComponent(location.hash.slice(1));
    var target = name && document.getElementById(name);
    var details = target && target.closest('details');
    if (details && !details.open) { details.open = true; target.scrollIntoView(); }
  }
  addEventListener('hashchange', reveal);
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"], .hits a');
    var href = link && (link.getAttribute('href') || '');
    if (href && href.charAt(0) === '#') {
      var target = document.getElementById(href.slice(1)), details = target && target.closest('details');
      if (details) details.open = true;
      hide();
    }
  });
  reveal();

  // ---- search and filters over what is on the page
  var query = one('#query'), rows = all('[data-find]'), count = one('#count');
  function fits(row, words, kind, status, frequency) {
    var text = row.getAttribute('data-find');
    return words.every(function (word) { return text.indexOf(word) >= 0; }) &&
      (!kind || row.getAttribute('data-kind') === kind) &&
      (!status || (' ' + row.getAttribute('data-status') + ' ').indexOf(' ' + status + ' ') >= 0) &&
      (!frequency || (' ' + row.getAttribute('data-frequency') + ' ').indexOf(' ' + frequency + ' ') >= 0);
  }
  function filter() {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    var kind = one('#kind').value, status = one('#status').value, frequency = one('#frequency').value;
    var shown = 0, total = 0;
    rows.forEach(function (row) {
      var fit = fits(row, words, kind, status, frequency);
      row.hidden = !fit;
      if (row.tagName === 'TR') { total++; if (fit) shown++; }
    });
    if (count) count.textContent = count.getAttribute('data-words').replace('{1}', shown).replace('{2}', total);
  }
  if (query) {
    ['#query', '#kind', '#status', '#frequency'].forEach(function (selector) {
      var control = one(selector);
      control.addEventListener('input', filter);
      control.addEventListener('change', filter);
    });
    filter();
  }
})();
