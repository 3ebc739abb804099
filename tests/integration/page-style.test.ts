import { afterEach, describe, expect, it } from 'vitest';
import type { MentionFinder } from '../../lib/content/marking/marking.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { MarkStyle } from '../../lib/model/settings.ts';
import { clearPage, countedPacing, literalFinder, mark, show, until, type Marked } from './page-support.ts';
import marksCss from '../../assets/marks.css?inline';

let running: Marked | undefined;
afterEach(() => {
  running?.controller.abort();
  clearPage();
});

const asAgency = (mention: Mention): Mention =>
  mention.surface.startsWith('C') ? { ...mention, kind: 'public-body' } : mention;

/** Takes all that begins with a capital C for an agency. */
function withAgencies(finder: MentionFinder): MentionFinder {
  return { ...finder, mentions: (key) => finder.mentions(key).map(asAgency) };
}

/** What each style has in the registry. */
const ENTRIES = {
  underline: { vigie: 2, 'vigie-quiet': 1 },
  dotted: { 'vigie-dotted': 2, 'vigie-quiet': 1 },
  tint: { 'vigie-tint': 2, 'vigie-quiet': 1 },
  none: {},
} as const;
const STYLES = ['underline', 'dotted', 'tint', 'none'] as const;

async function marked(style: MarkStyle): Promise<Marked> {
  show('<p>Orange, SFR and the CNIL</p>');
  running = mark(withAgencies(literalFinder('Orange', 'SFR', 'CNIL')), 'all', countedPacing(), style);
  await running.marking.whenRead;
  await until(() => CSS.highlights.size === Object.keys(ENTRIES[style]).length);
  return running;
}

/** What the page can see in the registry: names of entries, and how many words each paints. */
const seen = (): Record<string, number> =>
  Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size]));

describe('the style of marks', () => {
  it.each(STYLES.map((style) => [style, ENTRIES[style]] as const))(
    '%s is an entry of its own, with a rule of the style sheet',
    async (style, entries) => {
      await marked(style);
      expect(seen()).toEqual(entries);
      for (const name of Object.keys(entries)) expect(marksCss.split(`::highlight(${name})`).length).toBeGreaterThan(4);
    },
  );

  it('changes with the setting, and leaves nothing of the style before', async () => {
    const { marking } = await marked('underline');
    for (const markStyle of ['tint', 'none', 'dotted'] as const) {
      marking.setLook({ density: 'all', markStyle });
      const [first] = Object.keys(ENTRIES[markStyle]);
      await until(() => Object.keys(seen())[0] === first);
      expect(seen()).toEqual(ENTRIES[markStyle]);
    }
  });

  it('without marks the names are known all the same, for the key and the pointer', async () => {
    const { marking } = await marked('none');
    expect(marking.chosen().map(({ mention }) => mention.surface)).toEqual(['Orange', 'SFR', 'CNIL']);
  });

  it('leaves what the page put under our names where it is', async () => {
    const { controller } = await marked('tint');
    const theirs = new Highlight();
    CSS.highlights.set('vigie-tint', theirs);
    controller.abort();
    expect(CSS.highlights.get('vigie-tint')).toBe(theirs);
    CSS.highlights.delete('vigie-tint');
  });
});
