import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { CORPORA, readCorpus, type Corpus } from '../../../scripts/eval/corpora.ts';
import { corpusLines, countCorpus } from '../../../scripts/eval/corpus-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function corpus(name: string): Corpus {
  const found = CORPORA.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`no corpus ${name}`);
  return found;
}

function put({ file }: Corpus, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file.endsWith('.gz') ? gzipSync(content) : content);
}

describe('the corpora of shared data', () => {
  it('may be absent', () => {
    expect(CORPORA.map((one) => readCorpus(join(folder, 'nowhere'), one))).toEqual(CORPORA.map(() => undefined));
  });

  it('are read from what they are packed in', () => {
    put(corpus('Hacker News'), '{"title":"Google buys Acme"}\n{"title":"On bread"}\n');
    expect(readCorpus(folder, corpus('Hacker News'))?.map(({ text }) => text)).toEqual([
      'Google buys Acme',
      'On bread',
    ]);
  });

  it('are read document by document where each is printed over many lines', () => {
    const one = (text: string, type: string): string =>
      JSON.stringify(
        { text: { string: text }, conceptMentions: { array: [{ type, span: { start: 0, end: 4 } }] } },
        undefined,
        1,
      );
    put(corpus('product news'), `${one('Acme sells', 'organization')}\n${one('Lamp lit', 'product')}`);
    expect(readCorpus(folder, corpus('product news'))?.map(({ labels }) => labels.map(({ label }) => label))).toEqual([
      ['organization'],
      ['product'],
    ]);
  });

  it('throw where a file is not what it should be', () => {
    put(corpus('Hacker News'), '{"headline":"Google"}');
    expect(() => readCorpus(folder, corpus('Hacker News'))).toThrow(/title/);
  });
});

describe('counts over a corpus', () => {
  const text = 'Acme met Bob in Rome with Bolt and Zed';
  const labelOf = (word: string, label: string): { start: number; end: number; label: string } => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    label,
  });
  const document = { text, labels: [labelOf('Acme', 'ORG'), labelOf('Bob', 'PER'), labelOf('Zed', 'ORG')] };
  const marked = ['Acme', 'Bob', 'Bolt'].map((word) => Object.assign(labelOf(word, ''), { companyId: word }));
  const counts = countCorpus(
    { ...corpus('wikigold') },
    [document],
    () => marked,
    (name) => name === 'Zed' || name === 'Acme',
  );

  it('tell on what labels the marks lie', () => {
    expect(counts).toMatchObject({ documents: 1, words: 9, marks: 3, onOrganisation: 1, onOther: 1, onNone: 1 });
  });

  it('tell how many of the labels that name a company of the pack are marked', () => {
    expect(counts).toMatchObject({ knownLabels: 2, knownMarked: 1 });
  });

  it('are printed with what the labels mean, and without shares where there are no labels', () => {
    const lines = corpusLines([
      { corpus: corpus('wikigold'), counts },
      { corpus: corpus('Hacker News'), counts },
    ]);
    expect(lines[1]).toMatch(/^wikigold +9 +3 +333\.33 +0\.333 +0\.333 +0\.333 +1 of 2$/);
    expect(lines[2]).toMatch(/^Hacker News headlines +9 +3 +333\.33 +– +– +– +–$/);
    expect(lines).toContain(`wikigold: ${corpus('wikigold').labels}`);
  });
});
