/** Brings the annotating script into the pages that the reader allowed, and keeps it out of muted sites. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { MAX_STYLED_ELEMENTS } from '../../model/page-description.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { MarkStyle } from '../../model/settings.ts';
import { EVERY_SITE, hostPattern } from '../../platform/permissions.ts';
import type { Frame, PageScript, ScriptFile } from '../../platform/scripting.ts';
import type { OpenTab } from '../../platform/tabs.ts';
import { siteHost } from '../../url/web-address.ts';

const SCRIPT: ScriptFile = '/annotate.js';
const GATE: ScriptFile = '/event-gate.js';
/**
 * The names of the pack, for the script that comes after them (`lib/storage/local/packed-names.ts`); on a page that is
 * open already it asks storage.
 */
const NAMES = '/pack/gazetteer.js';

type Dependencies = {
  readonly mutedSites: () => Promise<readonly string[]>;
  readonly markStyle: () => Promise<MarkStyle>;
  readonly registerPageScript: (script: PageScript) => Promise<void>;
  /** Whether the browser tells pages what an event came from: `lib/content/popover/event-gate.ts` comes before them. */
  readonly tellsOrigins: boolean;
  readonly openWebTabs: () => Promise<readonly OpenTab[]>;
  /** Whether the annotating script runs in a tab already. */
  readonly isAnnotated: (tabId: number) => Promise<boolean>;
  /** The style sheet of marks. */
  readonly styleSheet: string;
  readonly addStyleSheet: (tabId: number, css: string, where: Frame) => Promise<void>;
  readonly removeStyleSheet: (tabId: number, css: string, where: Frame) => Promise<void>;
  /** The frames of a tab whose documents hold no more than so many elements. */
  readonly framesUpTo: (elements: number, tabId: number) => Promise<readonly number[]>;
  readonly runFile: (tabId: number, file: ScriptFile) => Promise<unknown>;
};

export type ContentScripts = {
  /** Registers the scripts for every site: the browser injects them only where the reader granted access. */
  readonly register: () => Promise<void>;
  /** Whether the reader muted the site of an address. */
  readonly isMuted: (url: string) => Promise<boolean>;
  /** Marks the pages that are open already and allowed, as after an installation or a new grant. */
  readonly annotateOpenTabs: () => Promise<void>;
  /** Marks one page. Fails as `restricted-page` or `not-found`. */
  readonly annotate: (tabId: number) => Promise<Result<undefined, AppError>>;
  /**
   * Gives a frame that names somebody what marks it, the style first: Chromium does not draw anew what is highlighted
   * when its style comes. A page could tell by the style that Vigie is there: those without a name do not get it, nor
   * does any where nothing is marked, nor one that is huge: its names answer to pointer and keys unpainted.
   */
  readonly bring: (tabId: number, frameId: number, runScript: () => Promise<unknown>, isHuge: boolean) => Promise<void>;
  /** Takes in another style of marks: open pages get the sheet, or lose it. */
  readonly restyle: (style: MarkStyle) => Promise<void>;
};

export function createContentScripts(dependencies: Dependencies): ContentScripts {
  const { mutedSites, markStyle, openWebTabs, isAnnotated, styleSheet, addStyleSheet, runFile } = dependencies;
  const restyleTab = createRestyling(dependencies);

  async function annotate(tabId: number): Promise<Result<undefined, AppError>> {
    if (await isAnnotated(tabId)) return ok(undefined);
    try {
      await runFile(tabId, SCRIPT);
      return ok(undefined);
    } catch (failure) {
      return err(injectionError(failure));
    }
  }

  return {
    register: createRegistration(dependencies),

    isMuted: async (url) => (await mutedSites()).includes(siteHost(url) ?? ''),

    async bring(tabId, frameId, runScript, isHuge) {
      const isStyled = !isHuge && (await markStyle()) !== 'none';
      // Asked for one after the other and not awaited so, which costs the first mark two answers of the browser.
      await Promise.all([isStyled && addStyleSheet(tabId, styleSheet, frameId), runScript()]);
    },

    async restyle(style) {
      const tabs = await openWebTabs();
      await Promise.all(tabs.map(async ({ id }) => (await isAnnotated(id)) && restyleTab(id, style)));
    },

    async annotateOpenTabs() {
      const muted = new Set(await mutedSites());
      const tabs = await openWebTabs();
      const unmuted = tabs.filter((tab) => !muted.has(siteHost(tab.url ?? '') ?? ''));
      await Promise.all(unmuted.map((tab) => annotate(tab.id)));
    },

    annotate,
  };
}

/** Registers one after the other: two at once would both find nothing registered, and the second would be refused. */
function createRegistration({ mutedSites, registerPageScript, tellsOrigins }: Dependencies): () => Promise<void> {
  let last = Promise.resolve();
  const registerAll = async (): Promise<void> => {
    const script = pageScript(await mutedSites());
    await registerPageScript(script);
    if (tellsOrigins) await registerPageScript({ ...script, id: 'event-gate', js: [GATE], runAt: 'document_start' });
  };
  return () => {
    const turn = last.then(registerAll);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Gives the frames of a tab the style of marks, but for huge documents, or takes it from all of them. */
function createRestyling({ styleSheet, addStyleSheet, removeStyleSheet, framesUpTo }: Dependencies) {
  return async (tabId: number, style: MarkStyle): Promise<void> => {
    if (style === 'none') return removeStyleSheet(tabId, styleSheet, 'all');
    const frames = await framesUpTo(MAX_STYLED_ELEMENTS, tabId);
    await Promise.all(frames.map((frame) => addStyleSheet(tabId, styleSheet, frame)));
  };
}

/**
 * `document_end`: what there is to read is there; `document_idle` would be up to 200 ms later in Chromium. Only hosts
 * that every browser takes as a pattern are excluded by it, since one bad pattern would refuse them all; the script
 * itself heeds the mutes too.
 */
function pageScript(mutedSites: readonly string[]): PageScript {
  return {
    id: 'annotate',
    js: [NAMES, SCRIPT],
    matches: [EVERY_SITE],
    excludeMatches: mutedSites.filter((host) => /^[a-z\d.-]+$/.test(host)).map(hostPattern),
    runAt: 'document_end',
  };
}

/** Why the browser put no script into a tab: the tab is gone, or it is a page that extensions may not touch. */
export function injectionError(failure: unknown): AppError {
  const text = failure instanceof Error ? failure.message : String(failure);
  const isGone = /no tab with id|invalid tab id|no frame with id|frame .*(removed|not found)|tab was closed/i.test(
    text,
  );
  return appError(isGone ? 'not-found' : 'restricted-page', text);
}
