import { createDocument } from '../gazetteer/document.ts';
import { decodeGazetteer, type Gazetteer } from '../gazetteer/format.ts';
import { displayName } from '../gazetteer/gazetteer.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Lesson } from '../model/lesson.ts';
import type { PageDescription } from '../model/page-description.ts';
import { ok, type Result } from '../model/result.ts';
import { THRESHOLDS, type Settings } from '../model/settings.ts';
import { startMarking, type Marking } from '../page/marking.ts';
import type { LinkedPage } from '../page/linked-page.ts';
import { giveWay } from '../page/time-slices.ts';
import { findMentionsIn } from './mention-finder.ts';
import { NO_STATE, type AnnotatorState } from '../storage/annotator-state.ts';
import { hashName, hashTokens } from '../gazetteer/hashes.ts';
import type { Hashing } from '../gazetteer/lessons.ts';
import { NEVER, type TaughtWord } from '../gazetteer/taught-word.ts';

/** The marking of a page as the reader’s word about it changes. */
export type PageSession = {
  readonly marking: Marking | undefined;
  readonly settings: Settings;
  /** What the marks were found with; for those who explain or teach. */
  readonly linked: LinkedPage | undefined;
  nameOf(companyId: CompanyId): string | undefined;
  describe(): Result<PageDescription, AppError>;
  /** Resolves as soon as somebody looks at the page or asks about it: not while it waits behind another, or is only made ready. */
  whenWanted(): Promise<void>;
  /** Takes in what changed; starts, ends or redoes the marking where that makes a difference here. */
  change(changed: Partial<AnnotatorState>): void;
  /** From now on what the reader taught is made ready with this, and the page is linked with it. */
  learn(compile: CompileLessons): void;
};

/** Makes lessons ready for pages of a host. */
export type CompileLessons = (gazetteer: Gazetteer, lessons: readonly Lesson[], host: string, hashing: Hashing) => TaughtWord;

export type PageSessionOptions = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  /** A clock in ms. */
  readonly now: () => number;
  /** Called before each slice of work. */
  readonly onSlice: () => void;
  /** Called when a name stands on the page that the reader taught something of, for somebody to call `learn`. */
  readonly onTaughtName: () => void;
  readonly signal: AbortSignal;
};

/** Where a page says when it was published: the names on it were borne then. */
const DATED = 'meta[property="article:published_time"],meta[itemprop="datePublished"],article time[datetime]';
const YEAR = /^\d{4}/;

/** The publisher’s word that the page be left alone. */
const PAGE_OFF = 'meta[name="vigie" i][content="off" i]';

/** A session that marks nothing until it is told the state. */
export function createPageSession({ host, now, onSlice, onTaughtName, signal }: PageSessionOptions): PageSession {
  let state = NO_STATE;
  /** The reader’s word, to be compared. */
  let word = '';
  let compile: CompileLessons | undefined;
  let decoded: Result<Gazetteer, AppError> | undefined;
  let marking: Marking | undefined;
  let linked: LinkedPage | undefined;
  /** What there is to say while nothing is marked. */
  let idle: Result<PageDescription, AppError> = unmarked('scanning');
  let current = new AbortController();
  /** Aborted when somebody wants to know of a page that is not read: it is read then, though nobody looks at it. */
  let asked = new AbortController();
  signal.addEventListener('abort', () => current.abort(), { once: true });

  const whenWanted = (until = signal): Promise<void> => giveWay(document, until, asked.signal);
  const reasonNotTo = (): PageDescription['state'] | undefined => {
    if (state.mutes.sites.includes(host)) return 'muted';
    if (document.querySelector(PAGE_OFF)) return 'kept-out';
    if (!('highlights' in CSS)) return 'unsupported';
    // The installation has not finished.
    return state.gazetteer.length === 0 ? 'scanning' : undefined;
  };
  const start = (): void => {
    current.abort();
    current = new AbortController();
    marking = undefined;
    linked = undefined;
    const reason = reasonNotTo();
    if (reason) {
      idle = unmarked(reason);
      return;
    }
    decoded ??= decodeGazetteer(state.gazetteer);
    if (!decoded.ok) {
      idle = decoded;
      return;
    }
    const { documentElement: root, title } = document;
    const { signal: untilRestart } = current;
    const { lessons, settings } = state;
    const { products, publicBodies, certainty } = settings;
    const taught = compile?.(decoded.value, lessons, host, { hashName, hashTokens }) ?? notReady(lessons, onTaughtName);
    const dated = document.querySelector(DATED);
    const date = dated?.getAttribute('content') ?? dated?.getAttribute('datetime') ?? '';
    const read = createDocument(decoded.value, { lang: root.lang, host, title, date: YEAR.exec(date)?.[0] ?? '', products, threshold: THRESHOLDS[certainty], taught });
    linked = { gazetteer: decoded.value, document: read, lang: root.lang, host };
    marking = startMarking({
      root,
      finder: findMentionsIn(read, publicBodies),
      pacing: {
        now,
        giveWay() {
          onSlice();
          return whenWanted(untilRestart);
        },
      },
      registry: CSS.highlights,
      look: settings,
      signal: untilRestart,
    });
  };

  const nameOf = (companyId: CompanyId): string | undefined => (decoded?.ok ? displayName(decoded.value, companyId) : undefined);

  return {
    get marking() {
      return marking;
    },
    get settings() {
      return state.settings;
    },
    get linked() {
      return linked;
    },
    nameOf,
    whenWanted,
    describe() {
      if (marking?.isSettled) asked = new AbortController();
      else asked.abort();
      if (!marking) return idle;
      const counts = new Map<CompanyId, number>();
      for (const { mention } of marking.marks()) counts.set(mention.companyId, (counts.get(mention.companyId) ?? 0) + 1);
      return ok({
        state: marking.isSettled ? 'done' : 'scanning',
        companies: [...counts].map(([companyId, count]) => ({ companyId, name: nameOf(companyId) ?? companyId, count })).toSorted((a, b) => b.count - a.count),
        mentions: marking.marks().length,
      });
    },
    change(changed) {
      if (signal.aborted) return;
      state = { ...state, ...changed };
      const before = word;
      const { mutes, settings, lessons } = state;
      word = JSON.stringify([mutes.sites.includes(host), settings.publicBodies, settings.products, settings.certainty, lessons]);
      if (changed.gazetteer) decoded = undefined;
      if (changed.gazetteer || word !== before) start();
      else marking?.setLook(settings);
    },
    learn(given) {
      if (signal.aborted || compile) return;
      compile = given;
      start();
    },
  };
}

function unmarked(state: PageDescription['state']): Result<PageDescription, AppError> {
  return ok({ state, companies: [], mentions: 0 });
}

/** Until what was taught is ready: the names it is about are not marked, since it may speak against them, and one that is met is told. */
function notReady(lessons: readonly Lesson[], onTaughtName: () => void): TaughtWord {
  const names = new Set(lessons.map((lesson) => hashName(lesson.kind === 'verdict' ? lesson.learned.surface : lesson.surface)));
  return {
    ruleOf(hash) {
      if (!names.has(hash)) return undefined;
      onTaughtName();
      return NEVER;
    },
    lessonsOf: () => undefined,
  };
}
