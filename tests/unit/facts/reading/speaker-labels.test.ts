/** Who speaks, by the labels of lines. */
import { describe, expect, it } from 'vitest';
import { speakerLabels } from '../../../../lib/facts/reading/speaker-labels.ts';

const told = (text: string): string =>
  speakerLabels(text)
    .map(({ start, nameEnd, asks }) => `${asks ? '?' : '='}${text.slice(start, nameEnd)}`)
    .join(' ');

describe('labels of an interview', () => {
  it.each([
    ['a paper and somebody', 'LeMag : Combien ?\nAnne Roy : 40.\nLeMag : Où ?\nAnne Roy : À Lille.'],
    ['initials', 'Le Mag Info : Combien ?\nAnne Roy : 40.\nLMI : Où ?\nA. R. : À Lille.'],
    ['a short form', 'Le Journal du Net : Combien ?\nAnne Roy : 40.\nJDN : Où ?\nAR : À Lille.'],
    ['a short form that comes again', 'Le Mag du Net : Combien ?\nAnne Roy : 40.\nMDN : Où ?\nAR : À Lille.'],
    ['a short form without accents', 'Le Fil de l’Énergie : Combien ?\nAnne Roy : 40.\nLFE : Où ?\nA. Roy : À Lille.'],
    ['letters with a stop', 'Q. Combien ?\nR. 40.\nQ. Où ?\nR. À Lille.'],
    ['dashes', 'Question — Combien ?\nAnne Roy — 40.\nQuestion — Où ?\nAnne Roy — À Lille.'],
  ])('are %s', (_name, text) => {
    expect(
      told(text)
        .replaceAll(/[^?= ]+/g, '')
        .trim()
        .split(/ +/)
        .filter((side) => side !== ''),
    ).toEqual(['?', '=', '?', '=']);
  });

  it('begin what is said behind their sign', () => {
    const text = 'LeMag : Combien ?\nAnne Roy : 40.\nLeMag : Où ?\nA. R. : À Lille.';
    expect(speakerLabels(text).map(({ end }) => text.slice(end, end + 3))).toEqual(['Com', '40.', 'Où ', 'À L']);
  });

  it('are those of the paper alone where the rest has none', () => {
    expect(told('LeMag : Combien ?\nQuarante.\nOù ?\nÀ Lille.\nPourquoi ?\nParce que.')).toBe('?LeMag');
  });

  it('are those of the answers alone where questions have none', () => {
    expect(told('Combien ?\nAnne Roy : 40.\nOù ?\nAnne Roy : À Lille.')).toBe('=Anne Roy =Anne Roy');
  });

  it.each([
    ['a list', 'Siège : Lille\nEffectif : 40\nPrésidente : Anne Roy'],
    ['lines that ask each once', 'Lille : qui ?\nRennes : 40.\nBrest : 12.\nLyon : 7.'],
    ['words that end a sentence', 'Combien ?\nQuarante. Pas plus.\nOù ?\nÀ Lille. Pas ailleurs.'],
  ])('are none in %s', (_name, text) => {
    expect(told(text)).toBe('');
  });
});
