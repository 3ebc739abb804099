/** Who holds a share of whom. */
import { describe, expect, it } from 'vitest';
import { holdingAt } from '../../../../lib/facts/structure/holdings.ts';
import { documentOf } from './read.ts';

function holding(lang: string, text: string): string | undefined {
  const [sentence] = documentOf(lang, text).sentences;
  const at = sentence?.tokens.findIndex(({ quantity }) => quantity?.group === 'percent') ?? -1;
  const found = sentence && holdingAt(sentence, at, (holder) => (holder === 'gandi' ? undefined : 'gandi'));
  return found && [found.held, found.holder ?? '-', found.isNamed ? 'named' : 'topic'].join(' ');
}

describe('a share of the capital', () => {
  it.each([
    ['fr', 'Orange possède 44 % du capital de Cloudwatt.', 'cloudwatt orange named'],
    ['fr', 'Numergy, dont SFR détient 47 %, recrute.', 'numergy sfr named'],
    ['fr', 'Cloudwatt, détenu à 44 % par Orange, recrute.', 'cloudwatt orange named'],
    ['fr', 'Cloudwatt, contrôlé par Orange à hauteur de 44 %, recrute.', 'cloudwatt orange named'],
    ['fr', 'La participation d’Orange dans Cloudwatt (44 %) est inchangée.', 'cloudwatt orange named'],
    ['fr', 'Orange en détient 44 %.', 'gandi orange topic'],
    ['en', 'Orange owns 44 percent of Cloudwatt.', 'cloudwatt orange named'],
    ['en', 'Numergy, in which SFR holds 47%, is hiring.', 'numergy sfr named'],
    ['en', 'Cloudwatt is 44% owned by Orange.', 'cloudwatt orange named'],
    ['en', 'Orange’s 44% stake in Cloudwatt is for sale.', 'cloudwatt orange named'],
    ['en', 'Orange holds 44 percent.', 'gandi orange topic'],
  ])('%s: %s', (lang, text, expected) => {
    expect(holding(lang, text)).toBe(expected);
  });

  it.each([
    ['fr', 'Orange possède 44 % du marché.'],
    ['fr', 'Orange a vu ses ventes croître de 4 %.'],
    ['en', 'Orange holds 44 percent of the market.'],
    ['en', 'Gandi owns 44 percent.'],
  ])('is not told by %s: %s', (lang, text) => {
    expect(holding(lang, text)).toBeUndefined();
  });
});
