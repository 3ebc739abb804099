import type { CorrectionRules } from '../../recognition/corrections/corrections.ts';
import { isAccount, isPublisher, type Gazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { joinGazetteers } from '../../recognition/gazetteer/join.ts';
import type { Judge } from '../../recognition/judge/knowledge.ts';
import type { GazetteerDocument } from '../../recognition/linking/document.ts';
import { createFurniture } from '../../recognition/linking/furniture.ts';
import { createLinkedDocument } from '../../recognition/linking/linked-text.ts';
import type { PageRules } from '../../storage/local/page-rules.ts';
import { page } from '../dom-members.ts';
import type { ColdMatcher } from './cold-matcher.ts';
import type { LinkedPage } from './linked-page.ts';
import type { MentionFinder } from './marking.ts';

type LinkPageOptions = {
  /** The names that the page holds, and what the background answered so far. */
  readonly gazetteer: Gazetteer;
  readonly replies: readonly Gazetteer[];
  /** The matcher of a gazetteer; its code belongs to another script. */
  readonly matcherFor: (gazetteer: Gazetteer) => ColdMatcher;
  readonly finding: PageRules['finding'];
  readonly correctionRules: CorrectionRules;
  readonly host: string;
  /** Where it is looked for what the page says of itself. */
  readonly where: ParentNode;
};

/** A page as it is linked. */
type Linking = {
  readonly linked: LinkedPage;
  readonly finder: MentionFinder;
  /** Links from here on with everything that was answered; blocks are to be set again. */
  readonly join: (replies: readonly Gazetteer[]) => void;
};

/** Starts the linking of the document at hand. */
export type Linker = (options: LinkPageOptions) => Linking;

/** Where a page says when it was published: the names on it were borne then. */
const DATED = 'meta[property="article:published_time"],meta[itemprop="datePublished"],article time[datetime]';
const YEAR = /^\d{4}/;

/** A linker that asks a judge about doubtful names, where it came with the script. */
export function createLinker(judge: Judge | undefined): Linker {
  return (options) => linkPage(judge ? { ...options, gazetteer: { ...options.gazetteer, judge } } : options);
}

const linkPage: Linker = ({ gazetteer: held, replies: first, matcherFor, finding, correctionRules, host, where }) => {
  const { title } = page;
  const { lang } = page.documentElement;
  const dated = where.querySelector(DATED);
  const date = dated?.getAttribute('content') ?? dated?.getAttribute('datetime') ?? '';
  const { onlyAccounts, products, threshold, publicBodies } = finding;
  const section = readPageSection(where, location.pathname);
  const names = readSiteNames(where, title);
  const linkWith = (replies: readonly Gazetteer[]) => {
    const gazetteer = joinGazetteers(held, replies);
    const matcher = matcherFor(gazetteer);
    const read = createLinkedDocument(gazetteer, matcher, {
      lang,
      host,
      title,
      section,
      date: YEAR.exec(date)?.[0] ?? '',
      products,
      threshold,
      correctionRules,
    });
    return {
      linked: { gazetteer, document: read, lang, host },
      finder: findMentionsIn(read, {
        publicBodies,
        host,
        names,
        gazetteer,
        isPending: matcher.isPending,
        accountsOf: onlyAccounts ? gazetteer : undefined,
      }),
    };
  };
  let now = linkWith(first);
  return {
    get linked() {
      return now.linked;
    },
    finder: {
      setBlock: (key, text) => now.finder.setBlock(key, text),
      removeBlock: (key) => now.finder.removeBlock(key),
      mentions: (key) => now.finder.mentions(key),
      changedBlocks: () => now.finder.changedBlocks(),
    },
    join(replies) {
      now = linkWith(replies);
    },
  };
};

type FinderOptions = {
  /** Whether agencies and foundations are marked. */
  readonly publicBodies: boolean;
  /** The site's, whose own name is not marked; `names` as {@link readSiteNames} gives them. */
  readonly host: string;
  readonly names: readonly string[];
  readonly gazetteer: Gazetteer;
  /** Where only accounts are marked: what tells which companies are. */
  readonly accountsOf?: Gazetteer | undefined;
  /** Tells of the last text whether it may turn out to hold a name. */
  readonly isPending?: () => boolean;
};

/** What marking asks of a document. Blocks without names are not kept in it. */
export function findMentionsIn(
  read: GazetteerDocument,
  { publicBodies, host, names, gazetteer, accountsOf, isPending = () => false }: FinderOptions,
): MentionFinder {
  const isFurniture = createFurniture(host, {
    names,
    isPublisher: (id) => isPublisher(gazetteer, id),
  });
  const texts = new Map<number, string>();
  return {
    ...read,
    setBlock(key, text) {
      read.setBlock(key, text);
      const isNamed = read.linkedBlock(key) !== undefined;
      if (isNamed) texts.set(key, text);
      else {
        texts.delete(key);
        read.removeBlock(key);
      }
      return isNamed || isPending();
    },
    removeBlock(key) {
      texts.delete(key);
      read.removeBlock(key);
    },
    mentions(key) {
      const text = texts.get(key) ?? '';
      return read
        .mentions(key)
        .filter(
          (mention) =>
            (publicBodies || mention.kind !== 'public-body') &&
            (!accountsOf || isAccount(accountsOf, mention.companyId)) &&
            !isFurniture(mention, text),
        );
    },
  };
}

/**
 * In which section of its site a page stands: what it says of itself, and the folders of its address. Empty where
 * neither tells.
 */
export function readPageSection(page: ParentNode, pathname: string): string {
  const stated = page.querySelector('meta[property="article:section"]')?.getAttribute('content') ?? '';
  return [stated, ...pathname.split('/').slice(1, -1)].filter((part) => part !== '').join(' / ');
}

/** What a page calls its site, empty where it tells none, and the parts of its title if it has several. */
export function readSiteNames(where: ParentNode, title: string): string[] {
  const site = where.querySelector('meta[property="og:site_name" i],meta[name="application-name" i]');
  const parts = title.split(/ [|–—-] /);
  return [site?.getAttribute('content') ?? '', ...(parts.length > 1 ? parts : [])];
}
