/** A page of sentences about a company for someone who is about to call it. Rules choose them; nothing is made up. */
import type { Brief, BriefSection, BriefSentence } from '../../model/brief.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { between } from './between.ts';
import { changes, news } from './changes.ts';
import { createCitations } from './citations.ts';
import { figureSentences } from './figures.ts';
import { lead } from './lead.ts';
import { noteSentences } from './notes.ts';
import { peopleSentences } from './people.ts';
import { questions } from './questions.ts';
import { situation } from './situation.ts';
import type { BriefWords } from './words.ts';
import type { Pen } from './write.ts';

/** What a brief is made of. `since` is the day of the one before; `words` are those of `language`. */
export type BriefOf = {
  readonly dossier: Dossier;
  readonly language: 'en' | 'fr';
  readonly today: IsoDate;
  readonly since?: IsoDate;
  /** The reader's own firm, where the brief is on both. */
  readonly us?: Dossier;
  readonly words: BriefWords;
};

/**
 * The brief of a company: each sentence with the numbers of its sources, or marked as the company pack's or the
 * reader's own.
 */
export function makeBrief({ dossier, language, today, since, us, words }: BriefOf): Brief {
  const pen: Pen = { words, language, today, citations: createCitations() };
  const { company, newest } = dossier;
  const sections: readonly (readonly [BriefSection, readonly BriefSentence[]])[] = [
    ['lead', lead(dossier, pen)],
    ['between', us === undefined ? [] : between(dossier, us, pen)],
    ['situation', situation(dossier, pen)],
    ['changes', changes(dossier, since, pen)],
    ['news', news(dossier, since, pen)],
    ['figures', figureSentences(dossier, pen)],
    ['people', peopleSentences(dossier, pen)],
    ['notes', noteSentences(dossier, pen)],
    ['questions', questions(dossier, pen)],
  ];
  return {
    company: { id: company.id, name: company.name },
    ...(us && { us: { id: us.company.id, name: us.company.name } }),
    language,
    made: today,
    ...(since && { since }),
    ...(newest && { newest }),
    sections: sections.flatMap(([section, sentences]) => (sentences.length === 0 ? [] : [{ section, sentences }])),
    sources: pen.citations.list(),
  };
}
