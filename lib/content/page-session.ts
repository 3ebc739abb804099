import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Mention } from '../model/mention.ts';
import { isOwnCompany } from '../model/own-company.ts';
import type { PageDescription } from '../model/page-description.ts';
import { ok, type Result } from '../model/result.ts';
import type { Opening } from '../model/settings.ts';
import type { CorrectionRules } from '../recognition/corrections/corrections.ts';
import type { Gazetteer } from '../recognition/gazetteer/format.ts';
import { displayName, isAccount } from '../recognition/gazetteer/gazetteer.ts';
import { hashName } from '../recognition/gazetteer/name-hash.ts';
import type { AnnotatorState } from '../storage/local/annotator-state.ts';
import type { PageRules } from '../storage/local/page-rules.ts';
import { createAttention } from './attention.ts';
import { page } from './dom-members.ts';
import { createLateScripts } from './late-scripts.ts';
import type { Linker } from './marking/link-page.ts';
import type { LinkedPage } from './marking/linked-page.ts';
import { startMarking, type Marking } from './marking/marking.ts';
import { createNameDetector } from './marking/name-detector.ts';
import type { MayPaint } from './marking/private-marks.ts';
import { describeMarks, unmarked } from './page-description.ts';
import { createPageNames, type PageNames } from './page-names.ts';
import type { Mark } from './reading/text-index.ts';
import { hasPromptTimers, placeOfStatements, whenDrawn } from './reading/time-slices.ts';

/** The marking of a page as the reader’s word about it changes. */
export type PageSession = {
  readonly marking: Marking | undefined;
  readonly opening: Opening;
  /** The names that are looked for, with those that were answered. */
  readonly gazetteer: Gazetteer | undefined;
  /** What the marks were found with; for those who explain or teach. */
  readonly linked: LinkedPage | undefined;
  nameOf(companyId: CompanyId): string | undefined;
  /** Whether these words may stand for a company by the reader’s word alone. */
  isOwn(named: Pick<Mention, 'companyId' | 'surface'>): boolean;
  /** With the stops of a walk, where `walk` tells from which mark a key would go on. */
  describe(walk?: { readonly current: Mark | undefined }): Result<PageDescription, AppError>;
  /** Whether there may be marks soon, though there is none yet. */
  readonly isAwaited: boolean;
  /** Resolves with the first mark; or when there is none to come, or it is no more waited for. */
  whenMarked(): Promise<void>;
  /**
   * Resolves as soon as somebody looks at the page or asks about it: not while it waits behind another, or is only made
   * ready.
   */
  whenWanted(): Promise<void>;
  /** Makes names ready that are likely to be the ones. */
  prepare(gazetteer: Uint8Array): void;
  /** Takes in what changed; starts, ends or redoes the marking where that makes a difference here. */
  change(changed: Partial<AnnotatorState>): void;
  /** From now on names are linked with this. */
  link(linker: Linker): void;
  /** The page is linked with the reader’s corrections, until that changes. */
  learn(correctionRules: CorrectionRules): void;
  /** From now on names that this reader alone has are marked, and answer, where this allows it; not at all before. */
  guard(mayPaint: MayPaint): void;
};

export type PageSessionOptions = {
  /** Host of the page, for mutes and corrections. */
  readonly host: string;
  /** A clock in ms. */
  readonly now: () => number;
  /** Called before each slice of work. */
  readonly onSlice: () => void;
  /**
   * Gets another script into the page, and resolves when it has run or cannot come: `link` when the page names
   * somebody, for it to call `link`; `corrections` when it bears a name that the reader corrected, for it to call
   * `learn`; `private-marks` when it bears a name that this reader alone has, for it to call `guard`.
   */
  readonly bring: (script: 'link' | 'corrections' | 'private-marks') => Promise<unknown>;
  /** Asks for the companies whose names begin so: see `cold-questions.ts`. */
  readonly requestNames: (openings: readonly number[]) => Promise<string>;
  readonly signal: AbortSignal;
};

