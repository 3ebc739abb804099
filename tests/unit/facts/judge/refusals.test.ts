/**
 * What the form of a sentence says against the words near by: who leaves, who sells, what is more and
 * what is planned.
 */
import { describe, expect, it } from 'vitest';
import { certaintyByForm } from '../../../../lib/facts/judge/certainty-forms.ts';
import { isElsewhere } from '../../../../lib/facts/judge/places-elsewhere.ts';
import { isNobody, isNotOfKind, isSeller } from '../../../../lib/facts/judge/refusals.ts';
import type { DocumentSentence, Token } from '../../../../lib/facts/reading/document.ts';
import { documentOf } from '../structure/read.ts';

function sentenceOf(lang: string, text: string): DocumentSentence {
  const [sentence] = documentOf(lang, text).sentences;
  if (!sentence) throw new Error(`no sentence: ${text}`);
  return sentence;
}

const at = ({ tokens }: DocumentSentence, is: (token: Token) => boolean): number => tokens.findIndex(is);

describe('certainty by form', () => {
  const ofPerson = (lang: string, text: string, name: string, company: string): string | undefined => {
    const sentence = sentenceOf(lang, text);
    const person = at(sentence, (token) => token.text === name);
    return certaintyByForm(sentence, person, 'appointment', company);
  };

  it.each([
    ['en', 'Cisco replaced CEO Karen Stone with Mary Ford.', 'Karen Stone', 'cisco', 'denied'],
    ['en', 'Cisco replaced CEO Karen Stone with Mary Ford.', 'Mary Ford', 'cisco', undefined],
    ['en', 'Cisco chief Karen Stone announced her decision to step down.', 'Karen Stone', 'cisco', 'denied'],
    ['en', 'Karen Stone leaves Cisco for Splunk.', 'Karen Stone', 'cisco', 'denied'],
    ['en', 'Karen Stone leaves Cisco for Splunk.', 'Karen Stone', 'splunk', undefined],
    ['fr', 'Anne Roy quitte la direction d’Orange.', 'Anne Roy', 'orange', 'denied'],
    ['fr', 'La démission du directeur général d’Orange, Paul Kern, surprend.', 'Paul Kern', 'orange', 'denied'],
  ])('in %s of who leaves: %s %s at %s', (lang, text, name, company, certainty) => {
    expect(ofPerson(lang, text, name, company)).toBe(certainty);
  });

  it.each([
    ['en', 'Cisco is in exclusive talks to acquire Splunk for $9bn.', 'aimed'],
    ['en', 'Cisco had offered $9bn for Splunk.', 'aimed'],
    ['en', 'Cisco agreed to acquire Splunk for $9bn after talks.', undefined],
    ['fr', 'Orange a mis sur la table 9 milliards d’euros pour racheter SFR.', 'aimed'],
    ['fr', 'Orange rachète SFR pour 9 milliards d’euros.', undefined],
  ])('in %s of a purchase: %s', (lang, text, certainty) => {
    const sentence = sentenceOf(lang, text);
    const sum = at(sentence, ({ quantity }) => quantity !== undefined);
    expect(certaintyByForm(sentence, sum, 'deal-value', 'sfr')).toBe(certainty);
  });
});

describe('refusals', () => {
  it.each([
    ['en', 'Cisco customers increased by 92,900.', 'customers', true],
    ['en', 'Cisco added 42,000 customers.', 'customers', true],
    ['en', 'Cisco has 42,000 customers.', 'customers', false],
    ['fr', 'Orange compte ses clients (+115 000).', 'customers', true],
    ['fr', 'L’EBITDA d’Orange atteint 2,5 milliards d’euros.', 'revenue', true],
    ['fr', 'L’EBITDA d’Orange monte, son chiffre d’affaires atteint 2,5 milliards d’euros.', 'revenue', false],
  ] as const)('in %s of a figure: %s (%s)', (lang, text, kind, isRefused) => {
    const sentence = sentenceOf(lang, text);
    const figure = at(sentence, ({ quantity }) => quantity !== undefined);
    expect(isNotOfKind(sentence, figure, kind)).toBe(isRefused);
  });

  it.each([
    ['en', 'She was president of Cisco Global Services.', 'Global Services', true],
    ['fr', 'Il incarne chez Orange les années Carlos Roy.', 'Carlos Roy', true],
    ['fr', 'Il a vu chez Orange Carlos Roy, le directeur.', 'Carlos Roy', false],
  ])('in %s of who is nobody: %s', (lang, text, name, isRefused) => {
    const sentence = sentenceOf(lang, text);
    expect(
      isNobody(
        sentence,
        at(sentence, (token) => token.text === name),
      ),
    ).toBe(isRefused);
  });

  it.each([
    ['en', 'Splunk will buy Gandi from buyout firm Cisco.', true],
    ['en', 'Splunk gets an offer from Cisco.', false],
    ['fr', 'Orange rachète Gandi auprès de Cisco.', true],
  ])('in %s of who sells: %s', (lang, text, isRefused) => {
    expect(isSeller(sentenceOf(lang, text), 'cisco')).toBe(isRefused);
  });

  it.each([
    ['Wisconsin-based Cisco is hiring.', 'Wisconsin', true],
    ['Leeds-based Cisco is hiring.', 'Leeds', false],
    ['Cisco shuttered plants in Taunton.', 'Taunton', true],
    ['Cisco has plants in Taunton.', 'Taunton', false],
  ])('of a place: %s', (text, name, isRefused) => {
    const sentence = sentenceOf('en', text);
    const place = sentence.tokens.find((token) => token.text === name);
    expect(place && isElsewhere(sentence, place)).toBe(isRefused);
  });
});
