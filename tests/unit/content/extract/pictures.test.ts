import { describe, expect, it } from 'vitest';
import { page, prose, richContentOf } from './fixture.ts';

/** jsdom reads these pages several times, and slowly on a busy machine. */
const PATIENCE = 60_000;

const pictures = (body: string) => richContentOf(page('<base href="https://www.example.fr/a/">', body)).pictures ?? [];
const urls = (body: string) => pictures(body).map(({ url }) => url);
const inText = (image: string) => `<h1>Un titre</h1>${prose(1)}${image}${prose(2)}`;

describe('pictures of an article', { timeout: PATIENCE }, () => {
  it('stand where they are shown, with their words', () => {
    const found = pictures(
      `<img src="logo.png"><h1>Un titre</h1><figure><img src="lead.jpg" alt="Le siège"><figcaption>Le siège,
       à Paris</figcaption></figure><article>${prose(1)}<p>${'x'.repeat(9)}</p><img src="/b.webp#x">${prose(2)}
       </article><p>Lire aussi</p><img src="after.jpg">`,
    );
    const first = prose(1).replaceAll(/<.*?>/g, '').length;
    expect(found).toMatchObject([
      { url: 'https://www.example.fr/a/lead.jpg', alt: 'Le siège', caption: 'Le siège, à Paris', at: 0 },
      { url: 'https://www.example.fr/b.webp', alt: '', at: first },
    ]);
  });

  it('come from the narrowest address that is wide enough, wherever the page keeps it', () => {
    const widths = 'w400.jpg 400w, w1600.jpg 1600w, w3000.jpg 3000w';
    expect(urls(inText(`<img src="s.jpg" srcset="${widths}">`))).toEqual(['https://www.example.fr/a/w1600.jpg']);
    expect(urls(inText('<img src="s.jpg" data-srcset="a.jpg 1x, b.jpg 2x, c.jpg 3x">'))).toEqual([
      'https://www.example.fr/a/b.jpg',
    ]);
    expect(
      urls(
        inText(
          `<picture><source type="image/svg+xml" srcset="v.svg 2000w"><source srcset="p,q.webp 900w">
           <img src="s.jpg"></picture>`,
        ),
      ),
    ).toEqual(['https://www.example.fr/a/p,q.webp']);
    expect(urls(inText('<img src="data:image/gif;base64,R0lGOD" data-src="lazy.jpg">'))).toEqual([
      'https://www.example.fr/a/lazy.jpg',
    ]);
  });

  it.each([
    ['an icon', '<img src="i.png" width="24" height="24">'],
    ['a drawing in markup', '<img src="i.svg">'],
    ['what is no web address', '<img src="blob:https://www.example.fr/1"><img src="javascript:1">'],
    ['a teaser of another page', '<a href="/other"><img src="t.jpg"></a>'],
    ['what stands aside', '<aside><img src="t.jpg"></aside>'],
  ])('are not %s', (_what, image) => {
    expect(urls(inText(image))).toEqual([]);
  });

  it('are taken once, at most thirty', () => {
    const many = Array.from({ length: 40 }, (_, index) => `<img src="${String(index)}.jpg">`.repeat(2)).join('');
    expect(urls(inText(many))).toHaveLength(30);
  });
});
