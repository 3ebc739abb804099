import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Words that the code once used for things that the field has terms for, with the term. A word of the language that a
 * reader's text holds (`LEXICON`, patterns of facts) is data and stands in files of `DATA`.
 */
const TERMS: Readonly<Record<string, string>> = {
  deed: 'action',
  obey: 'perform, handle',
  scout: 'name detector',
  gist: 'article digest',
  tally: 'count',
  tallies: 'counts',
  kin: 'related companies',
  cue: 'context term',
  lesson: 'correction',
  taught: 'corrected',
  unteach: 'withdraw a correction',
  linger: 'stay visible',
  'reader’s eye': 'visibility',
};
const PATTERN = new RegExp(
  String.raw`(?<![a-z])(?:${Object.keys(TERMS).flatMap(eitherCase).join('|')})s?(?![a-z])|\b(?:MOST|LONGEST|LEAST)_[A-Z]+`,
  'g',
);
/** Names that lie on readers' disks and in their files: they stay as they were written. */
const PERSISTED = /'lessons'|'vigie-lessons'/g;
/** Migrations describe old versions by their own names; word lists and sentences are data. */
const DATA =
  /docs\/adr\/00(?:09|14)-|migrations\/(?:00|all\.ts)|linking\/(?:lexicon|verbs)\.ts$|\/lots\/|fit\/passages\.txt$|bench\/pages\/|vocabulary\.test\.ts$/;

const files = globSync('{lib,components,entrypoints,scripts,docs}/**/*.{ts,tsx,mjs,md}').filter(
  (path) => !DATA.test(path),
);

describe('the vocabulary', () => {
  it('is the field’s: no private word is left', () => {
    const found = files.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          [...camelCaseApart(line.replaceAll(PERSISTED, '')).matchAll(PATTERN)].map(
            ([word]) => `${path}:${at + 1} ${word}`,
          ),
        ),
    );
    expect(found).toEqual([]);
  });
});

/** `onDeedRef` as `on Deed Ref`, so that a word within a name is seen. */
function camelCaseApart(line: string): string {
  return line.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
}

/** A word as it stands within a sentence and at its head. */
function eitherCase(word: string): readonly string[] {
  return [word, word[0]?.toUpperCase() + word.slice(1)];
}
