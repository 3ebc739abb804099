import { afterEach, expect, it } from 'vitest';
import { createPageReader } from '../../lib/content/reading/page-reader.ts';
import { createRandom } from '../../scripts/bench/pages/random.ts';
import { domShape } from '../../scripts/fuzz/dom-shapes.ts';
import { clearPage, recordingIndex, show } from './page-support.ts';

afterEach(clearPage);

const SHAPES = 400;
/** Places at which the reading of one shape may be put down: far more than a shape has elements. */
const MAX_STEPS = 100_000;
const CONTROL = 'Orange stands behind the shape';

/** Steps of reading a document of a shape, and whether the paragraph behind it was read. */
function readShape(seed: string): { readonly steps: number; readonly isRead: boolean } {
  // Made before: what is in the shape may answer for the members of the document.
  const stage = show(`<div></div><p>${CONTROL}</p>`);
  // The browser's own parser, with declarative shadow roots; a shape without its document's frame.
  stage.firstElementChild?.setHTMLUnsafe(domShape(createRandom(seed)).replace(/^.*?<body>/s, ''));
  const { index, texts } = recordingIndex();
  const work = createPageReader(stage, index, () => {}).readPage();
  let steps = 0;
  while (steps < MAX_STEPS && !work.next().done) steps += 1;
  stage.remove();
  return { steps, isRead: texts().includes(CONTROL) };
}

it('documents of odd shapes are read to their end, with what stands behind them', () => {
  const seeds = Array.from({ length: SHAPES }, (_, at) => `shape ${at}`);
  const unread = seeds.filter((seed) => {
    const { steps, isRead } = readShape(seed);
    return steps === MAX_STEPS || !isRead;
  });
  expect(unread).toEqual([]);
});
