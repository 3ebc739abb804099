/** Figures and events that a text states of the companies it names, in French and English. */
import type { CompanyId } from '../../model/company.ts';
import type { Fact } from '../../model/fact.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Mention } from '../../model/mention.ts';
import { foldText } from '../fold.ts';
import type { SentenceRange } from '../sentences.ts';
import { sentencesOf } from '../sentences.ts';
import { acquisitionsIn } from './acquisitions.ts';
import { takesBack } from './certainty.ts';
import { eventsIn } from './events.ts';
import { figuresIn } from './figures.ts';
import { type Before, type FactDraft, type Passage, readPassage } from './passage.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';
import { stakesIn } from './stakes.ts';

/** A text with the companies named in it: offsets of mentions are into `text`. `published` makes «last year» a year. */
export type FactText = {
  readonly text: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly mentions: readonly Mention[];
};

/** A sentence with what the rules make of it. */
export type RuledSentence = {
  readonly sentence: SentenceRange;
  readonly passage: Passage;
  readonly drafts: readonly FactDraft[];
};

/** To a longer one the rules do not apply: it is a list or a table. */
const MAX_RULED_LENGTH = 700;
/** A longer one is not read at all, so that time stays linear in hostile text. */
const MAX_LENGTH = 2000;
/** As many facts as an article may have: a page of figures alone is data, not news. */
export const MAX_FACTS = 200;

/**
 * Facts of a text in its order, by the rules alone. What is not sure to be about a company is left out. Linear in the
 * length of the text.
 */
export function factsByRules(text: FactText): readonly Fact[] {
  const facts: Fact[] = [];
  // All sentences first: one may take back what the one before says.
  const sentences = Array.from(readSentences(text));
  for (const { sentence, passage, drafts } of sentences) {
    if (facts.length >= MAX_FACTS) break;
    const { start, end } = sentence;
    for (const { fact } of drafts) facts.push({ ...fact, text: passage.text, start, end });
  }
  return facts.slice(0, MAX_FACTS);
}

/**
 * Reads the sentences of a text in order, each with the facts that the rules find in it; the next one may still take
 * the last of them back.
 */
export function* readSentences({ text, lang, published, mentions }: FactText): Generator<RuledSentence, void> {
  const firms = mentions.filter(({ kind, weak }) => kind !== 'product' && !weak);
  const context = createContext();
  let latest: FactDraft[] = [];
  let first = 0;
  for (const sentence of sentencesOf(text)) {
    const { start, end } = sentence;
    while ((firms[first]?.end ?? Infinity) <= start) first += 1;
    if (end - start > MAX_LENGTH) {
      context.forget();
      continue;
    }
    const isRuled = end - start <= MAX_RULED_LENGTH;
    const passage = readPassage({
      text: text.slice(start, end),
      folded: foldText(text.slice(start, end)),
      names: namesWithin(firms, first, sentence),
      lang,
      ...(published && { published }),
      before: context.before(sentence),
    });
    const drafts = isRuled ? [...factsOf(passage)] : [];
    if (drafts.length > 0) latest = drafts;
    takeBack(latest, passage);
    yield { sentence, passage, drafts };
    if (isRuled) context.read(sentence, passage, latest.at(-1)?.fact);
    else context.forget();
  }
}

/** The facts of one sentence, each once, in the order in which they stand. A question states nothing. */
function factsOf(passage: Passage): readonly FactDraft[] {
  if (/\?["»”’)\s]*$/.test(passage.text)) return [];
  const stakes = stakesIn(passage);
  const drafts = [
    ...stakes,
    ...figuresIn(passage),
    ...acquisitionsIn(passage),
    ...eventsIn(passage),
    ...peopleIn(passage),
    ...placesIn(passage),
  ];
  const seen = new Set<string>();
  return drafts
    .filter(({ fact }) => {
      const key = JSON.stringify(fact);
      return seen.has(key) ? false : seen.add(key);
    })
    .toSorted((a, b) => a.at - b.at);
}

/** «Ce cap ne sera pas tenu»: the last target is denied, in the same sentence or the one before. */
function takeBack(drafts: FactDraft[], passage: Passage): void {
  const last = drafts.at(-1);
  if (last?.fact.kind !== 'target' || !takesBack(passage.folded)) return;
  drafts[drafts.length - 1] = { ...last, fact: { ...last.fact, certainty: 'denied' } };
}

function namesWithin(
  mentions: readonly Mention[],
  from: number,
  { start, end }: SentenceRange,
): { start: number; end: number; id: CompanyId }[] {
  const names = [];
  for (let index = from; index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (!mention || mention.start >= end) break;
    if (mention.start >= start && mention.end <= end)
      names.push({ start: mention.start - start, end: mention.end - start, id: mention.companyId });
  }
  return names;
}

/** Keeps what the sentences read so far say of whom the next is about. */
function createContext(): {
  before: (sentence: SentenceRange) => Before;
  read: (sentence: SentenceRange, passage: Passage, last?: FactDraft['fact']) => void;
  forget: () => void;
} {
  let block = -1;
  let isHeading = false;
  let topic: CompanyId | undefined;
  let isSole = false;
  let recent: readonly CompanyId[] = [];
  let missed: Before['missed'];
  return {
    before({ block: next }) {
      if (next !== block && !isHeading) [topic, recent, missed] = [undefined, [], undefined];
      return { recent, ...(topic !== undefined && { topic, isSole }), ...(missed && { missed }) };
    },
    read({ block: of }, passage, last) {
      block = of;
      isHeading = !/[.!…»”"]$/.test(passage.text) || passage.text.endsWith('?');
      const ids = [...new Set(passage.names.map(({ id }) => id))];
      const subjects = [
        ...new Set(passage.names.filter(({ role }) => role === 'subject' || role === 'own').map(({ id }) => id)),
      ];
      if (ids.length > 0)
        [topic, isSole] = ids.length === 1 ? [ids[0], true] : [subjects.length === 1 ? subjects[0] : undefined, false];
      recent = [...new Set([...recent, ...ids])];
      if (last?.kind === 'target' && last.certainty === 'denied') missed = last;
    },
    forget() {
      topic = undefined;
    },
  };
}
