import { describe, expect, it } from 'vitest';
import { ADDRESS, jsonLd, metaOf, page, prose } from './fixture.ts';

const TEXT = [1, 2, 3, 4, 5].map((number) => prose(number)).join('');
const author = (body: string, head = '', address = ADDRESS) =>
  metaOf(page(head, `<h1>Un titre</h1>${body}`), address).author;
const article = (fields: object) => jsonLd({ '@type': 'NewsArticle', headline: 'Un titre', ...fields });
const siteName = (name: string) => `<meta property="og:site_name" content="${name}">`;

describe('the author, as papers state it', () => {
  it('stands behind the name of the paper', () => {
    const line = '<span>L’Écho du Cap <b>Annick TANGUY</b>. <time>Publié le 17/01/2023</time></span>';
    expect(author(`${line}${TEXT}`, siteName('L’Écho du Cap'))).toBe('Annick TANGUY');
    expect(author(`<p>L’Écho du Cap en ligne</p>${TEXT}`, siteName('L’Écho du Cap'))).toBeUndefined();
  });

  it('is no paper whose name reads like a person’s', () => {
    const firm = article({ author: { '@type': 'Organization', name: 'L’Écho du Cap' } });
    expect(author(TEXT, firm + siteName('L’Écho du Cap'))).toBeUndefined();
  });

  it('is a desk beside a person where both are stated', () => {
    const both = [{ '@type': 'Person', name: 'Anne Morel' }, { name: 'Redaktion' }, { name: 'Gear Team' }];
    expect(author('<p>Anne Morel</p>', article({ author: both }))).toBe('Anne Morel, Redaktion, Gear Team');
    expect(author('<p>Anne Morel</p>', article({ author: [both[0], { name: 'Reuters' }] }))).toBe('Anne Morel');
  });

  it('is the staff of an agency by its whole name', () => {
    expect(author('<p class="byline">By the Gazette Wire Staff</p>')).toBe('the Gazette Wire Staff');
    expect(author('<p class="byline">By Anne Morel Staff</p>')).toBe('Anne Morel');
  });

  it('is no place where the person works', () => {
    const place = '<span class="byline-title">Gazette Brasil, Santa Maria</span>';
    expect(author(`<div class="byline"><span class="byline-name">Anne Morel</span>${place}</div>`)).toBe('Anne Morel');
  });

  it('is no paper that a part of the host names, but a person whom it names', () => {
    const address = 'https://blog.gazettedaily.example/a';
    const paper = '<p class="byline"><span>Anne Morel</span>, <span>Gazette Daily</span></p>';
    expect(author(paper, '', address)).toBe('Anne Morel');
    expect(author('<p>By Anne Morel</p>', '', 'https://annemorel.blogs.example/a')).toBe('Anne Morel');
  });

  it('is no role', () => {
    expect(author('<p class="author">HomeAdvisor Staff Writer</p>')).toBeUndefined();
  });

  it('of a forum is a nickname without the marks around it', () => {
    expect(author('<p class="author">by <b>grease_monkey</b> »</p>')).toBe('grease_monkey');
  });
});

describe('the author', () => {
  const card = (name: string): string =>
    `<div><h3><a href="/other">A title of another article</a></h3><p>By <a href="/author/x">${name}</a></p></div>`;

  it('is nobody of a teaser, be it linked, named by a class or in a line', () => {
    expect(author(TEXT + card('Paul Roy'), article({ author: { name: 'Anne Morel' } }))).toBe('Anne Morel');
    const named = '<div><h3><a href="/other">A title of another article</a></h3><p class="author">Paul Roy</p></div>';
    expect(author(TEXT + named)).toBeUndefined();
    expect(author(`${TEXT}<div><h2><a href="/o">Another one</a></h2><p>By Paul Roy</p></div>`)).toBeUndefined();
  });

  it('may be named in a heading that leads to the profile', () => {
    const box = '<div class="author"><h3><a href="/author/anne">Anne Morel</a></h3><p>Journaliste</p></div>';
    expect(author(box + TEXT)).toBe('Anne Morel');
  });

  it.each([
    '<p>Theme by MH Themes</p>',
    '<p>Von HUT AB</p>',
    '<p class="author">Sende uns eine E-Mail</p>',
    '<a href="/author/x">会員登録</a>',
    '<p class="author">Schweizer Milchbauern Genossenschaft</p>',
    '<p class="author">Anne.kitchen.585</p>',
    '<p class="author">Prep Time</p>',
  ])('is nobody of %s', (body) => {
    expect(author(body + TEXT)).toBeUndefined();
  });

  it('is written without the address beside it', () => {
    expect(author(`<p class="author">Anne Morel https://a.example/anne</p>${TEXT}`)).toBe('Anne Morel');
  });

  it.each([
    ['Anne Morel y Paul Roy', 'Anne Morel, Paul Roy'],
    ['José Volta e Pinto', 'José Volta e Pinto'],
    ['Anne y Paul', 'Anne y Paul'],
  ])('of «%s» is one or two persons', (text, name) => {
    expect(author(`<p class="author">${text}</p>${TEXT}`)).toBe(name);
  });
});

