import type { MarkDensity } from '../model/settings.ts';
import type { Mark } from './marks.ts';

/** Which of the marks of a page, in document order, are painted. */
export function chooseMarks(marks: readonly Mark[], density: MarkDensity): readonly Mark[] {
  switch (density) {
    case 'all':
      return marks;
    case 'first-on-page':
      return firstOfEach(marks, () => marks);
    case 'first-in-section':
      return firstOfEach(marks, (mark) => mark.block.section);
  }
}

function firstOfEach(marks: readonly Mark[], scopeOf: (mark: Mark) => object): readonly Mark[] {
  const named = new Map<object, Set<string>>();
  return marks.filter((mark) => {
    const scope = scopeOf(mark);
    const companies = named.get(scope) ?? new Set();
    named.set(scope, companies);
    if (companies.has(mark.mention.companyId)) return false;
    companies.add(mark.mention.companyId);
    return true;
  });
}
