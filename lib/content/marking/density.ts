import type { CompanyId } from '../../model/company.ts';
import type { MarkDensity } from '../../model/settings.ts';
import { closestTo } from '../dom-members.ts';
import { createApart } from '../reading/apart.ts';
import { placeOf, type Sections } from '../reading/section.ts';
import { textOf, type Mark } from '../reading/text-index.ts';

/** How often a sentence is read anew: one that stands more often on a page is a signature, a notice or a button. */
const MAX_REPEATS = 2;
/** Letters that a sentence has beside a name; a bare name may fill the cells of a table. */
const SENTENCE = 3;
/** Longer paragraphs are no signature and no notice; their texts are not kept. */
const MAX_NOTICE = 400;
const HEADING = 'h1,h2,h3,h4,h5,h6';

/**
 * Tells which of the marks of a page, in document order, are painted; it looks at no more than `most` that it has not
 * seen, the first of them.
 */
export type MarkChooser = (marks: readonly Mark[], density: MarkDensity, most?: number) => Choice;

/** Marks that are chosen, and whether all were looked at. */
export type Choice = { readonly chosen: readonly Mark[]; readonly isWhole: boolean };

/**
 * What stands apart from the text is left out, unless every mark is asked for, or the reader asked for the name.
 *
 * Chooses anew at every call, or goes on behind its last choice where marks have only been added at the end: so they
 * come while a page is read, and a long one is painted many times before it is read to its end.
 */
export function createChooser(sections: Sections): MarkChooser {
  let known: readonly Mark[] = [];
  let by: MarkDensity = 'all';
  let chosen: Mark[] = [];
  let namedIn = new Map<Element | null, Set<CompanyId>>();
  let isApart = createApart();
  let repeats = createRepeats();
  let isRepeated = false;

  return (marks, density, most = Infinity) => {
    if (density === 'all') return { chosen: marks, isWhole: true };
    const areSectionsNew = density === 'first-in-section' && !sections.goOn();
    if (areSectionsNew || density !== by || known.some((mark, at) => mark !== marks[at])) {
      sections.begin();
      [known, by, chosen] = [[], density, []];
      namedIn = new Map();
      isApart = createApart();
      repeats = createRepeats();
    }
    let named = new Set<CompanyId>();
    const end = Math.min(marks.length, known.length + most);
    for (let at = known.length; at < end; at += 1) {
      const mark = marks[at];
      const text = mark?.block.nodes[0];
      if (!mark || !text) continue;
      if (at === known.length || mark.block !== marks[at - 1]?.block) {
        const section = density === 'first-in-section' ? sections.of(text) : null;
        named = namedIn.get(section) ?? new Set();
        namedIn.set(section, named);
      }
      if (mark.block !== marks[at - 1]?.block) isRepeated = repeats(mark);
      if (mark.mention.score < 1 && (isRepeated || isApart(mark))) continue;
      if (!named.has(mark.mention.companyId)) chosen.push(mark);
      named.add(mark.mention.companyId);
    }
    known = end < marks.length ? marks.slice(0, end) : marks;
    return { chosen: [...chosen], isWhole: end === marks.length };
  };
}

/** Tells of the first mark of each block in turn whether the page has said the same so often that it is no news. */
function createRepeats(): (mark: Mark) => boolean {
  const times = new Map<string, number>();
  return ({ block, mention }) => {
    const place = block.nodes[0] && placeOf(block.nodes[0]);
    if (!place || block.length <= mention.surface.length + SENTENCE || block.length > MAX_NOTICE) return false;
    if (closestTo(place, HEADING)) return false;
    const text = textOf(block);
    times.set(text, (times.get(text) ?? 0) + 1);
    return (times.get(text) ?? 0) > MAX_REPEATS;
  };
}
