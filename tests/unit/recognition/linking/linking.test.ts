import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import type { DocumentContext } from '../../../../lib/recognition/linking/document.ts';
import { CAST, company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(
  ...CAST,
  company({
    id: 'target',
    ambiguity: 'common-word',
    sectors: ['retail'],
    context: { for: ['stores'], against: ['target audience'] },
    rivals: ['walmart'],
  }),
  company({ id: 'walmart', sectors: ['retail'] }),
  company({
    id: 'du',
    name: 'du',
    ambiguity: 'common-word',
    sectors: ['telecom'],
    context: { for: ['dubai'], against: ['du coup'] },
  }),
  company({
    id: 'la-poste',
    name: 'La Poste',
    ambiguity: 'common-word',
    context: { for: ['courrier'], against: ['poste de travail'] },
  }),
  company({ id: 'renault' }),
  company({ id: 'santander', ambiguity: 'place', context: { for: ['banco'], against: ['playa'] } }),
  company({ id: 'prisa', ambiguity: 'rare' }),
  company({ id: 'mercadolibre', name: 'Mercado Libre' }),
  company({ id: 'tim', name: 'Tim', ambiguity: 'person', context: { for: ['fibra'], against: ['santo'] } }),
);
const found = (text: string, context?: DocumentContext): string[] =>
  findMentions(gazetteer, text, context).map(({ surface }) => surface);

describe('names that are enough by themselves', () => {
  it('count when written as names are', () => {
    expect(found('Cloudwatt, CLOUDWATT')).toEqual(['Cloudwatt', 'CLOUDWATT']);
  });

  it('do not count in small letters within written prose', () => {
    expect(found('Une marque qui sonne comme cloudwatt, dit le Parisien.')).toEqual([]);
  });

  it('of several words keep their capitals, the first aside', () => {
    expect(found('Lo vende mercado Libre, y nadie más.')).toEqual(['mercado Libre']);
    expect(found('Lo vende el mercado libre, y nadie más.')).toEqual([]);
  });

  it('are an adjective in small letters behind a Spanish noun', () => {
    expect(found('Renault vende. La conversación renault duró poco; con renault, no.', { lang: 'es' })).toEqual([
      'Renault',
      'renault',
    ]);
  });

  it('are a person behind a first name that is a company as well', () => {
    expect(found('Ayer, Tim Renault ganó.')).toEqual([]);
  });

  it('count in small letters where nobody writes capitals', () => {
    expect(found('quelqu’un a bossé chez cloudwatt ou numergy ?')).toEqual(['cloudwatt', 'numergy']);
  });

  it.each([
    'https://www.cloudwatt.com/',
    'contact@cloudwatt.com',
    'Voir cloudwatt.com',
    '@Cloudwatt',
    'Sur Cloudwatt_fr',
  ])('do not count inside an address: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'Martin Renault parle.',
    'Monsieur Renault parle.',
    'M. Renault parle.',
    'Werner von Renault parle.',
    'Le docteur et Mme Renault.',
  ])('do not count as a person’s name: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('everyday words', () => {
  it.each([
    'Une orange, du jus d’orange, l’orange.',
    'Orange amère et cannelle.',
    'Le canard à l’Orange.',
    'Il vit à Orange depuis dix ans.',
    'Le prince d’Orange.',
    'Orange County est en Californie.',
    'Target audience is growing.',
    'They hit the target.',
    'Le feu Orange clignote.',
    'Le prix du service.',
  ])('are not companies without support: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['a preposition that goes with firms', 'Il travaille chez Orange.', ['Orange']],
    ['what kind of firm it is', 'L’opérateur Orange baisse ses prix.', ['Orange']],
    ['its business', 'Orange a annoncé la fin du cuivre.', ['Orange']],
    ['a legal form', 'Selon Target Corp, rien ne change.', ['Target Corp']],
    ['a role', 'Le PDG d’Orange parle.', ['Orange']],
    ['its trade in apposition', 'Target, the retailer, declined.', ['Target']],
    ['context words', 'La fibre d’Orange arrive.', ['Orange']],
    ['a list with a known firm', 'Walmart et Target ouvrent.', ['Walmart', 'Target']],
    ['kin elsewhere on the page', 'Walmart baisse.\n\nOn a vu Target en pleine forme.', ['Walmart', 'Target']],
  ])('are companies by %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('stay words beside the company of that name', () => {
    expect(found('L’opérateur Orange offre une orange à chaque abonné.')).toEqual(['Orange']);
  });

  it('may be written small as the company writes itself, with support', () => {
    expect(found('Le groupe iliad de Xavier Niel.')).toEqual(['iliad']);
    expect(found('Le iliad, poème d’Homère.')).toEqual([]);
  });

  it('leave a small article to the name', () => {
    expect(found('Le courrier de la Poste arrive.')).toEqual(['la Poste']);
  });
});

