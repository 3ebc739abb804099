import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../../lib/recognition/blocks-of-text.ts';
import { findMentions } from '../../../lib/recognition/find-mentions.ts';
import { shippedGazetteer } from '../../support/shipped.ts';

const gazetteer = shippedGazetteer();
const named = (text: string): string[] => findMentions(gazetteer, text).map(({ companyId }) => companyId);
const blocks = (text: string): string[] =>
  blocksOfText(gazetteer, text).map(({ start, end }) => text.slice(start, end));

describe('a line break within a name', () => {
  it.each([
    ['The deal with Hewlett Packard\nEnterprise closed on Monday.', 'hewlett-packard-enterprise'],
    ['L’accord avec Hewlett\nPackard Enterprise est signé.', 'hewlett-packard-enterprise'],
    ['Deutsche\nTelekom hebt die Prognose an.', 'deutsche-telekom'],
  ])('does not part it: %s', (text, company) => {
    expect(named(text)).toEqual([company]);
  });

  it('parts the entries of a list, even if two of them are a name together', () => {
    const list = 'Partners\nOrange\nBusiness Services\nDeutsche\nTelekom';
    expect(blocks(list)).toEqual(list.split('\n'));
  });

  it('parts paragraphs', () => {
    expect(blocks('it was bought by Deutsche\n\nTelekom is another firm')).toHaveLength(2);
  });

  it('is all that is lost of a text', () => {
    const line = fc.constantFrom('with Deutsche', 'Telekom said', 'Hewlett Packard', 'Enterprise and', 'mot', '', ' ');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(blocks(text).join('').replaceAll('\n', '')).toBe(lines.join(''));
      }),
    );
  });
});