/** What scripts gave that came late, by their names. */
type LateParts = { link?: Linker; corrections?: CorrectionRules; 'private-marks'?: MayPaint };

/** The publisher’s word that the page be left alone. */
const PAGE_OFF = 'meta[name="vigie" i][content="off" i]';

/** Ids of companies that ship are slugs; those of others begin with a sign. */
const SHIPPED = /^[a-z\d]/;

/** So many frames are waited for a first mark. */
const PATIENCE = 60;

/** A session that marks nothing until it gets the state. */
export function createPageSession(options: PageSessionOptions): PageSession {
  const { host, signal } = options;
  const wanted = createWantedRules(host);
  const came: LateParts = {};
  const late = createLateScripts({
    bring: options.bring,
    has: (script) => came[script] !== undefined,
    signal,
  });
  /** The marking of the moment; none while nothing is marked. */
  let run: ReturnType<typeof startRun> | undefined;
  /** What there is to say while nothing is marked. */
  let idle: Result<PageDescription, AppError> = unmarked('scanning');
  let current = new AbortController();
  signal.addEventListener('abort', () => current.abort(), { once: true });

  const names = createPageNames({ request: options.requestNames, onReply: () => onReply(), signal });
  const attention = createAttention(signal);
  const means = { ...options, ...attention, late, names, came };
  const start = (): void => {
    current.abort();
    current = new AbortController();
    run = undefined;
    // Without rules the installation has not finished.
    const begun = wanted.rules && begin(wanted.rules, means, current.signal);
    if (begun && 'marking' in begun) run = begun;
    else if (begun) idle = begun;
  };
  const restart = (): void => void (signal.aborted || start());
  const onReply = (): void => {
    const isCorrected = came.corrections !== undefined;
    // Corrections go by the numbers of companies, which are others now.
    delete came.corrections;
    if (!came.link) late.callLinker();
    else if (isCorrected) start();
    else joinReplies(run, names);
  };

  /** Whether all is read that there is to read. */
  const isSettled = (): boolean =>
    run ? run.marking.isSettled && !late.linkerComing && !names.isAwaited : !idle.ok || idle.value.state !== 'scanning';
  const isAwaited = (): boolean => !isSettled() && !run?.marking.marks().length;
  const nameOf = (companyId: CompanyId): string | undefined =>
    run?.linking && displayName(run.linking.linked.gazetteer, companyId);

  return {
    get marking() {
      return run?.marking;
    },
    get opening() {
      return wanted.rules?.opening ?? 'rest';
    },
    get gazetteer() {
      return run?.linking?.linked.gazetteer ?? names.decoded;
    },
    get linked() {
      return run?.linking?.linked;
    },
    nameOf,
    isOwn: wanted.isOwn,
    get isAwaited() {
      return isAwaited();
    },
    whenMarked: () => framesWhile(isAwaited),
    whenWanted: attention.whenWanted,
    describe(walk) {
      attention.ask(isSettled());
      return run ? ok(describeMarks(run.marking, isSettled() ? 'done' : 'scanning', nameOf, walk)) : idle;
    },
    prepare: names.prepare,
    change(changed) {
      if (signal.aborted) return;
      const isDecisive = wanted.change(changed);
      if (changed.gazetteer) names.take(changed.gazetteer);
      else if (!isDecisive) {
        if (wanted.rules) run?.marking.setLook(wanted.rules);
        return;
      }
      delete came.corrections;
      start();
    },
    link(given) {
      if (came.link) return;
      came.link = given;
      // Until now they went by the names that the page holds.
      if (names.replies.length > 0) delete came.corrections;
      restart();
    },
    guard(given) {
      came['private-marks'] = given;
    },
    learn(given) {
      came.corrections = given;
      restart();
    },
  };
}

/** Links a page further with what was answered about its names. */
function joinReplies(run: ReturnType<typeof startRun> | undefined, { replies }: PageNames): void {
  if (!run?.linking) return;
  run.linking.join(replies);
  run.marking.relink();
}

