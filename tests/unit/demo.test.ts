import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDemo } from '../../demo/server.mjs';

let demo: Awaited<ReturnType<typeof serveDemo>>;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

const PAGES = [
  'index.html',
  'entretien.html',
  'bilan.html',
  'genese.html',
  'european-cloud.html',
  'oranges.html',
  'atelier.html',
];

async function page(name: string): Promise<Document> {
  const response = await fetch(demo.url + name);
  return new JSDOM(await response.text(), { url: demo.url + name }).window.document;
}

/** A request whose path no client tidies up first. */
async function rawStatus(path: string, method = 'GET'): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request({ host: '127.0.0.1', port: new URL(demo.url).port, path, method }, (response) => {
    response.resume();
    resolve(response.statusCode);
  })
    .once('error', reject)
    .end();
  return promise;
}

describe('the demo’s server', () => {
  it('listens on loopback, on a port of its own each time', async () => {
    const other = await serveDemo();
    expect(new URL(demo.url).hostname).toBe('127.0.0.1');
    expect(other.url).not.toBe(demo.url);
    await other.close();
  });

  it.each([
    ['', 'text/html; charset=utf-8'],
    ['entretien.html?utm_source=rss', 'text/html; charset=utf-8'],
    ['style.css', 'text/css; charset=utf-8'],
    ['nuages.svg', 'image/svg+xml'],
    ['rss.xml', 'application/rss+xml; charset=utf-8'],
    ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ])('serves /%s as %s', async (path, type) => {
    const response = await fetch(demo.url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.text()).length).toBeGreaterThan(300);
  });

  it.each([
    '/../server.mjs',
    '/../../package.json',
    '/..%2fserver.mjs',
    '/%2e%2e/server.mjs',
    '//etc/passwd',
    '/pages/index.html',
    '/index.html/',
    '/nothing',
    '/constructor',
  ])('knows no %s', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it('answers HEAD and refuses what would write', async () => {
    expect(await rawStatus('/', 'HEAD')).toBe(200);
    expect(await rawStatus('/', 'POST')).toBe(405);
    expect(await rawStatus('/', 'DELETE')).toBe(405);
  });

  it('writes its own origin where the pages say where they live', async () => {
    const canonical = (await page('bilan.html')).querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(canonical).toBe(`${demo.url}bilan.html`);
    expect(await (await fetch(`${demo.url}atom.xml`)).text()).not.toContain('cables-et-nuages.example');
  });
});

describe.each(PAGES)('%s', (name) => {
  it('has a title, a language, both feeds, and no script that runs', async () => {
    const document = await page(name);
    expect(document.title.length).toBeGreaterThan(10);
    expect(document.documentElement.lang).toMatch(/^(fr|en)$/);
    expect([...document.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))).toEqual([
      'rss.xml',
      'atom.xml',
    ]);
    expect(document.querySelectorAll('script:not([type="application/ld+json"])').length).toBe(0);
    expect(document.querySelectorAll('h1').length).toBe(1);
  });

  it('links only to what is there', async () => {
    const document = await page(name);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href);
    const statuses = await Promise.all(
      [...new Set(links)].map(async (href) => `${(await fetch(href)).status} ${href}`),
    );
    expect(statuses.filter((line) => !line.startsWith('200'))).toEqual([]);
  });
});

describe('the interview', () => {
  it.each([
    'Entré au capital à hauteur de 44 % en 2012',
    '100 % depuis le 16 mars 2015',
    'visait 500 ME',
    "300 ME sur l'année",
    "environ 2 ME de chiffre d'affaires en 2014",
    'Didier Renard, PDG de Cloudwatt',
    "Thierry Bonhomme, directeur général d'OBS",
    'Val-de-Reuil',
    'dOrange Business Services (OBS)',
    'laffaire',
    'Numergy',
    'lundi 23/03/2015',
    'Autres articles sur le même sujet',
    'Mots clefs',
  ])('says «%s»', async (words) => {
    expect((await page('entretien.html')).body.textContent).toContain(words);
  });

  it('has mixed quotation marks, a table and ten questions', async () => {
    const document = await page('entretien.html');
    const text = document.body.textContent ?? '';
    for (const mark of ['"', '«', '“', "'", '’']) expect(text).toContain(mark);
    expect(document.querySelectorAll('table tbody tr').length).toBe(3);
    expect(document.querySelectorAll('.question').length).toBe(10);
  });

  it('states its date nowhere but in sight', async () => {
    const document = await page('entretien.html');
    expect(document.querySelectorAll('time, meta[property^="article:"], script, meta[name=date]').length).toBe(0);
  });
});

