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
    var kind = one('#kind').value, status = one('#status').value, frequency = one('#frequency').value, other = one('#other');
    if (other && (words.length || kind || status || frequency)) other.open = true;
    var shown = 0, total = 0;
    rows.forEach(function (row) {
      var fit = fits(row, words, kind, status, frequency);
      row.hidden = !fit;
      if (row.tagName === 'TR' && row.closest('#overview')) { total++; if (fit) shown++; }
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

  // ---- filters by facet: what a section shows
  all('.facets select').forEach(function (select) {
    select.addEventListener('change', function () {
      var section = select.closest('section');
      var wanted = all('.facets select', section).filter(function (s) { return s.value; }).map(function (s) { return ' ' + s.getAttribute('data-facet') + '=' + s.value + ' '; });
      all('[data-facets]', section).forEach(function (e) {
        e.toggleAttribute('data-out', !wanted.every(function (w) { return e.getAttribute('data-facets').indexOf(w) >= 0; }));
      });
    });
  });

  // ---- decisions: each claim can be marked wrong or right, or corrected; they are kept in the browser, saved as a file
  var dialog = one('#decide'), bar = one('#bar'), decided = new Map(), earlier = new Map(), judged = [];
  var store = dialog && 'dateline-decisions-' + dialog.getAttribute('data-report');
  function placeOf(claim) { return JSON.stringify([claim.document, claim.start, claim.end]); }
  function claimOf(element) { return JSON.parse(element.getAttribute('data-claim')); }
  function claimsOf(element) { return element.hasAttribute('data-claim') ? [element] : all('[data-claim]', element); }
  function load() {
    JSON.parse(one('#decisions').textContent).forEach(function (line) { earlier.set(placeOf(JSON.parse(line)), line); });
    try {
      JSON.parse(localStorage.getItem(store) || '[]').forEach(function (line) { decided.set(placeOf(JSON.parse(line)), line); });
    } catch (e) { /* private windows keep nothing */ }
    decided.forEach(function (line, place) { if (earlier.get(place) === line) decided.delete(place); });
  }
  function keep() {
    try { localStorage.setItem(store, JSON.stringify(Array.from(decided.values()))); } catch (e) { /* the same */ }
    paint();
  }
  function kindOf(element) {
    var line = decided.get(placeOf(claimOf(element)));
    return line ? JSON.parse(line).decision : '';
  }
  function paint() {
    all('[data-claim], [data-now]').forEach(function (element) {
      var kinds = claimsOf(element).map(kindOf);
      ['wrong', 'right', 'corrected'].forEach(function (kind) {
        element.classList.toggle('decided-' + kind, kinds.length > 0 && kinds.every(function (k) { return k === kind; }));
      });
    });
    var words = one('#bar span'), link = one('#bar a');
    bar.hidden = decided.size === 0;
    words.textContent = words.getAttribute('data-words').replace('{1}', decided.size);
    if (link.href.indexOf('blob:') === 0) URL.revokeObjectURL(link.href);
    var lines = Array.from(new Map(Array.from(earlier).concat(Array.from(decided))).values());
    link.href = URL.createObjectURL(new Blob(lines.map(function (line) { return line + '\n'; }), { type: 'application/jsonl' }));
  }
  function field(name) { return dialog.querySelector('[name="' + name + '"]'); }
  function ask(element) {
    var around = element.closest('[data-now]') || element, now = JSON.parse(around.getAttribute('data-now') || '{}');
    judged = claimsOf(element);
    one('#decide .judged').textContent = judged.map(function (e) { return claimOf(e).text; }).filter(function (t, i, list) { return list.indexOf(t) === i; }).join(' · ');
    ['value', 'unit', 'period_start', 'period_end', 'status', 'entity'].forEach(function (name) {
      var input = field(name), value = now[name] === undefined || now[name] === null ? '' : String(now[name]);
      input.value = value || (name === 'status' ? 'actual' : '');
      input.setAttribute('data-was', input.value);
      input.removeAttribute('aria-invalid');
    });
    dialog.showModal();
  }
  // the fields that were changed, as JSON; null if one of them is none
  function changes() {
    var good = true, parts = [], was = function (name) { return field(name).getAttribute('data-was'); };
    function put(name, text, fits) {
      field(name).toggleAttribute('aria-invalid', !fits);
      good = good && fits;
      parts.push(JSON.stringify(name) + ':' + text);
    }
    var value = field('value').value.replace(/[\s,]/g, ''), unit = field('unit').value.trim();
    if (value !== was('value') || unit !== was('unit')) {
      put('value', value, /^-?\d{1,15}(\.\d{1,12})?$/.test(value));
      put('unit', JSON.stringify(unit), unit !== '');
    }
    ['period_start', 'period_end'].forEach(function (name) {
      var day = field(name).value.trim();
      if (day !== was(name)) put(name, day ? JSON.stringify(day) : 'null', !day || /^\d{4}-\d\d-\d\d$/.test(day));
    });
    ['status', 'entity'].forEach(function (name) {
      var text = field(name).value.trim();
      if (text !== was(name)) put(name, JSON.stringify(text), true);
    });
    return good && parts.length ? '{' + parts.join(',') + '}' : null;
  }
  function settle(kind) {
    var set = kind === 'corrected' ? changes() : '';
    if (set === null) return;
    judged.forEach(function (element) {
      var claim = claimOf(element), place = placeOf(claim);
      if (kind === 'none' && !earlier.has(place)) { decided.delete(place); return; }
      decided.set(place, JSON.stringify(claim).slice(0, -1) + ',"decision":' + JSON.stringify(kind) + (set ? ',"set":' + set : '') + '}');
    });
    dialog.close();
    keep();
  }
  function addPen(element, to) {
    var pen = document.createElement('button');
    pen.className = 'pen';
    pen.type = 'button';
    pen.textContent = '\u270E';
    pen.title = bar.getAttribute('data-pen');
    pen.setAttribute('aria-label', pen.title + ': ' + claimsOf(element).map(function (e) { return claimOf(e).text; })[0]);
    pen.addEventListener('click', function () { ask(element); });
    to.appendChild(pen);
  }
  if (dialog) {
    load();
    all('li[data-now] > p:first-child').forEach(function (p) { addPen(p.parentNode, p); });
    all('blockquote[data-claim]').forEach(function (quote) {
      var point = quote.closest('[data-now]');
      if (!point || claimsOf(point).length > 1) addPen(quote, quote.querySelector('cite'));
    });
    all('tr[data-claim] > th, li[data-claim] > p').forEach(function (cell) { addPen(cell.parentNode, cell); });
    all('button', dialog).forEach(function (button) {
      button.addEventListener('click', function () { if (button.value === 'close') dialog.close(); else settle(button.value); });
    });
    one('#bar button').addEventListener('click', function () { decided.clear(); keep(); });
    addEventListener('storage', function (event) { if (event.key === store) { decided.clear(); load(); paint(); } });
    paint();
  }
})();
