import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(
  company({ id: 'abb', name: 'ABB' }),
  company({ id: 'philips' }),
  company({ id: 'signal-iduna', name: 'Signal Iduna' }),
  company({ id: 'accor' }),
  company({ id: 'bbva', name: 'BBVA' }),
  company({ id: 'canva' }),
  company({ id: 'bp', name: 'BP' }),
  company({ id: 'nielsen' }),
  company({ id: 'b-bank', name: 'B Bank' }),
  company({ id: 's-oil', name: 'S-Oil' }),
  company({ id: 'accor-edge', name: 'D-EDGE' }),
  company({ id: 'ovhcloud', name: 'OVHcloud' }),
  company({ id: 'apple', ambiguity: 'common-word', context: { for: ['iphone'], against: ['pie'] } }),
);
const found = (text: string, lang: string): string[] =>
  findMentions(gazetteer, text, { lang }).map(({ surface }) => surface);

describe('a certain name that is part of a longer one', () => {
  it.each([
    ['de', 'Abb. 3 zeigt den Aufbau der Anlage.'],
    ['de', 'Siehe Abb. oben.'],
    ['en', 'Philips S. Hench won the Nobel prize in 1950.'],
    ['en', 'Signal Iduna Park was sold out.'],
    ['fr', 'Combat annulé à l’Accor Arena.'],
    ['es', 'Nadie quería volver a la Liga BBVA.'],
    ['de', 'Beim Philips-Hallenmeeting lief sie zum Sieg.'],
    ['de', 'Für die LG Philips Hof startet nur eine.'],
    ['fr', 'Mairie, BP 318, 29200 Brest'],
    ['en', 'A mill stood on the Philips River then.'],
    ['en', 'They sailed from the Port of Philips at noon.'],
    ['es', 'Se vieron en la Plaza de la Philips.'],
    ['de', 'Er wechselte zum FC Philips Hof.'],
    ['en', 'Osei, K. & Nielsen, J. P. (2016) Tides and harbours.'],
    ['fr', 'Une toile Canvas tendue sur châssis.'],
    ['en', 'Crews finished the Signal Iduna Arch in May.'],
    ['fr', 'Classement de la Ligue 1 Philips : Lens est premier.'],
    ['en', 'The summit of Mt Philips was bare.'],
    ['en', 'A study by Timothy B. Nielsen, a historian, was read.'],
    ['en', 'In C. Lang, G. Philips, & A. Wise (Eds.), Handbook of tides.'],
    ['en', 'They were studied first by J. Nielsen in May.'],
    ['fr', 'Des travaux plus anciens (Philips & Baker, 2012) le montrent.'],
    ['en', 'Tides were measured by Nielsen et al. (2009) for years.'],
    ['en', 'Fires spread to parts of Philips and Riverside counties.'],
    ['de', 'Das steht im Handbuch (Abb.), sonst nirgends.'],
    ['en', 'Shares of the A & B Bank rose.'],
    ['en', 'Shares of the Shop’s Oil rose.'],
    ['fr', 'Des outils d’EDGE computing arrivent.'],
    ['de', 'Siehe presse.example/bank-gegen-philips-verlag dazu.'],
  ])('is no firm: %s %s', (lang, text) => {
    expect(found(text, lang)).toEqual([]);
  });

  it.each([
    ['fr', 'Le titre BP 4,5 % plus haut', ['BP']],
    ['en', 'A spokesman for Nielsen, J. Lang, said so.', ['Nielsen']],
    ['es', 'Comparece Philips, S.A., con domicilio en Madrid', ['Philips']],
    ['de', 'Gewinner war Abb. Die Aktie stieg.', ['Abb']],
    ['de', 'ABB. Das war es.', ['ABB']],
    ['en', 'It closed its Series B. Philips led the round.', ['Philips']],
    ['en', 'Asked by Plan B. Nielsen said no.', ['Nielsen']],
    ['fr', 'Le groupe D-EDGE grandit.', ['D-EDGE']],
    ['en', 'Philips and Nielsen 2012 budgets', ['Philips', 'Nielsen']],
    ['en', 'S-Oil and B Bank grow.', ['S-Oil', 'B Bank']],
    ['fr', 'Un ancien de chez Philips M. Durand dirige l’usine.', ['Philips']],
    ['en', 'Philips Semiconductors and Accor hotels', ['Philips', 'Accor']],
    ['de', 'Canvas Börsengang naht.', ['Canva']],
  ])('stays one else: %s %s', (lang, text, names) => {
    expect(found(text, lang)).toEqual(names);
  });
});

describe('what looks like a legal form', () => {
  it('is a pronoun in a headline of capitals', () => {
    expect(found('OVHCLOUD SE FROTTE LES MAINS', 'fr')).toEqual(['OVHCLOUD']);
    expect(found('OVHCLOUD SE, Roubaix', 'fr')).toEqual(['OVHCLOUD SE']);
  });
});

describe('a text without capitals', () => {
  const lower = (text: string): string[] => found(text, 'en');

  it('is one whose first word is small', () => {
    expect(lower('bought an apple iphone at the apple store')).not.toEqual([]);
  });

  it('is none where only a quotation mark stands before the first capital', () => {
    expect(lower('“And she ate the apple by the iphone that lay there, or so they told me then.”')).toEqual([]);
  });
});
