import { describe, expect, it } from 'vitest';
import { snippet, worstCaseLines } from '../../../scripts/eval/errors.ts';
import { judge, total, totalBy, type Recogniser } from '../../../scripts/eval/measure.ts';
import { readPassages } from '../../../scripts/eval/passages.ts';
import { metricLines, reportLines } from '../../../scripts/eval/report.ts';
import { tableLines } from '../../../scripts/eval/table.ts';

const { passages } = readPassages(
  [
    { id: 'fr-plain-01', lang: 'fr', kind: 'plain', text: 'Chez [[Orange|orange]] et [[Atos|atos]].' },
    { id: 'fr-no-firm-01', lang: 'fr', kind: 'no-firm', text: 'Une orange, deux citrons.' },
    { id: 'en-plain-01', lang: 'en', kind: 'plain', text: 'At [[Sun|sun-microsystems]].' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  () => true,
);

/** Finds every «orange», whatever its case, and takes Sun for Sunrise. */
const naive: Recogniser = ({ text }) => [
  ...Array.from(text.matchAll(/orange/gi), ({ index }) => ({ start: index, end: index + 6, companyId: 'orange' })),
  ...Array.from(text.matchAll(/Sun/g), ({ index }) => ({ start: index, end: index + 3, companyId: 'sunrise' })),
];
const judged = judge(passages, naive);

describe('judging', () => {
  it('sums over all passages', () => {
    expect(total(judged)).toEqual({
      passages: 3,
      labels: 3,
      marks: 3,
      right: 1,
      wrongLink: 1,
      firmlessWords: 4,
      firmlessMarks: 1,
    });
  });

  it('sums by language and by kind', () => {
    expect([...totalBy(judged, ({ lang }) => lang)].map(([lang, { labels }]) => [lang, labels])).toEqual([
      ['fr', 2],
      ['en', 1],
    ]);
    expect([...totalBy(judged, ({ kind }) => kind).keys()]).toEqual(['plain', 'no-firm']);
  });
});

describe('the report', () => {
  const lines = reportLines('dev', [
    { system: 'naive', judged },
    { system: 'blind', judged: judge(passages, () => []) },
  ]);

  it('says what was asked', () => {
    expect(lines[0]).toBe('dev: 3 passages, 3 labels, 4 words that name no company');
  });

  it('gives every system a row, and dashes where there is no figure', () => {
    const row = (name: string): string[] => (lines.find((line) => line.startsWith(`${name} `)) ?? '').split(/ {2,}/);
    expect(row('naive')).toEqual(['naive', '3', '3', '0.333', '0.333', '0.333', '0.667', '0.667', '0.500', '250.00']);
    expect(row('blind')).toEqual(['blind', '3', '3', '–', '0.000', '0.000', '–', '0.000', '–', '0.00']);
  });

  it('prints languages and kinds of the first system only', () => {
    expect(lines.filter((line) => line.startsWith('no-firm '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('en '))).toHaveLength(1);
  });

  it('never quotes a passage', () => {
    expect(lines.join('\n')).not.toMatch(/citrons|Chez/);
  });

  it('has nothing to say of no system', () => {
    expect(reportLines('dev', [])).toEqual([]);
  });

  it('gives machines one metric a line and leaves out what was not asked', () => {
    const metrics = metricLines('held-out', [{ system: 'naive', judged }]).map((line): unknown => JSON.parse(line));
    expect(metrics).toContainEqual({ name: 'naive.held-out.all.precision', value: 0.3333, unit: 'ratio' });
    expect(metrics).toContainEqual({ name: 'naive.held-out.fr.false_marks_per_1000_words', value: 250, unit: 'marks' });
    expect(JSON.stringify(metrics)).not.toContain('held-out.en.false_marks');
  });
});

describe('worst cases', () => {
  it('come worst first, with their surroundings and the reasons where known', () => {
    const lines = worstCaseLines(judged, 2, ({ lang }, { start }) => (lang === 'fr' ? `at ${start}` : undefined));
    expect(lines).toEqual([
      'fr-plain-01',
      '  missed «Atos» (atos): …Chez Orange et [Atos].…',
      '    atos: at 15',
      'fr-no-firm-01',
      '  false «orange» (orange): …Une [orange], deux citrons.…',
      '    orange: at 4',
    ]);
  });

  it('name a wrong link, and weigh both companies', () => {
    const lines = worstCaseLines(judged, 9, (_, { companyId }) => `why ${companyId}`);
    expect(lines.slice(-3)).toEqual([
      '  «Sun» is sun-microsystems, not sunrise: …At [Sun].…',
      '    sunrise: why sunrise',
      '    sun-microsystems: why sun-microsystems',
    ]);
  });

  it('are none where nothing is wrong', () => {
    expect(
      worstCaseLines(
        judge(passages.slice(1, 2), () => []),
        9,
        () => undefined,
      ),
    ).toEqual([]);
  });

  it('show long text only near the span, on one line', () => {
    const text = `${'a '.repeat(50)}\n\nOrange ${'b '.repeat(50)}`;
    const shown = snippet(text, { start: 102, end: 108 });
    expect(shown).toContain('a [Orange] b');
    expect(shown.length).toBeLessThan(105);
    expect(shown).not.toContain('\n');
  });
});

describe('a table', () => {
  it('aligns names left and figures right', () => {
    expect(
      tableLines([
        ['name', 'n'],
        ['a', '10'],
        ['longer', '5'],
      ]),
    ).toEqual(['name     n', 'a       10', 'longer   5']);
  });
});