describe('how the price of a share moved', () => {
  it.each(['Target (-3,3 %)', 'Target +1.2%', 'Target: −0,4 %'])('is said of firms: %s', (text) => {
    expect(found(`Nobody else: ${text}`, { lang: 'fr' })).toEqual(['Target']);
  });

  it.each(['Target 3,3 %', 'Target - 40 people', 'Target (1999)'])('is not any figure: %s', (text) => {
    expect(found(`Nobody else: ${text}`, { lang: 'fr' })).toEqual([]);
  });
});

describe('a legal form', () => {
  it('is not another company that bears its letters', () => {
    const airlines = gazetteerOf(
      ...CAST,
      company({
        id: 'sas',
        name: 'SAS',
        ambiguity: 'acronym',
        context: { for: ['vols'], against: ['société par actions'] },
      }),
    );
    const surfaces = findMentions(
      airlines,
      'Cloudwatt SAS a annoncé des vols. La compagnie SAS a annoncé des vols.',
    ).map(({ surface }) => surface);
    expect(surfaces).toEqual(['Cloudwatt SAS', 'SAS']);
  });
});

describe('pronouns and the like', () => {
  it('are no company at the beginning of a sentence', () => {
    const shoes = gazetteerOf(
      company({ id: 'on', ambiguity: 'common-word', context: { for: ['chaussures'], against: ['on dit'] } }),
    );
    const found = (text: string): string[] => findMentions(shoes, text).map(({ surface }) => surface);
    expect(found('On vend des chaussures.')).toEqual([]);
    expect(found('La marque On vend des chaussures.')).toEqual(['On']);
  });
});

describe('German', () => {
  it('writes every noun with a capital, which tells nothing', () => {
    const text = 'Er schenkt ihr Walmart und eine reife Orange.';
    expect(found(text, { lang: 'de' })).toEqual(['Walmart']);
  });

  it('writes an article before a noun, and seldom before a firm', () => {
    const texts = ['Der Konzern kauft eine Orange.', 'Der Konzern kauft Orange.'];
    expect(texts.map((text) => found(text, { lang: 'de' }))).toEqual([[], ['Orange']]);
  });
});

describe('a noun without its article', () => {
  it.each([
    ['de', 'Die Tasche ist von Target.', ['Target']],
    ['de', 'Die Tasche ist vom Target.', []],
    ['de', 'Den Jahresabschluss der Gemeinde macht ein Programm von Target.', ['Target']],
    ['es', 'La bolsa es de Target.', ['Target']],
    ['es', 'La bolsa es del Target.', []],
    ['fr', 'Le sac de Target.', []],
  ])('is a name in German and Spanish: %s, %s', (lang, text, names) => {
    expect(found(text, { lang })).toEqual(names);
  });

  it('is told by German from the word that the block writes with one', () => {
    expect(found('Target verkauft Läden. Das Target verkauft sich gut.', { lang: 'de' })).toEqual(['Target']);
  });

  it('may stand behind the article of a compound', () => {
    expect(found('Der Target-Chef geht, der Target geht nicht.', { lang: 'de' })).toEqual(['Target']);
  });
});

describe('German nouns', () => {
  it('tell by their end what they are, though no list has them', () => {
    expect(found('Der Glasfaserkonzern Orange bleibt.', { lang: 'de' })).toEqual(['Orange']);
    expect(found('Das Glasfaserbecken Orange bleibt.', { lang: 'de' })).toEqual([]);
  });
});

describe('a bare word before its firm', () => {
  it('is likely to be something else, and after it the firm', () => {
    expect(found('On a vu Orange en juin. L’opérateur Orange baisse.')).toEqual(['Orange']);
    expect(found('L’opérateur Orange baisse. On a vu Orange en juin.')).toEqual(['Orange', 'Orange']);
  });

  it('is something else however many stand there', () => {
    expect(found('On a vu Orange, '.repeat(1000).concat('\nL’opérateur Orange baisse.'))).toEqual(['Orange']);
  });

  it('is the firm where its own sentence tells so', () => {
    expect(found('Orange a annoncé la fibre. L’opérateur Orange baisse.')).toEqual(['Orange', 'Orange']);
  });
});

describe('a person told in apposition', () => {
  it('is no firm', () => {
    expect(found('Prisa, la actriz, llegó tarde.', { lang: 'es' })).toEqual([]);
    expect(found('Prisa, la empresa, llegó tarde.', { lang: 'es' })).toEqual(['Prisa']);
  });
});

describe('towns', () => {
  it('take no article, their bank does', () => {
    expect([
      found('Hay clientes en Santander.', { lang: 'es' }),
      found('Hay clientes del Santander.', { lang: 'es' }),
    ]).toEqual([[], ['Santander']]);
  });

  it('are meant where a preposition stands before their name, though the sentence tells of business', () => {
    expect([found('Llueve en Santander.', { lang: 'es' }), found('Nadie vende en Santander.', { lang: 'es' })]).toEqual(
      [[], []],
    );
    expect(found('El banco Santander despide.', { lang: 'es' })).toEqual(['Santander']);
  });
});

describe('an s behind a word that is a name as well', () => {
  it('is a genitive in German, and a plural elsewhere', () => {
    expect(found('Prisas Umsatz fällt, sagt der Konzern.', { lang: 'de' })).toEqual(['Prisa']);
    expect(found('La empresa compra Prisas.', { lang: 'es' })).toEqual([]);
  });
});

