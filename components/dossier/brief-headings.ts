import type { BriefHeadings } from '../../lib/exchange/export/brief-document.ts';
import type { Brief } from '../../lib/model/brief.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import { formatDate } from '../shared/date.ts';

/** Words of `briefView` in `locales/` by their key, in a language that need not be the browser’s. */
export type ViewWords = (key: string, ...values: readonly string[]) => string;

/** What stands around the sentences of a brief, in its own language. */
export function briefHeadings({ company, us, language, made, since, newest }: Brief, words: ViewWords): BriefHeadings {
  const date = (day: Brief['newest']): string => formatDate(day, 'long', language);
  return {
    title: us === undefined ? words('titleOf', company.name) : words('titleOfTwo', us.name, company.name),
    sections: {
      lead: words('lead'),
      between: words('between'),
      situation: words('situation'),
      changes: words('changes'),
      news: words('news'),
      figures: words('figures'),
      people: words('people'),
      notes: words('notes'),
      questions: words('questions'),
    },
    sources: words('sources'),
    fromPack: words('fromPack'),
    fromReader: words('fromReader'),
    dates: [
      words('made', date(made)),
      ...(since === undefined ? [] : [words('since', date(since))]),
      ...(newest === undefined ? [] : [words('newest', date(newest))]),
    ],
    source: ({ publisher, published, readOn }) =>
      [
        publisher,
        published === undefined ? words('undated') : date(published),
        ...(readOn === undefined ? [] : [words('readOn', date(isoDate(readOn.slice(0, 10))))]),
      ].join(', '),
  };
}
