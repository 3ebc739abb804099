import type { SavedText } from '../../../../lib/model/library.ts';
import { anArticle } from '../../../support/articles.ts';

const TEXT = 'Le rachat\n\nOrange paie <b>tout</b>.\nEt plus.\n\nun\ndeux Orange\n\n2015\t40 %\n2016\t50 %\n\nFin.';
const of = (part: string, from = 0): { start: number; end: number } => ({
  start: TEXT.indexOf(part, from),
  end: TEXT.indexOf(part, from) + part.length,
});
/** An article with a heading, a list, a table, a note, a quotation and two firms. */
export const SAVED_TEXT: SavedText = {
  article: anArticle('a', {
    title: 'Orange & Cloudwatt',
    author: 'A. Auteur',
    published: '2015-03-20',
    savedAt: '2026-03-01T10:00:00.000Z',
    wordCount: 900,
    tags: ['cloud'],
    note: 'Voir la date.',
    quotations: [
      { text: 'Orange paie.', url: 'https://press.example/a#:~:text=Orange', at: '2026-03-01T10:00:00.000Z' },
    ],
  }),
  companyNames: { orange: 'Orange' },
  text: TEXT,
  structure: [
    { ...of('Le rachat'), kind: 'heading' },
    { ...of('un'), kind: 'item' },
    { ...of('deux Orange'), kind: 'item' },
    { ...of('2015\t40 %'), kind: 'row' },
    { ...of('2016\t50 %'), kind: 'row' },
  ],
  links: [
    { ...of('Orange paie'), url: 'https://press.example/b' },
    { ...of('Et plus'), url: 'https://press.example/c' },
  ],
  mentions: [of('Orange'), of('Orange', 40)].map(({ start, end }) => ({
    start,
    end,
    surface: 'Orange',
    companyId: 'orange',
    score: 1,
  })),
};
