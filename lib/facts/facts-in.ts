/** Figures and events that a text states of the companies it names, in French and English. */
import type { CompanyId } from '../model/company.ts';
import type { Fact } from '../model/fact.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Mention } from '../model/mention.ts';
import { acquisitionsIn } from './acquisitions.ts';
import { takesBack } from './certainty.ts';
import type { Draft } from './draft.ts';
import { eventsIn } from './events.ts';
import { figuresIn } from './figures.ts';
import { foldText } from './fold.ts';
import type { Before, Passage } from './passage.ts';
import { readPassage } from './passage.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences.ts';
import { stakesIn } from './stakes.ts';

/** A text with the companies named in it: offsets of mentions are into `text`. `published` makes «last year» a year. */
export type FactText = {
  readonly text: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly mentions: readonly Mention[];
};

/** A longer one is no sentence but a list or a table, and says nothing that could be told apart. */
const MAX_LENGTH = 700;
/** As many facts as an article may bear: a page of figures alone is data, not news. */
const MAX_FACTS = 200;

/** Facts of a text in its order. What is not sure to be about a company is left out. Linear in the length of the text. */
export function factsIn({ text, lang, published, mentions }: FactText): readonly Fact[] {
  const folded = foldText(text);
  const firms = mentions.filter(({ kind, weak }) => kind !== 'product' && !weak);
  const context = createContext();
  const facts: Fact[] = [];
  let first = 0;
  for (const sentence of sentencesOf(text)) {
    const { start, end } = sentence;
    while ((firms[first]?.end ?? Infinity) <= start) first += 1;
    const names = namesWithin(firms, first, sentence);
    const before = context.before(sentence);
    if (end - start <= MAX_LENGTH && facts.length < MAX_FACTS) {
      const passage = readPassage({
        text: text.slice(start, end),
        folded: folded.slice(start, end),
        names,
        lang,
        ...(published && { published }),
        before,
      });
      for (const { fact } of factsOf(passage)) facts.push({ ...fact, text: passage.text, start, end });
      takeBack(facts, passage);
      context.read(sentence, passage, facts.at(-1));
    } else context.forget();
  }
  return facts.slice(0, MAX_FACTS);
}

/** The facts of one sentence, each once, in the order in which they stand. A question states nothing. */
function factsOf(passage: Passage): readonly Draft[] {
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

/** «Ce cap ne sera pas tenu»: the target told last is denied, in the same sentence or the one before. */
function takeBack(facts: Fact[], passage: Passage): void {
  const last = facts.at(-1);
  if (last?.kind !== 'target' || last.end === undefined || !takesBack(passage.folded)) return;
  facts[facts.length - 1] = { ...last, certainty: 'denied' };
}

function namesWithin(
  mentions: readonly Mention[],
  from: number,
  { start, end }: Sentence,
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
  before: (sentence: Sentence) => Before;
  read: (sentence: Sentence, passage: Passage, last?: Fact) => void;
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
