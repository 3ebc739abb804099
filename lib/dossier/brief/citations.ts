/** The list of sources of a brief, numbered as its sentences first lead to them. */
import type { BriefSource } from '../../model/brief.ts';
import type { Source } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import { textFragmentUrl } from '../../text/text-fragment.ts';

const DAY = 'YYYY-MM-DD'.length;
/** Sources of one sentence, the newest: more prove nothing more. */
const MAX_OF_SENTENCE = 3;

export type Citations = {
  /** The numbers of articles, each leading to the sentence of a fact where it stands in the article's own text. */
  readonly cite: (sources: readonly Source[], fact?: Pick<Fact, 'text' | 'start'>) => readonly number[];
  readonly list: () => readonly BriefSource[];
};

export function createCitations(): Citations {
  const numbers = new Map<string, BriefSource>();
  return {
    cite: (sources, fact) =>
      sources.slice(0, MAX_OF_SENTENCE).map((source) => {
        const url = urlOf(source, fact);
        const known = numbers.get(url);
        if (known) return known.number;
        const { title, publisher, published, savedAt } = source;
        const cited: BriefSource = {
          number: numbers.size + 1,
          title,
          publisher,
          ...(published && { published }),
          url,
          ...(savedAt !== undefined && { readOn: savedAt.slice(0, DAY) }),
        };
        numbers.set(url, cited);
        return cited.number;
      }),
    list: () => [...numbers.values()],
  };
}

/**
 * Curated sentences, and those of summaries, are in no page: only what was read in the text of an article can be led
 * to.
 */
function urlOf({ url }: Source, fact: Pick<Fact, 'text' | 'start'> | undefined): string {
  return fact?.start === undefined ? url : textFragmentUrl(url, fact.text);
}
