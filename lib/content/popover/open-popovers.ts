import type { HoverEffect } from '../../hover/state.ts';
import type { Content, LookUpResult, HoverTarget } from '../../hover/target.ts';
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Mention } from '../../model/mention.ts';
import type { Preview } from '../../model/preview.ts';
import type { Result } from '../../model/result.ts';
import type { Opening } from '../../model/settings.ts';
import type { Marking } from '../marking/marking.ts';
import type { Mark } from '../reading/text-index.ts';
import { anchorOfMark, type PopoverAnchor } from './anchor.ts';
import { createHoverRuntime, type HoverRuntime } from './hover-runtime.ts';
import type { MountPopover, PopoverActions, PopoverView } from './popover-view.ts';
import { createPreviewCache, resultOf } from './preview-cache.ts';

/** A marked page, and what can be asked and done about it. */
export type MarkedPage = {
  /** Ends everything on this page. */
  readonly signal: AbortSignal;
  /** The marking of the moment; none while the site is muted. */
  marking(): Marking | undefined;
  /** Display name of a company, as the gazetteer knows it. */
  nameOf(companyId: CompanyId): string | undefined;
  /** Whether a card may open here at words that stand for a company. */
  mayShow(named: Pick<Mention, 'companyId' | 'surface'>): boolean;
  /** Whether the page could read a card: it holds nothing then that depends on the reader. */
  isOpen(): boolean;
  preview(companyId: CompanyId): Promise<Result<Preview, AppError>>;
  /** What anybody may know of a company; with `surface` not found where no name that ships is written so. */
  publicCard(companyId: CompanyId, surface: string | undefined): Promise<Result<Preview, AppError>>;
  /** The reader has looked at the card of a company, and did not only pass over its name. */
  lookedAt(companyId: CompanyId): void;
  /** The first company that a text names, however doubtful; none where it names none. */
  lookUp(text: string): Promise<Result<{ readonly companyId?: CompanyId | undefined }, AppError>>;
  /** What opens a popover. */
  opening(): Opening;
};

/** The popovers of a page that are open, as the hover reducer wants them. */
export type OpenPopovers = {
  readonly hover: HoverRuntime;
  readonly view: PopoverView;
  /** The one that comes and goes. */
  readonly shown: ShownPopover | undefined;
  /** What an open one stands at. */
  anchorOf(id: string): PopoverAnchor | undefined;
  targetAt(id: string, anchor: PopoverAnchor, companyId?: CompanyId): HoverTarget;
  targetFor(mark: Mark): HoverTarget;
  /** Answers kept from before are stale. */
  forget(): void;
};

type ShownPopover = { readonly id: string; readonly anchor: PopoverAnchor };

/** A card that is open for so long was looked at, ms: the time in which one reads who that is and a headline. */
const LOOK = 2000;
/** Longer selections are cut: names are short. */
const MAX_LOOK_UP = 300;