describe('the author, as pages show it', () => {
  it.each([
    ['below a label', '<p>Written by</p><p>Anne Morel</p>', 'Anne Morel'],
    ['below a short label', '<div>By</div><div>Anne Morel</div>', 'Anne Morel'],
    ['below a label in a heading', '<h4>Autor</h4><p>Lukas Brand</p>', 'Lukas Brand'],
    ['behind dashes', `<p>---- by Kenneth Morel</p>${TEXT}`, 'Kenneth Morel'],
    ['beside role and day', '<p>Anne Morel | Senior Writer | July 2, 2025</p>', 'Anne Morel'],
    [
      'beside day, length and time to read',
      '<p>December 15, 2025 · 30 min · 6279 words · Anne Morel</p>',
      'Anne Morel',
    ],
    ['beside day and time to read', '<p>15 décembre 2025 · 30 min · Anne Morel</p>', 'Anne Morel'],
    ['beside the day behind the word for the desk', '<p>05.02.2020 - Redaktion: Eva Fuhr (Sprecherin)</p>', 'Eva Fuhr'],
    ['behind a dossier', '<p>Dossier réalisé par Anne Morel et Paul Roy</p>', 'Anne Morel, Paul Roy'],
    ['behind a label for words', '<p>Words: Anne Morel</p>', 'Anne Morel'],
    ['before degrees', '<p class="author">Anne Morel M.P.H., R.D.</p>', 'Anne Morel'],
    ['on behalf of others', '<p>Dec. 19, 2025 · Anne Morel on behalf of the whole crew</p>', 'Anne Morel'],
    ['in an element before the role', '<p>By <b class="author">Anne Morel</b><i>Harbour Life</i></p>', 'Anne Morel'],
    ['in an aside of the article', `<aside><a rel="author" href="/a">Anne Morel</a></aside>${TEXT}`, 'Anne Morel'],
    [
      'in an article below the heading',
      `<article><a rel="author" href="/a">Anne Morel</a>${TEXT}</article>`,
      'Anne Morel',
    ],
    [
      'in a layout that is called sidebar',
      `<div class="layoutRightSidebar"><span class="author">Anne Morel</span>${TEXT}</div>`,
      'Anne Morel',
    ],
  ])('is read %s', (_, body, expected) => {
    expect(author(body)).toBe(expected);
  });

  it.each([
    [
      'someone in the aside of readers',
      `<aside class="comments"><a rel="author" href="/a">Anne Morel</a></aside>${TEXT}`,
    ],
    [
      'someone in the teaser of another article',
      `<article>${TEXT}</article><article><p>Par Anne Morel</p><p>Un autre titre.</p></article>`,
    ],
    ['what stands below a label and is no name', '<p>Written by</p><p>Read the whole series</p>'],
  ])('is not %s', (_, body) => {
    expect(author(body)).toBeUndefined();
  });

  it.each([
    ['a meta of a name that the site made up', '<meta name="valley:article_author_name" content="Anne Morel">'],
    ['a byline with who drew', '<meta name="author" content="Anne Morel Illustration von Paul Roy">'],
    ['a byline with the section', '<meta name="author" content="Anne Morel in Cloud und Netze">'],
  ])('is taken from %s', (_, head) => {
    expect(author('<p>Un mot d’Anne Morel.</p>', head)).toBe('Anne Morel');
  });

  it('is the person who signs the text in its last line', () => {
    const read = (text: string) => metaOf(page('', '<h1>Un titre</h1>'), ADDRESS, text).author;
    expect(read('La suite reste à écrire.\n\nAnne Morel')).toBe('Anne Morel');
    expect(read('La suite reste à écrire.\n\n(Anne Morel)')).toBe('Anne Morel');
    for (const line of ['À suivre', 'Lire la Suite', 'Ähnliche Beiträge', 'PLUS TARD', 'Liebe Grüße']) {
      expect(read(`La suite reste à écrire.\n\n${line}`)).toBeUndefined();
    }
  });

  it('is not who reviewed or photographed', () => {
    const byline = '<p>Written by <a rel="author" href="/a">Anne Morel</a></p>';
    const helpers =
      '<p>Reviewed by <a rel="author" href="/b">Paul Roy</a></p><p>Photos by <a rel="author" href="/c">Léa Petit</a></p>';
    expect(author(`<div>${helpers}${byline}</div>${TEXT}`)).toBe('Anne Morel');
  });

  it('is one person where a role follows the name', () => {
    const stated = '<meta name="author" content="Anne Morel, Senior Autos Reporter">';
    expect(author('<p>Un mot d’Anne Morel.</p>', stated)).toBe('Anne Morel');
  });

  it('is the nickname or the agency that is stated, and not a person named somewhere in the text', () => {
    const cited = `${TEXT.repeat(4)}<p>By Paul Roy, Léa Petit</p>`;
    expect(author(cited, '<meta name="author" content="Zoé">')).toBe('Zoé');
    expect(author(cited, '<meta name="author" content="dpa">')).toBe('dpa');
    expect(author(cited, article({ author: { '@type': 'Person', name: 'ZP' } }))).toBe('Paul Roy, Léa Petit');
    expect(author(cited, article({ author: { '@type': 'Person', name: 'Office des câbles' } }))).toBe(
      'Paul Roy, Léa Petit',
    );
  });

  it('is a nickname that JSON-LD or a profile states only where the page repeats it', () => {
    const stated = article({ author: { '@type': 'Person', name: 'Zoé' } });
    const profile = '<a href="/author/zoe">Zoé</a>';
    expect(author('', stated)).toBeUndefined();
    expect(author(profile)).toBeUndefined();
    expect(author(profile, stated)).toBe('Zoé');
    expect(author('', article({ author: { '@type': 'Person', name: 'Sports Desk' } }))).toBe('Sports Desk');
  });

  it('is whom the page shows rather than a person of whom machines alone are told', () => {
    const stated = article({ author: { '@type': 'Person', name: 'Paul Roy' } });
    const shown = `<p class="byline">By <b>Anne Morel</b></p>${TEXT}`;
    expect(author('', stated)).toBe('Paul Roy');
    expect(author(shown, stated)).toBe('Anne Morel');
    expect(author(`<p>By Anne Morel</p>${TEXT}<p>Paul Roy répond.</p>`, stated)).toBe('Paul Roy');
    expect(
      author('<p class="byline">By <b>Anne C. Morel</b>, <b>Léa Petit</b></p>', article({ author: 'Anne Morel' })),
    ).toBe('Anne Morel');
  });

  it('is whom two rungs name rather than a publisher that reads like a person', () => {
    const stated = '<meta name="author" content="Paul Roy">';
    const byline = '<p class="byline">By <a rel="author" href="/a">Anne Morel</a></p>';
    expect(author(`${byline}${TEXT}<footer>© Paul Roy</footer>`, stated)).toBe('Anne Morel');
  });

  it.each([
    ['This is a guest post by Anne Morel, a gardener', 'Anne Morel'],
    ['Ein Gastbeitrag von Anne Morel', 'Anne Morel'],
    ['A guest post by the sea', 'Paul Roy'],
  ])('is the guest whom a line names: «%s»', (line, expected) => {
    expect(author(`<p>By Paul Roy</p><p>${line}</p>${TEXT}`, '<meta name="author" content="Paul Roy">')).toBe(expected);
  });

  it('is all whom the line below the heading names beside the one that is stated', () => {
    expect(author(`<p>Von Anne Morel und Paul Roy</p>${TEXT}`, article({ author: 'Anne Morel' }))).toBe(
      'Anne Morel, Paul Roy',
    );
  });

  it.each([
    ['who asks in an interview', '<p>Ein Interview von Anne Morel mit Paul Roy.</p>', '', 'Anne Morel'],
    [
      'in the order of speech',
      '<p>Un mot d’Anne C. Morel.</p>',
      '<meta name="citation_author" content="Morel, Anne C.">',
      'Anne C. Morel',
    ],
    [
      'in that order in other metas',
      '<p>Un mot d’Anne Morel.</p>',
      '<meta name="author" content="Morel, Anne">',
      'Anne Morel',
    ],
  ])('is %s', (_, body, head, expected) => {
    expect(author(body, head)).toBe(expected);
  });

  it.each([
    ['a place', '', '<meta name="author" content="Nürnberg, Germany">'],
    ['an account', '', '<meta name="author" content="Super User">'],
    ['who translated', `<p>Übersetzung <a href="/author/paul">Paul Roy</a></p>${TEXT}`, ''],
  ])('is not %s', (_, body, head) => {
    expect(author(body, head)).toBeUndefined();
  });

  it('is no name alone in a line, but beside a portrait of that name whose words are none of the text', () => {
    const lines = '<h1>Un titre</h1><p>Recruitment Status</p><p>23 March 2015</p>';
    const pictured = page('', `${lines}<img alt="Recruitment Status">`);
    expect(metaOf(page('', lines)).author).toBeUndefined();
    expect(metaOf(pictured).author).toBe('Recruitment Status');
    expect(metaOf(pictured, ADDRESS, 'The status of recruitment.').author).toBeUndefined();
  });

  it('is neither who took a picture nor who signs in', () => {
    expect(author(`<div class="bildautor">Foto: Anne Morel</div>${TEXT}`)).toBeUndefined();
    expect(author(`<a href="/users/login">Anne Morel</a>${TEXT}`)).toBeUndefined();
  });

  it.each(['Gazette Staff', 'The Gazette Team'])('may be a desk called after the site: %s', (desk) => {
    expect(author('', `${siteName('Gazette')}<meta name="author" content="${desk}">`)).toBe(desk);
  });
});

