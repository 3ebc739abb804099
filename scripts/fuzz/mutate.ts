/** Makes hostile inputs out of good ones: texts, bytes and values, each by the choices of a seed. */
import type { Random } from '../bench/pages/random.ts';

/** What parsers stumble over: ends of strings and elements, characters of no or two units, numbers without end. */
const TOKENS: readonly string[] = [
  '\0',
  '\ud800',
  '\udc00',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\u00a0',
  '😀',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '\r',
  '\n\n',
  '\t',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
  '<?xml',
  '?>',
  '&',
  '&#',
  '&#x110000;',
  '&amp;',
  '&nbsp',
  '<script>',
  '</script>',
  '<svg>',
  '<math>',
  '<style>',
  '<template>',
  '<title>',
  '<a href=',
  '="',
  "='",
  'javascript:',
  'data:',
  '"',
  "'",
  '\\',
  '\\u',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  ';',
  ':',
  '=',
  '+',
  '-',
  '@',
  '|',
  '"a":',
  '__proto__',
  'constructor',
  'null',
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  '2026-02-30',
  '0000-00-00',
  'NaN',
  '%',
  '%00',
  '%2f',
  '%e9',
  '//',
  '/../',
  '?',
  '#',
  '://',
  '@evil.example',
  ' OR ',
  ' NOT ',
  '-"',
  'before:',
  'after:',
  'company:',
  'tag:',
  '=1+1',
  '\u0001',
  'http://',
  'https://a.example/',
  'xn--',
  '[::1]',
  '127.0.0.1',
  'a'.repeat(60),
];

/** A range of a text, most often a short one. */
function rangeIn(length: number, random: Random): readonly [from: number, to: number] {
  const from = random.below(length + 1);
  return [from, Math.min(length, from + random.below(random.chance(0.8) ? 12 : length + 1))];
}

/** Most units that one input has; a few are made long by repetition, since that is how parsers are made slow. */
const MAX_LENGTH = 6000;
const MAX_LONG = 400_000;
const LONG_SHARE = 0.0005;

/** A text made of one or two others by a few cuts, repetitions and insertions. */
export function mutateText(seeds: readonly string[], random: Random): string {
  let text = random.pick(seeds);
  const times = 1 + random.below(6);
  for (let step = 0; step < times; step += 1) text = changeText(text, seeds, random).slice(0, MAX_LENGTH);
  if (!random.chance(LONG_SHARE)) return text;
  const [from, to] = rangeIn(text.length, random);
  const part = text.slice(from, to) || random.pick(TOKENS);
  return text.slice(0, to) + part.repeat(Math.ceil((MAX_LONG * random.next()) / part.length)) + text.slice(to);
}

function changeText(text: string, seeds: readonly string[], random: Random): string {
  const [from, to] = rangeIn(text.length, random);
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (random.below(7)) {
    case 0:
      return before + after;
    case 1:
      return before + part.repeat(2 + random.below(30)) + after;
    case 2:
      return before + random.pick(TOKENS) + after;
    case 3:
      return before + random.pick(TOKENS).repeat(1 + random.below(40)) + part + after;
    case 4: {
      const other = random.pick(seeds);
      return before + other.slice(...rangeIn(other.length, random)) + after;
    }
    case 5:
      return after + part + before;
    default:
      return before + String.fromCharCode(random.below(random.chance(0.5) ? 0x80 : 0x1_0000)) + after;
  }
}

/** Bytes made of others by flips, cuts, and numbers at the edges of their types. */
export function mutateBytes(seeds: readonly Uint8Array[], random: Random): Uint8Array {
  const bytes = Uint8Array.from(random.pick(seeds));
  const times = 1 + random.below(8);
  for (let step = 0; step < times; step += 1) {
    const at = random.below(bytes.length);
    if (random.chance(0.5)) bytes[at] = random.below(256);
    else bytes.fill(random.pick([0, 1, 0x7f, 0x80, 0xff]), at, at + 1 + random.below(8));
  }
  if (random.chance(0.1)) return bytes.slice(0, random.below(bytes.length));
  return bytes;
}

const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  2 ** 53,
  '',
  'x',
  '\ud800',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  new Date(NaN),
  new Map([['a', 1]]),
  new Uint8Array(3),
  10n ** 30n,
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
];

/** A value made of another: some of its parts are of another type, missing, twice there or deeper. */
export function mutateValue(value: unknown, random: Random, seeds: readonly unknown[]): unknown {
  if (random.chance(0.12)) return random.chance(0.8) ? VALUES[random.below(VALUES.length)] : random.pick(seeds);
  if (typeof value === 'string') return random.chance(0.3) ? mutateText([value, 'a'], random) : value;
  if (Array.isArray(value)) return mutateList(value, random, seeds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(() => !random.chance(0.05))
    .map(([key, part]): [string, unknown] => [
      random.chance(0.03) ? random.pick(TOKENS) : key,
      random.chance(0.4) ? mutateValue(part, random, seeds) : part,
    ]);
  return Object.fromEntries(entries);
}

function mutateList(list: readonly unknown[], random: Random, seeds: readonly unknown[]): unknown[] {
  const parts = list.map((part) => (random.chance(0.4) ? mutateValue(part, random, seeds) : part));
  if (random.chance(0.2)) parts.push(VALUES[random.below(VALUES.length)]);
  return random.chance(0.05) ? parts.concat(Array.from({ length: random.below(300) }, () => parts[0])) : parts;
}
