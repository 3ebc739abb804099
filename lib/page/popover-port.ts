/**
 * Where the annotating script and the popover’s script, injected later into the same isolated world, meet:
 * one property of its global object under a symbol. The page’s own world cannot see it.
 */
import type { Point } from '../hover/geometry.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Mention } from '../model/mention.ts';
import type { Preview } from '../model/preview.ts';
import type { Result } from '../model/result.ts';
import type { Marking } from './marking.ts';

export type Outcome = Promise<Result<unknown, AppError>>;

/** What the annotating script offers. */
export type AnnotatedPage = {
  /** Ends everything on this page. */
  readonly signal: AbortSignal;
  /** The marking of the moment; none while the site is muted. */
  marking(): Marking | undefined;
  /** Display name of a company, as the gazetteer knows it. */
  nameOf(companyId: CompanyId): string | undefined;
  preview(companyId: CompanyId): Promise<Result<Preview, AppError>>;
  /** «Not this company», or that taken back. */
  reject(mention: Mention, undo: boolean): Outcome;
  /** Switches the marks of this site off, or on again. */
  mute(muted: boolean): Outcome;
};

/** What the popover’s script does once it is there. */
export type PopoverScript = {
  /** The pointer is at a point, and has rested on the mark there for `rested` ms. */
  pointAt(point: Point, rested: number): void;
  step(direction: 'next' | 'previous'): void;
  goTo(companyId: CompanyId): void;
  toggle(): void;
  /** Answers kept from before are stale. */
  forget(): void;
};

export type PopoverPort = {
  /** Starts the popover’s script; a second one injected into the same page finds its place taken. */
  attach(start: (page: AnnotatedPage) => PopoverScript): void;
};

const KEY = Symbol.for('vigie.popover-port');

/** Opens the port for as long as the signal lasts. */
export function openPopoverPort(port: PopoverPort, signal: AbortSignal): void {
  Reflect.set(globalThis, KEY, port);
  signal.addEventListener('abort', () => Reflect.get(globalThis, KEY) === port && Reflect.deleteProperty(globalThis, KEY), { once: true });
}

/** The port that the annotating script opened, if one runs here. */
export function findPopoverPort(): PopoverPort | undefined {
  const port: unknown = Reflect.get(globalThis, KEY);
  return isPort(port) ? port : undefined;
}

function isPort(value: unknown): value is PopoverPort {
  return typeof value === 'object' && value !== null && 'attach' in value && typeof value.attach === 'function';
}
