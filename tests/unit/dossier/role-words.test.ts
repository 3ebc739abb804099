import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { roleWords } from '../../../lib/dossier/role-words.ts';

/** The people of a record of the pack. */
const withPeople = v.object({
  people: v.optional(v.array(v.object({ name: v.string(), role: v.optional(v.string()) }))),
});

describe('roles in the reader’s language', () => {
  it.each([
    ['Pierre Martin', 'CEO', 'directeur général'],
    ['Sophie Martin', 'CEO', 'directrice générale'],
    ['Marc Petit', 'co-founder and CEO', 'cofondateur et directeur général'],
    ['Anne Petit', 'Founder, chairman, CTO', 'fondatrice, présidente et directrice technique'],
    ['Jean-Luc Roy', 'executive chair', 'président exécutif'],
    ['Jean-Luc Roy', 'First CEO', 'premier directeur général'],
    ['Anne Petit', 'former CEO', 'ancienne directrice générale'],
    ['Anne Petit', 'global chair', 'présidente mondiale'],
    ['Marc Petit', 'Chairman, then CEO', 'président, puis directeur général'],
    ['Marc Petit', 'chair and interim CEO', 'président et directeur général par intérim'],
    ['Marc Petit', 'CEO, chairman since 2026', 'directeur général et président depuis 2026'],
    ['Anne Petit', 'CTO of Azure', 'directrice technique d’Azure'],
    ['Marc Petit', 'CEO of Mozilla Corporation', 'directeur général de Mozilla Corporation'],
    ['Marc Petit', 'head of cloud and AI', 'responsable du cloud et de l’IA'],
  ])('are French: %s, %s', (name, role, french) => {
    expect(roleWords(name, role, 'fr')).toBe(french);
  });

  it('stay as they are where a part is not known', () => {
    expect(roleWords('Anne Petit', 'CEO and lamplighter', 'fr')).toBe('CEO and lamplighter');
    expect(roleWords('Anne Petit', 'directrice générale', 'fr')).toBe('directrice générale');
  });

  it.each([
    ['CEO', 'CEO'],
    ['Founder, CEO', 'founder and CEO'],
    ['Former chairman', 'former chairman'],
    ['Co-founder, chairman and CEO', 'co-founder, chairman and CEO'],
    ['Information Commissioner', 'Information Commissioner'],
    ['Founder, chairman, CTO', 'founder, chairman and CTO'],
    ['Chairman, then CEO', 'chairman, then CEO'],
    ['CEO, chairman since 2026', 'CEO and chairman since 2026'],
    ['France head', 'France head'],
    ['Vorstand', 'Vorstand'],
  ])('are as in a sentence in English: %s, %s', (role, english) => {
    expect(roleWords('Anne Petit', role, 'en')).toBe(english);
  });

  it('are French for everybody in the pack', () => {
    const people = readFileSync('assets/pack/companies.jsonl', 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => v.parse(withPeople, JSON.parse(line)).people ?? []);
    const english = people.flatMap(({ name, role = '' }) => (roleWords(name, role, 'fr') === role ? [role] : []));
    // «designer» and «trader» are French as well.
    expect([...new Set(english)].toSorted()).toEqual(['designer', 'trader']);
  });
});
