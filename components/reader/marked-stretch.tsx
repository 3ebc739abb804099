import type { ComponentChildren } from 'preact';
import type { Mention } from '../../lib/model/mention.ts';
import type { Highlight } from './highlights.ts';
import type { Stretch } from './text-blocks.ts';

type MarkedStretchProps = {
  readonly text: string;
  readonly stretch: Stretch;
  readonly highlights: readonly Highlight[];
  /** Absent where companies are not marked. */
  readonly links?: MentionLinks;
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

const NO_LINKS: MentionLinks = { mentions: [], linkOf: () => ({ href: '', label: '' }) };

/** A mention that a highlight cuts is not marked. */
function LinkedStretch({ text, stretch, links = NO_LINKS }: Omit<MarkedStretchProps, 'highlights'>) {
  const { mentions, linkOf } = links;
  const parts: ComponentChildren[] = [];
  let at = stretch.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > stretch.end) continue;
    const { href, label } = linkOf(mention);
    parts.push(text.slice(at, mention.start));
    parts.push(
      <a key={mention.start} class="v-marked" href={href} title={label}>
        {text.slice(mention.start, mention.end)}
      </a>,
    );
    at = mention.end;
  }
  parts.push(text.slice(at, stretch.end));
  return <>{parts}</>;
}
