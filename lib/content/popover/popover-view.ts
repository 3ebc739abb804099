import type { Point, Rect } from '../../hover/geometry.ts';
import type { LookUpResult, Content } from '../../hover/target.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Mark } from '../reading/text-index.ts';

/** What a reader can do with a popover. */
export type PopoverActions = {
  close(): void;
  pin(pinned: boolean): void;
  /** Asks about another company; without one, once more about what the popover stands at. */
  ask(companyId?: CompanyId): Promise<LookUpResult>;
};

/** All that a popover draws. */
export type PopoverPicture = {
  /** One occurrence of a name on the page. */
  readonly id: string;
  readonly name: string;
  readonly companyId?: CompanyId | undefined;
  /** The name as it stands on the page. */
  readonly surface: string;
  /** None where the words are no mark of this document. */
  readonly mark?: Mark | undefined;
  readonly content: Content;
  readonly pinned: boolean;
  /** Names of other companies, as the gazetteer knows them. */
  readonly nameOf: (companyId: CompanyId) => string | undefined;
  readonly actions: PopoverActions;
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

/** Makes a view; `onLost` is called when the page took its popovers away. */
export type MountPopover = (signal: AbortSignal, onLost: () => void) => PopoverView;
