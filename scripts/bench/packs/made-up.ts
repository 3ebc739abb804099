import type { Company } from '../../../lib/model/company.ts';
import { SECTORS } from '../../../lib/recognition/compile/knowledge.ts';
import { createRandom } from '../pages/random.ts';

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pr qu r s st t tr v w z'.split(' ');
const NUCLEI = 'a e i o u ai ea io ou'.split(' ');
const CODAS = ' l m n r s t x nd rt st'.split(' ');
/** Second words as lists of listed companies have them; every third name is one word alone. */
const TRADES = (
  'Industries Holdings Energy Resources Technologies Pharma Minerals Properties Foods Capital Motors Systems ' +
  'Power Steel Bank'
).split(' ');

/** Companies that do not exist, each with a name of its own that needs support; the same number gives the same ones. */
export function madeUpCompanies(count: number): Company[] {
  const { pick, chance } = createRandom('made-up companies');
  const syllable = (): string => pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
  const names = new Set<string>();
  while (names.size < count) {
    const word = syllable() + syllable() + (chance(1 / 2) ? syllable() : '');
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    names.add(chance(1 / 3) ? capital : `${capital} ${pick(TRADES)}`);
  }
  return [...names].map((name, index) => ({
    id: `made-up-${String(index).padStart(6, '0')}`,
    name,
    kind: 'company',
    status: 'active',
    country: 'FR',
    sectors: [pick(SECTORS)],
    ambiguity: 'other-company',
    context: { for: ['bourse', 'shares'], against: ['village'] },
    about: { en: '', fr: '' },
  }));
}
