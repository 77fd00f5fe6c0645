import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';

const found = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Chromium as it is installed on this machine, without a window. */
export async function launchChromium(): Promise<Browser> {
  if (found === undefined) throw new Error('no Chromium in /usr/bin: `apt-get install -y chromium`, as .ci/run does');
  return chromium.launch({ executablePath: found, args: flags, timeout: 60_000 });
}

/** What a bundle answers in Chromium, served from this machine; `strict`: under a content security policy without `unsafe-eval`. */
export async function answeredInChromium(bundle: string, strict: boolean): Promise<string> {
  const server = await served(bundle, strict);
  let browser: Browser | undefined;
  try {
    browser = await launchChromium();
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => {
      faults.push(error.message);
    });
    // `listen` on a port gives an address with a port.
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const answered = await page
      .waitForFunction(() => Reflect.get(globalThis, 'answered') as unknown, undefined, { timeout: 60_000 })
      .then(
        async (handle) => handle.jsonValue(),
        () => undefined,
      );
    const allowsEval = await page
      .waitForFunction(() => Reflect.get(globalThis, 'allowsEval') as unknown, undefined, { timeout: 5_000 })
      .then(async (handle) => handle.jsonValue());
    if ((allowsEval === 'yes') === strict) throw new Error(`the page was to run ${strict ? 'without' : 'with'} eval, and does not`);
    if (typeof answered !== 'string') throw new Error(`the page gave no answer: ${faults.join('; ')}`);
    return answered;
  } finally {
    await browser?.close();
    server.close();
  }
}

async function served(bundle: string, strict: boolean): Promise<Server> {
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': [
      'text/html; charset=utf-8',
      '<!doctype html><meta charset="utf-8"><script src="/eval.js"></script><script type="module" src="/bundle.js"></script>',
    ],
    '/eval.js': ['text/javascript', "try { new Function('')(); globalThis.allowsEval = 'yes'; } catch { globalThis.allowsEval = 'no'; }"],
    '/bundle.js': ['text/javascript; charset=utf-8', readFileSync(bundle, 'utf8')],
  };
  const server = createServer((request, response) => {
    const [type, text] = pages[request.url ?? ''] ?? [];
    if (type === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, ...(strict ? { 'content-security-policy': policy } : {}) }).end(text);
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return server;
}
