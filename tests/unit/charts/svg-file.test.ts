import { expect, it } from 'vitest';
import { svgFile } from '../../../lib/charts/svg-file.ts';

it('a drawing is a file of its own: on white, with its title, its parts in their places and the names of its colours', () => {
  const { text, width, height } = svgFile({
    title: 'Rum & <Cola>',
    width: 300,
    height: 100,
    parts: [{ markup: '<svg width="300" height="100"/>', x: 42, y: 7 }],
    legend: [{ name: '«Bull» & Cie', colour: 'rgb(0, 114, 178)' }],
  });
  expect([width, height]).toEqual([332, 184]);
  const look = (style: string): string => `font-family="system-ui, sans-serif" ${style} fill="#171a1d"`;
  expect(text.split('\n')).toEqual([
    '<svg xmlns="http://www.w3.org/2000/svg" width="332" height="184" viewBox="0 0 332 184">',
    '<title>Rum &amp; &lt;Cola&gt;</title>',
    '<rect width="332" height="184" fill="#ffffff"/>',
    `<text x="16" y="30" ${look('font-size="15" font-weight="600"')}>Rum &amp; &lt;Cola&gt;</text>`,
    '<g transform="translate(58 55)"><svg width="300" height="100"/></g>',
    '<rect x="16" y="158" width="12" height="12" fill="rgb(0, 114, 178)"/>',
    `<text x="34" y="168" ${look('font-size="12"')}>«Bull» &amp; Cie</text>`,
    '</svg>',
  ]);
});
