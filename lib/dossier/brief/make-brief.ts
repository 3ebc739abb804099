/** A page of sentences about a company for someone who is about to call it. Rules choose them; nothing is made up. */
import type { Brief } from '../../model/brief.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { BriefWords } from './words.ts';

/** What a brief is made of. `since` is the day of the one before; `words` are those of `language`. */
export type BriefOf = {
  readonly dossier: Dossier;
  readonly language: 'en' | 'fr';
  readonly today: IsoDate;
  readonly since?: IsoDate;
  readonly words: BriefWords;
};

/** The brief of a company: each sentence with the numbers of its sources, or marked as the company pack's. */
export function makeBrief({ dossier, language, today, since }: BriefOf): Brief {
  const { company, newest } = dossier;
  const about = company.about[language];
  return {
    company: { id: company.id, name: company.name },
    language,
    made: today,
    ...(since && { since }),
    ...(newest && { newest }),
    sections: about === '' ? [] : [{ section: 'situation', sentences: [{ text: about, sources: [], fromPack: true }] }],
    sources: [],
  };
}
