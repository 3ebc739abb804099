/** What slots of a template are filled with: made up, but of a fitting size and true to the card of the company. */
import { foldText } from '../../../lib/facts/fold.ts';
import { profileOf, stemOf, type FirmCard } from '../../../lib/facts/reading/profiles.ts';
import type { Random } from '../../bench/pages/random.ts';
import { countFigure, moneyFigure, percentFigure, type Figure } from './figures.ts';
import type { Template, TemplateFact } from './read-templates.ts';
import { DAYS, DEMONYMS, FIRST_NAMES, NOMINALS, OBJECTS, PRODUCTS, ROLES, SURNAMES, TOWNS } from './word-lists.ts';

/** A company that may fill a slot. */
export type SlotFirm = { readonly name: string; readonly card: FirmCard };

/** What a passage has used already: no company, figure or name stands in two slots. */
export type Used = { readonly texts: Set<string>; readonly values: Set<number> };
/** A passage in the making: companies and figures that slots have already. */
export type Filling = {
  readonly template: Template;
  readonly random: Random;
  readonly firms: readonly SlotFirm[];
  readonly towns: readonly string[];
  readonly used: Used;
  readonly year: number;
  readonly currency: string;
  readonly chosen: Map<string, SlotFirm>;
  readonly slots: Map<string, Figure>;
};

const plain = (text: string): Figure => ({ text, value: Number.NaN });
/** How often a slot takes what the card of the company has. */
const OWN_TOWN = 0.35;
const OWN_NOMINAL = 0.6;
const PACK_TOWN = 0.3;
const TOWN_ADJECTIVE = 0.35;

/** A value for a slot, which may be one that the passage has already. */
export function makeFigure(filling: Filling, name: string): Figure {
  const { random, template, currency, year } = filling;
  const { lang, facts } = template;
  const own = facts.find(({ amount, keys }) => amount === name || keys.get('max') === name);
  switch (name.charAt(0)) {
    case 'F':
    case 'W':
    case 'V': {
      const firm = random.pick(filling.firms);
      filling.chosen.set(name, firm);
      return plain(firm.name);
    }
    case 'N':
      return countFigure(random, lang, own?.unit ?? '');
    case 'M':
      return moneyFigure(random, lang, currency, own?.kind);
    case 'Q':
      return percentFigure(random, lang);
    case 'K': {
      const value = random.below(38) + 2;
      return { text: String(value), value };
    }
    case 'Y':
      return yearFigure(filling, name, year);
    case 'P':
      return plain(`${random.pick(FIRST_NAMES[lang])} ${random.pick(SURNAMES[lang])}`);
    case 'R':
      return plain(random.pick(ROLES[lang]));
    case 'T':
      return plain(
        townOf(
          filling,
          facts.find(({ keys }) => keys.get('place') === name),
        ),
      );
    case 'D':
      return plain(random.pick(DAYS[lang]));
    case 'O':
      return plain(random.pick(OBJECTS[lang]));
    case 'I':
      return plain(random.pick(PRODUCTS[lang]));
    case 'G':
      return plain(nominalOf(filling));
    default:
      return plain(adjectiveOf(filling));
  }
}

/** Later for a goal, earlier for what was realised; the second year is the one before the first. */
function yearFigure({ template, random, slots }: Filling, name: string, year: number): Figure {
  const first = slots.get('Y');
  if (name !== 'Y' && first) return { text: String(first.value - 1 - random.below(2)), value: first.value - 1 };
  const isAhead = template.facts.some(
    ({ kind, keys }) =>
      keys.get('period')?.startsWith(name) === true && (kind === 'target' || keys.get('certainty') === 'aimed'),
  );
  const value = isAhead ? year + random.below(4) : year - random.below(3);
  return { text: String(value), value };
}

function townOf({ random, template, towns, chosen }: Filling, fact: TemplateFact | undefined): string {
  const city = chosen.get(fact?.company ?? 'F')?.card.city;
  if (city !== undefined && random.chance(OWN_TOWN)) return city;
  return random.pick(random.chance(PACK_TOWN) ? towns : TOWNS[template.lang]);
}

/** «L'éditeur»: where there is one, a noun that the card of the company bears out. */
function nominalOf({ random, template, chosen }: Filling): string {
  const all = NOMINALS[template.lang];
  const card = chosen.get('F')?.card;
  if (!card || !random.chance(OWN_NOMINAL)) return random.pick(all);
  const { stems } = profileOf(card);
  const own = all.filter((nominal) => stems.has(stemOf(foldText(nominal.replace(/^(?:le |la |l')/, '')))));
  return random.pick(own.length > 0 ? own : all);
}

function adjectiveOf({ random, template: { lang }, chosen }: Filling): string {
  const card = chosen.get('F')?.card;
  const demonym = DEMONYMS[lang][card?.country ?? ''] ?? (lang === 'fr' ? 'européen' : 'European');
  if (lang === 'fr' || !random.chance(TOWN_ADJECTIVE)) return demonym;
  return `${card?.city ?? random.pick(TOWNS.en)}-based`;
}
