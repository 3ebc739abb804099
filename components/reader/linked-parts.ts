/** A stretch of a text cut into its companies, the links of its page, and the words between them. */
import type { TextLink } from '../../lib/model/article.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Stretch } from './text-blocks.ts';

/** A part with nothing set is plain words; an empty one with `url` stands for a link whose words are all companies. */
export type LinkedPart = Stretch & { readonly mention?: Mention; readonly url?: string };

/** Parts in order, which are the stretch together: a company within a link goes to the company. */
export function linkedParts(
  stretch: Stretch,
  mentions: readonly Mention[],
  links: readonly TextLink[],
): readonly LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = stretch.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > stretch.end) continue;
    parts.push(...pageParts({ start: at, end: mention.start }, links));
    parts.push({ start: mention.start, end: mention.end, mention });
    at = mention.end;
    const whole = links.find(({ start, end }) => start < at && end <= at && end > mention.start);
    if (whole && !parts.some(({ url, start }) => url !== undefined && start >= whole.start))
      parts.push({ start: at, end: at, url: whole.url });
  }
  return [...parts, ...pageParts({ start: at, end: stretch.end }, links)];
}

/** Plain words and links of a stretch without companies. */
function pageParts(stretch: Stretch, links: readonly TextLink[]): readonly LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = stretch.start;
  for (const { start, end, url } of links) {
    const [from, to] = [Math.max(start, at), Math.min(end, stretch.end)];
    if (from >= to) continue;
    if (from > at) parts.push({ start: at, end: from });
    parts.push({ start: from, end: to, url });
    at = to;
  }
  return at < stretch.end ? [...parts, { start: at, end: stretch.end }] : parts;
}
