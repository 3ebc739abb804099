import type { LateScript } from '../messages/tab-messages.ts';
import type { handleTabMessages, TabOrder } from '../messages/tab-server.ts';
import { MAX_STYLED_ELEMENTS } from '../model/page-description.ts';
import type { AnnotatorStore } from '../storage/local/annotator-state.ts';
import { doesMatch, page } from './dom-members.ts';
import { watchPointer, isNearMark } from './marking/first-entry.ts';
import type { Marking } from './marking/marking.ts';
import { createPageSession, type PageSession } from './page-session.ts';
import { openPopoverBridge, type PopoverEnd } from './popover/popover-bridge.ts';
import { holdsMoreThan, placeOfStatements } from './reading/time-slices.ts';

export type AnnotatePageOptions = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  readonly readState: AnnotatorStore['read'];
  readonly onStateChange: AnnotatorStore['onChange'];
  readonly handleTabMessages: typeof handleTabMessages;
  /**
   * Gets another script into this page, which holds more elements than are styled or not; rejects where the background
   * does not answer.
   */
  readonly inject: (script: LateScript, isHuge: boolean) => Promise<unknown>;
  /** Asks the background for names that the page does not hold; rejects where it does not answer. */
  readonly requestNames: (openings: readonly number[]) => Promise<string>;
  /** Whether the extension was updated, switched off or removed under this page. */
  readonly isOrphaned: () => boolean;
  /** A clock in ms. */
  readonly now: () => number;
};

/** What calls itself an article is prose, and names somebody more often than not. */
const ARTICLE = 'article,meta[property="og:type" i][content="article" i]';

const TO_A_MARK: ReadonlySet<TabOrder['vigie']> = new Set(['step-mark', 'go-to-company', 'toggle-popover']);

/** Marks the page and answers for it until the controller is aborted, or the extension is gone. */
export async function annotatePage(options: AnnotatePageOptions, controller = new AbortController()): Promise<void> {
  const { host, now, isOrphaned } = options;
  const { signal } = controller;

  /** An orphaned script leaves: what it drew would answer to nobody. */
  const leaveIfOrphaned = (): void => {
    if (isOrphaned()) controller.abort();
  };
  const bring = bringOnce(options.inject, leaveIfOrphaned);
  const { requestNames } = options;
  const session = createPageSession({ host, now, onSlice: leaveIfOrphaned, bring, requestNames, signal });
  const port = openPopoverBridge({ host, session, controller });

  /** Runs once the popover’s script is there; gets it injected where it is not. */
  const withPopover = async (run: (popover: PopoverEnd) => void): Promise<void> => {
    if (!port.popover) await bring('popover');
    if (port.popover) run(port.popover);
  };

  /** A page that was annotated for an order to go to a mark is not read yet. */
  const perform = async (order: TabOrder): Promise<void> => {
    if (TO_A_MARK.has(order.vigie) && session.isAwaited) await session.whenMarked();
    await withPopover((popover) => popover.perform(order));
  };

  const enter = enterMarks(
    session,
    () => port.popover !== undefined,
    (pointer) => withPopover((popover) => popover.pointAt(pointer())),
  );
  watchPointer((last) => {
    leaveIfOrphaned();
    enter(last);
  }, signal);
  options.handleTabMessages(
    {
      describe: (asked) => session.describe(asked?.stops && { current: port.popover?.current() }),
      perform: (order) => void perform(order),
    },
    signal,
  );

  options.onStateChange(session.change, signal);
  const load = async (): Promise<void> => session.change(await options.readState(session.prepare));
  // What changed while the page lay in the back-forward cache reached nobody.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      leaveIfOrphaned();
      if (persisted && !signal.aborted) void load();
    },
    { signal },
  );
  if (page.visibilityState === 'hidden') await session.whenWanted();
  // It arrives while the names are being read, where they are to be expected; elsewhere it is called by the first that
  // is met.
  if (placeOfStatements(page).querySelector(ARTICLE)) void bring('link');
  await load();
}

/**
 * Gives what takes where the pointer is, and calls `call` when it comes to a mark. A pointer that rests where nothing
 * is read yet moves no more: it is looked at again once the page is read.
 */
function enterMarks(
  session: PageSession,
  hasPopover: () => boolean,
  call: (pointer: () => PointerEvent) => Promise<void>,
): (pointer: PointerEvent) => void {
  let isNear = false;
  let pointer: PointerEvent;
  let awaited: Marking | undefined;
  const look = async (): Promise<void> => {
    const { marking } = session;
    if (hasPopover() || !marking) return;
    const wasNear = isNear;
    isNear = isNearMark(pointer, marking);
    if (isNear && !wasNear) void call(() => pointer);
    if (isNear || marking === awaited || (marking.isSettled && !session.isAwaited)) return;
    awaited = marking;
    await marking.whenRead;
    await session.whenMarked();
    if (doesMatch(page.documentElement, ':hover')) await look();
  };
  return (last) => {
    pointer = last;
    void look();
  };
}

/** Gets scripts into the page, each once at a time. */
function bringOnce(
  inject: AnnotatePageOptions['inject'],
  onFailure: () => void,
): (script: LateScript) => Promise<unknown> {
  const coming: { [Script in LateScript]?: Promise<unknown> } = {};
  return (script) =>
    (coming[script] ??= inject(script, holdsMoreThan(MAX_STYLED_ELEMENTS, page))
      .catch(onFailure)
      .finally(() => delete coming[script]));
}
