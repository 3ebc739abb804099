import { readFileSync } from 'node:fs';
import type { Learned } from '../../lib/model/learned.ts';
import { learnFrom } from '../../lib/recognition/corrections/learn.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';
import { readMarkup, type GoldMention } from './markup.ts';
import { tableLines } from './table.ts';

const KINDS = new URL('../../tests/golden/detection/corrections.txt', import.meta.url);

/**
 * One error that readers meet again and again: passages in which the name is wrongly marked, and some in which it is
 * rightly.
 */
type ErrorKind = {
  readonly name: string;
  readonly lang: string;
  readonly wrong: readonly Case[];
  readonly right: readonly Case[];
};
type Case = { readonly text: string; readonly mention: GoldMention };

/** What one correction does to the other passages of its kind: errors gone, and right marks of the name lost. */
export type Effect = {
  readonly kind: string;
  readonly further: number;
  readonly gone: number;
  readonly right: number;
  readonly lost: number;
};

/** Corrects each wrong passage in turn, alone, and reads all the others again. */
export function simulateCorrections(gazetteer: Gazetteer): Effect[] {
  return readKinds().map(({ name, lang, wrong, right }) => {
    const marks = ({ text, mention }: Case, learned: readonly Learned[]): boolean =>
      findMentions(gazetteer, text, { lang, learned }).some(
        ({ start, companyId }) => start === mention.start && companyId === mention.companyId,
      );
    const errors = wrong.filter((one) => marks(one, []));
    const kept = right.filter((one) => marks(one, []));
    let [gone, lost] = [0, 0];
    for (const error of errors) {
      const learned = learnFrom(gazetteer, { text: error.text, lang }, error.mention, 'reject');
      if (!learned) continue;
      gone += errors.filter((other) => other !== error && !marks(other, [learned])).length;
      lost += kept.filter((other) => !marks(other, [learned])).length;
    }
    return { kind: name, further: errors.length * (errors.length - 1), gone, right: errors.length * kept.length, lost };
  });
}

/** The simulation as a table, with its sum. */
export function correctionLines(gazetteer: Gazetteer): string[] {
  const effects = simulateCorrections(gazetteer);
  const sum = (of: (effect: Effect) => number): number => effects.reduce((total, effect) => total + of(effect), 0);
  const all = {
    kind: 'all',
    further: sum(({ further }) => further),
    gone: sum(({ gone }) => gone),
    right: sum(({ right }) => right),
    lost: sum(({ lost }) => lost),
  };
  const rows = [...effects, all].map(({ kind, further, gone, right, lost }) => [
    kind,
    String(further),
    share(gone, further),
    String(right),
    share(lost, right),
  ]);
  return tableLines([['after one correction', 'further errors', 'gone', 'right marks', 'lost'], ...rows]);
}

function readKinds(): ErrorKind[] {
  return readFileSync(KINDS, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.trim().split('\n');
      const cases = (sign: string): Case[] =>
        lines.filter((line) => line.startsWith(sign)).map((line) => readCase(line.slice(2)));
      return { name, lang: name.slice(0, 2), wrong: cases('-'), right: cases('+') };
    });
}

function readCase(source: string): Case {
  const labelled = readMarkup(source);
  const mention = labelled.ok ? labelled.value.mentions[0] : undefined;
  if (!labelled.ok || !mention) throw new Error(`no label in «${source}»`);
  return { text: labelled.value.text, mention };
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
