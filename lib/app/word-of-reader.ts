import type { DocumentContext } from '../gazetteer/document.ts';
import type { Lesson } from '../model/lesson.ts';
import { THRESHOLDS, type Settings } from '../model/settings.ts';

/** What the reader said of names, as it holds for pages of a host. */
export function wordOfReader(lessons: readonly Lesson[], settings: Settings, host: string): Required<Pick<DocumentContext, 'learned' | 'never' | 'always' | 'threshold' | 'products'>> {
  return {
    learned: lessons.flatMap((lesson) => (lesson.kind === 'verdict' ? [lesson.learned] : [])),
    never: lessons.flatMap((lesson) => (lesson.kind === 'never' && (lesson.everywhere || lesson.host === host) ? [lesson.surface] : [])),
    always: lessons.flatMap((lesson) => (lesson.kind === 'always' && lesson.host === host ? [[lesson.surface, lesson.companyId] as const] : [])),
    threshold: THRESHOLDS[settings.certainty],
    products: settings.products,
  };
}
