/**
 * Where the annotating script and those that are injected later into the same isolated world meet: one property of its
 * global object under a symbol. The page’s own world cannot see it.
 */
import type { Action, ActionState } from '../../hover/action.ts';
import type { TabOrder } from '../../messages/tab-server.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Messages } from '../../platform/i18n.ts';
import type { PageSession } from '../page-session.ts';
import type { Mark } from '../reading/text-index.ts';

/** What the annotating script offers. */
export type AnnotatedPage = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  readonly session: Pick<
    PageSession,
    'marking' | 'gazetteer' | 'linked' | 'nameOf' | 'isOwn' | 'opening' | 'link' | 'learn' | 'guard'
  >;
  /** Ends everything on this page. */
  readonly controller: AbortController;
};

/** What the popover’s script does once it is there. */
export type PopoverEnd = {
  /** The pointer came here, and has rested since, or clicked. */
  pointAt(pointer: PointerEvent): void;
  perform(order: TabOrder): void;
  /** The mark that a key would walk on from. */
  current(): Mark | undefined;
};

/** An action that the reader asks for, and what it is about. */
type ActionOrder = {
  readonly action: Action;
  readonly companyId?: CompanyId | undefined;
  /** The company’s name as the popover shows it, and the words as they stand on the page. */
  readonly name: string;
  readonly surface: string;
  /** None where the words are no mark of this page. */
  readonly mark?: Mark | undefined;
  readonly close: () => void;
  readonly tell: (state: ActionState) => void;
};

/** What the code for actions does once it is there: it draws into places of the popover. */
export type PopoverTools = {
  draw(place: Element, order: ActionOrder): void;
};

export type PopoverBridge = {
  readonly page: AnnotatedPage;
  popover?: PopoverEnd;
  /** Words in the language that the reader chose; none where the browser’s holds. */
  words?: Messages | undefined;
  tools?: PopoverTools;
};

const KEY: unique symbol = Symbol.for('vigie.popover-port');
const world: typeof globalThis & { [KEY]?: PopoverBridge } = globalThis;

/** Opens the port for as long as the page’s signal lasts. Ends the annotating script that ran in this world before. */
export function openPopoverBridge(page: AnnotatedPage): PopoverBridge {
  world[KEY]?.page.controller.abort();
  page.controller.signal.addEventListener('abort', () => delete world[KEY], { once: true });
  return (world[KEY] = { page });
}

/** The port that the annotating script opened, if one runs here. */
export function findPopoverBridge(): PopoverBridge | undefined {
  return world[KEY];
}
