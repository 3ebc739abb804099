import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../lib/model/mention.ts';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { answerNames } from '../../../../lib/recognition/gazetteer/answer-names.ts';
import { checkGazetteer } from '../../../../lib/recognition/gazetteer/check-gazetteer.ts';
import { openColdNames } from '../../../../lib/recognition/gazetteer/cold-names.ts';
import { encodeGazetteer } from '../../../../lib/recognition/gazetteer/format.ts';
import { openFuseFilter } from '../../../../lib/recognition/gazetteer/fuse-filter.ts';
import type { Gazetteer } from '../../../../lib/recognition/gazetteer/gazetteer.ts';
import { joinGazetteers } from '../../../../lib/recognition/gazetteer/join.ts';
import { matcherOf } from '../../../../lib/recognition/gazetteer/match.ts';
import { COLD_ROOM, pageNames } from '../../../../lib/recognition/gazetteer/page-names.ts';
import { splitBlocks } from '../../../../lib/text/split-blocks.ts';
import { ASSETS, readHot } from '../../../../scripts/build-pack/read-pack.ts';
import { loadSet } from '../../../../scripts/eval/passages.ts';
import { shippedCompanies } from '../../../support/shipped.ts';

const companies = shippedCompanies();
const whole = sound(compileGazetteer(companies, undefined, readHot(ASSETS)));
const held = sound(pageNames(whole));

/** What comes out of its bytes, looked through. */
function sound(gazetteer: Gazetteer): Gazetteer {
  const checked = checkGazetteer(encodeGazetteer(gazetteer));
  if (!checked.ok) throw new Error(checked.error.detail);
  return checked.value;
}

/** The names that a page holds after it asked about a text, `batches` times a part of what was noted. */
function askedAbout(
  text: string,
  batches = 1,
): { readonly gazetteer: Gazetteer; readonly openings: readonly number[] } {
  const cold = openColdNames(held);
  const matcher = matcherOf(held);
  for (const { start, end } of splitBlocks(text)) {
    const { isCaseless } = matcher.match(text.slice(start, end));
    cold?.note(matcher.tokens, isCaseless);
  }
  const openings = cold?.take() ?? [];
  const size = Math.max(1, Math.ceil(openings.length / batches));
  const answers = Array.from({ length: batches }, (_, batch) => openings.slice(batch * size, (batch + 1) * size))
    .flatMap((asked) => answerNames(whole, asked) ?? [])
    .map(sound);
  return { gazetteer: joinGazetteers(held, answers), openings };
}

const passages = [...(await loadSet('dev', () => true)), ...(await loadSet('held-out', () => true))];

const marks = (gazetteer: Gazetteer, { text, lang }: (typeof passages)[number]): readonly Mention[] =>
  findMentions(gazetteer, text, { lang });
/** What all names mark, which the layers are compared with however they were asked. */
const byAllNames = new Map<(typeof passages)[number], string>();
function markedByAll(passage: (typeof passages)[number]): string {
  const known = byAllNames.get(passage) ?? JSON.stringify(marks(whole, passage));
  byAllNames.set(passage, known);
  return known;
}

/** Two readings of 726 passages take seconds. */
const PATIENCE = 120_000;

describe('names in layers', () => {
  it.each([1, 3])(
    'mark every golden passage as all names would, asked for in %i batches',
    (batches) => {
      const differing = passages.filter((passage) => {
        const { gazetteer } = askedAbout(passage.text, batches);
        return JSON.stringify(marks(gazetteer, passage)) !== markedByAll(passage);
      });
      expect(differing.map(({ id }) => id)).toEqual([]);
    },
    PATIENCE,
  );

  it.each(['Becton, Dickinson and Company', 'M/A-COM', 'Yahoo!', 'chez du Pont de Nemours', 'répression des fraudes'])(
    'find «%s» though a sign or a small letter stands in it',
    (name) => {
      const text = `On parle de ${name} ce matin dans la presse.`;
      expect(findMentions(askedAbout(text).gazetteer, text)).toEqual(findMentions(whole, text));
    },
  );

  it('find a name with its first letter lost though the page asks for its first word only', () => {
    const longer = companies
      .flatMap(({ name, aliases = [] }) => {
        const [first = '', ...rest] = name.split(' ');
        const isLone = rest.length === 1 && aliases.some(({ text }) => text === first);
        return isLone ? [`${first.toLowerCase()} ${rest.join(' ')}`] : [];
      })
      .slice(0, 60);
    expect(longer).toHaveLength(60);
    const differing = longer.filter((name) => {
      const text = `Shares of ${name} rose on Tuesday.`;
      const { gazetteer } = askedAbout(text);
      return JSON.stringify(findMentions(gazetteer, text)) !== JSON.stringify(findMentions(whole, text));
    });
    expect(differing).toEqual([]);
  });

  it.each(['Boeings', 'Salesforces', 'BECHTLES'])('ask about «%s» by the name before its s', (word) => {
    const text = `Analysts like ${word} results, since Zucchetti bought Solmicro.`;
    expect(findMentions(askedAbout(text).gazetteer, text)).toEqual(findMentions(whole, text));
  });

  it('list the everyday words that their filter takes for names, and no name', () => {
    // The filter takes one word in some 65,000 for a name.
    const everydayWords = Int32Array.from({ length: 1_000_000 }, (_, index) => Math.imul(index + 1, 0x9e_37_79_b1));
    const words = Int32Array.from([...everydayWords, ...whole.formOpening]);
    const { coldNames, coldDenied } = pageNames({ ...whole, everydayWords: words });
    const filter = openFuseFilter(coldNames);
    expect(coldDenied.length).toBeGreaterThan(0);
    expect(coldDenied.every((word) => filter?.mayHold(word))).toBe(true);
    expect(answerNames(whole, [...coldDenied])).toBeUndefined();
  });

  it('ask in vain about one word in 2,000 at most', async () => {
    const text = passages.map((passage) => passage.text).join('\n\n');
    const { openings } = askedAbout(text);
    const words = text.split(/\s+/).length;
    const vain = openings.filter((opening) => answerNames(whole, [opening]) === undefined);
    expect(vain.length / words).toBeLessThan(1 / 2000);
  });

  it('are held by a page as gazetteers that hold together, joined or not', () => {
    const { gazetteer } = askedAbout(passages.map(({ text }) => text).join('\n\n'));
    expect(sound(gazetteer)).toEqual(gazetteer);
    expect(joinGazetteers(held, [])).toBe(held);
    expect(held.coldNames).toHaveLength(COLD_ROOM);
  });

  it('are answered once: what is settled is not pending any more', () => {
    const cold = openColdNames(held);
    const matcher = matcherOf(held);
    const note = (): boolean | undefined => {
      const { isCaseless } = matcher.match('Zucchetti a racheté Solmicro.');
      return cold?.note(matcher.tokens, isCaseless);
    };
    expect(note()).toBe(true);
    const openings = cold?.take() ?? [];
    expect(openings.length).toBeGreaterThan(0);
    expect([note(), cold?.take()]).toEqual([true, []]);
    cold?.settle(openings);
    expect(note()).toBe(false);
  });

  it('cost a page nothing where all are hot', () => {
    const all = compileGazetteer(companies.slice(0, 5), undefined, new Set(companies.slice(0, 5).map(({ id }) => id)));
    expect(openColdNames(pageNames(all))).toBeUndefined();
  });
});
