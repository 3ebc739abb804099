import { describe, expect, it } from 'vitest';
import { extractWithBlocks } from '../../lib/content/extract/extract.ts';
import { richContent } from '../../lib/content/extract/rich-content.ts';
import { unclobbered } from '../../lib/content/unclobbered.ts';
import { isoDate } from '../../lib/model/iso-date.ts';

function page(title: string, body: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="fr"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
    'text/html',
  );
}

function extract(document: Document) {
  const today = isoDate('2026-11-25');
  if (today === undefined) throw new Error('no day');
  const result = extractWithBlocks(document, 'https://www.example.fr/a', today);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function read(document: Document) {
  return extract(document).article;
}

const SENTENCE =
  'le service <a href="/x">Cloud</a> de la société reste en ligne, et ses <b>clients</b>, nombreux, le disent volontiers à qui veut.';

describe('a page too large for Readability', () => {
  it('of five megabytes is read, up to the limit of what is kept', () => {
    const paragraphs = Array.from({ length: 34_000 }, (_, index) => `<p>Paragraphe ${index} : ${SENTENCE}</p>`).join(
      '',
    );
    expect(paragraphs.length).toBeGreaterThan(5_000_000);
    const article = read(
      page('Une très grande page', `<nav><a href="/">Accueil</a></nav><article>${paragraphs}</article>`),
    );
    expect(article.title).toBe('Une très grande page');
    expect(article.text.startsWith('Paragraphe 0 : le service Cloud de la société')).toBe(true);
    expect(article.text.length).toBeGreaterThan(1_990_000);
    expect(article.text.length).toBeLessThanOrEqual(2_000_000);
    expect(article.wordCount).toBeGreaterThan(300_000);
  });

  it('nested deeper than a parser nests is read', () => {
    const document = page('Une page profonde', '');
    let innermost: Element = document.body;
    for (let depth = 0; depth < 3000; depth += 1) innermost = innermost.appendChild(document.createElement('div'));
    innermost.textContent =
      'Un texte au fond de trois mille boîtes, assez long pour être gardé par un lecteur patient.';
    expect(read(document).text).toBe(innermost.textContent);
  });

  it('with classes and styles of megabytes is read, and left as it is', () => {
    const names = 'a b-c '.repeat(20_000);
    const document = page('Une page de classes', `<article><p class="${names}">${SENTENCE.repeat(5)}</p></article>`);
    expect(read(document).text).toMatch(/^le service Cloud/);
    expect(document.querySelector('p')?.className).toBe(names);
  });

  it('of ten thousand comments keeps none of them', () => {
    const comments = Array.from(
      { length: 10_000 },
      (_, index) => `<div class="comment teaser t${index}"><b>Zoé</b><p>${SENTENCE}</p></div>`,
    );
    const { text } = read(page('Une page de lecteurs', `<p>${SENTENCE.repeat(5)}</p>${comments.join('')}`));
    expect(text).not.toContain('Zoé');
    expect(text).toMatch(/^le service Cloud/);
  });

  it('without a break is read', () => {
    expect(read(page('Une ligne', `<p>${'mot '.repeat(200_000)}</p>`)).wordCount).toBe(200_000);
  });
});

describe('a page in a real browser', () => {
  it('is read as the extension sees it, by members of its own', () => {
    const shown = document.createElement('main');
    shown.innerHTML = `<h1>Un titre</h1><p>${SENTENCE.repeat(3)}</p>`;
    document.body.append(shown);
    const { text } = read(unclobbered(document));
    shown.remove();
    expect(text).toMatch(/^le service Cloud/);
  });

  it('gives its pictures, each behind the paragraph before it, as far down as the page goes', () => {
    const paragraphs = Array.from({ length: 3000 }, (_, index) => `<p>Paragraphe ${index} : ${SENTENCE}</p>`);
    paragraphs.splice(2990, 0, '<figure><img data-src="/late.webp" alt="Le siège"></figure>');
    const document = page('Une longue page', `<article>${paragraphs.join('')}</article>`);
    const extraction = extract(document);
    const { pictures = [] } = richContent(document, extraction);
    const { text } = extraction.article;
    expect(pictures).toMatchObject([{ url: expect.stringMatching(/\/late\.webp$/), alt: 'Le siège' }]);
    expect(text.slice(pictures[0]?.at)).toMatch(/^\n\nParagraphe 2990 :/);
  });

  it('gives what it shows, not what its style sheets hide', () => {
    const style = document.createElement('style');
    style.textContent = '.ghost { display: none } .blank { visibility: hidden } .loose { display: contents }';
    const shown = document.createElement('main');
    shown.innerHTML = `<h1>Un titre</h1><p>${SENTENCE}</p><p class="ghost">Fantôme réservé aux abonnés.</p><p class="blank">Texte en blanc.</p><div class="loose"><p>Sans boîte : ${SENTENCE}</p></div><details><summary>Chronologie</summary><p>Replié : ${SENTENCE}</p></details><p>${SENTENCE}</p>`;
    document.head.append(style);
    document.body.append(shown);
    const { text } = read(document);
    style.remove();
    shown.remove();
    expect(text).not.toMatch(/Fantôme|blanc/);
    expect(text).toContain('Sans boîte');
    expect(text).toContain('Replié');
  });

  it.each([
    'parentNode',
    'parentElement',
    'nextSibling',
    'firstChild',
    'nodeType',
    'localName',
    'textContent',
    'closest',
    'querySelector',
    'getAttribute',
    'contains',
    'matches',
    'nodeValue',
    'children',
    'attributes',
  ])('is read to its end where a form has a field named %s', (name) => {
    const fields = `<input name="${name}" type="hidden"><input id="${name}" type="hidden">`;
    const article = read(
      page(
        'Un titre',
        `<form>${fields}<p class="author">Par Jeanne Duval</p>Un texte ${SENTENCE}<p>${SENTENCE}</p></form>`,
      ),
    );
    expect(article).toMatchObject({ title: 'Un titre', text: expect.stringContaining('le service Cloud') });
  });

  it('is left as it is', () => {
    const document = page('Un titre', `<nav>x</nav><p>${SENTENCE}</p><p>${SENTENCE}</p><footer>y</footer>`);
    const before = document.documentElement.outerHTML;
    read(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
