/**
 * `npm run eval -- cards`: how many cards help by themselves. A card helps that tells two facts beyond the name, and
 * has a way on. Counted over the whole pack, over companies as often as the press names them (`met.jsonl` of the pack),
 * and with `--file FILE` over the names of real pages: a line a page, `{page, names}`, text of which stays elsewhere.
 * Where FILE is a folder of saved pages, over the companies that the recogniser meets on them.
 */
import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { cardFacts } from '../../lib/dossier/card-facts.ts';
import type { Company, CompanyCard, CompanyId } from '../../lib/model/company.ts';
import { cardShards } from '../build-pack/cards.ts';
import { readMet } from '../build-pack/read-pack.ts';
import { compileJudgedGazetteer } from '../fit/judge/read-judge.ts';
import { firmsOnPages } from './page-firms.ts';
import { tableLines } from './table.ts';

/** Least share of cards that must help, and what one of them must tell. */
const GOAL = 0.95;
const MIN_FACTS = 2;

const pageSchema = v.object({ page: v.string(), names: v.array(v.string()) });

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

/** Prints the shares; tells whether each reaches the goal. */
export function evaluateCards(companies: readonly Company[], assets: URL, file: string | undefined): boolean {
  const cards = new Map(
    cardShards(companies)
      .flat()
      .map((card) => [card.id, card]),
  );
  const sets: (readonly [name: string, Weighed])[] = [
    ['the pack', [...cards.values()].map((card) => [card, 1])],
    ['as the press names them', readMet(assets).flatMap(({ id, times }) => weighed(cards, id, times))],
  ];
  if (file !== undefined && statSync(file).isDirectory()) {
    const { pages, met } = firmsOnPages(file, compileJudgedGazetteer(companies));
    sets.push([`met on ${String(pages)} pages`, met.flatMap((id) => weighed(cards, id, 1))]);
  } else if (file !== undefined) {
    const pages = readPages(file);
    const idOf = idsByName(companies);
    const named = pages.flatMap(({ names }) => names.map((name) => idOf.get(name.toLowerCase())));
    sets.push([
      `${String(pages.length)} pages`,
      named.flatMap((id) => (id === undefined ? [] : weighed(cards, id, 1))),
    ]);
    console.log(`names on the pages: ${String(named.length)}, of the pack: ${String(named.filter(Boolean).length)}`);
  }
  for (const line of tableLines([
    ['cards', 'counted', 'two facts', 'and a way on', 'facts each'],
    ...sets.map(([name, set]) => row(name, set)),
  ]))
    console.log(line);
  return sets.every(([, set]) => shareThatHelps(set) >= GOAL);
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
