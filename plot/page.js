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
  var filter = function () {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    var kind = one('#kind').value, status = one('#status').value, frequency = one('#frequency').value;
    var shown = 0, total = 0;
    rows.forEach(function (row) {
      var fit = fits(row, words, kind, status, frequency);
      row.hidden = !fit;
      if (row.tagName === 'TR') { total++; if (fit) shown++; }
    });
    if (count) count.textContent = count.getAttribute('data-words').replace('{1}', shown).replace('{2}', total);
  };
  // ---- the page that searches all series: they stand in it as data
  var data = one('#series'), list = data && JSON.parse(data.textContent), SHOWN = 200;
  function cell(row, tag, text) { var e = document.createElement(tag); e.textContent = text; row.appendChild(e); return e; }
  function resultRow(s) {
    var row = document.createElement('tr'), head = cell(row, 'th', ''), link = cell(head, 'a', s[0]);
    head.scope = 'row';
    link.href = '../series/' + ('000' + s[1]).slice(-Math.max(4, String(s[1]).length)) + '.html#s' + s[2];
    cell(row, 'td', s[3]);
    cell(row, 'td', s[4]);
    return row;
  }
  function filterAll() {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    var kind = one('#kind').value, status = one('#status').value, frequency = one('#frequency').value;
    var found = list.filter(function (s) {
      var text = s[0].toLowerCase();
      return words.every(function (word) { return text.indexOf(word) >= 0; }) && (!kind || s[5] === kind) &&
        (!status || (' ' + s[6] + ' ').indexOf(' ' + status + ' ') >= 0) && (!frequency || s[7] === frequency);
    });
    var rows = document.createDocumentFragment();
    found.slice(0, SHOWN).forEach(function (s) { rows.appendChild(resultRow(s)); });
    one('#results').textContent = '';
    one('#results').appendChild(rows);
    count.textContent = count.getAttribute('data-words').replace('{1}', found.length).replace('{2}', list.length);
  }
  if (list) {
    query.value = new URLSearchParams(location.search).get('q') || '';
    filter = filterAll;
  }
  var searchAll = one('#search-all');
  if (searchAll) query.addEventListener('input', function () {
    searchAll.href = 'search/0001.html?q=' + encodeURIComponent(query.value);
  });

  if (query) {
    ['#query', '#kind', '#status', '#frequency'].forEach(function (selector) {
      var control = one(selector);
      control.addEventListener('input', function () { filter(); });
      control.addEventListener('change', function () { filter(); });
    });
    filter();
  }
})();
