import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FirmCard } from '../../../lib/facts/reading/profiles.ts';
import { expandTemplates } from '../../../scripts/fit-facts/templates/expand.ts';
import { readTemplates, type Template } from '../../../scripts/fit-facts/templates/read-templates.ts';
import type { SlotFirm } from '../../../scripts/fit-facts/templates/slot-values.ts';

const folder = mkdtempSync(join(tmpdir(), 'templates-'));
afterAll(() => rmSync(folder, { recursive: true }));

function templatesOf(text: string): readonly Template[] {
  const path = join(folder, 't0.templates.txt');
  writeFileSync(path, text);
  return readTemplates(path);
}

const card = (id: string, city: string): FirmCard => ({
  id,
  kind: 'company',
  country: 'FR',
  city,
  sectors: ['hosting'],
  about: { en: 'French host.', fr: 'Hébergeur français.' },
});
const FIRMS: readonly SlotFirm[] = [
  { name: 'Ikoula', card: card('ikoula', 'Reims') },
  { name: 'Oxeva', card: card('oxeva', 'Lille') },
  { name: 'Gandi', card: card('gandi', 'Paris') },
  { name: 'Agarik', card: card('agarik', 'Courbevoie') },
];
const BUYS = `@ fr trade
X {F} (rachète|reprend) {W} pour {M1} et ses {N1} salariés( à {T}|).
= acquisition | W | - | with=F
= deal-value | W | M1 | with=F
= headcount | W | N1 people
= place | W | - | place=T
`;

describe('templates of passages', () => {
  it('are read with their facts', () => {
    const [one] = templatesOf(BUYS);
    expect(one?.facts.map(({ kind, company, amount, unit }) => [kind, company, amount, unit])).toEqual([
      ['acquisition', 'W', undefined, ''],
      ['deal-value', 'W', 'M1', ''],
      ['headcount', 'W', 'N1', 'people'],
      ['place', 'W', undefined, ''],
    ]);
  });

  it.each([
    ['a text that is missing', '@ fr trade\n= none', 'line 1: no head or text'],
    ['facts that are missing', '@ fr trade\nX {F} dort.', 'neither facts nor'],
    ['a slot that stands nowhere', '@ en trade\nX {F} grows.\n= revenue | F | M1', 'no slot «M1»'],
    ['a key that is unknown', '@ en trade\nX {F} has {N1}.\n= headcount | F | N1 people | size=big', 'no key «size»'],
    ['a brace that opens no slot', '@ en trade\nX {F} has {B}.\n= none', 'of no slot'],
  ])('are refused for %s, with the line', (_what, text, message) => {
    expect(() => templatesOf(text)).toThrow(message);
  });

  it('give passages that state what they say they state', () => {
    const passages = expandTemplates(templatesOf(BUYS), FIRMS, 12);
    expect(passages).toHaveLength(12);
    for (const { text, facts, companies } of passages) {
      expect(text).not.toMatch(/[{}|]/);
      expect(facts.filter(({ kind }) => kind === 'acquisition').length).toBeGreaterThan(0);
      for (const { place, company, with: other } of facts) {
        expect(Object.values(companies)).toContain(company);
        expect(other).not.toBe(company);
        expect(text).toContain(place ?? '');
      }
    }
    // Where the choice of words left the town out, no fact tells one.
    const places = passages.map(({ facts }) => facts.filter(({ kind }) => kind === 'place').length);
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('give the same passages each time', () => {
    expect(expandTemplates(templatesOf(BUYS), FIRMS, 3)).toEqual(expandTemplates(templatesOf(BUYS), FIRMS, 3));
  });

  it('elide and contract as French does, and put an English article right', () => {
    const french = expandTemplates(
      templatesOf('@ fr trade\nX Le patron de {F} parle de {G}.\n= none'),
      FIRMS.slice(0, 1),
      40,
    );
    for (const { text } of french) expect(text).not.toMatch(/ de Ikoula| de le /);
    const english = expandTemplates(templatesOf('@ en trade\nX A {A} host, {F} grows.\n= none'), FIRMS.slice(0, 1), 20);
    for (const { text } of english) expect(text).toMatch(/A French host|A [A-Z]\w+-based host/);
  });
});
