import type { ComponentChildren } from 'preact';
import type { TextLink } from '../../lib/model/article.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Highlight } from './highlights.ts';
import { linkedParts } from './linked-parts.ts';
import { PageLink } from './page-link.tsx';
import type { Stretch } from './text-blocks.ts';

type MarkedStretchProps = {
  readonly text: string;
  readonly stretch: Stretch;
  readonly highlights: readonly Highlight[];
  /** Absent where companies are not marked. */
  readonly links?: MentionLinks;
  /** Links that the page has in its text. */
  readonly pageLinks?: readonly TextLink[];
};

type MentionLinks = {
  readonly mentions: readonly Mention[];
  /** Where a mention leads, and what it is called aloud. */
  readonly linkOf: (mention: Mention) => { readonly href: string; readonly label: string };
};

/**
 * A stretch of a text with what the reader highlighted, and with its companies, each a link to what the library holds
 * about it.
 */
export function MarkedStretch({ stretch, highlights, ...props }: MarkedStretchProps) {
  const parts: ComponentChildren[] = [];
  let at = stretch.start;
  for (const { start, end, words } of highlights) {
    const [from, to] = [Math.max(start, at), Math.min(end, stretch.end)];
    if (from >= to) continue;
    parts.push(<LinkedStretch key={at} {...props} stretch={{ start: at, end: from }} />);
    parts.push(
      <mark key={`${from} mark`} class="v-highlight" data-words={words}>
        <LinkedStretch {...props} stretch={{ start: from, end: to }} />
      </mark>,
    );
    at = to;
  }
  parts.push(<LinkedStretch key={at} {...props} stretch={{ start: at, end: stretch.end }} />);
  return <>{parts}</>;
}

const NO_PAGE_LINKS: readonly TextLink[] = [];
const NO_LINKS: MentionLinks = { mentions: [], linkOf: () => ({ href: '', label: '' }) };

/** A mention that a highlight cuts is not marked; a link of the page is cut with its words. */
function LinkedStretch({
  text,
  stretch,
  links = NO_LINKS,
  pageLinks = NO_PAGE_LINKS,
}: Omit<MarkedStretchProps, 'highlights'>) {
  const { mentions, linkOf } = links;
  const parts = linkedParts(stretch, mentions, pageLinks).map(({ start, end, mention, url }) => {
    const words = text.slice(start, end);
    if (mention) {
      const { href, label } = linkOf(mention);
      return (
        <a key={start} class="v-marked" href={href} title={label}>
          {words}
        </a>
      );
    }
    return url === undefined ? (
      words
    ) : (
      <PageLink key={`${String(start)} ${String(end)}`} url={url}>
        {words}
      </PageLink>
    );
  });
  return <>{parts}</>;
}
