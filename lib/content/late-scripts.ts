/** Scripts that a page gets only when it names somebody: linker, corrections of the reader, guard of their names. */
import { NEVER, type CorrectionRules } from '../recognition/corrections/corrections.ts';

/** Between asking for a script and asking again, ms; each pause is twice the one before. */
const FIRST_PAUSE = 100;
const LAST_PAUSE = 6400;

type LateScript = 'link' | 'corrections' | 'private-marks';

type Options = {
  /** Gets a script into the page, and resolves when it has run or cannot come. */
  readonly bring: (script: LateScript) => Promise<unknown>;
  /** Whether what a script gives is there. */
  readonly has: (script: LateScript) => boolean;
  readonly signal: AbortSignal;
};

export function createLateScripts({ bring, has, signal }: Options) {
  const coming: { [Script in LateScript]?: Promise<unknown> } = {};
  /**
   * Asks again where the background does not answer, as one that is just being put to sleep, and where what came was
   * outdated at once, as corrections are by names that arrive: the page would name nobody, or not those names.
   */
  const awaitScript = async (script: LateScript, pause = FIRST_PAUSE): Promise<void> => {
    await bring(script);
    if (has(script) || signal.aborted || pause > LAST_PAUSE) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await awaitScript(script, pause * 2);
  };
  const call = (script: LateScript): Promise<unknown> =>
    (coming[script] ??= awaitScript(script).finally(() => delete coming[script]));
  return {
    /** While the linker is on its way. */
    get linkerComing(): Promise<unknown> | undefined {
      return coming.link;
    },
    callLinker: () => void call('link'),
    /** Calls `then` once it is there. */
    callGuard: (then: () => void) => void call('private-marks').then(() => has('private-marks') && then()),
    /** Until corrections are loaded, the names they are about are not marked, since they may speak against them. */
    untilCorrected: (names: readonly number[]): CorrectionRules => ({
      ruleOf(hash) {
        if (!names.includes(hash)) return undefined;
        void call('corrections');
        return NEVER;
      },
      correctionsOf: () => undefined,
    }),
  };
}
