import type { Rect } from '../hover/geometry.ts';
import type { Content } from '../hover/target.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Result } from '../model/result.ts';

export type Outcome = Promise<Result<unknown, AppError>>;

/** All that a popover draws. */
export type PopoverPicture = {
  /** One occurrence of a name on the page. */
  readonly id: string;
  readonly name: string;
  readonly content: Content;
  /** Names of other companies, as the gazetteer knows them. */
  readonly nameOf: (companyId: CompanyId) => string | undefined;
};

/** What a reader can do in a popover. */
type PopoverActions = {
  close(): void;
  reject(undo: boolean): Outcome;
  mute(muted: boolean): Outcome;
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
