import type { TextStructure } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Mention } from '../../../model/mention.ts';
import type { MarkDensity } from '../../../model/settings.ts';

/** The mentions that are marked in a kept text: as many as on a page. A heading begins a section, and belongs to it. */
export function marksOfText(
  mentions: readonly Mention[],
  structure: TextStructure,
  density: MarkDensity,
): readonly Mention[] {
  if (density === 'all') return mentions;
  const headings = density === 'first-on-page' ? [] : structure.filter(({ kind }) => kind === 'heading');
  let next = 0;
  let named = new Set<CompanyId>();
  return mentions.filter(({ start, companyId }) => {
    for (let heading = headings[next]; heading && heading.start <= start; heading = headings[next]) {
      next += 1;
      named = new Set();
    }
    const isFirst = !named.has(companyId);
    named.add(companyId);
    return isFirst;
  });
}
