import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import { isOwnCompany } from '../model/own-names.ts';
import type { PageDescription } from '../model/page-description.ts';
import { ok, type Result } from '../model/result.ts';
import type { Opening } from '../model/settings.ts';
import type { CorrectionRules } from '../recognition/corrections/corrections.ts';
import { openColdNames } from '../recognition/gazetteer/cold-names.ts';
import { decodeGazetteer, type Gazetteer } from '../recognition/gazetteer/format.ts';
import { displayName } from '../recognition/gazetteer/gazetteer.ts';
import { matcherOf } from '../recognition/gazetteer/match.ts';
import { hashName } from '../recognition/gazetteer/name-hash.ts';
import type { AnnotatorState } from '../storage/local/annotator-state.ts';
import type { PageRules } from '../storage/local/page-rules.ts';
import { createColdQuestions, type ColdQuestions } from './cold-questions.ts';
import { page } from './dom-members.ts';
import { createLateScripts } from './late-scripts.ts';
import { withColdNames, type ColdMatcher } from './marking/cold-matcher.ts';
import type { Linker } from './marking/link-page.ts';
import type { LinkedPage } from './marking/linked-page.ts';
import { startMarking, type Marking } from './marking/marking.ts';
import { createNameDetector } from './marking/name-detector.ts';
import type { Mark } from './reading/text-index.ts';
import { giveWay, placeOfStatements, whenDrawn } from './reading/time-slices.ts';

/** The marking of a page as the reader’s word about it changes. */
export type PageSession = {
  readonly marking: Marking | undefined;
  readonly opening: Opening;
  /** The names that are looked for, with those that were answered. */
  readonly gazetteer: Gazetteer | undefined;
  /** What the marks were found with; for those who explain or teach. */
  readonly linked: LinkedPage | undefined;
  nameOf(companyId: CompanyId): string | undefined;
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
   * `learn`.
   */
  readonly bring: (script: 'link' | 'corrections') => Promise<unknown>;
  /** Asks for the companies whose names begin so: see `cold-questions.ts`. */
  readonly requestNames: (openings: readonly number[]) => Promise<string>;
  readonly signal: AbortSignal;
};

/** The publisher’s word that the page be left alone. */
const PAGE_OFF = 'meta[name="vigie" i][content="off" i]';

/** So many frames are waited for a first mark. */
const PATIENCE = 60;

