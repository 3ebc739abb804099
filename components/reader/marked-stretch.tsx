import type { ComponentChildren } from 'preact';
import type { Mention } from '../../lib/model/mention.ts';
import type { Stretch } from './text-blocks.ts';

type MarkedStretchProps = {
  readonly text: string;
  readonly stretch: Stretch;
  readonly mentions: readonly Mention[];
  /** Where a mention leads, and what it is called aloud. */
  readonly linkOf: (mention: Mention) => { readonly href: string; readonly label: string };
};

/** A stretch of a text with the companies in it marked, each a link to what the library holds about it. */
export function MarkedStretch({ text, stretch, mentions, linkOf }: MarkedStretchProps) {
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
