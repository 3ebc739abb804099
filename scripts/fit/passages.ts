import { readFileSync } from 'node:fs';
import type { CompanyId } from '../../lib/model/company.ts';
import { readMarkup } from '../eval/markup.ts';
import { loadSet } from '../eval/passages.ts';
import type { LabelledPassage } from './examples.ts';

/** The golden passages of detection, each of which must come out exactly. */
const EXACT = new URL('../../tests/golden/detection/passages.txt', import.meta.url);
/** Those, and more in the same form that nothing is tested on. */
const FILES = [EXACT, new URL('passages.txt', import.meta.url)];

/** All that may be learnt from: the dev half of the golden set and passages in their form. Never the held-out half. */
export async function learnablePassages(isKnown: (id: CompanyId) => boolean): Promise<LabelledPassage[]> {
  return [...(await loadSet('dev', isKnown)), ...FILES.flatMap(readFile)];
}

/** The ids of the passages that must come out exactly. */
export function exactPassages(): ReadonlySet<string> {
  return new Set(readFile(EXACT).map(({ id }) => id));
}

function readFile(file: URL): LabelledPassage[] {
  return readFileSync(file, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((section): LabelledPassage => {
      const [head = '', ...lines] = section.trim().split('\n');
      const [, lang = '', title] = /^(\w\w).*?(?: title=(.*))?$/.exec(head) ?? [];
      const labelled = readMarkup(lines.join('\n'));
      if (!labelled.ok) throw new Error(`${head}: ${labelled.error}`);
      const { text, mentions } = labelled.value;
      return { id: head, lang, title, text, mentions };
    });
}
