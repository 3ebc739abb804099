/**
 * What is known of the companies of a text beside it: it tells whom «le nantais», «the chip designer» or a chief’s name
 * stand for.
 */
import type { CompanyCard, CompanyId } from '../../model/company.ts';
import { foldText } from '../fold.ts';
import { wordHash } from './word-hash.ts';

/** The part of a card that facts are read by. */
export type FirmCard = Pick<
  CompanyCard,
  'id' | 'kind' | 'country' | 'city' | 'sectors' | 'people' | 'parent' | 'about'
>;

export type FirmProfile = {
  /** Folded. */
  readonly city: string;
  readonly country: string;
  readonly kind: CompanyCard['kind'];
  readonly parent?: CompanyId;
  /** Folded names of those who lead it, or did. */
  readonly people: ReadonlySet<string>;
  /** Hashes of stems of what it is described by. */
  readonly stems: ReadonlySet<number>;
};

const STEM = 5;
const MIN_WORD = 4;
/** Stems of what people and firms of a country are called. */
const COUNTRIES: Readonly<Record<string, string>> = {
  franc: 'FR',
  frenc: 'FR',
  hexag: 'FR',
  ameri: 'US',
  calif: 'US',
  texan: 'US',
  allem: 'DE',
  germa: 'DE',
  brita: 'GB',
  briti: 'GB',
  angla: 'GB',
  engli: 'GB',
  londo: 'GB',
  scott: 'GB',
  welsh: 'GB',
  suiss: 'CH',
  swiss: 'CH',
  helve: 'CH',
  japon: 'JP',
  japan: 'JP',
  nippo: 'JP',
  chino: 'CN',
  chine: 'CN',
  itali: 'IT',
  canad: 'CA',
  neerl: 'NL',
  holla: 'NL',
  dutch: 'NL',
  batav: 'NL',
  belge: 'BE',
  belgi: 'BE',
  espag: 'ES',
  spani: 'ES',
  sueds: 'SE',
  suedo: 'SE',
  swedi: 'SE',
  india: 'IN',
  indie: 'IN',
  israe: 'IL',
  taiwa: 'TW',
  austr: 'AU',
  luxem: 'LU',
  danoi: 'DK',
  danis: 'DK',
  coree: 'KR',
  korea: 'KR',
  bresi: 'BR',
  brazi: 'BR',
  irlan: 'IE',
  irish: 'IE',
  finla: 'FI',
  finni: 'FI',
  norve: 'NO',
  norwe: 'NO',
  russe: 'RU',
  russi: 'RU',
  portu: 'PT',
  autri: 'AT',
};

export function stemOf(word: string): number {
  return wordHash(word.slice(0, STEM));
}

/** A card is met again on every article about its company. */
const made = new WeakMap<FirmCard, FirmProfile>();

export function profileOf(card: FirmCard): FirmProfile {
  const known = made.get(card);
  if (known) return known;
  const profile = makeProfile(card);
  made.set(card, profile);
  return profile;
}

function makeProfile({ kind, country, city = '', sectors, people = [], parent, about }: FirmCard): FirmProfile {
  const words = foldText(`${about.fr} ${about.en} ${city} ${sectors.join(' ')}`)
    .split(/[^a-z0-9œ]+/)
    .filter((word) => word.length >= MIN_WORD);
  return {
    city: foldText(city),
    country,
    kind,
    ...(parent && { parent: parent.id }),
    people: new Set(people.map(({ name }) => foldText(name))),
    stems: new Set(words.map(stemOf)),
  };
}

/** The country whose people and firms are called by a folded word; empty for most words. */
export function countryOf(word: string): string {
  return COUNTRIES[word.slice(0, STEM)] ?? '';
}

/** Whether a word is what a company’s country or town makes of it: «le nantais», «the American group». */
export function isOfPlace(
  { city, country }: FirmProfile,
  { text: word, country: of }: { readonly text: string; readonly country: string },
): boolean {
  if (of !== '' && of === country) return true;
  return (
    city.length >= MIN_WORD &&
    word.length >= STEM &&
    word.startsWith(city.slice(0, MIN_WORD)) &&
    /(?:ais|aise|ois|oise|ien|ienne|in|ine|er|ian)$/.test(word)
  );
}

const REGIONS = new Set(
  (
    'france allemagne germany italie italy espagne spain portugal belgique belgium suisse switzerland autriche ' +
    'austria pays-bas netherlands royaume-uni britain angleterre england ecosse scotland wales irlande ireland ' +
    'suede sweden norvege norway danemark denmark finlande finland pologne poland russie russia ukraine grece ' +
    'greece turquie turkey etats-unis america canada mexique mexico bresil brazil argentine argentina chine ' +
    'china inde india japon japan coree korea taiwan australie australia israel egypte egypt maroc morocco ' +
    'tunisie tunisia algerie algeria afrique africa asie asia europe amerique occident hexagone bretagne ' +
    'normandie alsace picardie bourgogne provence aquitaine occitanie auvergne corse vendee savoie isere ' +
    'gironde rhone essonne yvelines hauts-de-seine var nord californie california texas colorado virginia ' +
    'virginie massachusetts wisconsin minnesota missouri tennessee kentucky indiana iowa kansas nebraska oklahoma ' +
    'louisiana alabama mississippi arkansas pennsylvania maryland connecticut vermont montana idaho wyoming alaska ' +
    'hawaii oregon washington-state arizona floride florida georgia illinois ohio michigan ' +
    'nevada utah surrey kent essex sussex yorkshire lancashire hampshire berkshire oxfordshire cambridgeshire ' +
    'baviere bavaria catalogne emea benelux dach noel paques janvier fevrier mars avril mai juin juillet aout ' +
    'septembre octobre novembre decembre january february march april may june july august september october ' +
    'november december lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday ' +
    'friday saturday sunday bourse nasdaq nyse euronext lse bruxelles brussels washington bercy matignon elysee ' +
    'whitehall downing'
  ).split(' '),
);

/** A country, a region, a month: what stands where a town may stand, and is none. */
export function isRegion(folded: string): boolean {
  return REGIONS.has(folded);
}
