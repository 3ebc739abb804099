import { describe, expect, it } from 'vitest';
import { completed, mentionStretches, namesFor, typedMention } from '../../../../components/team/mentions.ts';

const NAMES = ['Anne', 'Anne Martin', 'Bob', 'Zoé Martin'];

describe('a mention that is being typed', () => {
  it.each([
    ['Ask @zo', 'zo'],
    ['@', ''],
    ['@Anne M', 'Anne M'],
    ['ada@example', undefined],
    ['Ask @Bob\nand', undefined],
    [`@${'x'.repeat(90)}`, undefined],
    ['nobody', undefined],
  ])('%s', (text, prefix) => {
    expect(typedMention(text, text.length)?.prefix).toBe(prefix);
  });

  it.each([
    ['an', ['Anne', 'Anne Martin']],
    ['ZOE', ['Zoé Martin']],
    ['mart', ['Anne Martin', 'Zoé Martin']],
    ['x', []],
  ])('«%s» may mean %j', (prefix, names) => {
    expect(namesFor({ start: 0, prefix }, NAMES)).toEqual(names);
  });

  it('is completed where it stands, and what follows stays', () => {
    const text = 'Ask @zo before May';
    const typed = typedMention(text, 7);
    expect(typed && completed(text, 7, typed, 'Zoé Martin')).toEqual({ text: 'Ask @Zoé Martin before May', caret: 16 });
  });
});

describe('a comment in stretches', () => {
  it.each([
    ['@Anne Martin and @Anne', ['@Anne Martin', '@Anne']],
    ['@Zoé is not one', []],
    ['', []],
  ])('%s', (text, mentions) => {
    const stretches = mentionStretches(text, NAMES);
    expect(stretches.filter(({ isMention }) => isMention).map((stretch) => stretch.text)).toEqual(mentions);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    for (const stretch of stretches) expect(text.startsWith(stretch.text, stretch.start)).toBe(true);
  });
});
