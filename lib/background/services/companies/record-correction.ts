/** What the reader teaches: kept, taken back, brought along from a file. */
import { correctionsOfFile } from '../../../exchange/corrections-file.ts';
import { maySpeakOf, type Sender } from '../../../messages/sender.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { hostOfCorrection } from '../../../model/correction.ts';
import type { Correction, CorrectionContent, GivenCorrection } from '../../../model/correction.ts';
import { nameOf } from '../../../model/own-names.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { learnFrom } from '../../../recognition/corrections/learn.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import type { AnnotatorWriter } from '../../../storage/local/annotator-writer.ts';

type Dependencies = {
  readonly writer: Pick<AnnotatorWriter, 'corrections' | 'correct' | 'removeCorrection'>;
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** Called after names were added or taken away. */
  readonly namesChanged: () => Promise<Result<undefined, AppError>>;
  /** ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => string;
};

export type CorrectionRecorder = {
  readonly correct: (correction: GivenCorrection, sender: Sender) => Promise<Result<{ readonly id: string }, AppError>>;
  /** A page’s script takes back only what was corrected on its own site. */
  readonly remove: (id: string, sender: Sender) => Promise<Result<undefined, AppError>>;
  /** Takes in an exported file: all of its corrections or none. */
  readonly importFile: (text: string) => Promise<Result<{ readonly total: number; readonly added: number }, AppError>>;
};

export function createCorrectionRecorder({
  writer,
  gazetteer,
  namesChanged,
  now,
  newId,
}: Dependencies): CorrectionRecorder {
  /** What is kept of a correction: of the text around a mention, only what tells the like of it. */
  async function contentOf(correctionRules: GivenCorrection): Promise<CorrectionContent | undefined> {
    if (correctionRules.kind !== 'mention') return correctionRules;
    const known = await gazetteer();
    const { text, host, lang } = correctionRules;
    const learned =
      known &&
      learnFrom(known, lang === '' ? { text, host } : { text, host, lang }, correctionRules, correctionRules.verdict);
    return learned && { kind: 'verdict', surface: correctionRules.surface, learned };
  }

  async function keep(corrections: readonly Correction[]): Promise<Result<number, AppError>> {
    const kept = await writer.correct(corrections);
    if (!kept.ok || !corrections.some(nameOf)) return kept;
    const named = await namesChanged();
    return named.ok ? kept : named;
  }

  return {
    async correct(correctionRules, sender) {
      // The host of a name is empty, as is that of a file’s script.
      if (correctionRules.kind === 'name' && sender.kind !== 'page')
        return err(appError('invalid-message', 'names are added by pages'));
      const content = await contentOf(correctionRules);
      if (!content) return err(appError('not-found', 'the text holds no such name'));
      const correction = { ...content, id: newId(), at: now() };
      const kept = await keep([correction]);
      return kept.ok ? ok({ id: correction.id }) : kept;
    },

    async remove(id, sender) {
      const correction = (await writer.corrections()).find((known) => known.id === id);
      if (!correction) return ok(undefined);
      if (sender.kind === 'tab' && (correction.kind === 'name' || !maySpeakOf(hostOfCorrection(correction), sender)))
        return err(appError('invalid-message', 'not from this site'));
      const forgotten = await writer.removeCorrection(id);
      return forgotten.ok && nameOf(correction) ? namesChanged() : forgotten;
    },

    async importFile(text) {
      const corrections = correctionsOfFile(text);
      if (!corrections.ok) return corrections;
      const kept = await keep(corrections.value);
      return kept.ok ? ok({ total: corrections.value.length, added: kept.value }) : kept;
    },
  };
}
