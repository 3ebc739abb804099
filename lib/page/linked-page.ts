import { learnFrom } from '../gazetteer/corrections.ts';
import type { GazetteerDocument } from '../gazetteer/document.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { whyMarked, type Why } from '../gazetteer/why.ts';
import type { CompanyName } from '../model/company.ts';
import type { Verdict } from '../model/learned.ts';
import type { LessonContent, MentionLesson } from '../model/lesson.ts';
import type { Mark } from './text-index.ts';

/** What the marks of a page were found with. */
export type LinkedPage = { readonly gazetteer: Gazetteer; readonly document: GazetteerDocument; readonly lang: string; readonly host: string };

/** Why a name is marked. */
export function whyAt({ gazetteer, document }: LinkedPage, { block, mention }: Mark): Why {
  return whyMarked(gazetteer, document, block.key, mention);
}

/** The other companies that bear the name of a mark. */
export function othersAt({ gazetteer, document }: LinkedPage, { block, mention }: Mark): readonly CompanyName[] {
  const candidate = document.linkedBlock(block.key)?.candidates.find(({ start }) => start === mention.start);
  const companies = new Set(candidate?.readings.map(({ company }) => company));
  return [...companies]
    .map((company) => ({ id: gazetteer.ids[company] ?? '', name: gazetteer.names[company] ?? '' }))
    .filter(({ id }) => id !== mention.companyId);
}

/** What the reader said of a mark, with the context that it holds for; `undefined` where the page has changed under the mark. */
export function lessonAbout(page: LinkedPage, mark: Mark, said: MentionLesson): LessonContent | undefined {
  const { surface } = mark.mention;
  switch (said.kind) {
    case 'never':
      return { kind: 'never', surface, host: page.host, everywhere: true };
    case 'reject':
      return verdictOn(page, mark, 'reject');
    case 'other':
      return verdictOn(page, mark, said);
  }
}

function verdictOn({ gazetteer, lang, host }: LinkedPage, { block, mention }: Mark, verdict: Verdict): LessonContent | undefined {
  const text = block.nodes.map(({ data }) => data).join('');
  const learned = learnFrom(gazetteer, { text, lang, host }, mention, verdict);
  return learned && { kind: 'verdict', surface: mention.surface, learned };
}
