/** Figures that tell one story from another, whatever language they are written in. */

/** A figure: what it counts (`%`, or nothing) and how much. */
export type StoryFigure = { readonly key: string; readonly weight: number };

const THOUSAND_MILLION = 1e9;
const SCALES: readonly (readonly [words: RegExp, factor: number])[] = [
  [/^(?:milliards?|mds?|billions?|bn|milliarden?|mrd|miliardi|mille millones|mil millones)$/, THOUSAND_MILLION],
  [/^(?:millions?|mio|m|mn|millionen|millones|milioni|mln)$/, 1e6],
];
const WORDS: ReadonlyMap<string, number> = new Map(
  [
    'un une one ein eine uno',
    'deux two zwei dos due',
    'trois three drei tres tre',
    'quatre four vier cuatro quattro',
    'cinq five funf cinco cinque',
    'six sechs seis sei',
    'sept seven sieben siete sette',
    'huit eight acht ocho otto',
    'neuf nine neun nueve nove',
    'dix ten zehn diez dieci',
    'onze eleven elf',
    'douze twelve zwolf doce dodici',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
const BILLION = 'mil(?:le)? millones|milliards?|mds?|billions?|bn|milliarden|mrd|miliardi';
const MILLION = 'millions?|millionen|millones|milioni|mio|mln|mn|m';
const SCALE = `(?:${BILLION}|${MILLION})(?![a-z])`;
const NUMBER = String.raw`\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?`;
const PERCENT = '%|percent|per cent|pour cent|prozent|por ciento|per cento';
const FIGURE = new RegExp(String.raw`(?<![\w.,])(${NUMBER})\s?(?:(${SCALE})|(${PERCENT}))?`, 'g');
const WORD_FIGURE = new RegExp(
  String.raw`\b(${[...WORDS.keys()].join('|')})\s(?:(${SCALE})|(%|percent|per cent|pour cent|prozent))`,
  'g',
);

/** The value of digits with points and commas, whichever of them is the decimal sign. */
function numberOf(digits: string, factor: number): number {
  const plain = digits.replaceAll(' ', '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return Number(plain);
  const signs = new Set(plain.match(/[.,]/g));
  // `8,700`, `2.300 millones`; but `3,217 milliards` is a decimal, since no one has thousands of milliards.
  const isDecimal = plain.length - last - 1 !== 3 || signs.size === 2 || factor === THOUSAND_MILLION;
  if (!isDecimal) return Number(plain.replaceAll(/[.,]/g, ''));
  return Number(`${plain.slice(0, last).replaceAll(/[.,]/g, '')}.${plain.slice(last + 1)}`);
}

function factorOf(scale: string | undefined): number {
  return SCALES.find(([words]) => words.test(scale ?? ''))?.[1] ?? 1;
}

function figure(value: number, factor: number, percent: string | undefined): StoryFigure | undefined {
  if (percent !== undefined) return { key: `%${value}`, weight: 1.5 };
  if (factor > 1) return { key: String(Math.round(value * factor)), weight: 3 };
  // Years stand in every other headline.
  if (value >= 1980 && value <= 2040 && Number.isInteger(value)) return undefined;
  return { key: String(value), weight: value >= 1000 ? 2.5 : value >= 13 ? 1.5 : 0.5 };
}

/** The figures of a folded text; amounts weigh most, small counts least. */
export function storyFigures(folded: string): StoryFigure[] {
  const text = folded.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').replaceAll(/[$€£]/g, ' ');
  const digits = Array.from(text.matchAll(FIGURE), ([, number = '', scale, percent]) =>
    figure(numberOf(number, factorOf(scale)), factorOf(scale), percent),
  );
  const words = Array.from(text.matchAll(WORD_FIGURE), ([, word = '', scale, percent]) =>
    figure(WORDS.get(word) ?? 0, factorOf(scale), percent),
  );
  return [...digits, ...words].filter((found) => found !== undefined);
}

const PERIODS: readonly (readonly [period: string, words: RegExp])[] = [
  [
    'q1',
    /premier trimestre|1er trimestre|first[- ]quarter|\bq1\b|erste[ns] quartal|primer trimestre|primo trimestre|\bt1\b/,
  ],
  ['q2', /deuxieme trimestre|second[- ]quarter|\bq2\b|zweite[ns]? quartal|segundo trimestre|secondo trimestre|\bt2\b/],
  ['q3', /troisieme trimestre|third[- ]quarter|\bq3\b|dritte[ns]? quartal|tercer trimestre|terzo trimestre|\bt3\b/],
  ['q4', /quatrieme trimestre|fourth[- ]quarter|\bq4\b|vierte[ns]? quartal|cuarto trimestre|quarto trimestre|\bt4\b/],
  [
    'h1',
    /premier semestre|first[- ]half|half[- ]year|semestriel|halbjahr|primer semestre|primo semestre|\bh1\b|\bs1\b/,
  ],
  ['h2', /second semestre|deuxieme semestre|second[- ]half|segundo semestre|secondo semestre|\bh2\b|\bs2\b/],
];

/** The part of a year of which a text gives figures. */
export function storyPeriod(folded: string): string | undefined {
  return PERIODS.find(([, words]) => words.test(folded))?.[0];
}
