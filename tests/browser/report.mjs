// A report in a real browser: points, evidence, search, filters, theme, phone, hostile text, accessibility.
//
// usage: node --experimental-websocket report.mjs CHROMIUM FOLDER MANY [AXE.js [SHOTS]]
//
// FOLDER is a report in English that holds hostile.jsonl beside the samples, MANY one of more series than a first page holds.  Prints "ok NAME" and "not ok NAME".
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './devtools.mjs';

const [program, folder, many, axe, shots] = process.argv.slice(2);
const url = (link) => pathToFileURL(join(resolve(folder), link.split('#')[0])).href + (link.includes('#') ? '#' + link.split('#')[1] : '');
let failed = 0;
function check(name, good, detail = '') {
  console.log(`${good ? 'ok' : 'not ok'} ${name}${good || detail === '' ? '' : `: ${JSON.stringify(detail)}`}`);
  if (!good) failed++;
}

async function pointToSentence(page, width) {
  const selector = `.hits.${width} a[href^="#s"]`;
  const href = await page.run(`document.querySelector('${selector}').getAttribute('href')`);
  await page.hover(selector);
  check(`${width}: a point shows its tooltip`, await page.run('!document.querySelector(".tip").hidden && document.querySelector(".tip").textContent.length > 5'));
  await page.click(selector);
  check(`${width}: a point leads to its evidence`, await page.run(`location.hash === ${JSON.stringify(href)}`), await page.run('location.hash'));
  const evidence = await page.run(`(() => { const e = document.getElementById(${JSON.stringify(href.slice(1))}), r = e.getBoundingClientRect(); return {mark: e.querySelector('blockquote mark')?.textContent || '', top: r.top, height: r.height}; })()`);
  check(`${width}: the evidence is seen, its quantity marked`, evidence.mark !== '' && evidence.height > 0 && evidence.top > -1 && evidence.top < 1000, evidence);
}

async function evidenceToDocument(page) {
  const link = 'blockquote cite a[href^="documents/"]';
  const target = await page.run(`document.querySelector('${link}').getAttribute('href')`);
  await page.go(url(target));
  check('evidence leads into its document', await page.run(`document.querySelector(':target')?.tagName`) === 'MARK', target);
  check('the mark leads to what was read', await page.run(`document.getElementById(document.querySelector(':target a').getAttribute('href').slice(1)).tagName`) === 'TR');
  check('what was read leads to its series', (await page.run(`document.querySelectorAll('td a[href^="../series/"]').length`)) > 0);
}

const visibleRows = 'Array.from(document.querySelectorAll("#overview tr[data-find]")).filter((r) => !r.hidden).length';
const visibleCharts = 'Array.from(document.querySelectorAll("article[data-find]")).filter((r) => !r.hidden).length';

async function searchAndFilter(page) {
  const all = await page.run(visibleRows), charts = await page.run(visibleCharts);
  await page.click('#query');
  await page.type('storage tender');
  const found = await page.run(visibleRows);
  check('search keeps what fits', found > 0 && found < all, { found, all });
  check('search says how many', (await page.run('document.querySelector("#count").textContent')).startsWith(`${found} of ${all}`));
  check('search narrows the charts too', await page.run(visibleCharts) < charts);
  await page.run('document.querySelector("#query").value = "no such thing anywhere"; document.querySelector("#query").dispatchEvent(new Event("input"))');
  check('search for nothing finds nothing', await page.run(visibleRows) === 0);
  await page.run('document.querySelector("#query").value = ""; document.querySelector("#query").dispatchEvent(new Event("input"))');
  for (const [id, value] of [['kind', 'named'], ['status', 'target'], ['frequency', 'A']]) {
    await page.run(`(() => { const s = document.getElementById('${id}'); s.value = '${value}'; s.dispatchEvent(new Event('change')); })()`);
    const rows = await page.run(visibleRows);
    check(`filter by ${id}`, rows > 0 && rows < all, rows);
    await page.run(`(() => { const s = document.getElementById('${id}'); s.value = ''; s.dispatchEvent(new Event('change')); })()`);
  }
  check('without filters all is there again', await page.run(visibleRows) === all);
}

