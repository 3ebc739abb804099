/** Passages as the shipped modules read them: title and text in one, with the companies that a recogniser finds. */
import { readFileSync } from 'node:fs';
import type { FactOptions, FactText } from '../../lib/facts/facts-in.ts';
import { foldText } from '../../lib/facts/fold.ts';
import { readDocument, type FactDocument } from '../../lib/facts/reading/document.ts';
import type { FirmCard } from '../../lib/facts/reading/profiles.ts';
import { firstWordOf } from '../../lib/facts/reading/proper-names.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { cardShards } from '../build-pack/cards.ts';
import type { LotPassage } from './lots.ts';

/** Who is named: by the recogniser that ships, or by the passage’s own list. */
export type Naming = 'recognised' | 'listed';

const GAP = '\n\n';
/** Common ones, beside those of the pack’s leaders: whoever leaves the pack leaves his name. */
const FIRST_NAMES = new URL('first-names.txt', import.meta.url);

/** What is known beside a text: cards by id, the towns of all companies, first names. */
export type Pack = {
  readonly gazetteer: Gazetteer;
  readonly cards: ReadonlyMap<string, FirmCard>;
  readonly towns: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
};

export function packOf(companies: readonly Company[]): Pack {
  const cards = cardShards(companies).flat();
  return {
    gazetteer: compileGazetteer(companies),
    cards: new Map(cards.map((card) => [card.id, card])),
    towns: new Set(cards.flatMap(({ city }) => (city === undefined ? [] : [foldText(city)]))),
    firstNames: new Set(
      readFileSync(FIRST_NAMES, 'utf8')
        .split(/\s+/)
        .filter(Boolean)
        .concat(cards.flatMap(({ people = [] }) => people.flatMap(({ name }) => firstNameOf(name)))),
    ),
  };
}

/** Folded; none of an initial or of a name of one word. */
function firstNameOf(name: string): readonly string[] {
  const folded = foldText(name);
  const first = firstWordOf(folded);
  return first === folded || first.length < 2 || first.includes('.') ? [] : [first];
}

/** What of a passage facts are read from. */
export type FactPassageText = Pick<LotPassage, 'text' | 'lang' | 'title' | 'published'>;
export type FactSource = { readonly source: FactText; readonly options: FactOptions & { readonly titleEnd: number } };

/** A passage as `factsIn` takes it, named by the recogniser, or by a list of its own. */
export function factSourceOf(
  { gazetteer, cards, towns, firstNames }: Pack,
  { title, lang, text: body, published }: FactPassageText,
  companies?: Readonly<Record<string, string>>,
): FactSource {
  const text = title === undefined ? body : title + GAP + body;
  const mentions = companies
    ? listedMentions(text, companies)
    : findMentions(gazetteer, text, title === undefined ? { lang } : { lang, title });
  const named = [...new Set(mentions.map(({ companyId }) => companyId))];
  return {
    source: { text, lang, mentions, ...(published && { published }) },
    options: {
      titleEnd: title === undefined ? 0 : title.length + GAP.length,
      cards: named.flatMap((id) => cards.get(id) ?? []),
      towns,
      firstNames,
    },
  };
}

export function documentOf(pack: Pack, passage: LotPassage, naming: Naming): FactDocument {
  const { source, options } = factSourceOf(pack, passage, naming === 'listed' ? passage.companies : undefined);
  return readDocument(source, options.titleEnd, options);
}

/** Wherever a surface stands as whole words it is a mention; the longest first. */
export function listedMentions(text: string, companies: Readonly<Record<string, string>>): readonly Mention[] {
  // Slots of templates name hundreds of companies: a pattern of those that stand in the text is soon made.
  const surfaces = Object.keys(companies)
    .filter((surface) => text.includes(surface))
    .toSorted((a, b) => b.length - a.length);
  if (surfaces.length === 0) return [];
  const escaped = surfaces.map((surface) => surface.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return Array.from(text.matchAll(pattern), ({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    companyId: companies[surface] ?? surface,
    score: 1,
  }));
}
