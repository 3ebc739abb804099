/** What the sections of a brief are written with. */
import type { BriefSentence } from '../../model/brief.ts';
import type { Source } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { asKnownIn, newestOf } from '../as-known.ts';
import type { Citations } from './citations.ts';
import type { BriefWords } from './words.ts';

/** The words, the day and the list of sources of one brief. */
export type Pen = {
  readonly words: BriefWords;
  readonly language: 'en' | 'fr';
  readonly today: IsoDate;
  readonly citations: Citations;
};

/** A sentence that rests on articles. */
export function sourced(
  pen: Pen,
  text: string,
  sources: readonly Source[],
  fact?: Pick<Fact, 'text' | 'start'>,
): BriefSentence {
  return { text: asKnown(pen, text, sources), ...pen.citations.cite([{ sources, fact }]) };
}

/** A text with «as known in 2019» where the newest of its sources is older than a year. */
export function asKnown({ words, today }: Pen, text: string, sources: readonly Source[]): string {
  const year = asKnownIn(newestOf(sources), today);
  return year === undefined ? text : words('asKnown', [withoutStop(text), year]);
}

/** A sentence that rests on the company pack. */
export function fromPack(text: string): BriefSentence {
  return { text, sources: [], fromPack: true };
}

/** A sentence that rests on what the reader reported, or else on the company pack. */
export function fromReport(text: string, isReported = false): BriefSentence {
  return isReported ? fromReader(text) : fromPack(text);
}

/** A sentence that counts what the library holds, and says so. */
export function fromLibrary(text: string): BriefSentence {
  return { text, sources: [], fromLibrary: true };
}

/** What the reader wrote, in the reader's own words: it claims no source. */
export function fromReader(text: string): BriefSentence {
  return { text, sources: [], fromReader: true };
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** «A, B and C». */
export function listOf(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}
