import { hashName, hashTokens } from '../recognition/gazetteer/name-hash.ts';
import { compileWord, type ReaderWord } from '../recognition/corrections/compile-corrections.ts';
import type { Lesson } from '../model/lesson.ts';
import { lessonsHere } from './corrections-here.ts';
import type { AnnotatedPage } from './popover/popover-bridge.ts';

/** What the reader said of names, as linking takes it; of lessons that hold on the site. */
export function wordOfReader(lessons: readonly Lesson[]): Required<ReaderWord> {
  return {
    learned: lessons.flatMap((lesson) => (lesson.kind === 'verdict' ? [lesson.learned] : [])),
    never: lessons.flatMap((lesson) => (lesson.kind === 'never' ? [lesson.surface] : [])),
    always: lessons.flatMap((lesson) => (lesson.kind === 'always' ? [[lesson.surface, lesson.companyId] as const] : [])),
  };
}

/** Has a page linked with the lessons that hold there. */
export async function learnOnPage({ host, session }: AnnotatedPage, readLessons: () => Promise<readonly Lesson[]>): Promise<void> {
  const lessons = await readLessons();
  const { gazetteer } = session;
  if (gazetteer) session.learn(compileWord(gazetteer, wordOfReader(lessonsHere(lessons, host)), host, { hashName, hashTokens }));
}
