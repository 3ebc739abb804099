/**
 * Draws the facts of articles that were saved before there were any, or by earlier rules: in slices, beside everything
 * else.
 */
import { factsAfterReading, FACT_RULES } from '../../../facts/kept-facts.ts';
import type { AppError } from '../../../model/app-error.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { articlesToRead, factProgress, keepFacts } from '../../../storage/library/fact-slices.ts';
import type { ArticleToRead, ExtractedFacts } from '../../../storage/library/fact-slices.ts';
import type { RecogniseArticle } from '../companies/recognise-article.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Articles of one slice: of one transaction, and held in memory with their texts. */
const IN_SLICE = 32;
const ALARM = 'draw-facts';
const MINUTE_MS = 60_000;

type Dependencies = {
  readonly open: OpenLibrary;
  readonly recognise: RecogniseArticle;
  /** Whether names can be found: without them every article would seem to hold no facts. */
  readonly ready: () => Promise<boolean>;
  /** Called at the end, where something shows otherwise now: each call costs every open page an answer that it kept. */
  readonly changed: () => Promise<void>;
  /** Lets whoever waits have a turn. */
  readonly pause: () => Promise<void>;
  readonly setAlarm: (name: string, at: number) => Promise<void>;
  readonly clearAlarm: (name: string) => Promise<void>;
  readonly now: () => number;
  readonly reporting: (work: Promise<unknown>) => void;
};

export type FactReextraction = {
  /** Goes on where it was left, at once done where there is nothing to do; a call while it is going on joins it. */
  readonly goOn: () => Promise<Result<undefined, AppError>>;
  /** Goes on where an alarm is its own. */
  readonly alarm: (name: string) => void;
};

export function createFactReextraction({
  open,
  recognise,
  ready,
  changed,
  pause,
  setAlarm,
  clearAlarm,
  now,
  reporting,
}: Dependencies): FactReextraction {
  async function readAll(): Promise<Result<undefined, AppError>> {
    const known = await factProgress(open, FACT_RULES);
    if (!known.ok) return known;
    let [progress, hasFound] = [known.value, false];
    if (progress.whole || !(await ready())) return ok(undefined);
    // A background that is stopped meanwhile is woken to go on.
    await setAlarm(ALARM, now() + MINUTE_MS);
    while (!progress.whole) {
      const slice = await articlesToRead(open, progress.after, IN_SLICE);
      if (!slice.ok) return slice;
      const extracted = [];
      for (const article of slice.value) {
        await pause();
        extracted.push(await changedFacts(recognise, article));
      }
      const found = extracted.filter((facts) => facts !== undefined);
      progress = {
        rules: FACT_RULES,
        after: slice.value.at(-1)?.article.id ?? progress.after,
        whole: slice.value.length < IN_SLICE,
      };
      const kept = await keepFacts(open, found, progress);
      if (!kept.ok) return kept;
      hasFound ||= found.length > 0;
    }
    if (hasFound) await changed();
    await clearAlarm(ALARM);
    return ok(undefined);
  }

  const goOn: FactReextraction['goOn'] = oneAtATime(readAll);

  return {
    goOn,
    alarm(name) {
      if (name === ALARM) reporting(goOn());
    },
  };
}

/** The facts of an article where they differ from those it has. */
async function changedFacts(
  recognise: RecogniseArticle,
  { article, text }: ArticleToRead,
): Promise<ExtractedFacts | undefined> {
  // What ships says what there is to say of itself.
  if (article.source === 'starter' && text === undefined) return undefined;
  const { title, lang, published, summary } = article;
  const recognised = await recognise({
    title,
    lang,
    text,
    ...(published !== undefined && { published }),
    ...(text === undefined && summary !== undefined && { summary }),
  });
  const facts = factsAfterReading(article, await recognised.facts());
  return JSON.stringify(facts) === JSON.stringify(article.facts) ? undefined : { article, facts };
}
