import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../../lib/content/extract/blocks.ts';
import { articleBlocks as blockSteps, countWords, plainText } from '../../../../lib/content/extract/text.ts';
import { finish } from '../../../../lib/text/steps.ts';
import { page, prose } from './fixture.ts';

const article = (body: string) =>
  plainText(finish(blockSteps(page('<title>Un titre long comme il faut</title>', body)))).split('\n\n');
const TITLE = '<h1>Un titre long comme il faut</h1>';
const PROSE = [1, 2, 3, 4].map((number) => prose(number)).join('');

describe('what stands between title and text', () => {
  it('is the short heading right below the title', () => {
    const text = article(
      `<main><div>${TITLE}<h2>Soixante personnes suivent l’atelier</h2><p>Par Anne Morel</p></div><div>${PROSE}</div></main>`,
    );
    expect(text).toContain('Soixante personnes suivent l’atelier');
  });

  it('is neither a label nor what comes later', () => {
    const text = article(
      `<main><div>${TITLE}<h2>Dossier du mois</h2><p>Par Anne Morel</p></div><div>${PROSE}</div></main>`,
    );
    expect(text.join()).not.toContain('Dossier du mois');
  });

  it('is kept where the text that was found is longer than what stands between its ends', () => {
    const label = `<div>${'Rubrique sans phrase '.repeat(9)}</div>`;
    const text = article(
      `<main>${TITLE}<h2>Soixante personnes suivent l’atelier</h2><div>${PROSE}${label}</div></main>`,
    );
    expect(text[0]).toBe('Soixante personnes suivent l’atelier');
  });
});

describe('parts of an article by their names', () => {
  it('are kept where they are called callout, and left out where they mark a bookmark or an edit', () => {
    const text = article(
      `<article>${TITLE}${PROSE}<div class="kg-card kg-callout-card"><p>La vente a lieu le 12 septembre.</p></div>` +
        `<figure class="kg-bookmark-card"><a href="/x">Une autre histoire</a></figure>` +
        `<h2>Histoire<span class="mw-editsection">[modifier]</span></h2>${PROSE}</article>`,
    );
    expect(text).toContain('La vente a lieu le 12 septembre.');
    expect(text).toContain('Histoire');
    expect(text.join()).not.toMatch(/autre histoire|modifier/);
  });
});

const blocks = (body: string) => textBlocks(page('', body).body).map(({ text }) => text);

describe('textBlocks', () => {
  it.each([
    ['paragraphs', '<p>un</p><p>deux</p>', ['un', 'deux']],
    ['text beside elements', 'un<div>deux</div>trois', ['un', 'deux', 'trois']],
    ['inline elements', '<p>un <b>deux</b><i>trois</i></p>', ['un deuxtrois']],
    ['a line break', '<p>un<br>deux</p>', ['un\ndeux']],
    ['two line breaks', '<div>un<br><br>deux<br> <br/>trois</div>', ['un', 'deux', 'trois']],
    ['white space', '<p>\n un\t\tdeux \n</p>', ['un deux']],
    ['letters that were escaped twice', '<p>L&amp;rsquo;un, <code>&amp;rsquo;</code></p>', ['L’un, &rsquo;']],
    ['no-break spaces', '<p>un\u00a0: deux\u202f!</p>', ['un\u00a0: deux\u202f!']],
    ['a list', '<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>', ['un', 'deux', 'trois']],
    [
      'a table of data',
      '<table><tr><th>an</th><th>clients</th></tr><tr><td>2012</td><td>11</td></tr></table>',
      ['an\tclients', '2012\t11'],
    ],
    [
      'a table for layout',
      '<table><tr><td><p>un</p><p>deux</p></td><td>trois</td></tr></table>',
      ['un', 'deux', 'trois'],
    ],
    ['a table for layout without paragraphs', '<table><tr><td>un<br><br>deux</td></tr></table>', ['un', 'deux']],
    [
      'scripts and fields',
      '<p>un</p><script>x</script><style>p { color: red }</style><textarea>x</textarea><button>x</button><svg><text>x</text></svg>',
      ['un'],
    ],
    ['nothing', '<div><p> </p></div>', []],
  ])('parts %s', (_, body, expected) => {
    expect(blocks(body)).toEqual(expected);
  });

  it('tells headings, items, rows and what lies in links', () => {
    const found = textBlocks(
      page(
        '',
        '<h2>Titre</h2><p>un <a href="/">deux</a></p><ul><li>trois</li></ul><table><tr><td>4</td><td>5</td></tr></table>',
      ).body,
    );
    expect(found).toEqual([
      { kind: 'heading', text: 'Titre', linked: 0 },
      { kind: 'paragraph', text: 'un deux', linked: 4 },
      { kind: 'item', text: 'trois', linked: 0 },
      { kind: 'row', text: '4\t5', linked: 0 },
    ]);
  });

  it('tells the paragraphs of a quotation, and keeps the lines of code', () => {
    const found = textBlocks(
      page(
        '',
        '<p>Il dit :</p><blockquote>Un.<p>Deux <b>trois</b>.</p><ul><li>quatre</li></ul></blockquote><p>Puis</p>' +
          '<pre class="x">\n<code>if (a) {\n  <span>b</span>();<br>}\n</code>\n</pre><p>Fin</p>',
      ).body,
    );
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Il dit :'],
      ['quote', 'Un.'],
      ['quote', 'Deux trois.'],
      ['item', 'quatre'],
      ['paragraph', 'Puis'],
      ['code', 'if (a) {\n  b();\n}'],
      ['paragraph', 'Fin'],
    ]);
  });

  it('walks as deep as a script may nest', () => {
    const document = page('', '');
    let outermost = document.createElement('div');
    outermost.textContent = 'au fond';
    for (let depth = 0; depth < 3000; depth += 1) {
      const outer = document.createElement('div');
      outer.append(outermost);
      outermost = outer;
    }
    expect(textBlocks(outermost).map(({ text }) => text)).toEqual(['au fond']);
  });

  it('loses no word of a page without furniture', () => {
    const words = fc.array(
      fc.constantFrom(
        'un',
        'deux',
        'trois',
        '<b>quatre</b>',
        '<p>cinq</p>',
        '<br>',
        '<div>six',
        '</div>',
        '<li>sept',
        '<td>huit',
        '<h2>neuf</h2>',
        ' ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const { body } = page('', parts.join(' '));
        const letters = (text: string) => text.replaceAll(/\s/g, '');
        expect(letters(blocks(parts.join(' ')).join(''))).toBe(letters(body.textContent ?? ''));
      }),
    );
  });
});

