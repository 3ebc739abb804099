/** Handlers of messages about what readers correct. */
import type { CORRECTIONS_MESSAGES } from '../../messages/corrections.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { CorrectionRecorder } from '../services/companies/record-correction.ts';

export function createCorrectionHandlers(
  recorder: CorrectionRecorder,
): Pick<BackgroundHandlers, keyof typeof CORRECTIONS_MESSAGES> {
  return {
    correct: ({ correction }, sender) => recorder.correct(correction, sender),
    'remove-correction': async ({ id }, sender) => emptyReply(await recorder.remove(id, sender)),
    'import-corrections': ({ text }) => recorder.importFile(text),
  };
}
