import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { StoryArticle } from '../../../lib/stories/signature.ts';
import { storySignature } from '../../../lib/stories/signature.ts';

const sign = (title: string, parts: Partial<StoryArticle> = {}) =>
  storySignature({ title, lang: 'fr', companies: [], ...parts });
const keys = (map: ReadonlyMap<string, number>) => [...map.keys()];

describe('an article reduced to what is compared', () => {
  it('keeps its day, as days since 1970, and the first two letters of its language', () => {
    const published = isoDate('1970-01-11');
    expect(sign('Titre', { lang: 'FR-ca', ...(published && { published }) })).toMatchObject({ day: 10, lang: 'fr' });
    expect(sign('Titre').day).toBeUndefined();
  });

  it('is about its first company, and those of which it says much', () => {
    const companies = [
      { id: 'orange', salience: 0.1 },
      { id: 'atos', salience: 0.44 },
      { id: 'sfr', salience: 0.45 },
    ];
    const { companies: all, subjects } = sign('Titre', { companies });
    expect([[...all], [...subjects]]).toEqual([
      ['orange', 'atos', 'sfr'],
      ['orange', 'sfr'],
    ]);
  });

  it('counts a word of the title full, one of the lead less, and brings endings together', () => {
    const { words, titleWords } = sign('Rachats bouclés', { summary: 'Le rachat de l’hébergeur' });
    expect(words).toEqual(
      new Map([
        ['rachat', 1],
        ['boucl', 1],
        ['heberg', 0.7],
      ]),
    );
    expect(titleWords).toEqual(
      new Map([
        ['rachat', 1],
        ['boucl', 1],
      ]),
    );
  });

  it('has no word that says nothing, nor single letters, nor what an apostrophe cuts off', () => {
    expect(keys(sign('L’opérateur qu’il a dans le C, R&D et 5G').titleWords)).toEqual(['operat', 'r&d', '5g']);
  });

  it('finds names by their capitals inside a sentence, and by digits, but no company that it knows', () => {
    const companies = [{ id: 'orange-cyberdefense', salience: 1 }];
    const { names } = sign('Le site de Roubaix ouvre. Orange Cyberdefense y place son Bleu2', { companies });
    expect(keys(names)).toEqual(['roubaix', 'bleu2']);
  });

  it('takes no first word of a sentence for a name, unless it is all capitals', () => {
    expect(keys(sign('Roubaix ouvre : Paris attend. SNCF et «Lyon» suivent').names)).toEqual(['sncf']);
  });

  it('finds no names in a headline that capitalises every word', () => {
    expect(keys(sign('Cloud Giant Opens Roubaix Data Center').names)).toEqual([]);
    expect(keys(sign('The Giant of Roubaix').names)).toEqual(['giant', 'roubaix']);
  });

  it('knows what the title alone tells, and what all of it tells', () => {
    const { titleEvents, events, period, figures } = sign('Orange rachète Cloudwatt pour 30 millions', {
      summary: 'L’offre est refusée au premier trimestre : 12 %',
    });
    expect([[...titleEvents], [...events], period]).toEqual([['deal'], ['deal', 'results', 'refusal'], 'q1']);
    expect(figures).toEqual(
      new Map([
        ['30000000', 3],
        ['%12', 1.5],
      ]),
    );
  });

  it('has runs of four words of the lead', () => {
    const { shingles } = sign('Titre', { summary: 'Cinq mots tombent sans bruit ici' });
    expect([...shingles]).toEqual(['cinq mot tombent bruit', 'mot tombent bruit ici']);
    expect(sign('Titre', { summary: 'Trois mots seulement' }).shingles.size).toBe(0);
  });

  it('reads no more of a lead than its first 700 letters', () => {
    const { words } = sign('Titre', { summary: `${'Nuage '.repeat(116)}bref dernier` });
    expect(keys(words)).toEqual(['nuag', 'bref', 'titr']);
  });
});
