import type { Lesson } from '../model/lesson.ts';

/** Lessons that hold for pages of a host: verdicts everywhere, since those hold by context, and the lists of the site. */
export function lessonsHere(lessons: readonly Lesson[], host: string): readonly Lesson[] {
  return lessons.filter((lesson) => lesson.kind === 'verdict' || (lesson.kind !== 'name' && lesson.host === host) || (lesson.kind === 'never' && lesson.everywhere));
}
