import type { CompanyId } from '../model/company.ts';
import type { MarkDensity } from '../model/settings.ts';
import { createSections } from './section.ts';
import type { Mark } from './text-index.ts';

/** Which of the marks of a page, in document order, are painted. */
export function chooseMarks(marks: readonly Mark[], density: MarkDensity, root: Element): readonly Mark[] {
  if (density === 'all') return marks;
  const sectionOf = density === 'first-in-section' ? createSections(root) : () => null;
  const namedIn = new Map<Element | null, Set<CompanyId>>();
  let named = new Set<CompanyId>();
  return marks.filter(({ block, mention }, at) => {
    const [text] = block.nodes;
    if (text && block !== marks[at - 1]?.block) {
      const section = sectionOf(text);
      named = namedIn.get(section) ?? new Set();
      namedIn.set(section, named);
    }
    const isFirst = !named.has(mention.companyId);
    named.add(mention.companyId);
    return isFirst;
  });
}
