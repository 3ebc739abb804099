import type { CorrectionRules } from '../../recognition/corrections/corrections.ts';
import type { Gazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import type { Matcher } from '../../recognition/gazetteer/match.ts';
import type { Judge } from '../../recognition/judge/knowledge.ts';
import { createLinkedDocument } from '../../recognition/linking/linked-text.ts';
import type { PageRules } from '../../storage/local/page-rules.ts';
import { readPageSection } from '../reading/page-section.ts';
import type { LinkedPage } from './linked-page.ts';
import type { MentionFinder } from './marking.ts';
import { findMentionsIn } from './mention-finder.ts';

type LinkPageOptions = {
  readonly gazetteer: Gazetteer;
  /** The gazetteer’s, which belongs to another script. */
  readonly matcher: Matcher;
  readonly finding: PageRules['finding'];
  readonly correctionRules: CorrectionRules;
  readonly host: string;
  /** Where it is looked for what the page says of itself. */
  readonly where: ParentNode;
};

/** Starts the linking of the document at hand. */
export type Linker = (options: LinkPageOptions) => { readonly linked: LinkedPage; readonly finder: MentionFinder };

/** Where a page says when it was published: the names on it were borne then. */
const DATED = 'meta[property="article:published_time"],meta[itemprop="datePublished"],article time[datetime]';
const YEAR = /^\d{4}/;

/** A linker that asks a judge about doubtful names, where it came with the script. */
export function createLinker(judge: Judge | undefined): Linker {
  return (options) => linkPage(judge ? { ...options, gazetteer: { ...options.gazetteer, judge } } : options);
}

const linkPage: Linker = ({ gazetteer, matcher, finding, correctionRules, host, where }) => {
  const { title } = document;
  const { lang } = document.documentElement;
  const dated = where.querySelector(DATED);
  const date = dated?.getAttribute('content') ?? dated?.getAttribute('datetime') ?? '';
  const { products, threshold, publicBodies } = finding;
  const read = createLinkedDocument(gazetteer, matcher, {
    lang,
    host,
    title,
    section: readPageSection(where, location.pathname),
    date: YEAR.exec(date)?.[0] ?? '',
    products,
    threshold,
    correctionRules,
  });
  return { linked: { gazetteer, document: read, lang, host }, finder: findMentionsIn(read, publicBodies) };
};
