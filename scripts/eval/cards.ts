/**
 * `npm run eval -- cards`: how many cards help by themselves. A card helps that tells two facts beyond the name, and
 * has a way on. Counted over the whole pack and the list of listed companies, over companies as often as the press
 * names them (`met.jsonl` of the pack), and with `--file FILE` over real pages, text of which stays elsewhere: a line a
 * page, `{page, names}` with the names that a person found, or `{page, text, lang}` for the companies that the
 * recogniser meets in it, listed ones too. Where FILE is a folder of saved pages, over those that are met on them.
 */
import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { cardFacts } from '../../lib/dossier/card-facts.ts';
import { listedAbout } from '../../lib/dossier/listed-about.ts';
import type { Company, CompanyCard, CompanyId } from '../../lib/model/company.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { cardShards } from '../build-pack/cards.ts';
import { listedShards } from '../build-pack/listed-cards.ts';
import { readListed } from '../build-pack/read-listed.ts';
import { readMet } from '../build-pack/read-pack.ts';
import { compileJudgedGazetteer } from '../fit/judge/read-judge.ts';
import { firmsOnPages } from './page-firms.ts';
import { tableLines } from './table.ts';

/** Least share of cards that must help, and what one of them must tell. */
const GOAL = 0.95;
const MIN_FACTS = 2;

const pageSchema = v.union([
  v.object({ page: v.string(), names: v.array(v.string()) }),
  v.object({ page: v.string(), text: v.string(), lang: v.exactOptional(v.string()) }),
]);

/** What a card offers without an article: facts, and ways on of its own besides the search of the press. */
export type CardHelp = { readonly facts: number; readonly ways: number };

/** Counts what a card tells: the sentence, the place, the year, and its rows; a way is a link or another card. */
export function cardHelp(card: CompanyCard): CardHelp {
  const rows = cardFacts(card);
  const head = [card.about.en, card.city ?? card.country, card.founded ?? ''].filter((text) => text !== '');
  const ways = rows.flatMap((fact) => {
    if (fact.kind === 'owner' || fact.kind === 'today') return fact.party.id ?? [];
    if (fact.kind === 'rivals' || fact.kind === 'parts') return fact.companies.map(({ id }) => id);
    return fact.kind === 'site' ? fact.host : [];
  });
  return { facts: head.length + rows.length, ways: ways.length };
}

/** Cards counted, each as often as its weight says. */
type Weighed = readonly (readonly [card: CompanyCard, weight: number])[];

/** Share of cards that help, 0 to 1; of none it is 0. */
export function shareThatHelps(cards: Weighed): number {
  const total = sumOf(cards);
  return total === 0 ? 0 : sumOf(cards.filter(([card]) => helps(cardHelp(card)))) / total;
}

function helps({ facts, ways }: CardHelp): boolean {
  return facts >= MIN_FACTS && ways > 0;
}

function sumOf(cards: Weighed): number {
  return cards.reduce((sum, [, weight]) => sum + weight, 0);
}

/** Prints the shares, and which cards of pages help too little; tells whether each share reaches the goal. */
export function evaluateCards(companies: readonly Company[], assets: URL, file: string | undefined): boolean {
  const own = cardShards(companies).flat();
  const { listed, companies: listedCompanies } = readListed(assets, companies);
  const listedCards = listedShards(listed)
    .flat()
    .map((card) => Object.assign({}, card, { about: listedAbout(card) }));
  const cards = new Map([...listedCards, ...own].map((card) => [card.id, card]));
  const sets: (readonly [name: string, Weighed])[] = [
    ['the pack', own.map((card) => [card, 1])],
    ['listed companies', listedCards.map((card) => [card, 1])],
    ['as the press names them', readMet(assets).flatMap(({ id, times }) => weighed(cards, id, times))],
  ];
  if (file !== undefined) {
    const { pages, met } = companiesOfPages(file, companies, () => compileJudgedGazetteer(companies, listedCompanies));
    const onPages = met.flatMap((id) => weighed(cards, id, 1));
    sets.push([`met on ${String(pages)} pages`, onPages]);
    const few = new Set(onPages.filter(([card]) => !helps(cardHelp(card))).map(([{ id }]) => id));
    console.log(`cards met on pages: ${String(new Set(met).size)}, help too little: ${[...few].join(', ') || 'none'}`);
  }
  for (const line of tableLines([
    ['cards', 'counted', 'two facts', 'and a way on', 'facts each'],
    ...sets.map(([name, set]) => row(name, set)),
  ]))
    console.log(line);
  return sets.every(([, set]) => shareThatHelps(set) >= GOAL);
}

type Met = { readonly pages: number; readonly met: readonly CompanyId[] };

/** Companies met on pages: in a folder of them, or in a file of their texts or of the names in them. */
function companiesOfPages(file: string, companies: readonly Company[], compile: () => Gazetteer): Met {
  if (statSync(file).isDirectory()) return firmsOnPages(file, compile());
  const pages = readPages(file);
  const idOf = idsByName(companies);
  const gazetteer = pages.some((page) => 'text' in page) ? compile() : undefined;
  const met = pages.flatMap((page) => {
    if ('names' in page) return page.names.flatMap((name) => idOf.get(name.toLowerCase()) ?? []);
    const { text, lang } = page;
    const found = gazetteer ? findMentions(gazetteer, text, lang === undefined ? {} : { lang }) : [];
    return [...new Set(found.map(({ companyId }) => companyId))];
  });
  return { pages: pages.length, met };
}

function weighed(cards: ReadonlyMap<CompanyId, CompanyCard>, id: CompanyId, weight: number): Weighed {
  const card = cards.get(id);
  return card ? [[card, weight]] : [];
}

function row(name: string, set: Weighed): readonly string[] {
  const total = sumOf(set);
  const withFacts = set.filter(([card]) => cardHelp(card).facts >= MIN_FACTS);
  const facts = set.reduce((sum, [card, weight]) => sum + weight * cardHelp(card).facts, 0);
  return [
    name,
    String(total),
    percent(sumOf(withFacts) / total),
    percent(shareThatHelps(set)),
    (facts / total).toFixed(1),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function readPages(file: string): readonly v.InferOutput<typeof pageSchema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(pageSchema, JSON.parse(line)));
}

/** Companies by their names and aliases, in lower case; a name that several bear is that of the first. */
function idsByName(companies: readonly Company[]): ReadonlyMap<string, CompanyId> {
  const names = companies.flatMap(({ id, name, aliases = [], former = [] }) =>
    [name, ...aliases.map(({ text }) => text), ...former.map(({ text }) => text)].map(
      (text) => [text.toLowerCase(), id] as const,
    ),
  );
  return new Map(names.toReversed());
}
