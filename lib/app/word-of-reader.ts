import { compileWord, type ReaderWord } from '../gazetteer/lessons.ts';
import type { Lesson } from '../model/lesson.ts';
import { lessonsHere } from './lessons-here.ts';
import type { CompileLessons } from './page-session.ts';

/** What the reader said of names, as linking takes it; of lessons that hold on the site. */
export function wordOfReader(lessons: readonly Lesson[]): Required<ReaderWord> {
  return {
    learned: lessons.flatMap((lesson) => (lesson.kind === 'verdict' ? [lesson.learned] : [])),
    never: lessons.flatMap((lesson) => (lesson.kind === 'never' ? [lesson.surface] : [])),
    always: lessons.flatMap((lesson) => (lesson.kind === 'always' ? [[lesson.surface, lesson.companyId] as const] : [])),
  };
}

/** Makes lessons ready for linking. */
export const compileLessons: CompileLessons = (gazetteer, lessons, host, hashing) => compileWord(gazetteer, wordOfReader(lessonsHere(lessons, host)), host, hashing);
