// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { LoadPicture } from '../../../../components/reader/picture.tsx';
import { Reader } from '../../../../components/reader/reader.tsx';
import { readerBlocks } from '../../../../components/reader/text-blocks.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import type { SavedText } from '../../../../lib/model/library.ts';
import { err, ok } from '../../../../lib/model/result.ts';
import { anArticle } from '../../../support/articles.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { brokenRules, fireEvent, render, screen, settle, within } from '../draw.ts';
import { SAVED_TEXT } from './saved-text.ts';

const draw = (saved: SavedText, onPrint = () => {}) =>
  render(<Reader saved={ok(saved)} companyHref={(id) => `/dossier.html#company=${id}`} onPrint={onPrint} />);

describe('an article to be read', () => {
  it('tells where it comes from, what the reader wrote, and its text with headings, lists and tables', () => {
    draw(SAVED_TEXT);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Orange & Cloudwatt');
    expect(screen.getByText(/Press · A. Auteur · March 20, 2015 · 4 min · Saved on March 1, 2026/)).toBeTruthy();
    expect(screen.getByText('Voir la date.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Le rachat' }).textContent).toBe('Le rachat');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['un', 'deux Orange']);
    expect(
      screen.getAllByRole('row').map((row) =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['2015', '40 %'],
      ['2016', '50 %'],
    ]);
    expect(screen.getByRole('link', { name: 'See it on its page' }).getAttribute('href')).toContain('#:~:text=');
  });

  it.each([
    ['2015-03-20', '2015-03-24', 'March 20, 2015 · Updated on March 24, 2015'],
    ['2015-03-20', '2015-03-20', 'March 20, 2015'],
    ['2015-03-20', '2015-03-19', 'March 20, 2015'],
    [undefined, '2015-03-24', 'date unknown · Updated on March 24, 2015'],
  ])('published %s and changed %s is dated %j', (published, updated, line) => {
    draw({ ...SAVED_TEXT, article: anArticle('a', { ...(published && { published }), updated, wordCount: 900 }) });
    expect(screen.getByText(/^Press · /).textContent).toBe(`Press · ${line} · 4 min`);
  });

  it('says where a paywall kept the rest back', () => {
    const { unmount } = draw({ ...SAVED_TEXT, article: { ...SAVED_TEXT.article, isPartial: true } });
    expect(screen.getByText(/^Only the beginning: the page said that the rest is for subscribers/)).toBeTruthy();
    unmount();
    draw(SAVED_TEXT);
    expect(screen.queryByText(/^Only the beginning/)).toBeNull();
  });

  it('keeps the numbers of a numbered list', () => {
    const numbered = SAVED_TEXT.structure?.map((part) =>
      part.kind === 'item' ? { ...part, number: part === SAVED_TEXT.structure?.[1] ? 7 : 9 } : part,
    );
    const { container } = draw({ ...SAVED_TEXT, ...(numbered && { structure: numbered }) });
    expect(
      [...container.querySelectorAll('ol > li')].map((item) => [item.getAttribute('value'), item.textContent]),
    ).toEqual([
      ['7', 'un'],
      ['9', 'deux Orange'],
    ]);
  });

  it('has the links of its page, which learns nothing of who follows them', () => {
    draw(SAVED_TEXT);
    const links = screen.getAllByRole<HTMLAnchorElement>('link').filter(({ href }) => href.includes('press.example/'));
    const [paid, after] = [' paie', 'Et plus'].map((words) => links.find(({ textContent }) => textContent === words));
    expect([paid?.href, after?.href]).toEqual(['https://press.example/b', 'https://press.example/c']);
    expect([after?.rel, after?.target, after?.getAttribute('referrerpolicy')]).toEqual([
      'noopener noreferrer',
      '_blank',
      'no-referrer',
    ]);
  });

  it('shows the pictures kept of it where they stood, with their words, as addresses of this page', async () => {
    const load = vi.fn<LoadPicture>(async () => new Blob(['x'], { type: 'image/png' }));
    const picture = { type: 'image/png', width: 640, height: 360, bytes: 1, alt: 'Le siège' } as const;
    const pictures = [
      { ...picture, number: 0, at: 0, caption: 'À Paris' },
      { ...picture, number: 3, at: 99_999 },
    ];
    const { unmount } = render(
      <Reader saved={ok({ ...SAVED_TEXT, pictures })} companyHref={String} loadPicture={load} />,
    );
    await settle();
    const shown = screen.getAllByRole<HTMLImageElement>('img', { name: 'Le siège' });
    expect(shown.map(({ src, width }) => [src.split(':')[0], width])).toEqual([
      ['blob', 640],
      ['blob', 640],
    ]);
    expect(shown.map((image) => image.closest('figure')?.textContent)).toEqual(['À Paris', '']);
    expect(screen.getAllByRole('figure')[0]?.nextElementSibling).toBeTruthy();
    expect(load.mock.calls).toEqual([[0], [3]]);
    unmount();
  });

  it('leaves the corner of a table empty where its first row is one short', () => {
    const text = 'Cloudwatt\tNumergy\nOpérateur\tOrange\tSFR';
    const row = (start: number, end: number) => ({ start, end, kind: 'row' as const });
    draw({ ...SAVED_TEXT, text, mentions: [], structure: [row(0, 17), row(18, text.length)] });
    expect(
      screen.getAllByRole('row').map((line) =>
        within(line)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['', 'Cloudwatt', 'Numergy'],
      ['Opérateur', 'Orange', 'SFR'],
    ]);
  });

  it('keeps quotations and code apart from the words around them', () => {
    const text = 'Il a dit :\n\nUn.\n\nDeux.\n\nif (a)\n\n  b();\n\nFin.';
    const at = (words: string, kind: 'quote' | 'code') => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, kind };
    };
    const structure = [at('Un.', 'quote'), at('Deux.', 'quote'), at('if (a)\n\n  b();', 'code')];
    const { container } = draw({ ...SAVED_TEXT, text, mentions: [], links: [], structure });
    expect(
      Array.from(container.querySelectorAll('.v-reader-text > *'), ({ localName, textContent }) => [
        localName,
        textContent,
      ]),
    ).toEqual([
      ['p', 'Il a dit :'],
      ['blockquote', 'Un.Deux.'],
      ['pre', 'if (a)\n\n  b();'],
      ['p', 'Fin.'],
    ]);
  });

  it('marks its companies, and shows markup of the page as text', () => {
    const { container } = draw(SAVED_TEXT);
    const marks = screen.getAllByRole('link', { name: 'Orange' });
    expect(marks.map((mark) => mark.getAttribute('href'))).toEqual([
      '/dossier.html#company=orange',
      '/dossier.html#company=orange',
    ]);
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain('<b>tout</b>');
  });

  it('says where no text is kept, and shows the summary', () => {
    const { text: _text, ...rest } = SAVED_TEXT;
    draw({ ...rest, article: { ...SAVED_TEXT.article, summary: 'Un résumé.' } });
    expect(screen.getByText('Un résumé.')).toBeTruthy();
    expect(screen.getByText(/Its text is not kept/)).toBeTruthy();
  });

  it('is printed', () => {
    const onPrint = vi.fn<() => void>();
    draw(SAVED_TEXT, onPrint);
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledTimes(1);
  });

  it('is waited for, and missed, in words', () => {
    const { rerender } = render(<Reader saved={undefined} companyHref={String} onPrint={() => {}} />);
    expect(screen.getByRole('status', { name: 'Fetching the article' })).toBeTruthy();
    rerender(<Reader saved={err(appError('not-found'))} companyHref={String} onPrint={() => {}} />);
    expect(screen.getByRole('alert').textContent).toBe('This article is no longer in your library.');
  });

  it('breaks no rule of accessibility', async () => {
    draw(SAVED_TEXT);
    expect(await brokenRules()).toEqual([]);
  });
});

describe('the blocks of a text', () => {
  it('hold every letter once, in order, whatever the structure claims', () => {
    const structure = fc.array(
      fc.record(
        {
          start: fc.nat(60),
          end: fc.nat(80),
          kind: fc.constantFrom('heading', 'item', 'row', 'quote', 'code'),
          number: fc.nat(3),
        },
        { requiredKeys: ['start', 'end', 'kind'] },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(hostileText(8), structure, (text, claimed) => {
        const stretches = readerBlocks(
          text,
          claimed.filter(({ start, end }) => start < end),
        ).flatMap((block) => ('lines' in block ? block.lines : [block]));
        expect(
          stretches
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
