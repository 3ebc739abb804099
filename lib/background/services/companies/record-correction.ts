/** What the reader teaches: kept, taken back, brought along from a file. */
import { learnFrom } from '../../../recognition/corrections/learn.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { maySpeakOf, type Sender } from '../../../messages/sender.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { hostOfLesson } from '../../../model/lesson.ts';
import type { Lesson, LessonContent, TaughtLesson } from '../../../model/lesson.ts';
import { nameOf } from '../../../model/own-names.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { AnnotatorWriter } from '../../../storage/local/annotator-writer.ts';
import { lessonsOfFile } from '../../../exchange/corrections-file.ts';

type Dependencies = {
  readonly writer: Pick<AnnotatorWriter, 'lessons' | 'teach' | 'unteach'>;
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** Called after names were added or taken away. */
  readonly namesChanged: () => Promise<Result<undefined, AppError>>;
  /** ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => string;
};

export type Teacher = {
  readonly teach: (lesson: TaughtLesson, sender: Sender) => Promise<Result<{ readonly id: string }, AppError>>;
  /** A page’s script takes back only what was taught on its own site. */
  readonly unteach: (id: string, sender: Sender) => Promise<Result<undefined, AppError>>;
  /** Takes in an exported file: all of its lessons or none. */
  readonly importFile: (text: string) => Promise<Result<{ readonly total: number; readonly added: number }, AppError>>;
};

export function createTeacher({ writer, gazetteer, namesChanged, now, newId }: Dependencies): Teacher {
  /** What is kept of a lesson: of the text around a mention, only what tells the like of it. */
  async function contentOf(taught: TaughtLesson): Promise<LessonContent | undefined> {
    if (taught.kind !== 'mention') return taught;
    const known = await gazetteer();
    const { text, host, lang } = taught;
    const learned = known && learnFrom(known, lang === '' ? { text, host } : { text, host, lang }, taught, taught.verdict);
    return learned && { kind: 'verdict', surface: taught.surface, learned };
  }

  async function keep(lessons: readonly Lesson[]): Promise<Result<number, AppError>> {
    const kept = await writer.teach(lessons);
    if (!kept.ok || !lessons.some(nameOf)) return kept;
    const named = await namesChanged();
    return named.ok ? kept : named;
  }

  return {
    async teach(taught, sender) {
      // The host of a name is empty, as is that of a file’s script.
      if (taught.kind === 'name' && sender.kind !== 'page') return err(appError('invalid-message', 'names are added by pages'));
      const content = await contentOf(taught);
      if (!content) return err(appError('not-found', 'the text holds no such name'));
      const lesson = { ...content, id: newId(), at: now() };
      const kept = await keep([lesson]);
      return kept.ok ? ok({ id: lesson.id }) : kept;
    },

    async unteach(id, sender) {
      const lesson = (await writer.lessons()).find((known) => known.id === id);
      if (!lesson) return ok(undefined);
      if (sender.kind === 'tab' && (lesson.kind === 'name' || !maySpeakOf(hostOfLesson(lesson), sender))) return err(appError('invalid-message', 'not from this site'));
      const forgotten = await writer.unteach(id);
      return forgotten.ok && nameOf(lesson) ? namesChanged() : forgotten;
    },

    async importFile(text) {
      const lessons = lessonsOfFile(text);
      if (!lessons.ok) return lessons;
      const kept = await keep(lessons.value);
      return kept.ok ? ok({ total: lessons.value.length, added: kept.value }) : kept;
    },
  };
}