const articleBlocks = (document: Document) => finish(blockSteps(document));

describe('articleBlocks', () => {
  const text = (body: string, head = '') => plainText(articleBlocks(page(head, body)));
  const article = Array.from({ length: 6 }, (_, index) => prose(index)).join('');

  it('keeps the article and leaves the page’s furniture', () => {
    const found = text(
      `<nav><a href="/">Accueil</a></nav><div class="share-bar">Partager</div><main><h1>Un titre</h1>${article}</main>` +
        '<aside>Publicité</aside><div id="cookie-banner">Nous utilisons des cookies</div><section class="newsletter"><p>Lettre</p></section><footer>Mentions légales</footer>',
    );
    expect(found.match(/Paragraphe \d/g)).toHaveLength(6);
    expect(found).not.toMatch(/Accueil|Partager|Publicité|cookies|Lettre|Mentions/);
  });

  it('leaves the page as it is', () => {
    const document = page('<title>Un titre</title>', `<nav>x</nav><h1>Un titre</h1>${article}`);
    const before = document.documentElement.outerHTML;
    articleBlocks(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('keeps questions and answers, lists and tables in their order', () => {
    const interview = [1, 2, 3, 4]
      .map((number) => `<p><strong>Question ${number} ?</strong></p>${prose(number)}`)
      .join('');
    const found = text(
      `<div class="content"><h1>Entretien</h1>${interview}<table><tr><td>2013</td><td>48 clients</td></tr><tr><td>2014</td><td>103 clients</td></tr></table>${prose(5)}<ul><li>un point ;</li><li>un autre point.</li></ul>${prose(6)}</div>`,
    );
    const landmarks = [
      'Question 1',
      'Paragraphe 1',
      'Question 2',
      'Paragraphe 2',
      'Question 4',
      'Paragraphe 4',
      '2013\t48 clients',
      '2014\t103 clients',
      'Paragraphe 5',
      'un point',
      'un autre point',
      'Paragraphe 6',
    ];
    expect(landmarks.filter((landmark) => !found.includes(landmark))).toEqual([]);
    expect(landmarks.map((landmark) => found.indexOf(landmark))).toEqual(
      landmarks.map((landmark) => found.indexOf(landmark)).toSorted((a, b) => a - b),
    );
  });

  it.each([
    ['an element called teaser', '<div class="teaser-text"><p>LEAD</p></div>'],
    ['a heading', '<h2 class="deck">LEAD</h2>'],
    ['a header', '<header><p class="lead">LEAD</p><span>Par Anne Morel</span></header>'],
  ])('keeps the standfirst in %s', (_, lead) => {
    const sentence = 'Le fournisseur ouvre un second site près de Lille, et promet d’y accueillir ses clients cet été.';
    const text = [1, 2, 3, 4, 5, 6].map((number) => prose(number)).join('');
    const read = plainText(
      articleBlocks(page('', `<h1>Un titre</h1>${lead.replace('LEAD', sentence)}<div>${text}</div>`)),
    );
    expect(read).toContain(sentence);
  });

  it('keeps a standfirst that stands below the title, far above the text', () => {
    const lead = 'Le fournisseur ouvre un second site près de Lille, et promet d’y accueillir ses clients cet été.';
    const labels = Array.from({ length: 20 }, (_, index) => `<div>Rubrique ${index}</div>`).join('');
    const text = [1, 2, 3, 4, 5, 6].map((number) => prose(number)).join('');
    const title = 'Un second site près de Lille';
    const body = `<div><h2>${title}</h2><div>${lead}</div></div>${labels}<h3>Le texte</h3><div>${text}</div>`;
    expect(plainText(articleBlocks(page(`<title>${title} - La Gazette</title>`, body)))).toContain(lead);
  });

  it('takes the live commentary of a match for the article', () => {
    const entry =
      '<div class="live-comment"><p>90e : le gardien repousse un dernier tir, et son équipe garde le nul.</p></div>';
    const body = `<h1>Un match</h1><p>Le direct.</p><div class="live-comments">${entry.repeat(30)}</div>`;
    expect(plainText(articleBlocks(page('', body)))).toContain('repousse un dernier tir');
  });

  it('does not take a page for furniture because of its classes', () => {
    const found = text(`<div class="with-sidebar social-network newsletter">${`<h1>Un titre</h1>${article}`}</div>`);
    expect(found.match(/Paragraphe \d/g)).toHaveLength(6);
  });

  it('takes no text out of structured data that the page does not show', () => {
    const secret =
      '<script type="application/ld+json">{"@type":"Article","headline":"Un titre","articleBody":"Réservé aux abonnés."}</script>';
    expect(text(`<h1>Un titre</h1>${prose(1)}`, secret)).not.toContain('abonnés');
  });

  it.each(['', '<p></p>', '<frameset></frameset>', '<script>document.write("x")</script>'])(
    'finds nothing in %j',
    (body) => {
      expect(text(body)).toBe('');
    },
  );
});

describe('a page of several articles', () => {
  const other = (heading: string, more = ''): string =>
    `<article>${heading}${more}${[5, 6, 7, 8].map((number) => prose(number)).join('')}</article>`;
  const own = `<article>${TITLE}${PROSE}</article>`;
  const foreign = page('', prose(5)).body.textContent?.trim().slice(0, 40) ?? '';

  it.each([
    ['before it', other('<h1>Un autre sujet du jour</h1>') + own],
    ['behind it', own + other('<h1>Un autre sujet du jour</h1>')],
    [
      'with headings of the second order, by an address',
      own.replaceAll('h1>', 'h2>') + other('<h2><a href="/b">Un autre sujet</a></h2>'),
    ],
    [
      'with headings of the second order, by a day',
      own.replaceAll('h1>', 'h2>') + other('<h2>Un autre sujet</h2>', '<time datetime="2015-03-22">hier</time>'),
    ],
  ])('gives the one of the title, not another %s', (_, body) => {
    const text = article(`<main>${body}</main>`).join('\n');
    expect(text).not.toContain(foreign);
    expect(text.length).toBeGreaterThan(200);
  });

  it.each([
    ['whose parts are articles', own.replaceAll('h1>', 'h2>') + other('<h2>La suite</h2>')],
    ['where no heading is the title', other('<h1>Un sujet</h1>') + other('<h1>Un autre</h1>')],
    ['where the title heads two', own + own.replace(PROSE, prose(5) + prose(6))],
  ])('is left whole %s', (_, body) => {
    expect(article(`<main>${body}</main>`).join('\n')).toContain(foreign);
  });
});

it('reads the head of a table before its rows and the foot behind them, as browsers show them', () => {
  const row = (cell: string, text: string): string => `<tr><${cell}>${text}</${cell}><${cell}>2015</${cell}></tr>`;
  const table =
    `<table><caption>Ventes</caption><tfoot>${row('td', 'Total')}</tfoot>` +
    `<tbody>${row('td', 'Lyon')}</tbody><thead>${row('th', 'Ville')}</thead></table>`;
  const text = article(`<main>${TITLE}${PROSE}${table}${PROSE}</main>`);
  expect(text).toContain('Ville\t2015\nLyon\t2015\nTotal\t2015');
});

describe('plainText', () => {
  it('parts paragraphs by a blank line, rows and items by a line break', () => {
    const kinds = ['heading', 'paragraph', 'paragraph', 'item', 'item', 'row', 'row', 'paragraph'] as const;
    expect(plainText(kinds.map((kind, index) => ({ kind, text: `${index}`, linked: 0 })))).toBe(
      '0\n\n1\n\n2\n\n3\n4\n\n5\n6\n\n7',
    );
  });

  it('is bounded to two million characters', () => {
    expect(plainText([{ kind: 'paragraph', text: 'a'.repeat(3_000_000), linked: 0 }])).toHaveLength(2_000_000);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['— !', 0],
    ['Orange a racheté Cloudwatt.', 4],
    ['L’eau, l’air et aujourd’hui', 4],
    ['3,5 % de 1.000 mots-clés', 4],
    ['один два три', 3],
    ['हिन्दी में', 2],
    ['我们的云', 3],
    ['สวัสดีครับ', 2],
  ])('counts in %j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts words between spaces one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zß-öø-ÿ]{1,10}$/), { maxLength: 40 }), (words) => {
        expect(countWords(words.join(' '))).toBe(words.length);
      }),
    );
  });
});
