import { expect, it } from 'vitest';
import { makeBrief } from '../../../../lib/dossier/brief/make-brief.ts';
import type { Dossier } from '../../../../lib/model/dossier.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';

const today = isoDate('2026-11-25');
if (today === undefined) throw new Error('no day');

const dossier: Dossier = {
  company: { id: 'numergy', name: 'Numergy', kind: 'company', status: 'acquired', country: 'FR', sectors: [], about: { en: 'A cloud of SFR.', fr: 'Un nuage de SFR.' } },
  watched: false, total: 0, dated: 0, lineage: { steps: [], former: [], above: [], parts: [] }, stories: [], storyCount: 0, names: {}, months: [],
  momentum: { kind: 'too-few', dated: 0, needed: 12 }, companions: [], figures: [], events: [], people: [], notes: [],
};

it('says what the company is, by the pack', () => {
  const brief = makeBrief({ dossier, language: 'fr', today, words: (key) => key });
  expect(brief.sections[0]?.sentences).toEqual([{ text: 'Un nuage de SFR.', sources: [], fromPack: true }]);
});
