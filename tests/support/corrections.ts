import type { Correction } from '../../lib/model/correction.ts';
import type { Learned } from '../../lib/model/learned.ts';

/** A verdict as a page’s script makes one. */
const learned: Learned = {
  surface: 'watt',
  companyId: 'cloudwatt',
  verdict: 'reject',
  host: 'press.example',
  sentence: 1234,
  words: ['puissance', 'prise'],
  features: [1, 98, 113],
};

/** One lesson of each kind. */
export const CORRECTIONS: readonly Correction[] = [
  { kind: 'verdict', surface: 'Watt', learned, id: 'reject', at: '2026-05-03T10:00:00.000Z' },
  {
    kind: 'verdict',
    surface: 'Watt',
    learned: { ...learned, verdict: { kind: 'other', companyId: 'numergy' } },
    id: 'other',
    at: '2026-05-03T10:00:01.000Z',
  },
  {
    kind: 'verdict',
    surface: 'Watt',
    learned: { ...learned, verdict: 'accept', host: '' },
    id: 'accept',
    at: '2026-05-03T10:00:02.000Z',
  },
  {
    kind: 'never',
    surface: 'Free',
    host: 'press.example',
    everywhere: true,
    id: 'never',
    at: '2026-05-03T10:00:03.000Z',
  },
  { kind: 'never', surface: 'Orange', host: 'cook.example', everywhere: false, id: 'never-here', at: '' },
  {
    kind: 'always',
    surface: 'La Pieuvre',
    companyId: 'orange',
    host: 'press.example',
    id: 'always',
    at: '2026-05-03T10:00:04.000Z',
  },
  { kind: 'name', surface: 'Agrume', companyId: 'orange', id: 'name', at: '2026-05-03T10:00:05.000Z' },
  {
    kind: 'name',
    surface: 'Zorglub',
    companyId: '~z',
    own: { name: 'Zorglub', about: 'A maker of robots.' },
    id: 'own',
    at: '2026-05-03T10:00:06.000Z',
  },
];

/** The lesson of an id. */
export function correction(id: string): Correction {
  const found = CORRECTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no lesson ${id}`);
  return found;
}
