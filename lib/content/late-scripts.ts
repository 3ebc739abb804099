/** The scripts that a page gets only when it names somebody: the linker, and the reader's corrections. */
import { NEVER, type CorrectionRules } from '../recognition/corrections/corrections.ts';

/** Between asking for the linker and asking again, ms; each pause is twice the one before. */
const FIRST_PAUSE = 100;
const LAST_PAUSE = 6400;

type Options = {
  /** Gets a script into the page, and resolves when it has run or cannot come. */
  readonly bring: (script: 'link' | 'corrections') => Promise<unknown>;
  /** Whether the linker has come. */
  readonly hasLinker: () => boolean;
  readonly signal: AbortSignal;
};

export function createLateScripts({ bring, hasLinker, signal }: Options) {
  let linkerComing: Promise<unknown> | undefined;
  /**
   * Asks again where the background does not answer, as one that is just being put to sleep: without the linker a page
   * would name nobody.
   */
  const awaitLinker = async (pause = FIRST_PAUSE): Promise<void> => {
    await bring('link');
    if (hasLinker() || signal.aborted || pause > LAST_PAUSE) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await awaitLinker(pause * 2);
  };
  return {
    /** While the linker is on its way. */
    get linkerComing(): Promise<unknown> | undefined {
      return linkerComing;
    },
    callLinker(): void {
      linkerComing ??= awaitLinker().finally(() => (linkerComing = undefined));
    },
    /** Until corrections are loaded, the names they are about are not marked, since they may speak against them. */
    untilCorrected: (names: readonly number[]): CorrectionRules => ({
      ruleOf(hash) {
        if (!names.includes(hash)) return undefined;
        void bring('corrections');
        return NEVER;
      },
      correctionsOf: () => undefined,
    }),
  };
}
