import type { answerTab } from '../messaging/tab-server.ts';
import { watchPointer, isNearMark } from '../page/first-entry.ts';
import type { AnnotatorState } from '../storage/annotator-state.ts';
import { createPageSession } from './page-session.ts';
import { openPopoverPort, type PopoverEnd } from './popover-port.ts';

export type AnnotatePageOptions = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  readonly readState: () => Promise<AnnotatorState>;
  readonly onStateChange: (listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal) => void;
  readonly answerTab: typeof answerTab;
  /** Gets another script into this page; rejects where the background does not answer. */
  readonly inject: (script: 'popover' | 'lessons') => Promise<unknown>;
  /** Whether the extension was updated, switched off or removed under this page. */
  readonly isOrphaned: () => boolean;
  /** A clock in ms. */
  readonly now: () => number;
};

/** Marks the page and answers for it until the controller is aborted, or the extension is gone. */
export async function annotatePage(options: AnnotatePageOptions, controller = new AbortController()): Promise<void> {
  const { host, now, isOrphaned } = options;
  const { signal } = controller;

  /** An orphaned script leaves: what it drew would answer to nobody. */
  const leaveIfOrphaned = (): void => {
    if (isOrphaned()) controller.abort();
  };
  let learning: Promise<unknown> | undefined;
  const session = createPageSession({
    host,
    now,
    onSlice: leaveIfOrphaned,
    onTaughtName: () => void (learning ??= options.inject('lessons').catch(leaveIfOrphaned)),
    signal,
  });
  const port = openPopoverPort({ host, session, controller });

  let injecting: Promise<unknown> | undefined;
  /** Runs once the popover’s script is there; gets it injected where it is not. */
  const withPopover = async (run: (popover: PopoverEnd) => void): Promise<void> => {
    if (!port.popover) await (injecting ??= options.inject('popover').catch(leaveIfOrphaned));
    injecting = undefined;
    if (port.popover) run(port.popover);
  };

  let isNear = false;
  let pointer: PointerEvent;
  watchPointer((last) => {
    leaveIfOrphaned();
    if (port.popover || !session.marking) return;
    pointer = last;
    const wasNear = isNear;
    isNear = isNearMark(last, session.marking);
    if (isNear && !wasNear) void withPopover((popover) => popover.pointAt(pointer));
  }, signal);
  options.answerTab({ describe: session.describe, obey: (order) => void withPopover((popover) => popover.obey(order)) }, signal);

  options.onStateChange(session.change, signal);
  const load = async (): Promise<void> => session.change(await options.readState());
  // What changed while the page lay in the back-forward cache was told to nobody.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      leaveIfOrphaned();
      if (persisted && !signal.aborted) void load();
    },
    { signal },
  );
  await session.whenWanted();
  await load();
}