/** Shows, fills and hides popovers as the hover reducer says. */
export function createOpenPopovers(page: MarkedPage, mount: MountPopover): OpenPopovers {
  const { signal, nameOf } = page;
  const anchorsOfTargets = new WeakMap<HoverTarget, PopoverAnchor>();
  const answers = createAnswers(page, (target) => anchorsOfTargets.get(target)?.surface ?? '');
  const anchors = new Map<string, PopoverAnchor>();
  const looks = createLooks(page);
  let shown: ShownPopover | undefined;

  const targetAt = (id: string, anchor: PopoverAnchor, companyId?: CompanyId): HoverTarget => {
    const target = companyId === undefined ? { id } : { id, companyId };
    anchorsOfTargets.set(target, anchor);
    return target;
  };
  const show = ({ target, content, pinned, focus }: Extract<HoverEffect, { kind: 'show' }>): void => {
    const anchor = anchorsOfTargets.get(target);
    if (!anchor) return;
    const { id, companyId } = target;
    const { surface, mark } = anchor;
    anchors.set(id, anchor);
    if (!pinned) shown = { id, anchor };
    else if (shown?.id === id) shown = undefined;
    // Whose name it is, is not said before it is known to be one that ships.
    if (page.isOpen() && isOfReader(content)) return hover.dispatch({ kind: 'close', id });
    const name = (!page.isOpen() && companyId !== undefined && nameOf(companyId)) || surface;
    const actions = actionsOf(id, hover, (other) => answers.about(target, other));
    const picture = { id, name, companyId, surface, mark, content, pinned, nameOf, actions };
    view.show(picture, anchor.rects(), focus);
    if (content.kind === 'ready') looks.begin(id, content.preview.company.id);
  };
  const hide = (id: string): void => {
    if (shown?.id === id) shown = undefined;
    anchors.delete(id);
    looks.end(id);
    view.hide(id);
  };
  const fill = async (token: number, target: HoverTarget): Promise<void> => {
    const result = await answers.about(target);
    if (page.isOpen() && isOfNobody(result)) giveUp(hover, target);
    else hover.dispatch({ kind: 'result', token, result });
  };

  const hover = createHoverRuntime((effect) => {
    if (effect.kind === 'show') show(effect);
    else if (effect.kind === 'ask') void fill(effect.token, effect.target);
    else hide(effect.id);
  }, signal);
  const view = mount(signal, () => hover.dispatch({ kind: 'lost' }));

  return {
    hover,
    view,
    get shown() {
      return shown;
    },
    anchorOf: (id) => anchors.get(id),
    targetAt,
    targetFor: (mark) => targetAt(mark.id, anchorOfMark(mark), mark.mention.companyId),
    forget: answers.forget,
  };
}

function actionsOf(id: string, { dispatch }: HoverRuntime, ask: PopoverActions['ask']): PopoverActions {
  return {
    close: () => dispatch({ kind: 'close', id }),
    pin: (pinned) => dispatch({ kind: 'pin', id, pinned }),
    ask,
  };
}

/** Tells of each card that is open long enough to have been looked at, once. */
function createLooks({ signal, lookedAt }: MarkedPage) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    begin(id: string, companyId: CompanyId): void {
      if (timers.has(id)) return;
      const timer = setTimeout(() => signal.aborted || lookedAt(companyId), LOOK);
      timers.set(id, timer);
    },
    end(id: string): void {
      clearTimeout(timers.get(id));
      timers.delete(id);
    },
  };
}

/** A name that this reader alone has: no card tells whose it is. */
const isOfNobody = (result: LookUpResult): boolean => result.kind === 'failed' && result.error.kind === 'not-found';

/** It was asked for before the page took the gate away. */
const isOfReader = (content: Content): boolean => content.kind === 'ready' && !content.preview.withheld;

/** The target gets no card, nor keeps the one that waits for an answer. */
function giveUp({ dispatch }: HoverRuntime, { id }: HoverTarget): void {
  dispatch({ kind: 'over-nothing' });
  dispatch({ kind: 'close', id });
}

/** What there is to say of the company at a target, or of another; where the page is open, what anybody may know. */
function createAnswers(page: MarkedPage, surfaceOf: (target: HoverTarget) => string) {
  const previews = createPreviewCache(page.preview);
  const known = async (companyId: CompanyId, surface?: string): Promise<LookUpResult> =>
    page.isOpen() ? resultOf(await page.publicCard(companyId, surface)) : previews.get(companyId);
  return {
    about(target: HoverTarget, companyId = target.companyId): Promise<LookUpResult> {
      if (companyId === undefined) return lookUp(page, known, surfaceOf(target));
      return known(companyId, companyId === target.companyId ? surfaceOf(target) : undefined);
    },
    forget: previews.forget,
  };
}

/** What is known of the first company that words of the page name. */
async function lookUp(
  page: MarkedPage,
  known: (companyId: CompanyId) => Promise<LookUpResult>,
  words: string,
): Promise<LookUpResult> {
  const found = await page.lookUp(words.slice(0, MAX_LOOK_UP));
  if (!found.ok) return { kind: 'failed', error: found.error };
  return found.value.companyId === undefined ? { kind: 'unknown' } : known(found.value.companyId);
}
