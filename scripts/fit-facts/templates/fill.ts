/** Fills the slots of a template, so that it reads as a journalist would have put it. */
import type { Random } from '../../bench/pages/random.ts';
import type { LotFact } from '../lots.ts';
import { CURRENCIES, type Figure } from './figures.ts';
import { SLOT, type Template, type TemplateFact, type TemplateLang } from './read-templates.ts';
import { makeFigure, type Filling, type Used } from './slot-values.ts';

export type Filled = {
  readonly text: string;
  readonly title: string;
  readonly companies: ReadonlyMap<string, string>;
  readonly facts: readonly LotFact[];
};

const MAX_TRIES = 20;

/** One passage of a template; `year` is that of its publication. */
export function fillTemplate(
  template: Template,
  random: Random,
  { firms, towns, used, year }: Pick<Filling, 'firms' | 'towns' | 'used' | 'year'>,
): Filled {
  const { lang } = template;
  const filling: Filling = {
    template,
    random,
    firms,
    towns,
    used,
    year,
    currency: random.pick(CURRENCIES[lang]),
    chosen: new Map(),
    slots: new Map(),
  };
  for (const { max, amount } of template.facts.map(({ keys, amount: slot }) => ({
    max: keys.get('max'),
    amount: slot,
  })))
    if (max !== undefined && amount !== undefined) fillRange(filling, amount, max);
  // Adjectives and nouns that stand before its name are of the company too.
  if (template.text.includes('{F}')) slotText(filling, 'F', '');
  const text = written(filling, chooseAlternatives(template.text, random));
  const title = written(filling, chooseAlternatives(template.title, random));
  const companies = new Map(Array.from(filling.chosen.values(), ({ name, card }) => [name, card.id] as const));
  return { text, title, companies, facts: template.facts.flatMap((fact) => factOf(filling, fact) ?? []) };
}

const [OPEN, CLOSE] = ['\u0001', '\u0002'];

/** Picks one of «(a|b|)» throughout, the inner ones first; brackets without a bar are the text’s own. */
function chooseAlternatives(text: string, random: Random): string {
  let rest = text;
  for (let group = /\([^()]*\)/.exec(rest); group; group = /\([^()]*\)/.exec(rest)) {
    const inner = group[0].slice(1, -1);
    const put = inner.includes('|') ? random.pick(inner.split('|')) : OPEN + inner + CLOSE;
    rest = rest.slice(0, group.index) + put + rest.slice(group.index + group[0].length);
  }
  return rest.replaceAll(OPEN, '(').replaceAll(CLOSE, ')');
}

/** The text with its slots filled, in its order. */
function written(filling: Filling, text: string): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    out += text.slice(from, match.index);
    const name = match[0].slice(1, -1);
    const isStart = /(?:^|[.!?…] |\\n|[«“] ?|^[—•-] |\\n[—•-] )$/.test(out);
    const filled = slotText(filling, name, out);
    const value = isStart ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
    out = joined(out, value, filling.template.lang);
    from = match.index + match[0].length;
    if (name.startsWith('N') && filling.template.lang === 'fr' && / millions?$/.test(value))
      out += /^ [aeiouhéèâ]/.test(text.slice(from)) ? ' d’' : /^ [a-z]/.test(text.slice(from)) ? ' de' : '';
    if (out.endsWith('’') && text[from] === ' ') from += 1;
  }
  return (out + text.slice(from)).replaceAll(/\\n/g, '\n').replaceAll(/ {2,}/g, ' ').trim();
}

const VOWEL = /^[aeiouyàâéèêëîïôûAEIOUYÀÂÉÈÊÎÔ]/;

