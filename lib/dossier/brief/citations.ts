/** The list of sources of a brief, numbered as its sentences first lead to them: an article has one number. */
import type { BriefSentence, BriefSource } from '../../model/brief.ts';
import type { Source } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import { textFragmentUrl } from '../../text/text-fragment.ts';

const DAY = 'YYYY-MM-DD'.length;
/** Sources of one statement, the newest: more prove nothing more. */
const MAX_OF_STATEMENT = 3;

/** Articles that state something, and the sentence that does, where it stands in their own text. */
type Statement = {
  readonly sources: readonly Source[];
  readonly fact?: Pick<Fact, 'text' | 'start'> | undefined;
};

export type Citations = {
  /** What a sentence that rests on these statements leads to: articles, and the place in each. */
  readonly cite: (statements: readonly Statement[]) => Pick<BriefSentence, 'sources' | 'places'>;
  readonly list: () => readonly BriefSource[];
};

export function createCitations(): Citations {
  const all = new Map<string, BriefSource>();
  const numberOf = ({ url, title, publisher, published, savedAt }: Source): number => {
    const known = all.get(url);
    if (known) return known.number;
    const number = all.size + 1;
    all.set(url, {
      number,
      title,
      publisher,
      ...(published && { published }),
      url,
      ...(savedAt !== undefined && { readOn: savedAt.slice(0, DAY) }),
    });
    return number;
  };
  return {
    cite(statements) {
      const cited = new Map<number, string | undefined>();
      for (const { sources, fact } of statements)
        for (const source of sources.slice(0, MAX_OF_STATEMENT)) {
          const number = numberOf(source);
          cited.set(number, cited.get(number) ?? placeOf(source, fact));
        }
      const places = [...cited].flatMap(([number, place]) => (place === undefined ? [] : [[number, place]]));
      return { sources: [...cited.keys()], ...(places.length > 0 && { places: Object.fromEntries(places) }) };
    },
    list: () => [...all.values()],
  };
}

/**
 * Curated sentences, and those of summaries, are in no page: only what was read in the text of an article can be led
 * to.
 */
function placeOf({ url }: Source, fact: Statement['fact']): string | undefined {
  return fact?.start === undefined ? undefined : textFragmentUrl(url, fact.text);
}
