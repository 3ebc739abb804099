/** Names of companies that no pack knows: capitalised words that the text treats as a company somewhere. */
import { LOWER, UPPER } from '../../text/fold.ts';
import { foldText } from '../fold.ts';
import type { FactDocument } from '../reading/document.ts';
import { OPENERS } from '../reading/proper-names.ts';
import {
  BEGUN,
  BUYS,
  COMPANY_ENDINGS,
  COMPANY_NOUNS,
  DEMONYMS,
  FIGURE_NOUNS,
  FIRM_VERBS,
  HEADS,
  NOT_NAMES,
  ROLES,
  STAFF,
} from './unknown-firm-words.ts';

/** Offsets are into the sentence. */
export type NameOfNoPack = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether the sentence tells that it is bought, and that somebody leads it. */
  readonly isBought: boolean;
  readonly isLed: boolean;
};

const CAPITALISED = `[${UPPER}][${UPPER}${LOWER}\\d&-]{0,40}(?<=[${UPPER}${LOWER}\\d])`;
const NAME = new RegExp(
  `(?<![${LOWER}${UPPER}\\d@])(?:[DdLl][’'])?(?<name>${CAPITALISED}(?: (?:& )?${CAPITALISED}){0,3})(?![${LOWER}@])`,
  'gu',
);
const ADJECTIVE = `(?!(?:de|du|des|of|et|and|en|in)\\b)[${LOWER}-]+ `;
const ENDS_WITH_NOUN = new RegExp(
  `(?<![${LOWER}])(?:${COMPANY_NOUNS}) (?:${ADJECTIVE}){0,2}(?:de nom |called |nommée? |named )?$`,
  'iu',
);
const NO_CLAUSE = '(?!(?:which|who|whose|where|qui|que|dont|où|et|and)\\b)';
const APPOSED = new RegExp(`^, ${NO_CLAUSE}[^,.;:@]{0,60}?(?<![${LOWER}])(?:${COMPANY_NOUNS})(?![${LOWER}’'])`, 'iu');
const IS_COMPANY = new RegExp(`^Groupe \\p{Lu}|\\p{L} (?:${COMPANY_ENDINGS})$`, 'u');
const ACTS = new RegExp(`^(?:, [^,.]{2,80},)? (?:${FIRM_VERBS})(?![${LOWER}])`, 'u');
const HAS_FIGURES = new RegExp(`^[’']s (?:[${LOWER}]+ ){0,2}(?:${FIGURE_NOUNS})`, 'u');
const FIGURES_OF = new RegExp(`(?:${FIGURE_NOUNS})(?: [${LOWER}]+)? (?:de |d[’']|of |at |chez )$`, 'u');
/** A role before the company of who has it. */
export const ROLE_AT = new RegExp(`(?:${ROLES})(?: \\p{Ll}+){0,2} (?:de |d[’']|du |of |at |chez )$`, 'u');
/** «Avant de lancer Y»: who did leads it. */
const BEGAN = new RegExp(`(?:${BEGUN}|(?<!\\p{L})(?:${HEADS})(?: désormais| aujourd[’']hui| now)?) $`, 'u');
/** «Le toulousain Y», «du lensois Y», «la nancéienne Y». */
const IS_FROM = new RegExp(`(?<!\\p{L})(?:[Ll][ea] |[Ll][’']|[Dd]u |[Aa]u )${DEMONYMS} $`, 'u');
/** «Y, 85 personnes», «Y (44 salariés», «Y, 60 salariés». */
const HAS_STAFF = new RegExp(`^(?:,| \\()[^,.;()@\\d]{0,16}\\d[\\d ,.]* (?:${STAFF})(?!\\p{L})`, 'u');
/** «Berlin’s Y», and what stands behind “Y of Reading” and «Y (Annecy)». */
/** Before a name that is no town: «l’opérateur de Levallois, 450 salariés» is another’s. */
const NO_TOWN = /(?:^|(?!(?:de|du|des|et|en|in|at|of|near|from|and|to|à) )(?<!\p{L})\p{Ll}+ )$/u;
const OF_PLACE = /(?<!\p{L})(?<place>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)[’']s $/u;
const GOES_ON = /^(?:, (?:an? |which|whose)| \p{Ll})/u;
const AT_PLACE = /^ (?:of |\()(?<place>\p{Lu}\p{Ll}+(?:[ -]\p{L}+)*)(?=[,.;)]|$)/u;
/** Words that tell where, when or by whom, not what. */
const ELSEWHERE =
  '(?!(?:in|en|for|pour|by|par|from|at|à|to|with|avec|since|depuis|after|après|before|avant|on|sur)\\b)';
const WORD = `(?:[${LOWER}\\d%,.-]+|[DdLl][’'][${LOWER}-]+|[${UPPER}][${UPPER}${LOWER}.-]*(?= [${LOWER}]))`;
/** Up to seven words tell what is bought: «95 % du capital de», «l’éditeur de logiciels», “German cloud firm”. */
const BOUGHT = new RegExp(`(?<![${LOWER}${UPPER}])(?:${BUYS}) (?:${ELSEWHERE}${WORD} ){0,7}(?:[dl][’'])?$`, 'u');
/** Behind a name that is no adjective: «buys American parts» names nobody. */
const NO_ADJECTIVE = new RegExp(
  "^(?:$|[.,;:)(?!…»”’']| (?:en|pour|qui|dont|et|au|aux|à|par|dans|afin|fin|depuis|le|in|for|from|to|at|and|which|as|" +
    'on|by|with|last|this|after|is|was|will|has|a|est)(?!\\p{L}))',
  'u',
);
/** «Orange Labs», “Etsy, Inc.”, “McLean, Virginia”, «à Lannion»: parts of other names, and places. */
const NO_FIRM_BEHIND = /@(?:[’']s|,)? $|\p{Lu}[\p{L}-]+, $|(?:^|[^\p{L}])(?:in|à|À|In|near|outside) $/u;
/** How far around a name is looked, in UTF-16 units. */
const AROUND = 90;

type Occurrence = NameOfNoPack & { readonly sentence: number; readonly isFirm: boolean };

/** Such names by the index of their sentence. Linear in the length of the text. */
export function namesOfNoPack(article: FactDocument): ReadonlyMap<number, readonly NameOfNoPack[]> {
  const mayBe = nameTest(article);
  const found: Occurrence[] = [];
  for (const { index, cased } of article.sentences)
    for (const { groups, index: at, 0: whole } of cased.matchAll(NAME)) {
      const name = withoutOpeners(groups?.['name'] ?? '');
      const end = at + whole.length;
      const [before, after] = [
        cased.slice(Math.max(0, end - name.length - AROUND), end - name.length),
        cased.slice(end, end + AROUND),
      ];
      if (NO_FIRM_BEHIND.test(before) || !mayBe(name)) continue;
      const isBought = BOUGHT.test(before) && NO_ADJECTIVE.test(after);
      const isLed = ROLE_AT.test(before) || BEGAN.test(before);
      const isFirm = isBought || isLed || isCompany(name, before, after) || isPlaced(article, before, after);
      found.push({ sentence: index, folded: foldText(name), start: end - name.length, end, isBought, isLed, isFirm });
    }
  const firms = new Set(found.filter(({ isFirm }) => isFirm).map(({ folded }) => folded));
  return Map.groupBy(
    found.filter(({ folded }) => firms.has(folded)),
    ({ sentence }) => sentence,
  );
}

/** «Selon Le Groupe Y»: the words that open a sentence are no part of its name. */
function withoutOpeners(name: string): string {
  const words = name.split(' ');
  const from = words.findIndex((word) => !OPENERS.has(word));
  return from < 0 ? '' : words.slice(from).join(' ');
}

/** Whether a name is a company’s by its form or by what stands beside it: products have capitals and brackets too. */
function isCompany(name: string, before: string, after: string): boolean {
  return (
    IS_COMPANY.test(name) ||
    ENDS_WITH_NOUN.test(before) ||
    APPOSED.test(after) ||
    ACTS.test(after) ||
    HAS_FIGURES.test(after) ||
    (HAS_STAFF.test(after) && NO_TOWN.test(before)) ||
    IS_FROM.test(before) ||
    FIGURES_OF.test(before)
  );
}

/** Whether a town beside a name tells where the company is that it names. */
function isPlaced({ towns }: FactDocument, before: string, after: string): boolean {
  const of = GOES_ON.test(after) ? OF_PLACE.exec(before) : null;
  const place = (of ?? AT_PLACE.exec(after))?.groups?.['place'];
  return place !== undefined && towns.has(foldText(place));
}

/** Whether a capitalised name may be a company: no town, nobody’s, no other form of a company that the text names. */
function nameTest({ sentences, towns, firstNames, leaders, seats, firms }: FactDocument): (name: string) => boolean {
  const people = new Set<string>();
  for (const { tokens } of sentences)
    for (const { kind, folded } of tokens)
      if (kind === 'person' && firstNames.has(folded.split(' ')[0] ?? ''))
        for (const word of folded.split(' ')) people.add(word);
  const known = new Set([...firms.keys()].flatMap((id) => id.split('-')));
  const bracketed = new Set(
    sentences.flatMap(({ cased }) =>
      [...cased.matchAll(/@ \((\p{Lu}[\p{L}\d-]*)\)/gu)].map(([, short = '']) => foldText(short)),
    ),
  );
  return (name) => {
    const folded = foldText(name);
    const [first = '', ...rest] = folded.split(' ');
    if (folded.length < 2 || NOT_NAMES.has(first) || towns.has(folded) || seats.has(folded) || leaders.has(folded))
      return false;
    if (known.has(first) || bracketed.has(folded) || firstNames.has(first)) return false;
    return !people.has(rest.at(-1) ?? first);
  };
}
