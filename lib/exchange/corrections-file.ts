/** The file in which lessons move from one library to another. */
import * as v from 'valibot';
import { appError } from '../model/app-error.ts';
import type { AppError } from '../model/app-error.ts';
import { lessonFileSchema } from '../model/lesson-schema.ts';
import type { Lesson } from '../model/lesson.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

/** Writes lessons as a file. */
export function lessonFile(lessons: readonly Lesson[]): string {
  const file: v.InferOutput<typeof lessonFileSchema> = { format: 'vigie-lessons', version: 1, lessons: [...lessons] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. Fails as `file-unreadable`, for a part of it as for the whole. */
export function lessonsOfFile(text: string): Result<readonly Lesson[], AppError> {
  try {
    const file = v.safeParse(lessonFileSchema, JSON.parse(text));
    return file.success ? ok(file.output.lessons) : err(appError('file-unreadable', v.summarize(file.issues)));
  } catch (failure) {
    return err(appError('file-unreadable', String(failure)));
  }
}
