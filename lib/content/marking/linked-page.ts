import type { CompanyName } from '../../model/company.ts';
import { MAX_CONTEXT_LENGTH, type MentionCorrection, type GivenCorrection } from '../../model/correction.ts';
import type { Gazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import type { GazetteerDocument } from '../../recognition/linking/document.ts';
import { featuresOf } from '../../recognition/linking/mention-features.ts';
import type { Mark } from '../reading/text-index.ts';

/** What the marks of a page were found with. */
export type LinkedPage = {
  readonly gazetteer: Gazetteer;
  readonly document: GazetteerDocument;
  readonly lang: string;
  readonly host: string;
};

/** How sure a name is, and by which features, as `whyMarked` takes it. */
export type Scored = { readonly score: number; readonly features: readonly number[] };

/** What a mark was scored with, by the page as it is now. */
export function scoreAt({ gazetteer, document }: LinkedPage, { block, mention }: Mark): Scored {
  return { score: mention.score, features: featuresOf(gazetteer, document, block.key, mention) };
}

/** The other companies that bear the name of a mark. */
export function othersAt({ gazetteer, document }: LinkedPage, { block, mention }: Mark): readonly CompanyName[] {
  const candidate = document.linkedBlock(block.key)?.candidates.find(({ start }) => start === mention.start);
  const companies = new Set(candidate?.readings.map(({ company }) => company));
  return [...companies]
    .map((company) => ({ id: gazetteer.ids[company] ?? '', name: gazetteer.names[company] ?? '' }))
    .filter(({ id }) => id !== mention.companyId);
}

/** What the reader said of a mark, with the text around it. */
export function correctionAbout(
  { host, lang }: LinkedPage,
  { block, mention }: Mark,
  said: MentionCorrection,
): GivenCorrection {
  const { surface, start, companyId } = mention;
  if (said.kind === 'never') return { kind: 'never', surface, host, everywhere: true };
  const text = block.nodes.map(({ data }) => data).join('');
  const from = Math.max(0, start - (MAX_CONTEXT_LENGTH >> 1));
  return {
    kind: 'mention',
    surface,
    companyId,
    verdict: said.kind === 'reject' ? 'reject' : said,
    host,
    text: text.slice(from, from + MAX_CONTEXT_LENGTH),
    start: start - from,
    lang,
  };
}
