/**
 * Forms of statements that say by themselves what a figure or somebody is to which company. Each was kept because it is
 * right where hands that it was not written from use it.
 */
import type { FactKind } from '../../model/fact.ts';
import { matchesOf } from '../../text/matches.ts';
import type { DocumentSentence, Token } from '../reading/document.ts';
import { AIM_FORMS } from './aim-forms.ts';
import { EVENT_FORMS } from './event-forms.ts';
import { FIGURE_FORMS } from './figure-forms.ts';
import { MONEY_FORMS } from './money-forms.ts';
import { PEOPLE_FORMS } from './people-forms.ts';
import { SHARE_FORMS } from './share-forms.ts';

/** What a form says: `at` is the token of figure, person, town or event; `of` and `by` are tokens of companies. */
export type FormMatch = {
  readonly form: string;
  readonly kind: FactKind;
  readonly at: number;
  /** Undefined where a word such as «nous» or «elle» stands for the company. */
  readonly of?: number;
  readonly by?: number;
};

/** `needs` are letters of which its figure or name is one; `isNamed`: it names a company. */
type Form = {
  readonly name: string;
  readonly kind: FactKind;
  readonly pattern: RegExp;
  readonly needs: string;
  readonly isNamed: boolean;
};

const STEM = 4;
const BY_STEM = new Map<string, Form[]>();
for (const [name, kind, stems, pattern] of [
  ...MONEY_FORMS,
  ...AIM_FORMS,
  ...FIGURE_FORMS,
  ...PEOPLE_FORMS,
  ...SHARE_FORMS,
  ...EVENT_FORMS,
]) {
  const form: Form = {
    name,
    kind,
    // What begins with a sign of its own is soon found; a word has its bounds looked at.
    pattern: new RegExp(/^(?:\^|F\()/.test(pattern) ? pattern : `(?<= |^)${pattern}`, 'g'),
    needs: [...pattern.matchAll(/([A-Z])(?:\|([A-Z])\))?\(\?<at/g)].flatMap(([, one, other]) => [one, other]).join(''),
    isNamed: /F\(\?</.test(pattern) && !/\|(?:\(\?:)?nous/.test(pattern),
  };
  for (const stem of stems.split(' ')) BY_STEM.set(stem, [...(BY_STEM.get(stem) ?? []), form]);
}
const GROUPS = { money: 'M', percent: 'Q', people: 'H', customers: 'C', users: 'C', capacity: 'K', none: 'B' } as const;

/** What a token is to a form; a word is none. */
function letterOf({ kind, quantity }: Token): string {
  if (quantity) return GROUPS[quantity.group];
  return kind === 'person' ? 'P' : kind === 'name' ? 'L' : '';
}

/** A sentence of its tokens in a line: companies, figures, people and names as a letter with their index. */
function skeletonOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text, folded, quantity }, index) => {
      if (kind === 'firm') return `F${index}`;
      if (quantity) return `${GROUPS[quantity.group]}${index}`;
      // «le PDG» looks like somebody.
      if (kind === 'person') return /^(?:le|la|les|du|au|the|un|une) /.test(folded) ? folded : `P${index}`;
      // «Selon le PDG»: what is left of it is no name.
      if (kind === 'name' && /^\p{Ll}/u.test(text)) return folded;
      if (kind === 'name') return index === 0 && isWord(folded) ? folded : `L${index}`;
      return kind === 'date' ? 'D' : text;
    })
    .join(' ')
    .replaceAll(/(?<![^ ])([dl]) ' (?=F)/g, "$1' ");
}

/** A capital at the start of a sentence is no name: «Sales rose», «Le PDG». */
function isWord(folded: string): boolean {
  return BY_STEM.has((folded.split(' ').at(-1) ?? '').slice(0, STEM));
}

/** What the forms say of a sentence: only those are tried of which it has a word. */
export function formsIn({ tokens, firms }: DocumentSentence): readonly FormMatch[] {
  const letters = new Set(tokens.map(letterOf));
  const forms = new Set<Form>();
  for (const { kind, text, folded } of tokens) {
    if (kind !== 'word' && kind !== 'name' && kind !== 'person' && text !== '(') continue;
    const last = kind === 'word' ? folded : (folded.split(' ').at(-1) ?? '');
    for (const form of BY_STEM.get(last.slice(0, STEM)) ?? NONE)
      if (
        (!form.isNamed || firms.length > 0) &&
        (form.needs === '' || [...form.needs].some((letter) => letters.has(letter)))
      )
        forms.add(form);
  }
  if (forms.size === 0) return NOTHING;
  const skeleton = skeletonOf(tokens);
  const found: FormMatch[] = [];
  for (const { name, kind, pattern } of forms) {
    for (const { groups, index, 0: whole } of matchesOf(skeleton, pattern)) {
      const at = groups?.['at'] ?? groups?.['at2'] ?? eventAt(tokens, skeleton.slice(0, index), whole, groups);
      const [of, by] = [groups?.['of'], groups?.['by']];
      if (
        at === undefined ||
        (of !== undefined && by !== undefined && tokens[Number(of)]?.firm?.id === tokens[Number(by)]?.firm?.id)
      )
        continue;
      found.push({
        form: name,
        kind,
        at: Number(at),
        ...(of !== undefined && { of: Number(of) }),
        ...(by !== undefined && { by: Number(by) }),
      });
    }
  }
  return found;
}

/** The token of an event's word: the first one behind the letters that stand before it. */
function eventAt(
  tokens: readonly Token[],
  before: string,
  whole: string,
  groups: Readonly<Record<string, string | undefined>> | undefined,
): number | undefined {
  const word = Object.entries(groups ?? {}).find(([name, text]) => name.startsWith('word') && text !== undefined)?.[1];
  if (word === undefined) return undefined;
  const lead = before + whole.slice(0, whole.search(new RegExp(`(?<![^ ])${word}(?![^ ])`)));
  const last = [...lead.matchAll(/(?<![^ ])[A-Z](\d+)/g)].at(-1);
  const at = tokens.findIndex(
    // A capital at the start of a sentence makes a name of a word.
    ({ text, kind, folded }, index) =>
      index > Number(last?.[1] ?? -1) && (kind === 'word' ? text === word : index === 0 && folded === word),
  );
  return at < 0 ? undefined : at;
}

const NONE: readonly Form[] = [];
const NOTHING: readonly FormMatch[] = [];
