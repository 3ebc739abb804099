import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { readColumns, type CorpusDocument } from './columns.ts';

/**
 * Other people's text. `labels` says what theirs mean, `organisation` which of them may be a company; headlines have
 * none.
 */
export type Corpus = {
  readonly name: string;
  readonly lang: 'en' | 'fr';
  readonly file: string;
  readonly labels: string;
  readonly organisation?: string;
  readonly read: (source: string) => CorpusDocument[];
};

/** The corpora as they lie in a folder of shared data: each is under its own licence and no part of the project. */
export const CORPORA: readonly Corpus[] = [
  {
    name: 'product news (DFKI)',
    lang: 'en',
    file: 'b-dfki-product-corpus/v2_20190618/train.json.gz',
    labels: '«organization»: firms, mostly small makers that are not in the pack, and every «its» that refers to them',
    organisation: 'organization',
    read: readProductCorpus,
  },
  {
    name: 'wikigold',
    lang: 'en',
    file: 'b-juandr-ner/wikigold/CONLL-format/data/wikigold.conll.txt',
    labels: '«ORG»: bands, teams, parties, ministries as well as firms; a product or a paper may be «MISC»',
    organisation: 'ORG',
    read: (source) => readColumns(source, { separator: / /, token: 0, tag: -1, startsDocument: /^-DOCSTART-/ }),
  },
  {
    name: 'WNUT17',
    lang: 'en',
    file: 'b-juandr-ner/WNUT17/CONLL-format/data/train/wnut17train.conll',
    labels:
      '«corporation»: firms, but sites and apps are often «product» and clubs «group»; tweets, spelt as people spell',
    organisation: 'corporation',
    read: (source) => readColumns(source, { separator: /\t/, token: 0, tag: -1, startsDocument: /^\s*$/ }),
  },
  {
    name: 'EWT',
    lang: 'en',
    file: 'b-uner-en-ewt/en_ewt-ud-dev.iob2',
    labels: '«ORG»: armies, schools, parties as well as firms',
    organisation: 'ORG',
    read: (source) => readColumns(source, { separator: /\t/, token: 1, tag: 2, startsDocument: /^# newdoc/ }),
  },
  {
    name: 'Europeana (1906 to 1944)',
    lang: 'fr',
    file: 'b-europeana-ner/enp_FR.bnf.bio/enp_FR.bnf.bio',
    labels:
      '«ORG»: mostly bodies of state; read by machine from old print; nearly no firm of the pack existed, so ' +
      'marks are mostly wrong',
    organisation: 'ORG',
    read: (source) =>
      readColumns(source, { separator: / /, token: 0, tag: -1, startsDocument: /^$(?!)/, paragraphTokens: 60 }),
  },
  {
    name: 'Hacker News headlines',
    lang: 'en',
    file: 'f-hn-daily/hn-daily.jsonl.gz',
    labels: 'none: how many marks a line of trade talk bears, and where to look for errors',
    read: readHeadlines,
  },
];

/** The documents of a corpus; `undefined` where its file is not there. Throws where it is not what it should be. */
export function readCorpus(folder: string, { file, read }: Corpus): CorpusDocument[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return read((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

const productDocument = v.object({
  text: v.object({ string: v.string() }),
  conceptMentions: v.object({
    array: v.array(v.object({ type: v.string(), span: v.object({ start: v.number(), end: v.number() }) })),
  }),
});

/** Documents printed over many lines, each from a brace at the beginning of a line to the next. */
function readProductCorpus(source: string): CorpusDocument[] {
  return source.split(/\r?\n(?=\{)/).map((json) => {
    const { text, conceptMentions } = v.parse(productDocument, JSON.parse(json));
    return {
      text: text.string,
      labels: conceptMentions.array.map(({ type, span }) => ({ start: span.start, end: span.end, label: type })),
    };
  });
}

function readHeadlines(source: string): CorpusDocument[] {
  const headline = v.object({ title: v.string() });
  return source
    .trimEnd()
    .split('\n')
    .map((line) => ({ text: v.parse(headline, JSON.parse(line)).title, labels: [] }));
}
