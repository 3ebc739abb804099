import { expect, it } from 'vitest';
import { readerParts, startOf } from '../../../../components/reader/place-pictures.ts';
import { readerBlocks } from '../../../../components/reader/text-blocks.ts';

const TEXT = 'Le rachat\n\nun\ndeux\n\nFin.';
const structure = [
  { start: 0, end: 9, kind: 'heading' as const },
  { start: 11, end: 13, kind: 'item' as const },
  { start: 14, end: 18, kind: 'item' as const },
];
const picture = { type: 'image/png', width: 640, height: 360, bytes: 1, alt: '' } as const;

it('pictures stand before all, behind the block they follow, and behind all; never within one', () => {
  const places = [99, 0, 13, 9];
  const pictures = places.map((at, number) => Object.assign({}, picture, { number, at }));
  const parts = readerParts(readerBlocks(TEXT, structure), pictures);
  expect(parts.map((part) => (part.kind === 'picture' ? `picture ${part.picture.at}` : startOf(part.block)))).toEqual([
    'picture 0',
    0,
    'picture 9',
    11,
    'picture 13',
    20,
    'picture 99',
  ]);
});
