import type { AppError } from '../../../lib/model/app-error.ts';
import type { CompanyName } from '../../../lib/model/company.ts';
import type { MentionCorrection } from '../../../lib/model/correction.ts';
import type { PublishedPerMonth } from '../../../lib/model/preview.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Why } from '../../../lib/recognition/explain/why.ts';

export type Outcome<T = unknown> = Promise<Result<T, AppError>>;

/** What can be said about a mark, and asked. */
export type MarkPorts = {
  readonly correct: (correction: MentionCorrection) => Outcome<{ readonly id: string }>;
  readonly removeCorrection: (id: string) => Outcome;
  readonly why: () => Outcome<Why>;
  /** Companies that bear the name, to choose from before anything is typed. */
  readonly others: () => readonly CompanyName[];
  readonly find: (query: string) => Outcome<readonly CompanyName[]>;
};

/** What a popover’s tools ask of the world. */
export type ToolPorts = {
  /** None where the words are no mark of this page. */
  readonly mark?: MarkPorts;
  /** Switches the marks of this site off, or on again. */
  readonly mute: (muted: boolean) => Outcome;
  /** Saves the page; tells whether the library had it already. */
  readonly save: () => Outcome<{ readonly alreadySaved: boolean }>;
  readonly watch: (watched: boolean) => Outcome;
  /** Opens the dossier, or the form at its end in which a fact is reported as outdated. */
  readonly openDossier: (outdated: boolean) => Outcome;
  /** Goes on with the words of the popover, which it closes. */
  readonly goOn: (place: 'search' | 'add-name' | 'company') => void;
  readonly months: () => Outcome<readonly PublishedPerMonth[]>;
};