describe('the other pages', () => {
  it('say OVHcloud often enough to cover a page in marks', async () => {
    const text = (await page('european-cloud.html')).body.textContent ?? '';
    expect(text.match(/OVHcloud/g)?.length).toBeGreaterThan(25);
    for (const name of ['Outscale', 'Scaleway', 'Atos']) expect(text).toContain(name);
  });

  it('set every trap of the fruit', async () => {
    const text = (await page('oranges.html')).body.textContent ?? '';
    for (const trap of [
      'Une orange',
      'zest of an orange',
      'à Orange dans le Vaucluse',
      'vigilance orange',
      'Orange marmalade',
      'Orange et cannelle',
    ])
      expect(text).toContain(trap);
  });

  it('hide names in a form, a code block, an editable region and hidden text', async () => {
    const document = await page('atelier.html');
    for (const place of [
      'input[value=Cloudwatt]',
      'option',
      'textarea',
      'pre code',
      '[contenteditable]',
      '[hidden]',
      '.ghost',
      '[style*="display: none"]',
      'noscript',
    ]) {
      const element = document.querySelector(place);
      expect(`${element?.textContent}${element?.getAttribute('value')}`).toMatch(/Cloudwatt|Numergy|Outscale/);
    }
  });

  it('carry their dates as real pages do, each in its way', async () => {
    const linked = JSON.parse(
      (await page('bilan.html')).querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
    );
    expect(linked.datePublished).toBe('2020-02-04T08:30:00+01:00');
    expect(
      (await page('genese.html')).querySelector('meta[property="article:published_time"]')?.getAttribute('content'),
    ).toBe('2012-09-10T07:00:00+02:00');
    expect((await page('atelier.html')).querySelector('meta[name=date]')?.getAttribute('content')).toBe('2021-03-03');
  });
});

describe('the feeds', () => {
  async function feed(name: string): Promise<Document> {
    const text = await (await fetch(demo.url + name)).text();
    return new JSDOM(text, { contentType: 'application/xml' }).window.document;
  }
  const day = (text: string | null | undefined) => new Date(text ?? '').toISOString().slice(0, 10);

  it('tell the same articles with the same dates, newest first', async () => {
    const rss = [...(await feed('rss.xml')).querySelectorAll('item')].map((item) => [
      item.querySelector('link')?.textContent,
      day(item.querySelector('pubDate')?.textContent),
    ]);
    const atom = [...(await feed('atom.xml')).querySelectorAll('entry')].map((entry) => [
      entry.querySelector('link')?.getAttribute('href'),
      day(entry.querySelector('published')?.textContent),
    ]);
    expect(rss).toEqual(atom);
    expect(rss.map(([, date]) => date)).toEqual([
      '2025-10-22',
      '2021-03-03',
      '2020-02-04',
      '2016-01-16',
      '2015-03-23',
      '2012-09-10',
    ]);
  });

  it('lead to pages that are there', async () => {
    const links = [...(await feed('atom.xml')).querySelectorAll('entry link')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(await Promise.all(links.map(async (link) => (await fetch(link)).status))).toEqual(links.map(() => 200));
  });

  it('name the right day of the week', async () => {
    for (const date of (await feed('rss.xml')).querySelectorAll('pubDate')) {
      const [, weekday, rest] = /^(\w{3}), (\d{2} \w{3} \d{4})/.exec(date.textContent ?? '') ?? [];
      expect(new Date(`${rest} 12:00:00 +0000`).toUTCString().slice(0, 3)).toBe(weekday);
    }
  });
});