async function facets(page) {
  const visible = 'Array.from(document.querySelectorAll("#m0 [data-facets]")).filter((e) => !e.hasAttribute("data-out")).map((e) => e.getAttribute("data-facets"))';
  const all = await page.run(visible);
  const value = await page.run(`(() => { const s = document.querySelector('#m0 select[data-facet="stage"]'); s.value = 'award'; s.dispatchEvent(new Event('change')); return s.value; })()`);
  const left = await page.run(visible);
  check('a facet filters its section', value === 'award' && left.length > 0 && left.length < all.length && left.every((f) => f.includes(' stage=award ')), left);
  await page.run(`(() => { const s = document.querySelector('#m0 select[data-facet="stage"]'); s.value = ''; s.dispatchEvent(new Event('change')); })()`);
  check('without it all is there again', (await page.run(visible)).length === all.length);
  check('a section has no target for its newest value', await page.run(`Array.from(document.querySelectorAll('.headline')).every((e) => !/20[3-9][0-9]/.test(e.textContent))`));
  check('what no metric names is behind a fold', await page.run(`!document.querySelector('#other') || !document.querySelector('#other').open`));
}

async function theme(page) {
  const paper = () => page.run('getComputedStyle(document.body).backgroundColor');
  const before = await paper();
  await page.click('#theme');
  check('the theme changes', await paper() !== before);
  await page.run('scrollTo(0, 0)');
  if (shots) writeFileSync(join(shots, 'dark.png'), await page.picture());
  await page.click('#theme');
  check('and changes back', await paper() === before);
}

async function keyboard(page) {
  await page.go(url('index.html'));
  await page.key('Tab', 9);
  check('the first stop is the way to the content', await page.run('document.activeElement.className') === 'skip');
  await page.run(`document.querySelector('.hits.wide a').focus()`);
  check('a focused point shows its tooltip', await page.run('!document.querySelector(".tip").hidden'));
  await page.key('Escape', 27);
  check('escape hides it', await page.run('document.querySelector(".tip").hidden'));
  await page.run(`document.querySelector('.hits.wide a').focus()`);
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
  check('enter follows a point', (await page.run('location.hash')).startsWith('#s'));
}

async function accessible(page, name) {
  if (!axe) { console.log(`ok ${name}: accessibility # skip no axe-core`); return; }
  await page.run(readFileSync(axe, 'utf8') + '; true');
  const faults = await page.run(`axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(' | ')))`);
  check(`${name}: no serious accessibility fault`, faults.length === 0, faults);
}

async function harmless(page, name) {
  check(`${name}: text of documents stays text`, await page.run('typeof window.trapped === "undefined" && document.title !== "trapped" && getComputedStyle(document.body).display !== "none" && document.querySelectorAll("iframe, img").length === 0'));
  check(`${name}: no error on the console`, page.errors.length === 0, page.errors);
}

async function searchAll(browser) {
  const page = await browser.open(pathToFileURL(join(resolve(many), 'index.html')).href, 1280, 900);
  await page.click('#query');
  await page.type('galena');
  check('the link to the search of all series takes the words along', (await page.run('document.querySelector("#search-all").href')).endsWith('search/0001.html?q=galena'));
  await page.go(await page.run('document.querySelector("#search-all").href'));
  const rows = await page.run('Array.from(document.querySelectorAll("#results tr")).map((r) => r.textContent.toLowerCase())');
  check('the search of all series finds them', rows.length > 5 && rows.every((text) => text.includes('galena')), rows.length);
  await page.go(await page.run('document.querySelector("#results a").href'));
  check('what is found leads to its series', await page.run('document.querySelector(":target").tagName') === 'ARTICLE');
  await harmless(page, 'search of all series');
  page.close();
}

const browser = await startBrowser(program);
try {
  const page = await browser.open(url('index.html'), 1280, 900);
  if (shots) writeFileSync(join(shots, 'desktop.png'), await page.picture());
  await facets(page);
  await searchAndFilter(page);
  await theme(page);
  await keyboard(page);
  await page.go(url('index.html'));
  await pointToSentence(page, 'wide');
  await accessible(page, 'first page');
  await page.run('document.documentElement.setAttribute("data-theme", "dark")');
  await accessible(page, 'first page, dark');
  await harmless(page, 'first page');
  await evidenceToDocument(page);
  await accessible(page, 'documents');
  await harmless(page, 'documents');
  await page.go(url('series/0001.html'));
  await accessible(page, 'series');
  await harmless(page, 'series');
  page.close();

  await searchAll(browser);

  const phone = await browser.open(url('index.html'), 390, 844);
  if (shots) writeFileSync(join(shots, 'phone.png'), await phone.picture());
  check('phone: nothing is wider than the screen', await phone.run('document.documentElement.scrollWidth <= innerWidth'), await phone.run('document.documentElement.scrollWidth'));
  check('phone: the narrow chart is shown', await phone.run('getComputedStyle(document.querySelector("svg.picture.wide")).display === "none" && getComputedStyle(document.querySelector("svg.picture.narrow")).display !== "none"'));
  await pointToSentence(phone, 'narrow');
  await harmless(phone, 'phone');
  phone.close();
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);