/** Begins to mark by the rules, or tells why nothing is marked; `undefined` until there are names. */
function begin(
  rules: PageRules,
  means: RunOptions,
  signal: AbortSignal,
): ReturnType<typeof startRun> | Result<PageDescription, AppError> | undefined {
  const reason = reasonNotToMark(rules, means.host);
  if (reason) return unmarked(reason);
  const gazetteer = means.names.decode();
  return gazetteer?.ok ? startRun(gazetteer.value, rules, means, signal) : gazetteer;
}

type RunOptions = Pick<PageSessionOptions, 'host' | 'now' | 'onSlice'> & {
  readonly late: ReturnType<typeof createLateScripts>;
  readonly names: PageNames;
  readonly came: LateParts;
  readonly whenWanted: (until: AbortSignal) => Promise<void>;
};

/** Starts to mark a page: with the linker where it has come, else only to find out whether there are names. */
function startRun(
  gazetteer: Gazetteer,
  { finding, ...look }: PageRules,
  { host, now, onSlice, late, names, came, whenWanted }: RunOptions,
  signal: AbortSignal,
) {
  const matcherFor = names.matchersFor(gazetteer);
  const corrected = came.corrections ?? late.untilCorrected(finding.ownNames);
  const linking = came.link?.({
    gazetteer,
    replies: names.replies,
    matcherFor,
    finding,
    correctionRules: corrected,
    host,
    where: placeOfStatements(page),
  });
  // The name detector asks for no styles.
  const drawn = linking && whenDrawn(page);
  /** Whether a name is marked for this reader alone, or otherwise than for others. */
  const isPrivate = ({ companyId, surface }: Mention): boolean =>
    isOwnCompany(companyId) ||
    (linking !== undefined && isAccount(linking.linked.gazetteer, companyId)) ||
    finding.addedNames.includes(hashName(surface));
  const marking = startMarking({
    root: page.documentElement,
    finder: linking?.finder ?? createNameDetector(matcherFor(gazetteer), corrected, late.callLinker),
    pacing: {
      now,
      hasPromptTimers: () => hasPromptTimers(page),
      async giveWay() {
        onSlice();
        // Reading begins again with the linker.
        if (!came.link) await late.linkerComing;
        await drawn;
        await whenWanted(signal);
      },
    },
    registry: CSS.highlights,
    mayPaint: (mark, again) =>
      !isPrivate(mark.mention) || (came['private-marks']?.(mark, again) ?? (late.callGuard(again), false)),
    look,
    signal,
  });
  return { linking, marking };
}

/** What the reader wants of this page, as far as it is known. */
function createWantedRules(host: string) {
  let rules: PageRules | undefined;
  /** What decides which names are marked here, to be compared. */
  let decisive = '';
  return {
    get rules() {
      return rules;
    },
    isOwn({ companyId, surface }: Pick<Mention, 'companyId' | 'surface'>): boolean {
      const { ownNames = [], addedNames = [] } = rules?.finding ?? {};
      return !SHIPPED.test(companyId) || [...ownNames, ...addedNames].includes(hashName(surface));
    },
    /** Takes in what changed; tells whether other names are marked by it. */
    change(changed: Partial<AnnotatorState>): boolean {
      const before = decisive;
      ({ rules } = { rules, ...changed });
      decisive = JSON.stringify([rules?.mutedSites.includes(host), rules?.finding]);
      return decisive !== before;
    },
  };
}

/** Waits for frames while something is so; not for ever. */
async function framesWhile(isSo: () => boolean): Promise<void> {
  for (let frames = 0; frames < PATIENCE && isSo(); frames += 1) await new Promise(requestAnimationFrame);
}

function reasonNotToMark({ mutedSites }: PageRules, host: string): PageDescription['state'] | undefined {
  if (mutedSites.includes(host)) return 'muted';
  if (page.querySelector(PAGE_OFF)) return 'kept-out';
  return 'highlights' in CSS ? undefined : 'unsupported';
}
