import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { choicesLacking, countChoices } from '../../../lib/model/join-choices.ts';
import { movedChoicesSchema } from '../../../lib/model/settings-file.ts';
import type { MovedChoices } from '../../../lib/model/settings-file.ts';
import { CORRECTIONS } from '../../support/corrections.ts';

const NOTHING: MovedChoices = { settings: {}, mutedSites: [], corrections: [], wholeCard: false };
const choices = fc.record(
  {
    settings: fc.record({ density: fc.constantFrom('all', 'first-on-page'), products: fc.boolean() } as const, {
      requiredKeys: [],
    }),
    mutedSites: fc.uniqueArray(fc.constantFrom('a.example', 'b.example', 'c.example')),
    corrections: fc.subarray([...CORRECTIONS]),
    wholeCard: fc.boolean(),
    language: fc.constantFrom('fr', 'de'),
  } as const,
  { requiredKeys: ['settings', 'mutedSites', 'corrections', 'wholeCard'] },
);

function joined(here: MovedChoices, file: MovedChoices): MovedChoices {
  const lacking = choicesLacking(here, file);
  const language = here.language ?? lacking.language;
  return {
    settings: { ...here.settings, ...lacking.settings },
    mutedSites: [...here.mutedSites, ...lacking.mutedSites],
    corrections: [...here.corrections, ...lacking.corrections],
    wholeCard: here.wholeCard || lacking.wholeCard,
    ...(language !== undefined && { language }),
  };
}

describe('choices of a file', () => {
  it('into an empty profile are the same', () => {
    fc.assert(
      fc.property(choices, (file) => {
        expect(joined(NOTHING, file)).toEqual(file);
      }),
    );
  });

  it('join those made here without loss, and a second time change nothing', () => {
    fc.assert(
      fc.property(choices, choices, (here, file) => {
        const both = joined(here, file);
        expect(both.settings).toMatchObject(here.settings);
        expect(both.mutedSites).toEqual(expect.arrayContaining([...here.mutedSites, ...file.mutedSites]));
        expect(both.corrections).toEqual(expect.arrayContaining([...here.corrections, ...file.corrections]));
        expect(countChoices(choicesLacking(both, file))).toEqual({ corrections: 0, names: 0, settings: 0 });
      }),
    );
  });

  it('are read from a file as they were written, and nothing from what has another shape', () => {
    fc.assert(
      fc.property(choices, (file) => {
        expect(v.parse(movedChoicesSchema, JSON.parse(JSON.stringify(file)))).toEqual(file);
      }),
    );
    expect(v.safeParse(movedChoicesSchema, { ...NOTHING, mutedSites: 'all' }).success).toBe(false);
  });
});
