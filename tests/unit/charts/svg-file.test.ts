import { expect, it } from 'vitest';
import { svgFile } from '../../../lib/charts/svg-file.ts';

it('a drawing is a file of its own: on white, with its title, its parts in their places and the names of its colours', () => {
  const { text, width, height } = svgFile({
    title: 'Rum & <Cola>',
    width: 300,
    height: 100,
    parts: [{ markup: '<svg width="300" height="100"/>', x: 42, y: 0 }],
    legend: [{ name: '«Bull» & Cie', colour: 'rgb(0, 114, 178)' }],
  });
  expect([width, height]).toEqual([332, 184]);
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="332" height="184"/);
  expect(text).toContain('<rect width="332" height="184" fill="#ffffff"/>');
  expect(text).toContain('Rum &amp; &lt;Cola&gt;');
  expect(text).toContain('<g transform="translate(58 48)"><svg width="300" height="100"/></g>');
  expect(text).toContain('fill="rgb(0, 114, 178)"/>');
  expect(text).toContain('«Bull» &amp; Cie');
});
