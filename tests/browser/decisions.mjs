// The reader's hand in a real browser: a point marked wrong, another corrected; the saved file; the next run.
//
// usage: node --experimental-websocket decisions.mjs CHROMIUM REPORT DATELINE OUT FILE...
//
// REPORT is a report in English of FILE...; OUT is a folder for what comes of the decisions.  Prints "ok NAME" and "not ok NAME".
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './devtools.mjs';

const [program, report, dateline, out, ...files] = process.argv.slice(2);
const url = (folder, page) => pathToFileURL(join(resolve(folder), page)).href;
const HOSTILE = '<img src=x onerror="window.trapped=1">\'";</script>';
let failed = 0;
function check(name, good, detail = '') {
  console.log(`${good ? 'ok' : 'not ok'} ${name}${good || detail === '' ? '' : `: ${JSON.stringify(detail)}`}`);
  if (!good) failed++;
}

// the place of the first claim of the point that a selector finds
const claimOf = (page, selector) => page.run(`JSON.parse(document.querySelector('${selector} [data-claim]').getAttribute('data-claim'))`);
const samePlace = (claim) => `Array.from(document.querySelectorAll('li[data-now] [data-claim]')).filter((e) => { const c = JSON.parse(e.getAttribute('data-claim')); return c.document === ${JSON.stringify(claim.document)} && c.start === ${claim.start}; })`;

async function judge(page, selector, kind, fields = {}) {
  await page.run(`document.querySelectorAll('details').forEach((d) => { d.open = true; })`);
  await page.click(`${selector} .pen`);
  check(`${kind}: the dialog opens with the figure`, await page.run('document.querySelector("#decide").open && document.querySelector("#decide .judged").textContent !== ""'));
  for (const [name, value] of Object.entries(fields))
    await page.run(`document.querySelector('#decide [name="${name}"]').value = ${JSON.stringify(value)}`);
  await page.click(`#decide button[value="${kind}"]`);
}

async function save(page) {
  await page.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: resolve(out) });
  await page.click('#bar a');
  const path = join(out, 'decisions.jsonl');
  for (let i = 0; i < 100 && !existsSync(path); i++) await new Promise((done) => setTimeout(done, 100));
  return path;
}

mkdirSync(out, { recursive: true });
const browser = await startBrowser(program);
try {
  const page = await browser.open(url(report, 'index.html'), 1280, 900);
  const first = '#charts li[data-now]', second = '#charts article:nth-of-type(2) li[data-now]';
  const wrong = await claimOf(page, first), corrected = await claimOf(page, second);
  check('nothing is decided at first', await page.run('document.querySelector("#bar").hidden'));
  await judge(page, first, 'wrong');
  check('what is wrong is struck out', await page.run(`document.querySelector('${first}').classList.contains('decided-wrong')`));
  await judge(page, second, 'corrected', { value: 'many' });
  check('a value that is none is not taken', await page.run('document.querySelector("#decide").open && document.querySelector("#decide [aria-invalid]").name === "value"'));
  await page.run('document.querySelector("#decide").close()');
  await judge(page, second, 'corrected', { value: '4,321.5', entity: HOSTILE });
  await page.go(url(report, 'series/0001.html'));
  const count = await page.run('document.querySelector("#bar span").textContent');
  check('the other pages know of it', /^[2-9]/.test(count), count);
  await page.go(url(report, 'index.html'));
  const path = await save(page), lines = readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  check('the file has a line for each claim', lines.some((d) => d.decision === 'wrong' && d.start === wrong.start) && lines.some((d) => d.decision === 'corrected' && d.set.value === 4321.5), lines);
  check('no error on the console', page.errors.length === 0, page.errors);
  page.close();

  const again = join(out, 'report');
  execFileSync(dateline, ['report', '--quiet', '--lang', 'en', '--decisions', path, '-o', again, ...files]);
  const next = await browser.open(url(again, 'index.html'), 1280, 900);
  await next.run(`document.querySelectorAll('details').forEach((d) => { d.open = true; })`);
  check('the wrong point is gone after the next run', await next.run(`${samePlace(wrong)}.length`) === 0);
  check('what was decided is listed', await next.run(`document.querySelectorAll('#decided li').length`) === lines.length);
  check('nothing new is to be saved', await next.run('document.querySelector("#bar").hidden'));
  const series = readFileSync(join(again, 'series.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const points = series.flatMap((s) => s.observations.map((o) => ({ entity: s.entity, o }))).filter(({ o }) => o.claims.some((c) => c.document === corrected.document && c.start === corrected.start));
  check('the corrected one has its value and is marked', points.length > 0 && points.every(({ o }) => (o.value === 4321.5 || o.value === 4.3215) && o.claims[0].edited), points);
  for (const name of ['index.html', 'series/0001.html']) {
    await next.go(url(again, name));
    check(`${name}: what a reader wrote stays text`, await next.run('typeof window.trapped === "undefined" && document.querySelectorAll("img").length === 0'));
    check(`${name}: no error on the console`, next.errors.length === 0, next.errors);
  }
  // taken back, the point is there again
  await next.go(url(again, 'index.html'));
  await judge(next, '#decided li', 'none');
  check('what was decided can be taken back', !(await next.run('document.querySelector("#bar").hidden')));
  next.close();
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);