describe('what stands beside a byline', () => {
  const byline = (text: string): string | undefined => author(`<p class="byline">${text}</p>${TEXT}`);

  it('is no second author: the section, the day, the book', () => {
    expect(byline('By <b>Anne Morel</b> in <b>Raspberry Pi</b>')).toBe('Anne Morel');
    expect(byline('By <b>Anne Morel</b> <b>In Cool</b>')).toBe('Anne Morel');
    expect(byline('by <b>Anne Morel</b> <b>from My Little Garden</b>')).toBe('Anne Morel');
    expect(byline('by <b>grease_monkey</b>, <b>on</b>')).toBe('grease_monkey');
    expect(author(`<p>Autor:in Anne Morel</p>${TEXT}`)).toBe('Anne Morel');
  });

  it('is no author before a day: an amount with the name of a dish', () => {
    expect(author(`<p>320 g di Paccheri Lisci (Gragnano)</p>${TEXT}`)).toBeUndefined();
    expect(author(`<p>12.03.2015 di Anna Verdi (Roma)</p>${TEXT}`)).toBe('Anna Verdi');
    expect(author(`<p>Published June 3 by Anne Morel</p>${TEXT}`)).toBe('Anne Morel');
  });

  it('is no author though a label names it, where whom metas state stands in a line alone', () => {
    const stated = '<meta name="author" content="Anne Morel">';
    expect(author(`<p>Anne Morel</p><p>Autor: Photo Express</p>${TEXT}`, stated)).toBe('Anne Morel');
    expect(author(`<p>Par Paul Roy</p>${TEXT}`, stated)).toBe('Paul Roy');
  });
});

