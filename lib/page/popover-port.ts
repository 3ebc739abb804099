/**
 * Where the annotating script and the popover’s script, injected later into the same isolated world, meet:
 * one property of its global object under a symbol. The page’s own world cannot see it.
 */
import type { Rect } from '../hover/geometry.ts';
import type { Content } from '../hover/target.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Result } from '../model/result.ts';

/** All that a popover draws. */
export type PopoverPicture = {
  /** One occurrence of a name on the page. */
  readonly id: string;
  readonly name: string;
  readonly content: Content;
  /** Names of other companies, as the gazetteer knows them. */
  readonly nameOf: (companyId: CompanyId) => string | undefined;
};

export type Outcome = Promise<Result<unknown, AppError>>;

/** What a reader can do in a popover. */
export type PopoverActions = {
  /** Keeps it open until it is closed. */
  pin(): void;
  close(): void;
  /** «Not this company» for the name it stands at, or that taken back. */
  reject(undo: boolean): Outcome;
  /** Switches the marks of this site off, or on again. */
  mute(muted: boolean): Outcome;
};

export type PopoverView = {
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

export type PopoverPort = { mount(mount: MountPopover): void };

const KEY = Symbol.for('vigie.popover-port');

/** Opens the port for as long as the signal lasts. */
export function openPopoverPort(onMount: (mount: MountPopover) => void, signal: AbortSignal): void {
  const port: PopoverPort = { mount: onMount };
  Reflect.set(globalThis, KEY, port);
  signal.addEventListener(
    'abort',
    () => {
      if (Reflect.get(globalThis, KEY) === port) Reflect.deleteProperty(globalThis, KEY);
    },
    { once: true },
  );
}

/** The port that the annotating script opened, if one runs here. */
export function findPopoverPort(): PopoverPort | undefined {
  const port: unknown = Reflect.get(globalThis, KEY);
  return isPort(port) ? port : undefined;
}

function isPort(value: unknown): value is PopoverPort {
  return typeof value === 'object' && value !== null && 'mount' in value && typeof value.mount === 'function';
}
