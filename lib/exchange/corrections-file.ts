/** The file in which corrections move from one library to another. */
import * as v from 'valibot';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { correctionFileSchema, correctionSchema } from '../model/correction-schema.ts';
import type { Correction } from '../model/correction.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

/**
 * Writes corrections as a file. What does not have the shape of one is left out: content scripts can write what is
 * stored, and one such value would have the whole file refused, or not written at all.
 */
export function correctionFile(corrections: readonly Correction[]): string {
  const file: v.InferOutput<typeof correctionFileSchema> = {
    format: 'vigie-lessons',
    version: 1,
    corrections: corrections.filter((correction) => v.is(correctionSchema, correction)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. Fails as `file-unreadable`, for a part of it as for the whole. */
export function correctionsOfFile(text: string): Result<readonly Correction[], AppError> {
  try {
    const file = v.safeParse(correctionFileSchema, JSON.parse(text));
    return file.success ? ok(file.output.corrections) : err(appError('file-unreadable', v.summarize(file.issues)));
  } catch (failure) {
    return err(appError('file-unreadable', String(failure)));
  }
}
