import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { briefHeadings } from '../../../../components/dossier/brief-headings.ts';
import { makeBrief } from '../../../../lib/dossier/brief/make-brief.ts';
import { briefHtml, briefMail, briefMarkdown, briefText } from '../../../../lib/exchange/export/brief-document.ts';
import { day, dossier, fact, row, source, wordsOf } from './samples.ts';

/** What a hostile page, feed or file may call its articles, firms, people and figures. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://tracker.example/p.gif)',
  '</p></div><iframe src="https://evil.example">',
  '# Heading\n\n- item\n\n> quote',
  '<!-- comment',
  '`code` **bold** ~~gone~~ | cell | $x^2$',
  '&lt;b&gt; &#60;b&#62;',
];

describe.each(HOSTILE)('a brief with %j in titles, names, roles, units and sentences', (text) => {
  const article = source('a', '2026-11-02', { title: text, publisher: text });
  const made = makeBrief({
    language: 'en',
    today: day('2026-11-25'),
    words: wordsOf('en'),
    dossier: dossier({
      company: { ...dossier().company, name: text, about: { en: text, fr: text } },
      total: 1,
      dated: 1,
      stories: [
        {
          id: 's',
          date: day('2026-11-02'),
          title: text,
          lang: 'en',
          articles: [article],
          total: 1,
          kinds: [],
          salience: 1,
        },
      ],
      figures: [
        row([[fact({ kind: 'headcount', value: 3, unit: text, period: text, text, start: 0, end: 9 }), article]]),
      ],
      events: [{ fact: fact({ kind: 'acquisition', with: 'x', text }), source: article }],
      names: { x: text },
      people: [{ name: text, role: text, sources: [article] }],
      notes: [{ article, note: text, quotations: [{ text, url: article.url, at: '2026-11-03T00:00:00.000Z' }] }],
    }),
  });
  const words = wordsOf('en');
  const headings = briefHeadings(made, (key, ...values) =>
    key === 'titleOf' ? (values[0] ?? '') : words('stop', [key]),
  );

  it('is text in HTML: no element comes from it', () => {
    const { document } = new JSDOM(briefHtml(made, headings)).window;
    const elements = new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...elements].filter((name) => !['div', 'h1', 'h2', 'p', 'a', 'ol', 'li'].includes(name))).toEqual([]);
    expect([...document.querySelectorAll('a')].filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect(document.querySelector('h1')?.textContent?.replaceAll(/\s+/g, ' ')).toBe(text.replaceAll(/\s+/g, ' '));
  });

  it('is text in Markdown: every sign of it is escaped', () => {
    const markdown = briefMarkdown(made, headings);
    const outsideLinks = markdown.replaceAll(/\]\(<https:[^>]*>\)/g, ']');
    expect(outsideLinks).not.toMatch(/(?<!\\)<(?!https:)|(?<!\\)!\[|(?<!\\)\]\(/);
    expect(outsideLinks).not.toMatch(/(?<!\\)[`*~$]/);
    expect(markdown.split('\n').filter((line) => /^#{1,2} /.test(line)).length).toBe(2 + made.sections.length);
  });

  it('is text in a mail: an address with nothing in it but a subject and a body', () => {
    const mail = new URL(briefMail(made, headings, 'The rest is on the clipboard.'));
    expect([mail.protocol, mail.pathname, [...mail.searchParams.keys()]]).toEqual(['mailto:', '', ['subject', 'body']]);
    expect(mail.href.length).toBeLessThanOrEqual(2000);
    expect(briefText(made, headings).split('\n\n')[0]).toBe(text.replaceAll(/\s+/g, ' ').trim());
  });

  it('comes back from JSON as it was', () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

describe('a brief in a mail', () => {
  const short = makeBrief({ language: 'en', today: day('2026-11-25'), words: wordsOf('en'), dossier: dossier() });
  const headings = briefHeadings(short, (key, ...values) => (key === 'titleOf' ? `${values[0] ?? ''}: brief` : key));

  it('that an address holds is whole', () => {
    const mail = new URL(briefMail(short, headings, 'REST'));
    expect(mail.searchParams.get('subject')).toBe('Cloudwatt: brief');
    expect(mail.searchParams.get('body')).toBe(briefText(short, headings).replaceAll('\n', '\r\n'));
  });

  it('that is too long ends with a paragraph, and says where the rest is', () => {
    const stories = Array.from({ length: 8 }, (_, at) => ({
      id: `s${at}`,
      date: day('2026-11-02'),
      title: `${at} ${'titre '.repeat(20)}`,
      lang: 'fr',
      articles: [source(`s${at}`, '2026-11-02')],
      total: 1,
      kinds: [],
      salience: 1,
    }));
    const long = makeBrief({
      language: 'en',
      today: day('2026-11-25'),
      words: wordsOf('en'),
      dossier: dossier({ stories }),
    });
    const address = briefMail(long, headings, 'The rest is on the clipboard.');
    expect(address.length).toBeLessThanOrEqual(2000);
    const body = (new URL(address).searchParams.get('body') ?? '').split('\r\n');
    expect(body.length).toBeGreaterThan(6);
    expect(body.at(-1)).toBe('The rest is on the clipboard.');
    const lines = new Set(briefText(long, headings).split('\n'));
    expect(body.slice(0, -1).filter((line) => !lines.has(line))).toEqual([]);
  });
});
