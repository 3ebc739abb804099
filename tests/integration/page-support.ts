import { startMarking, type Marking, type MentionFinder } from '../../lib/content/marking/marking.ts';
import { createPrivateMarks, type MayPaint } from '../../lib/content/marking/private-marks.ts';
import { createSections, isHeading, type Sections } from '../../lib/content/reading/section.ts';
import { createTextIndex, type TextBlock, type TextIndex } from '../../lib/content/reading/text-index.ts';
import type { Pacing } from '../../lib/content/reading/time-slices.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { MarkDensity, MarkStyle } from '../../lib/model/settings.ts';

/** Puts HTML into the page; removed again by {@link clearPage}. */
export function show(html: string): HTMLElement {
  const stage = document.createElement('main');
  stage.innerHTML = html;
  document.body.append(stage);
  return stage;
}

/** The sections of an element, as they are once it is read. */
export function sectionsOf(root: Element): Sections {
  const sections = createSections();
  meetHeadings(root, sections);
  return sections;
}

/** Tells of the headings in an element, in their order. */
export function meetHeadings(root: Element, sections: Sections): void {
  for (const element of [root, ...root.querySelectorAll('*')]) if (isHeading(element)) sections.meet(element);
}

export function clearPage(): void {
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
}

/** An index that remembers the texts it holds. */
export function recordingIndex(): {
  index: TextIndex;
  texts: () => string[];
  textOf: (block: TextBlock) => string;
  reads: () => number;
} {
  const held = new Map<number, string>();
  let reads = 0;
  const index = createTextIndex({
    onAdd(key, text) {
      if (!/\S/.test(text)) return false;
      reads += 1;
      held.set(key, text);
      return true;
    },
    onRemove: (key) => held.delete(key),
  });
  return {
    index,
    texts: () => [...held.values()].map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    textOf: ({ key }) => held.get(key) ?? '',
    reads: () => reads,
  };
}

/** Does all of a piece of work at once; gives the number of places where it could have been put down. */
export function finish(work: Iterator<unknown, unknown>): number {
  let breaths = 0;
  while (!work.next().done) breaths += 1;
  return breaths;
}

/** Finds words literally; counts how often a block was given to it. */
export function literalFinder(
  ...names: string[]
): MentionFinder & { readonly blocksSet: number; readonly texts: ReadonlyMap<number, string> } {
  const texts = new Map<number, string>();
  const changed = new Set<number>();
  let blocksSet = 0;
  const mentionsIn = (text: string): Mention[] =>
    names
      .flatMap((name) =>
        [...text.matchAll(new RegExp(name, 'g'))].map(({ index, 0: surface }) => ({
          start: index,
          end: index + surface.length,
          surface,
          companyId: name.toLowerCase(),
          score: 1,
        })),
      )
      .toSorted((a, b) => a.start - b.start);
  return {
    texts,
    get blocksSet() {
      return blocksSet;
    },
    setBlock(key, text) {
      if (!/\S/.test(text)) return false;
      blocksSet += 1;
      texts.set(key, text);
      changed.add(key);
      return true;
    },
    removeBlock(key) {
      texts.delete(key);
      changed.delete(key);
    },
    mentions: (key) => mentionsIn(texts.get(key) ?? ''),
    *changedBlocks() {
      for (const key of changed) {
        changed.delete(key);
        yield key;
      }
    },
  };
}

/** A clock that goes on by a millisecond with each look at it, and so ends each slice after a few steps. */
export function countedPacing(onRest: () => void = () => {}): Pacing & { readonly rests: number } {
  let time = 0;
  let rests = 0;
  return {
    now: () => (time += 1),
    hasPromptTimers: () => true,
    async giveWay() {
      rests += 1;
      onRest();
      await Promise.resolve();
    },
    get rests() {
      return rests;
    },
  };
}

export type Marked = {
  readonly marking: Marking;
  readonly registry: Map<string, Highlight> & HighlightRegistry;
  readonly controller: AbortController;
};

/** Marks the page of the test. */
export function mark(
  finder: MentionFinder,
  density: MarkDensity = 'all',
  pacing: Pacing = countedPacing(),
  markStyle: MarkStyle = 'underline',
  isSecret: (mention: Mention) => boolean = () => false,
  guard: MayPaint = createPrivateMarks(),
): Marked {
  const controller = new AbortController();
  const marking = startMarking({
    root: document.documentElement,
    finder,
    pacing,
    registry: CSS.highlights,
    mayPaint: (each, again) => !isSecret(each.mention) || guard(each, again),
    look: { density, markStyle },
    signal: controller.signal,
  });
  return { marking, registry: CSS.highlights, controller };
}

/** Texts painted now, in no particular order. */
export function painted(): string[] {
  return [...(CSS.highlights.get('vigie') ?? [])].map((range) => textOf(range)).toSorted();
}

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

/** Resolves in the frame after the next, when what waited for a frame has been done. */
export async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Looks once a frame until a condition holds; the test’s own time limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await frame();
}
