/** Whose a figure is where its own sentence does not say so. */
import { expect, it } from 'vitest';
import { structureOf } from '../../../../lib/facts/structure/structure.ts';
import { documentOf } from './read.ts';

function holder(lang: string, text: string): string | undefined {
  const article = documentOf(lang, text);
  const sentence = article.sentences.at(-1);
  const at = sentence?.tokens.findIndex(({ quantity }) => quantity !== undefined) ?? -1;
  const found = sentence && structureOf(article).holder(sentence, at, 'headcount');
  return found && `${found.way} ${found.company}`;
}

it.each([
  ['fr', 'OVH suit Gandi. Elle compte 900 salariés.', 'pronoun ovhcloud'],
  ['en', 'Sophos follows Cisco. It has 900 employees.', 'pronoun sophos'],
  ['fr', 'OVH suit Gandi. Le groupe compte 900 salariés.', 'noun ovhcloud'],
  ['en', 'Headcount at Cisco is flat. About 900 people work in Leeds.', 'ellipsis cisco'],
  ['fr', 'OVH reprend Gandi et ses 90 salariés.', 'possessed gandi'],
  ['fr', 'OVH suit Gandi (90 salariés).', 'bracket gandi'],
  ['en', 'Cisco follows Sophos, which employs 900 people.', 'relative sophos'],
  ['fr', 'OVH et Gandi comptent respectivement 900 et 90 salariés.', 'relative ovhcloud'],
  ['fr', 'Fort de 900 salariés, Gandi recrute.', 'behind gandi'],
  ['en', 'With 900 people, Sophos is hiring.', 'behind sophos'],
  ['fr', 'Gandi : 90 salariés', 'colon gandi'],
  ['fr', 'Gandi\n90 salariés', 'heading gandi'],
  ['fr', 'Anne Roy, patronne de Gandi, parle.\n— Combien ?\n— Nous sommes 90.', 'voice gandi'],
  ['fr', 'Anne Roy, patronne de Gandi, parle.\n— Et OVH ?\n— Elle a 90 salariés.', 'talk-pronoun ovhcloud'],
  ['fr', '— Combien de gens chez Gandi ?\n— 90.', 'asked gandi'],
  ['fr', '— Combien de gens chez Gandi ?\n— Peu. 90.', 'carried gandi'],
  ['fr', 'Anne Roy, patronne de Gandi, parle.\n— OVH baisse ses prix.\n— Oui.\n— L’effectif ?\n— 90.', 'asked gandi'],
  [
    'en',
    'Mary Stone, chief executive of Sophos, talks.\nQ: How many work at Wallix?\nA: 40.\nQ: And in Leeds?\nA: 9.',
    'asked wallix',
  ],
])('%s: %s', (lang, text, expected) => {
  expect(holder(lang, text)).toBe(expected);
});

it('is unknown where the sentence names another company before it', () => {
  expect(holder('fr', 'OVH suit Gandi. Selon Orange, 900 salariés partent.')).toBeUndefined();
});