describe('a person whom one link or one class names', () => {
  const lines = [6, 7, 8, 9, 10, 11, 12].map((number) => `${prose(number)}<p>Une ligne ${number}</p>`);
  const far = TEXT + lines.join('');

  it('counts near the heading, or where another statement repeats it', () => {
    for (const link of ['<a href="/users/anne">Anne Morel</a>', '<b class="author">Anne Morel</b>']) {
      expect(author(`<p>${link}</p>${far}`)).toBe('Anne Morel');
      expect(author(`${far}<p>${link}</p>`)).toBeUndefined();
      expect(author(`${far}<p>${link}</p>`, '<meta name="author" content="Anne Morel">')).toBe('Anne Morel');
    }
  });
});

describe('a guess', () => {
  it('gives way to the person after whom the site is called', () => {
    const stated = '<meta name="author" content="Anne Morel">';
    expect(author(`<p>By</p><p>Prep Duration</p>${TEXT}`, siteName('Anne Morel') + stated)).toBe('Anne Morel');
  });

  it('is none whom the heading names', () => {
    const line = '<p>Anne Morel • 12.03.2015</p>';
    expect(author(line + TEXT)).toBe('Anne Morel');
    expect(metaOf(page('', `<h1>Anne Morel, portrait</h1>${line}${TEXT}`), ADDRESS).author).toBeUndefined();
  });
});

describe('a site called after a person', () => {
  const stated = '<meta name="author" content="Anne Morel">';
  it('has that person for its author, where none other is named', () => {
    expect(author('', siteName('Anne Morel') + stated)).toBe('Anne Morel');
    expect(author('', stated, 'https://annemorel.fr/a')).toBe('Anne Morel');
    expect(author('<p>Par Paul Roy</p>', siteName('Anne Morel') + stated)).toBe('Paul Roy');
    expect(author('', `${siteName('Anne Morel')}<meta name="author" content="Anne">`)).toBe('Anne');
    expect(author('<a rel="author" href="/a">Anne</a>', siteName('Anne Morel') + stated)).toBe('Anne Morel');
  });

  it.each([
    'Les Câbles',
    'Deutsche Welle',
    'Cent Arbres Plantés',
    'Valley Journal',
    'Loona Construction',
    'La Gazette',
  ])('is not one called %s', (name) => {
    expect(author('', `${siteName(name)}<meta name="author" content="${name}">`)).toBeUndefined();
  });
});
