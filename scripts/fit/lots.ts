import { readdirSync, readFileSync } from 'node:fs';
import type { CompanyId } from '../../lib/model/company.ts';
import type { GoldMention } from '../eval/markup.ts';

/** A passage of a lot: where `others` are, the word is labelled as something else than a company. */
export type LotPassage = {
  readonly lot: string;
  readonly line: number;
  readonly lang: string;
  readonly register: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly others: readonly { readonly start: number; readonly end: number }[];
};

const LABEL = /\[\[(\??)([^[\]|]+)\|([a-z0-9]+(?:-[a-z0-9]+)*)\]\]|\{\{([^{}]+)\}\}/g;

/** The lots of a folder, each a file of lines `language TAB register TAB text`. Throws where a line cannot be read. */
export function readLots(folder: URL): LotPassage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .flatMap((file) => readLot(file.replace(/\.tsv$/, ''), readFileSync(new URL(file, folder), 'utf8')));
}

/** The passages of one lot. */
export function readLot(lot: string, source: string): LotPassage[] {
  return source
    .split('\n')
    .flatMap((text, index): LotPassage[] => (text.trim() === '' ? [] : [readLine(lot, index + 1, text)]));
}

function readLine(lot: string, line: number, source: string): LotPassage {
  const [lang = '', register = '', marked] = source.split('\t');
  if (marked === undefined) throw new Error(`${lot} line ${line}: not three fields`);
  const mentions: GoldMention[] = [];
  const others: { start: number; end: number }[] = [];
  let [text, read] = ['', 0];
  for (const label of marked.matchAll(LABEL)) {
    const [whole, optional = '', surface = '', id = '', other] = label;
    text += marked.slice(read, label.index);
    read = label.index + whole.length;
    const start = text.length;
    text += other ?? surface;
    const end = text.length;
    if (other !== undefined) others.push({ start, end });
    else {
      const companyId: CompanyId = id;
      mentions.push({ surface, start, end, coreStart: start, coreEnd: end, companyId, optional: optional === '?' });
    }
  }
  text += marked.slice(read);
  if (/\[\[|\]\]|\{\{|\}\}/.test(text)) throw new Error(`${lot} line ${line}: a label that is not closed`);
  return { lot, line, lang, register, text, mentions, others };
}
