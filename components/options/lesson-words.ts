import type { CompanyId } from '../../lib/model/company.ts';
import { hostOfLesson, type Lesson } from '../../lib/model/lesson.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatMoment } from '../shared/date.ts';

type NameOf = (id: CompanyId) => string;

/** What a lesson says: «“Watt” is not Cloudwatt». */
export function lessonWords(lesson: Lesson, nameOf: NameOf): string {
  const { surface } = lesson;
  switch (lesson.kind) {
    case 'verdict': {
      const { verdict, companyId } = lesson.learned;
      if (verdict === 'reject') return t('options.lessonReject', [surface, nameOf(companyId)]);
      if (verdict === 'accept') return t('options.lessonAccept', [surface, nameOf(companyId)]);
      return t('options.lessonOther', [surface, nameOf(verdict.companyId), nameOf(companyId)]);
    }
    case 'never':
      return t('options.lessonNever', [surface]);
    case 'always':
      return t('options.lessonAlways', [surface, nameOf(lesson.companyId)]);
    case 'name':
      return lesson.own ? t('options.lessonOwn', [surface]) : t('options.lessonName', [surface, nameOf(lesson.companyId)]);
  }
}

/** Where a lesson holds, and when it was given: «in sentences like one on press.example · 3 May 2026». */
export function lessonPlace(lesson: Lesson): string {
  return `${scopeOf(lesson)} · ${formatMoment(lesson.at)}`;
}

function scopeOf(lesson: Lesson): string {
  const host = hostOfLesson(lesson);
  switch (lesson.kind) {
    case 'verdict':
      return host === '' ? t('options.scopeAlike') : t('options.scopeAlikeOn', [host]);
    case 'never':
      return lesson.everywhere ? t('options.scopeEverywhere') : t('options.scopeSite', [host]);
    case 'always':
      return t('options.scopeSite', [host]);
    case 'name':
      return t('options.scopeEverywhere');
  }
}

/** The companies that lessons speak of. */
export function companiesOfLessons(lessons: readonly Lesson[]): readonly CompanyId[] {
  return [...new Set(lessons.flatMap(companiesOf))];
}

function companiesOf(lesson: Lesson): readonly CompanyId[] {
  switch (lesson.kind) {
    case 'verdict': {
      const { companyId, verdict } = lesson.learned;
      return typeof verdict === 'string' ? [companyId] : [companyId, verdict.companyId];
    }
    case 'never':
      return [];
    case 'always':
    case 'name':
      return [lesson.companyId];
  }
}
