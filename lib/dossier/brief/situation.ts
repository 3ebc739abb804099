import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier, Momentum, SourcedFact } from '../../model/dossier.ts';
import type { FactKind } from '../../model/fact.ts';
import { isChief } from '../card-facts.ts';
import { isGone, statusFacts, type StatusFact } from '../status.ts';
import { daysBefore, eventSentence } from './changes.ts';
import { momentWords } from './figure-words.ts';
import { chiefOf } from './lead.ts';
import { fromLibrary, fromPack, fromReport, listOf, sourced, type Pen } from './write.ts';

const MAX_PARTS = 6;
const MAX_EVENTS = 3;
/** Someone who came two years ago is no news in a meeting. */
const NEW_CHIEF_DAYS = 730;
/** Every kind of momentum has its words: a new one is found here. */
const TRENDS: Readonly<Record<Exclude<Momentum['kind'], 'too-few' | 'unread'>, string>> = {
  rising: 'situation.rising',
  steady: 'situation.steady',
  falling: 'situation.falling',
};
/** Events that make a company what it is now. */
const TURNS: ReadonlySet<FactKind> = new Set<FactKind>(['acquisition', 'closure']);

/** Who the company is, to whom it belongs, with whom its customers have to do, and how much is talked of it. */
export function situation(dossier: Dossier, pen: Pen): readonly BriefSentence[] {
  const { company, lineage } = dossier;
  const { words, language } = pen;
  const nameOf = (id: string): string | undefined =>
    dossier.names[id] ??
    [lineage.owner, ...lineage.above, ...lineage.steps.map((step) => step.with)].find((related) => related?.id === id)
      ?.name;
  const isOver = company.status !== 'active';
  return [
    ...statusSentences(dossier, nameOf, pen),
    ...ownership(dossier, pen),
    ...(isOver && lineage.successor ? [fromPack(words('situation.successor', [lineage.successor.name]))] : []),
    ...(company.status === 'closed' && !lineage.successor ? [fromPack(words('situation.nobodyNow'))] : []),
    ...(lineage.former.length > 0
      ? [
          fromPack(
            words('situation.former', [
              listOf(
                lineage.former.map(({ name }) => name),
                language,
              ),
            ]),
          ),
        ]
      : []),
    ...parts(dossier, pen),
    ...changeOfChief(dossier, pen),
    ...turns(dossier, pen),
    ...(dossier.failure ? [] : attention(dossier, pen)),
  ];
}

function statusSentences({ company }: Dossier, nameOf: (id: string) => string | undefined, pen: Pen) {
  const texts = statusFacts(company, nameOf).flatMap((fact) => statusSentence(company.name, fact, pen) ?? []);
  return texts.map((text) => fromReport(text, company.reported?.includes('status')));
}

function statusSentence(name: string, fact: StatusFact, { words }: Pen): string | undefined {
  switch (fact.kind) {
    case 'active':
    case 'part-of':
      return undefined;
    case 'closed':
      return fact.year === undefined
        ? words('situation.closed', [name])
        : words('situation.closedIn', [name, fact.year]);
    case 'bought':
    case 'merged':
    case 'renamed': {
      const { kind, with: related, year } = fact;
      if (!related)
        return year === undefined ? words(`situation.${kind}`, [name]) : words(`situation.${kind}In`, [name, year]);
      return year === undefined
        ? words(`situation.${kind}With`, [name, related.name])
        : words(`situation.${kind}WithIn`, [name, related.name, year]);
    }
  }
}

function ownership({ company, lineage: { owner, ownedSince, above } }: Dossier, pen: Pen): readonly BriefSentence[] {
  if (!owner) return [];
  const { words } = pen;
  const key = isGone(company) ? 'situation.ownerOnce' : 'situation.owner';
  const own =
    ownedSince === undefined
      ? words(key, [company.name, owner.name])
      : words(`${key}Since`, [company.name, owner.name, momentWords(ownedSince, pen)]);
  const chain = [owner, ...above];
  return [
    fromReport(own, company.reported?.includes('owner')),
    ...above.map(({ name }, index) => fromPack(words('situation.owner', [chain[index]?.name ?? '', name]))),
  ];
}

function parts({ company, lineage }: Dossier, { words, language }: Pen): readonly BriefSentence[] {
  const names = lineage.parts.map(({ name }) => name);
  if (names.length === 0) return [];
  const shown = names.slice(0, MAX_PARTS);
  const rest = names.length - shown.length;
  return [
    fromPack(
      rest === 0
        ? words('situation.parts', [company.name, listOf(shown, language)])
        : words('situation.partsMore', [company.name, shown.join(', '), String(rest)], rest),
    ),
  ];
}

/** Who came to the head of the company of late, and who was there before. */
function changeOfChief(dossier: Dossier, pen: Pen): readonly BriefSentence[] {
  const chief = chiefOf(dossier);
  if (chief?.from === undefined || chief.from < daysBefore(pen.today, NEW_CHIEF_DAYS)) return [];
  const { words } = pen;
  const before = dossier.people.find(
    ({ name, role, to }) => to !== undefined && name !== chief.name && isChief(role ?? ''),
  );
  const change = words('situation.newChief', [chief.name, dossier.company.name, momentWords(chief.from, pen)]);
  const text = before === undefined ? change : words('situation.chiefBefore', [change, before.name]);
  const sources = [...chief.sources, ...(before?.sources ?? [])];
  return [sources.length === 0 ? fromReport(text, chief.reported) : sourced(pen, text, sources)];
}

/** Purchases and closures that articles tell of. */
function turns({ events, names, company }: Dossier, pen: Pen): readonly BriefSentence[] {
  const turns = events.filter(({ fact }) => TURNS.has(fact.kind) && fact.certainty !== 'denied');
  return distinct(turns)
    .slice(0, MAX_EVENTS)
    .map((event) => eventSentence(event, { ...names, [company.id]: company.name }, pen));
}

/** The same event once, however many articles tell it. */
function distinct(events: readonly SourcedFact[]): readonly SourcedFact[] {
  const seen = new Set<string>();
  return events.filter(({ fact: { kind, company, with: other = '' } }) => {
    const key = `${kind} ${company} ${other}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** How many articles there are, and whether it is more talked about than before; never on too few. */
function attention(dossier: Dossier, pen: Pen): readonly BriefSentence[] {
  const { total, dated, momentum, stories, company } = dossier;
  const { words } = pen;
  const key = dated === total ? 'situation.articles' : 'situation.articlesDated';
  const count = fromLibrary(words(key, [String(total), company.name, String(dated)], total));
  // Of nothing it says enough that there is none.
  if (total === 0) return [count];
  if (momentum.kind === 'too-few')
    return [
      count,
      fromLibrary(words('situation.tooFew', [String(momentum.dated), String(momentum.needed)], momentum.dated)),
    ];
  const quarter = words(`quarter.q${momentum.quarter.slice(-1)}`, [momentum.quarter.slice(0, 4)]);
  if (momentum.kind === 'unread') return [count, fromLibrary(words('situation.unread', [quarter]))];
  const newest = stories
    .flatMap(({ articles }) => articles)
    .filter(({ published }) => published !== undefined)
    .slice(0, 1);
  const text = words(
    TRENDS[momentum.kind],
    [quarter, String(momentum.count), String(momentum.countBefore)],
    momentum.count,
  );
  return [count, newest.length === 0 ? fromLibrary(text) : sourced(pen, text, newest)];
}
