import { describe, expect, it } from 'vitest';
import { extractWithBlocks } from '../../../../lib/content/extract/extract.ts';
import { richContent } from '../../../../lib/content/extract/rich-content.ts';
import { ADDRESS, page, prose, TODAY } from './fixture.ts';

/** jsdom reads these pages several times, and slowly on a busy machine. */
const PATIENCE = 60_000;

/** The links of an article with this in its midst, each with the words that it stands on. */
function links(body: string): readonly (readonly [words: string, url: string])[] {
  const document = page(
    `<base href="${ADDRESS}">`,
    `<h1>Un titre</h1><article>${prose(1)}${body}${prose(2)}</article>`,
  );
  const extraction = extractWithBlocks(document, ADDRESS, TODAY);
  if (!extraction.ok) throw new Error(extraction.error.kind);
  const { text } = extraction.value.article;
  return (richContent(document, extraction.value).links ?? []).map(({ start, end, url }) => [
    text.slice(start, end),
    url,
  ]);
}
const LONG = 'a dit le groupe dans un communiqué publié lundi soir, avant la séance de mardi à Paris.';

describe('links of an article', { timeout: PATIENCE }, () => {
  it('stand on the words on which the page has them', () => {
    expect(
      links(`<p>Selon <a href="/b?c=1#d">Orange, l’<b>opérateur</b></a>, ${LONG} Voir
       <a href="https://autre.example/é">l’étude&nbsp;complète</a>.</p>`),
    ).toEqual([
      ['Orange, l’opérateur', 'https://www.example.fr/b?c=1#d'],
      ['l’étude\u00a0complète', 'https://autre.example/%C3%A9'],
    ]);
  });

  it('stand in items and cells, and twice where the same words stand twice', () => {
    const item = `<li><a href="/1">Orange</a> ${LONG}</li>`;
    expect(links(`<ul>${item}${item.replace('/1', '/2')}</ul>`)).toEqual([
      ['Orange', 'https://www.example.fr/1'],
      ['Orange', 'https://www.example.fr/2'],
    ]);
    expect(
      links(`<table><tr><td><a href="/t">2015</a></td><td>un chiffre assez long pour une ligne</td></tr></table>`),
    ).toEqual([['2015', 'https://www.example.fr/t']]);
  });

  it('lead to the web, and out of the page', () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.example',
      'ftp://a.example/',
      '#note',
      ADDRESS,
      'http://[',
    ];
    expect(links(bad.map((href) => `<p><a href="${href}">Ceci</a> ${LONG}</p>`).join(''))).toEqual([]);
    expect(links(`<p><a href="https://ada:secret@autre.example/">Ceci</a> ${LONG}</p>`)).toEqual([
      ['Ceci', 'https://autre.example/'],
    ]);
  });

  it('are those of the article', () => {
    expect(links(`<aside><p><a href="/x">Ceci</a> ${LONG}</p></aside><p>Ceci et cela, ${LONG}</p>`)).toEqual([]);
  });
});
