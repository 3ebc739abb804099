import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup, type LabelledText } from '../../../scripts/eval/markup.ts';

function read(source: string): LabelledText {
  const labelled = readMarkup(source);
  if (!labelled.ok) throw new Error(labelled.error);
  return labelled.value;
}

describe('marked-up text', () => {
  it('gives the plain text and the offsets of its mentions', () => {
    const { text, mentions } = read('Chez [[Orange|orange]], d’[[Orange Cyberdefense|orange-cyberdefense]] !');
    expect(text).toBe('Chez Orange, d’Orange Cyberdefense !');
    expect(mentions.map(({ surface, start, end, companyId }) => ({ surface, start, end, companyId }))).toEqual([
      { surface: 'Orange', start: 5, end: 11, companyId: 'orange' },
      { surface: 'Orange Cyberdefense', start: 15, end: 34, companyId: 'orange-cyberdefense' },
    ]);
  });

  it('counts in UTF-16 units, as the browser does', () => {
    const { text, mentions } = read('🍊 [[Orange|orange]]');
    expect(mentions[0]?.start).toBe(3);
    expect(text.slice(3, 9)).toBe('Orange');
  });

  it('keeps soft hyphens and combining accents inside a surface', () => {
    const { text, mentions } = read('[[Te\u0301le\u0301per\u00ADformance|teleperformance]]');
    expect(mentions[0]?.end).toBe(text.length);
  });

  it('takes what is in braces as part of the longest span, not of the core', () => {
    const [mention] = read('le [[{groupe }Bouygues{ SA}|bouygues]] a').mentions;
    expect(mention).toMatchObject({
      surface: 'groupe Bouygues SA',
      start: 3,
      end: 21,
      coreStart: 10,
      coreEnd: 18,
      optional: false,
    });
  });

  it('marks what need not be found', () => {
    expect(read('[[?ChatGPT|openai]]').mentions[0]).toMatchObject({ surface: 'ChatGPT', optional: true });
  });

  it('leaves a text without labels as it is', () => {
    expect(read('a | b, {c}, [d], x[0]')).toEqual({ text: 'a | b, {c}, [d], x[0]', mentions: [] });
  });

  it.each([
    ['a label that is not closed', 'chez [[Orange|orange et'],
    ['a label without a company', 'chez [[Orange]] et'],
    ['a company that is no slug', 'chez [[Orange|Orange SA]] et'],
    ['an empty surface', 'chez [[|orange]] et'],
    ['brackets that close nothing', 'chez Orange]] et'],
    ['braces in the middle', 'chez [[Orange {Bank} France|orange]] et'],
    ['braces around everything', 'chez [[{Orange}|orange]] et'],
  ])('refuses %s', (_, source) => {
    expect(readMarkup(source).ok).toBe(false);
  });

  it('says where the markup is at fault', () => {
    expect(readMarkup('un [[Orange|orange]], deux [[Atos')).toEqual({
      ok: false,
      error: 'markup not understood near «[[Atos»',
    });
  });

  it('gives back for every mention the surface that stands at its offsets', () => {
    const plain = fc.string().filter((text) => !/[[\]|{}]/.test(text));
    const surface = fc.stringMatching(/^[A-Za-zé’ -]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, surface)), plain, (parts, tail) => {
        const source = parts.map(([before, name]) => `${before}[[${name}|firm]]`).join('') + tail;
        const { text, mentions } = read(source);
        expect(text).toBe(parts.map(([before, name]) => before + name).join('') + tail);
        expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(parts.map(([, name]) => name));
      }),
    );
  });
});
