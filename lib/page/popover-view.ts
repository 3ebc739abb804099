import type { Point, Rect } from '../hover/geometry.ts';
import type { Content } from '../hover/target.ts';
import type { Why } from '../gazetteer/why.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId, CompanyName } from '../model/company.ts';
import type { MentionLesson } from '../model/lesson.ts';
import type { Result } from '../model/result.ts';

export type Outcome = Promise<Result<unknown, AppError>>;

/** What a reader can say about a mark. */
export type MarkDeeds = {
  /** Why the name is marked. */
  why(): Promise<Why | undefined>;
  /** Teaches something about the name; gives the id by which it is taken back. */
  teach(lesson: MentionLesson): Promise<Result<{ readonly id: string }, AppError>>;
  unteach(id: string): Outcome;
  /** Other companies that bear the name. */
  others(): readonly CompanyName[];
  /** Companies by what was typed of their name. */
  find(query: string): Promise<Result<readonly CompanyName[], AppError>>;
};

/** Where words go on that no company is known by. */
export type LookUpPlace = 'search' | 'add-name';

/** What a reader can do in a popover. */
export type PopoverDeeds = {
  close(): void;
  pin(pinned: boolean): void;
  mute(muted: boolean): Outcome;
  /** Goes on with the words of the popover elsewhere. */
  goOn(place: LookUpPlace): void;
  /** None where the words are no mark of this document. */
  readonly mark?: MarkDeeds;
};

/** All that a popover draws. */
export type PopoverPicture = {
  /** One occurrence of a name on the page. */
  readonly id: string;
  readonly name: string;
  readonly companyId?: CompanyId | undefined;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly content: Content;
  readonly pinned: boolean;
  /** Names of other companies, as the gazetteer knows them. */
  readonly nameOf: (companyId: CompanyId) => string | undefined;
  readonly deeds: PopoverDeeds;
};

/** Popovers on a page, drawn by whatever draws. */
export type PopoverView = {
  /** Draws a popover at a word; with `focus` it takes the focus and keeps it. */
  show(picture: PopoverPicture, word: readonly Rect[], focus: boolean): void;
  /** The word of a popover moved. */
  move(id: string, word: readonly Rect[]): void;
  /** Takes it away, and gives the focus back to where it was. */
  hide(id: string): void;
  /** The popover that an event at a point of the window is in. */
  idAt(target: EventTarget | null, point: Point): string | undefined;
  /** Where a popover stands. */
  rectOf(id: string): Rect | undefined;
  /** The popover that has the focus. */
  readonly focused: string | undefined;
};

export type MountPopover = (signal: AbortSignal) => PopoverView;
