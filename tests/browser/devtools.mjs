// A page of headless Chromium, driven over the DevTools protocol without any package (Node 20.10 or later).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0'];

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// the browser's own processes write the profile for a moment longer than it lives: what they add is removed again
async function removeFolder(folder) {
  for (let tries = 0; tries < 50; tries++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'ENOTEMPTY') throw error;
      await pause(100);
    }
  }
  throw new Error(`cannot remove ${folder}`);
}

// resolves to a browser: open(url, width, height) gives a page, close() ends it
export async function startBrowser(program) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-browser-'));
  const child = spawn(program, [...FLAGS, `--user-data-dir=${folder}`, 'about:blank'], { stdio: 'ignore' });
  const port = join(folder, 'DevToolsActivePort');
  for (let i = 0; i < 300 && !existsSync(port); i++) await pause(100);
  if (!existsSync(port)) throw new Error('the browser does not start');
  await pause(100);
  const base = `http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`;
  return {
    open: (url, width, height) => openPage(base, url, width, height),
    close: async () => {
      child.kill();
      await new Promise((done) => (child.exitCode === null ? child.on('exit', done) : done()));
      await removeFolder(folder);
    },
  };
}

async function openPage(base, url, width, height) {
  const target = await (await fetch(`${base}/json/new?about:blank`, { method: 'PUT' })).json();
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((done, failed) => { socket.onopen = done; socket.onerror = failed; });
  const waiting = new Map(), errors = [];
  let next = 1, loaded;
  const send = (method, params = {}) => new Promise((done, failed) => {
    waiting.set(next, { done, failed });
    socket.send(JSON.stringify({ id: next++, method, params }));
  });
  socket.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.id) {
      const { done, failed } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) failed(new Error(message.error.message)); else done(message.result);
    } else if (message.method === 'Page.loadEventFired' && loaded) loaded();
    else if (message.method === 'Runtime.exceptionThrown') errors.push(message.params.exceptionDetails.text);
    else if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') errors.push(message.params.entry.text);
    else if (message.method === 'Page.javascriptDialogOpening') { errors.push('a dialog opened'); send('Page.handleJavaScriptDialog', { accept: false }); }
  };
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  const page = {
    errors, send,
    size: (w, h) => send('Emulation.setDeviceMetricsOverride', { width: w, height: h, deviceScaleFactor: 1, mobile: w < 500 }),
    go: async (to) => {
      const done = new Promise((resolve) => { loaded = resolve; });
      await send('Page.navigate', { url: to });
      await done;
    },
    run: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
      return result.value;
    },
    // the middle of what a selector finds, scrolled into view
    place: (selector) => page.run(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`),
    hover: async (selector) => {
      const [x, y] = await page.place(selector);
      await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    },
    click: async (selector) => {
      const [x, y] = await page.place(selector);
      for (const type of ['mousePressed', 'mouseReleased']) await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      await pause(100);
    },
    type: async (text) => { await send('Input.insertText', { text }); await pause(50); },
    key: async (key, code) => {
      for (const type of ['keyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code });
      await pause(50);
    },
    picture: async () => Buffer.from((await send('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
    close: () => socket.close(),
  };
  // nothing moves by itself while it is looked at
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  await page.size(width, height);
  await page.go(url);
  return page;
}
