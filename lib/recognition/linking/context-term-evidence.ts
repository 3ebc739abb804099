import { firstIndex } from '../../text/bisect.ts';
import { eachOf } from '../../text/typed-array.ts';
import { contextTermOf, isAgainst } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import { MAX_WORDS } from '../gazetteer/name-hash.ts';
import type { Block } from './block.ts';
import { WORD_AROUND, WORD_IN_BLOCK, WORD_IN_SENTENCE } from './features.ts';
import { add } from './score.ts';
import type { Sentence } from './sentence.ts';

/** What the company's context words say, by how near they stand: around the name, in its sentence, in its block. */
export function addContextTerms(
  found: number[],
  block: Block,
  match: Match,
  company: number,
  sentence: Sentence,
): void {
  let places: ReadonlyMap<number, number> | undefined;
  eachOf(block.gazetteer.contextStart, block.gazetteer.context, company, (contextTerm) => {
    const id = contextTermOf(contextTerm);
    if (!block.isSaid(id)) return;
    places ??= contextTermsNear(block, match, sentence);
    const place = places.get(id) ?? WORD_IN_BLOCK;
    if (place) add(found, place + (isAgainst(contextTerm) ? 1 : 0));
  });
}

/** Adds what speaks against a company that is certain by its form alone: a phrase of the other sense that holds it. */
export function addPhraseAgainst(found: number[], block: Block, match: Match, company: number): void {
  const { contextTerms, gazetteer } = block;
  if (contextTerms.length === 0) return;
  for (let index = firstFrom(contextTerms, match.token - MAX_WORDS); index < contextTerms.length; index += 3) {
    const [token = 0, endToken = 0, id = 0] = [contextTerms[index], contextTerms[index + 1], contextTerms[index + 2]];
    if (token >= match.endToken) return;
    if (endToken > match.token && (token < match.token || endToken > match.endToken))
      eachOf(gazetteer.contextStart, gazetteer.context, company, (contextTerm) => {
        if (contextTermOf(contextTerm) === id && isAgainst(contextTerm)) found.push(WORD_AROUND + 1);
      });
  }
}

/**
 * Where the nearest hit of each context term of a sentence stands; 0 where it is the name itself, which proves nothing.
 */
function contextTermsNear({ contextTerms }: Block, match: Match, { from, to }: Sentence): Map<number, number> {
  const places = new Map<number, number>();
  for (let index = firstFrom(contextTerms, from - MAX_WORDS); index < contextTerms.length; index += 3) {
    const [token = 0, endToken = 0, contextTerm = 0] = [
      contextTerms[index],
      contextTerms[index + 1],
      contextTerms[index + 2],
    ];
    if (token >= to) break;
    const place =
      endToken <= match.token || token >= match.endToken
        ? WORD_IN_SENTENCE
        : token < match.token || endToken > match.endToken
          ? WORD_AROUND
          : 0;
    // The numbers grow with the distance.
    const known = places.get(contextTerm);
    if (endToken > from && (!known || (place > 0 && place < known))) places.set(contextTerm, place);
  }
  return places;
}

/**
 * Where the first context term lies that begins at a token or behind it: a text without full stops may hold thousands.
 */
function firstFrom(contextTerms: readonly number[], token: number): number {
  return 3 * firstIndex(0, contextTerms.length / 3, (index) => (contextTerms[3 * index] ?? 0) >= token);
}
