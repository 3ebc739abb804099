import { describe, expect, it } from 'vitest';
import { readColumns, type ColumnFormat, type CorpusDocument } from '../../../scripts/eval/columns.ts';

const CONLL: ColumnFormat = { separator: / /, token: 0, tag: -1, startsDocument: /^-DOCSTART-/ };
const read = (source: string, format = CONLL): CorpusDocument[] => readColumns(source, format);
const labelled = ({ text, labels }: CorpusDocument): string[] =>
  labels.map(({ start, end, label }) => `${text.slice(start, end)} ${label}`);

describe('a corpus in columns', () => {
  it('is text with spaces as print has them', () => {
    const [document] = read("Le O\npatron O\nd' O\nOrange I-ORG\n( O\nParis I-LOC\n) O\nparle O\n. O");
    expect(document?.text).toBe("Le patron d'Orange (Paris) parle.");
  });

  it('keeps labels where their words stand', () => {
    const [document] = read('chez O\nBank I-ORG\nof I-ORG\nAmerica I-ORG\n, O\nNew I-LOC\nYork I-LOC');
    expect(document && labelled(document)).toEqual(['Bank of America ORG', 'New York LOC']);
  });

  it('parts two labels of a kind that stand side by side', () => {
    const [document] = read('Google B-ORG\nApple B-ORG\nInc I-ORG');
    expect(document && labelled(document)).toEqual(['Google ORG', 'Apple Inc ORG']);
  });

  it('has a paragraph a sentence, and no label over its end', () => {
    const [document] = read('Google I-ORG\n\nApple I-ORG');
    expect(document?.text).toBe('Google\nApple');
    expect(document && labelled(document)).toEqual(['Google ORG', 'Apple ORG']);
  });

  it('has a document for each head', () => {
    expect(read('-DOCSTART- O\n\nun O\n\n-DOCSTART- O\n\ndeux O').map(({ text }) => text.trim())).toEqual([
      'un',
      'deux',
    ]);
  });

  it('passes over comments, and reads the columns it is told', () => {
    const iob2: ColumnFormat = { separator: /\t/, token: 1, tag: 2, startsDocument: /^# newdoc/ };
    const documents = read('# newdoc id = a\n# text = Google pays\n1\tGoogle\tB-ORG\t-\n2\tpays\tO\t-\n', iob2);
    expect(documents.map(({ text }) => text.trim())).toEqual(['Google pays']);
    expect(documents.flatMap(labelled)).toEqual(['Google ORG']);
  });

  it('ends paragraphs of running text at full stops', () => {
    const [document] = read('un O\n. O\ndeux O\ntrois O\n. O\nquatre O', { ...CONLL, paragraphTokens: 2 });
    expect(document?.text.split('\n')).toEqual(['un.', 'deux trois.', 'quatre']);
  });
});