describe('acronyms', () => {
  it('are the company whose full name stands beside them', () => {
    expect(found('Orange Business Services (OBS)')).toEqual(['Orange Business Services', 'OBS']);
    expect(found('OBS (Orange Business Services)')).toEqual(['OBS', 'Orange Business Services']);
  });

  it('are something else where the text spells them out otherwise', () => {
    expect(found('L’opérateur SFR a un forfait.')).toEqual(['SFR']);
    expect(found('L’opérateur SFR (société fermière de Rethel) a un forfait.')).toEqual([]);
    expect(found('La société fermière de Rethel (SFR) a un forfait.')).toEqual([]);
  });

  it('are something else on the whole page once the text spells them out otherwise', () => {
    const page = 'La société fermière de Rethel (SFR) élit son bureau.\n\nLa SFR annonce un bal.';
    expect(found(page)).toEqual([]);
    expect(found(page.replace(' (SFR)', ''))).toEqual(['SFR']);
  });

  it('need support by themselves', () => {
    expect(found('J’enregistre l’écran avec OBS.')).toEqual([]);
  });
});

describe('an acronym that the pack does not know', () => {
  const text = 'CWS recrute.\n\nSelon Cloud Watt Services (CWS), rien ne change. CWS et ABC attendent.';
  const firms = gazetteerOf(
    company({ id: 'cws', name: 'Cloud Watt Services' }),
    company({ id: 'abc', name: 'Atelier du Cuivre' }),
  );

  it('is known before and after the name that introduces it', () => {
    const mentions = findMentions(firms, text);
    expect(mentions.map(({ surface, companyId }) => `${surface} ${companyId}`)).toEqual([
      'CWS cws',
      'Cloud Watt Services cws',
      'CWS cws',
      'CWS cws',
    ]);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it.each(['Cloud Watt Services (CWX) ; CWX.', 'Cloud Watt Services (France) ; France.', 'Le nuage (CWS) ; CWS.'])(
    'is made of the initials, or is none: %s',
    (other) => {
      expect(findMentions(firms, other).filter(({ surface }) => surface !== 'Cloud Watt Services')).toEqual([]);
    },
  );
});

describe('products', () => {
  const firms = gazetteerOf(
    company({
      id: 'oracle',
      aliases: [
        { text: 'Oracle Database', kind: 'product', risk: 'safe' },
        { text: 'VirtualBox', kind: 'product', risk: 'safe' },
      ],
    }),
    company({ id: 'cnil', kind: 'agency' }),
  );
  const kinds = (text: string, products: boolean): string[] =>
    findMentions(firms, text, { products }).map(
      ({ surface, kind, weak }) => `${surface} ${kind ?? 'firm'}${weak ? ' weak' : ''}`,
    );

  it('by the name of their firm are told only to those who ask', () => {
    const text = 'Il utilise Oracle Database. Oracle grandit.';
    expect(kinds(text, false)).toEqual(['Oracle firm']);
    expect(kinds(text, true)).toEqual(['Oracle Database product weak', 'Oracle firm']);
  });

  it('of another name, and public bodies, are told apart from firms', () => {
    expect(kinds('La Cnil a vu VirtualBox.', false)).toEqual(['Cnil public-body', 'VirtualBox product']);
  });
});

describe('time', () => {
  const firms = gazetteerOf(
    company({ id: 'hpe-networks', name: 'HPE Networks', former: [{ text: 'Zephyr', until: '2015', risk: 'context' }] }),
    company({ id: 'zephyr-spa', name: 'Zephyr', ambiguity: 'other-company', founded: '2012' }),
  );
  const bearer = (date?: string): string[] =>
    findMentions(firms, 'Le patron de Zephyr a annoncé un rachat.', date === undefined ? {} : { date }).map(
      ({ companyId, former }) => `${companyId}${former ? ' formerly' : ''}`,
    );

  it('gives a name to who bore it then, without a date to who bears it now', () => {
    expect(bearer()).toEqual(['zephyr-spa']);
    expect(bearer('2024-05-01')).toEqual(['zephyr-spa']);
    expect(bearer('2009')).toEqual(['hpe-networks formerly']);
  });
});

describe('the section of the page', () => {
  const text = 'Pour Target, un menu suffit.';

  it.each([
    [undefined, []],
    ['Économie', ['Target']],
    ['info / telecoms', ['Target']],
    ['wirtschaft / unternehmen', ['Target']],
    ['Cuisine', []],
    ['sport / economie', []],
    ['it / 2026', []],
  ])('%s tells of business or of something else', (section, expected) => {
    expect(found(text, section === undefined ? {} : { section })).toEqual(expected);
  });

  it('takes back what little proves, and leaves what is sure', () => {
    expect([
      found('Target a annoncé un menu.', { section: 'sport' }),
      found('Target ouvre.', { section: 'recettes' }),
      found('Cloudwatt gagne.', { section: 'sport' }),
    ]).toEqual([['Target'], [], ['Cloudwatt']]);
  });
});
