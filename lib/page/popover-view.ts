import type { Rect } from '../hover/geometry.ts';
import type { Content } from '../hover/target.ts';
import type { Why } from '../gazetteer/why.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId, CompanyName } from '../model/company.ts';
import type { MentionLesson } from '../model/lesson.ts';
import type { Result } from '../model/result.ts';


export type Outcome = Promise<Result<unknown, AppError>>;

/** All that a popover draws. */
export type PopoverPicture = {
  /** One occurrence of a name on the page. */
  readonly id: string;
  readonly name: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly content: Content;
  /** Names of other companies, as the gazetteer knows them. */
  readonly nameOf: (companyId: CompanyId) => string | undefined;
};

/** What a reader can do in a popover. */
type PopoverActions = {
  close(): void;
  mute(muted: boolean): Outcome;
  /** Why the name is marked. */
  why(): Why | undefined;
  /** Teaches something about the name; gives the id by which it is taken back. */
  teach(lesson: MentionLesson): Promise<Result<{ readonly id: string }, AppError>>;
  unteach(id: string): Outcome;
  /** Other companies that bear the name. */
  others(): readonly CompanyName[];
  /** Companies by what was typed of their name. */
  find(query: string): Promise<Result<readonly CompanyName[], AppError>>;
};

/** A popover on a page, drawn by whatever draws. */
type PopoverView = {
  /** Draws a popover at a word; with `focus` it takes the focus and keeps it. */
  show(picture: PopoverPicture, word: readonly Rect[], focus: boolean): void;
  /** The word moved. */
  move(word: readonly Rect[]): void;
  /** Takes it away, and gives the focus back to where it was. */
  hide(): void;
  /** Whether an event’s target is the popover. */
  owns(target: EventTarget | null): boolean;
  readonly rect: Rect | undefined;
};

export type MountPopover = (actions: PopoverActions, signal: AbortSignal) => PopoverView;