/** A value behind what stands before it, with elisions, contractions and the article that it needs. */
function joined(before: string, value: string, lang: TemplateLang): string {
  if (lang === 'en')
    return VOWEL.test(value) && !value.startsWith('Eu') && /(?:^| )[Aa]$/.test(before.trimEnd())
      ? `${before.trimEnd()}n ${value}`
      : before + value;
  if (value.startsWith('le ') && /(?:^|[ '’(])(?:de|à) $/i.test(before))
    return before.replace(/de $/i, 'du ').replace(/à $/i, 'au ') + value.slice('le '.length);
  if (!VOWEL.test(value))
    return before.replace(/(?<=^|[ (])(?<letter>[Dd])['’]$/, (word) => `${word.charAt(0)}e `) + value;
  return (
    before
      .replace(
        /(?<=^|[ '’(])(?<word>[Dd]e|[Qq]ue|[Ll]e|[Ll]a|[Jj]usque|[Ll]orsque|[Pp]uisque) $/,
        (word) => `${word.trim().slice(0, -1)}’`,
      )
      .replace(/(?<=^| )du $/, 'de l’')
      .replace(/(?<=^| )au $/, 'à l’') + value
  );
}

/** The text of a slot, chosen where it is met first. */
function slotText(filling: Filling, name: string, before: string): string {
  const known = filling.slots.get(name);
  if (known && !'GAD'.includes(name.charAt(0))) return known.text;
  const figure = freshFigure(filling, name);
  filling.slots.set(name, figure);
  // «La {G}», «sa {G}»: the article stands in the text.
  return name.startsWith('G') &&
    /(?:^|[ '’])(?:le|la|l|un|une|du|au|ce|cette|cet|son|sa|notre|ses) ?['’]?$/i.test(before)
    ? figure.text.replace(/^(?:le |la |l')/, '')
    : figure.text;
}

/** A figure that the passage has not had yet. */
function freshFigure(filling: Filling, name: string): Figure {
  const { used } = filling;
  let figure = makeFigure(filling, name);
  for (let tries = 0; tries < MAX_TRIES && isTaken(used, name, figure); tries += 1) figure = makeFigure(filling, name);
  used.texts.add(figure.text);
  if (!Number.isNaN(figure.value)) used.values.add(figure.value);
  return figure;
}

function isTaken({ texts, values }: Used, name: string, { text, value }: Figure): boolean {
  if ('NMQK'.includes(name.charAt(0))) return values.has(value);
  return 'FWVPTRIO'.includes(name.charAt(0)) && texts.has(text);
}

/** The ends of a range: of one scale, the lower one first. */
function fillRange(filling: Filling, from: string, to: string): void {
  const pair = [freshFigure(filling, from), freshFigure(filling, to)].toSorted((a, b) => a.value - b.value);
  pair.forEach((figure, index) => filling.slots.set(index === 0 ? from : to, figure));
}

/** What the passage states with its slots filled; undefined where the choice of words left the slot out. */
function factOf({ chosen, slots }: Filling, { kind, company, amount, unit, keys }: TemplateFact): LotFact | undefined {
  const figure: Figure | undefined =
    amount === undefined ? undefined : /^\d/.test(amount) ? { text: amount, value: Number(amount) } : slots.get(amount);
  const firm = chosen.get(company);
  const text = (key: string): string | undefined => {
    const named = keys.get(key);
    return named !== undefined && /^[A-Z]\d?$/.test(named) ? slots.get(named)?.text : named;
  };
  const [person, place] = [text('person'), text('place')];
  if (!firm || (amount !== undefined && !figure)) return undefined;
  if ((keys.has('person') && person === undefined) || (keys.has('place') && place === undefined)) return undefined;
  const [other, role, object] = [chosen.get(keys.get('with') ?? ''), text('role'), text('object')];
  const period = keys.get('period')?.replaceAll(/Y\d?/g, (slot) => slots.get(slot)?.text ?? '');
  const max = slots.get(keys.get('max') ?? '')?.value;
  const bound = BOUNDS.find((one) => one === keys.get('bound'));
  const certainty = CERTAINTIES.find((one) => one === keys.get('certainty'));
  const span = keys.get('span');
  const ofUnit = amount?.startsWith('Q') === true ? '%' : unit === '' ? figure?.unit : unit;
  return {
    kind,
    company: firm.card.id,
    ...(figure && { value: figure.value }),
    ...(figure && ofUnit !== undefined && { unit: span === undefined ? ofUnit : `${ofUnit}/${span}` }),
    ...(max !== undefined && { max }),
    ...(object !== undefined && { object }),
    ...(bound && { bound }),
    ...(period !== undefined && /^\d{4}/.test(period) && { period }),
    ...(certainty && { certainty }),
    ...(other && { with: other.card.id }),
    ...(person !== undefined && { person: role === undefined ? { name: person } : { name: person, role } }),
    ...(place !== undefined && { place }),
  };
}

const BOUNDS = ['least', 'most', 'about'] as const;
const CERTAINTIES = ['aimed', 'estimated', 'denied'] as const;
