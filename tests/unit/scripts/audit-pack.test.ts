import { describe, expect, it } from 'vitest';
import type { Company } from '../../../lib/model/company.ts';
import { auditPack, type Suspect } from '../../../scripts/audit/checks.ts';
import { readWordLists } from '../../../scripts/audit/word-lists.ts';
import { company } from '../../support/companies.ts';

const LISTS = readWordLists(
  ['daher\nart\nüber\ncase\ndaily\nBerlin\nAnker', '{"Orange":["FR"]}'],
  ['Il dit daher, daher ; Daher non. uber x2daher'],
);

const audit = (...companies: readonly Company[]): Suspect[] => auditPack(companies, LISTS);
const found = (...companies: readonly Company[]): string[] =>
  audit(...companies).map(({ check, text }) => `${check} ${text}`);

describe('the audit of the pack', () => {
  it('finds an everyday word that is said to be enough', () => {
    expect(found(company({ id: 'daher' }))).toEqual(['word Daher']);
  });

  it('leaves a word alone that is known to need support', () => {
    expect(found(company({ id: 'daher', ambiguity: 'common-word' }))).toEqual([]);
  });

  it('sees through accents, as matching does', () => {
    expect(found(company({ id: 'uber' }))).toEqual(['word Uber']);
  });

  it('tells names and nouns of the lists from words, whatever form the list has', () => {
    expect(found(company({ id: 'anker' }), company({ id: 'orange' }))).toEqual(['name Anker', 'name Orange']);
  });

  it('finds a word that only the texts know', () => {
    const texts = readWordLists([], ['on google, on google']);
    expect(auditPack([company({ id: 'google' })], texts).map(({ says }) => says)).toEqual([
      'no word of the lists, 2 times written small in the texts',
    ]);
  });

  it('finds a former name that is a word, unless the record says its risk', () => {
    expect(found(company({ id: 'arcep', former: [{ text: 'Art' }] }))).toEqual(['former Art']);
    expect(found(company({ id: 'arcep', former: [{ text: 'Art', risk: 'context' }] }))).toEqual([]);
  });

  it('finds phrases of everyday words', () => {
    expect(found(company({ id: 'dc', name: 'Daily Case' }))).toEqual(['phrase Daily Case']);
  });

  it('finds short acronyms', () => {
    expect(found(company({ id: 'obs', name: 'OBS' }), company({ id: 'fnac', name: 'FNAC' }))).toEqual(['acronym OBS']);
  });

  it('finds a form that is enough for one company and borne by another, accents aside', () => {
    const [suspect] = audit(
      company({ id: 'posteo', name: 'La Posté' }),
      company({ id: 'poste', name: 'La Poste', ambiguity: 'common-word' }),
    );
    expect(suspect).toMatchObject({
      check: 'collision',
      id: 'posteo',
      says: 'borne by posteo (name, safe), poste (name, context)',
    });
  });

  it('finds a group without its short name', () => {
    expect(audit(company({ id: 'acme', name: 'Acme Group' })).map(({ says }) => says)).toEqual(['no form «Acme»']);
    expect(
      found(company({ id: 'acme', name: 'Acme Group', aliases: [{ text: 'Acme', kind: 'short', risk: 'safe' }] })),
    ).toEqual([]);
    expect(found(company({ id: 'avril', name: 'Groupe Avrilo' }))).toEqual(['short-form Groupe Avrilo']);
  });

  it('puts the words first that stand most often in the texts', () => {
    const suspects = audit(company({ id: 'case' }), company({ id: 'daher' })).map(({ text }) => text);
    expect(suspects).toEqual(['Daher', 'Case']);
  });
});