/** A session that marks nothing until it is told the state. */
export function createPageSession({
  host,
  now,
  onSlice,
  bring,
  requestNames,
  signal,
}: PageSessionOptions): PageSession {
  let bytes: Uint8Array | undefined;
  let rules: PageRules | undefined;
  /** What decides which names are marked here, to be compared. */
  let decisive = '';
  let linker: Linker | undefined;
  const late = createLateScripts({ bring, hasLinker: () => linker !== undefined, signal });
  let correctionRules: CorrectionRules | undefined;
  let decoded: Result<Gazetteer, AppError> | undefined;
  let marking: Marking | undefined;
  let linking: ReturnType<Linker> | undefined;
  /** Names that the page does not hold, and what is asked about them; anew with each gazetteer. */
  let questions: ColdQuestions | undefined;
  let matcherFor: ((gazetteer: Gazetteer) => ColdMatcher) | undefined;
  /** What there is to say while nothing is marked. */
  let idle: Result<PageDescription, AppError> = unmarked('scanning');
  let current = new AbortController();
  /** Aborted when somebody wants to know of a page that is not read: it is read then, though nobody looks at it. */
  let asked = new AbortController();
  signal.addEventListener('abort', () => current.abort(), { once: true });

  const whenWanted = (until = signal): Promise<void> => giveWay(page, until, asked.signal);
  const start = (): void => {
    current.abort();
    current = new AbortController();
    marking = undefined;
    linking = undefined;
    // Until then the installation has not finished.
    if (!bytes || !rules) return;
    const reason = reasonNotToMark(rules, host);
    if (reason) {
      idle = unmarked(reason);
      return;
    }
    decoded ??= decodeGazetteer(bytes);
    if (decoded.ok) mark(decoded.value, rules);
    else idle = decoded;
  };
  const mark = (gazetteer: Gazetteer, { finding, ...look }: PageRules): void => {
    const { signal: untilRestart } = current;
    matcherFor ??= prepareQuestions(gazetteer);
    const corrected = correctionRules ?? late.untilCorrected(finding.ownNames);
    linking = linker?.({
      gazetteer,
      answers: questions?.answers ?? [],
      matcherFor,
      finding,
      correctionRules: corrected,
      host,
      where: placeOfStatements(page),
    });
    // The name detector asks for no styles.
    const drawn = linking && whenDrawn(page);
    marking = startMarking({
      root: page.documentElement,
      finder: linking?.finder ?? createNameDetector(matcherFor(gazetteer), corrected, late.callLinker),
      pacing: {
        now,
        async giveWay() {
          onSlice();
          // Reading begins again with the linker.
          if (!linker) await late.linkerComing;
          await drawn;
          await whenWanted(untilRestart);
        },
      },
      registry: CSS.highlights,
      isSecret: ({ companyId, surface }) => isOwnCompany(companyId) || finding.addedNames.includes(hashName(surface)),
      look,
      signal: untilRestart,
    });
  };
  /** Starts the look for names that the page does not hold; what is answered joins those it is linked with. */
  const prepareQuestions = (gazetteer: Gazetteer): ((gazetteer: Gazetteer) => ColdMatcher) => {
    const cold = openColdNames(gazetteer);
    const asked = cold && createColdQuestions({ cold, request: requestNames, onAnswer, signal });
    questions = asked;
    return (wanted) => withColdNames(matcherOf(wanted), cold, () => asked?.ask());
  };
  const onAnswer = (): void => {
    if (!linker) late.callLinker();
    else if (correctionRules) {
      // Corrections go by the numbers of companies, which are others now.
      correctionRules = undefined;
      start();
    } else if (linking && questions) {
      linking.join(questions.answers);
      marking?.relink();
    }
  };

  /** Whether all is read that there is to read. */
  const isSettled = (): boolean =>
    marking
      ? marking.isSettled && !late.linkerComing && !questions?.isAwaited
      : !idle.ok || idle.value.state !== 'scanning';
  const isAwaited = (): boolean => !isSettled() && !marking?.marks().length;
  const nameOf = (companyId: CompanyId): string | undefined =>
    linking && displayName(linking.linked.gazetteer, companyId);

  return {
    get marking() {
      return marking;
    },
    get opening() {
      return rules?.opening ?? 'rest';
    },
    get gazetteer() {
      return linking?.linked.gazetteer ?? (decoded?.ok ? decoded.value : undefined);
    },
    get linked() {
      return linking?.linked;
    },
    nameOf,
    get isAwaited() {
      return isAwaited();
    },
    async whenMarked() {
      for (let frames = 0; frames < PATIENCE && isAwaited(); frames += 1) await new Promise(requestAnimationFrame);
    },
    whenWanted,
    describe(walk) {
      if (isSettled()) asked = new AbortController();
      else asked.abort();
      return marking ? ok(describeMarks(marking, isSettled() ? 'done' : 'scanning', nameOf, walk)) : idle;
    },
    prepare(gazetteer) {
      bytes = gazetteer;
      decoded = decodeGazetteer(gazetteer);
      matcherFor = questions = undefined;
    },
    change(changed) {
      if (signal.aborted) return;
      const before = decisive;
      ({ rules } = { rules, ...changed });
      decisive = JSON.stringify([rules?.mutedSites.includes(host), rules?.finding]);
      if (changed.gazetteer) {
        if (changed.gazetteer !== bytes) decoded = matcherFor = questions = undefined;
        bytes = changed.gazetteer;
      } else if (decisive === before) {
        if (rules) marking?.setLook(rules);
        return;
      }
      correctionRules = undefined;
      start();
    },
    link(given) {
      if (signal.aborted || linker) return;
      linker = given;
      start();
    },
    learn(given) {
      if (signal.aborted) return;
      correctionRules = given;
      start();
    },
  };
}

function unmarked(state: PageDescription['state']): Result<PageDescription, AppError> {
  return ok({ state, companies: [], mentions: 0 });
}

function reasonNotToMark({ mutedSites }: PageRules, host: string): PageDescription['state'] | undefined {
  if (mutedSites.includes(host)) return 'muted';
  if (page.querySelector(PAGE_OFF)) return 'kept-out';
  return 'highlights' in CSS ? undefined : 'unsupported';
}

/** What a page tells of its marks: companies, those named most first. */
function describeMarks(
  marking: Marking,
  state: PageDescription['state'],
  nameOf: (companyId: CompanyId) => string | undefined,
  walk: { readonly current: Mark | undefined } | undefined,
): PageDescription {
  const stops = walk && marking.chosen();
  const counts = new Map<CompanyId, number>();
  for (const { mention } of marking.marks()) counts.set(mention.companyId, (counts.get(mention.companyId) ?? 0) + 1);
  return {
    state,
    companies: [...counts]
      .map(([companyId, count]) => ({ companyId, name: nameOf(companyId) ?? companyId, count }))
      .toSorted((a, b) => b.count - a.count),
    mentions: marking.marks().length,
    ...(stops && { stops: { count: stops.length, at: stops.findIndex(({ id }) => id === walk.current?.id) } }),
  };
}
