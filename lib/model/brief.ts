/** A page of sentences about a company, each with where it was read. */
import type { AppError } from './app-error.ts';
import type { CompanyName } from './company.ts';
import type { IsoDate } from './iso-date.ts';

export type BriefSection =
  | 'lead'
  | 'between'
  | 'situation'
  | 'changes'
  | 'news'
  | 'figures'
  | 'people'
  | 'notes'
  | 'questions';

/**
 * `sources` are numbers from 1 into the brief's list. A sentence without one rests on the company pack, or is what the
 * reader wrote on an article, which is to be shown beside it, or counts what the library holds, which it tells itself.
 */
export type BriefSentence = {
  readonly text: string;
  readonly sources: readonly number[];
  /** Where a source has the very sentence, by the number of the source: its address with a text fragment. */
  readonly places?: Readonly<Record<number, string>>;
  readonly fromPack?: true;
  readonly fromLibrary?: true;
  readonly fromReader?: true;
};

export type BriefSource = {
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly published?: IsoDate;
  readonly url: string;
  /** When the reader's library took it in: a date. */
  readonly readOn?: string;
};

export type Brief = {
  readonly company: CompanyName;
  /** The reader's own firm, where the brief is on both. */
  readonly us?: CompanyName;
  readonly language: 'en' | 'fr';
  /** The day it was made. */
  readonly made: IsoDate;
  /** The day of the brief before, which `changes` count from. */
  readonly since?: IsoDate;
  /** Date of the newest source. */
  readonly newest?: IsoDate;
  readonly sections: readonly { readonly section: BriefSection; readonly sentences: readonly BriefSentence[] }[];
  readonly sources: readonly BriefSource[];
  /** Why the library did not answer: then it holds what the pack knows alone. */
  readonly failure?: AppError;
};
