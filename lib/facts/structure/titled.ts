/** Who answers in an interview whose title names somebody: «Anne Roy : “Nous tenons”», «Trois questions à Anne Roy». */
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import type { TurnPart } from './turns.ts';

/** Behind a name: of something that is somebody’s, or of who asks. */
const NOT_ANSWERING = /^(?:'|'?s|talks|meets|asks|interroge|rencontre|n'|n)$/;
/** Whose successor, rival or banker answers is not asked. */
const OTHERS = /^(?:successor|rival|neighbour|banker|engineers|successeur|concurrent|rivaux)$/;

export type Titled = { readonly sentence: DocumentSentence; readonly token: Token };

/** The only person of the title of an interview whose answers bear no name. */
export function titledSpeaker(
  { sentences, titleEnd }: FactDocument,
  turns: ReadonlyMap<number, TurnPart>,
): Titled | undefined {
  if (titleEnd === 0 || [...turns.values()].some(({ label }) => label !== undefined)) return undefined;
  const title = sentences.filter(({ start }) => start < titleEnd);
  const people = title.flatMap((sentence) =>
    sentence.tokens.filter(({ kind }) => kind === 'person').map((token): Titled => ({ sentence, token })),
  );
  const [only] = people;
  if (!only || people.length > 1) return undefined;
  const { tokens } = only.sentence;
  const next = tokens[tokens.indexOf(only.token) + 1]?.text ?? '';
  if (
    /^(?:le|la|les|the) /.test(only.token.folded) ||
    NOT_ANSWERING.test(next) ||
    tokens.some(({ text }) => OTHERS.test(text))
  )
    return undefined;
  return only;
}
