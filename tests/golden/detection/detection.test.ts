import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/recognition/find-mentions.ts';
import { readMarkup } from '../../../scripts/eval/markup.ts';
import { judgedGazetteer } from '../../support/shipped.ts';

/**
 * Passages that must come out exactly, span for span, with the pack that ships: what a reader would laugh at if it went
 * wrong. `passages.txt` holds one passage after another, each under a line `# language name [title=…]`, in the markup
 * of `../linking`.
 */
const passages = readFileSync(new URL('passages.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((section) => {
    const [head = '', ...lines] = section.trim().split('\n');
    const [, lang = '', title] = /^(\w\w).*?(?: title=(.*))?$/.exec(head) ?? [];
    const labelled = readMarkup(lines.join('\n'));
    if (!labelled.ok) throw new Error(`${head}: ${labelled.error}`);
    const { text, mentions } = labelled.value;
    return { name: head, lang, title, text, mentions };
  });
const gazetteer = judgedGazetteer();

describe('the golden passages', () => {
  it('are at least sixty, a third of them without any company', () => {
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(passages.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThanOrEqual(passages.length / 3);
  });

  it.each(passages)('come out exactly: $name', ({ lang, title, text, mentions }) => {
    const found = findMentions(gazetteer, text, title === undefined ? { lang } : { lang, title });
    expect(found.map(({ start, end, companyId }) => `${text.slice(start, end)} ${companyId} at ${start}`)).toEqual(
      mentions.map(({ start, surface, companyId }) => `${surface} ${companyId} at ${start}`),
    );
  });
});
