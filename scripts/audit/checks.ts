import type { Company } from '../../lib/model/company.ts';
import { packForms, type PackForm } from './pack-forms.ts';
import { bare, type WordLists } from './word-lists.ts';

/** A form that somebody should look at. `weight` puts the likeliest errors first; it means nothing across checks. */
export type Suspect = {
  readonly check: CheckName;
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  readonly says: string;
};

export const CHECKS = ['collision', 'word', 'name', 'phrase', 'acronym', 'former', 'short-form'] as const;
type CheckName = (typeof CHECKS)[number];

const SHORT_ACRONYM = 3;
/** Last words that journalists drop: «Bechtle AG» is known without its form, «Accor Group» should be as «Accor». */
const LAST_WORDS = [
  'group|groupe|gruppe|grupo|gruppo|holding|holdings|technologies|technology|systems|software',
  String.raw`corporation|international|labs|inc\.?|networks|solutions|industries|communications`,
  'pharmaceuticals|energy|robotics|therapeutics',
].join('|');
const DROPPED_ENDS = new RegExp(`^(.+?),? (?:${LAST_WORDS})$`, 'i');
const DROPPED_STARTS = /^(?:groupe|gruppo|grupo) (.+)$/i;

/** Runs every check over the pack. */
export function auditPack(companies: readonly Company[], lists: WordLists): Suspect[] {
  const forms = packForms(companies);
  const safe = forms.filter(({ risk }) => risk === 'safe');
  return [
    ...collisions(forms),
    ...safe.flatMap((form) => words(form, lists)),
    ...safe.flatMap((form) => phrases(form, lists)),
    ...safe
      .filter(({ text }) => isShortAcronym(text))
      .map((form) => suspect('acronym', form, 0, 'short acronym, safe')),
    ...companies.flatMap((company) => missingShortForms(company)),
  ].toSorted(
    (a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}

/** Forms written alike for several firms of which one says that the form alone is enough. */
function collisions(forms: readonly PackForm[]): Suspect[] {
  const byText = Map.groupBy(forms, ({ text }) => bare(text));
  return [...byText.values()].flatMap((alike) => {
    const owners = new Set(alike.map(({ id }) => id));
    const safe = alike.find(({ risk }) => risk === 'safe');
    if (owners.size < 2 || safe === undefined) return [];
    const bearers = alike.map(({ id, risk, source }) => `${id} (${source}, ${risk})`).join(', ');
    return [
      suspect(
        'collision',
        safe,
        new Set(alike.filter(({ risk }) => risk === 'safe').map(({ id }) => id)).size,
        `borne by ${bearers}`,
      ),
    ];
  });
}

/**
 * Single words that a dictionary knows, its accents aside, since matching does without: a word, or a name of people and
 * places, or a noun of German.
 */
function words(form: PackForm, { words: known, capitalised, frequency }: WordLists): Suspect[] {
  const word = bare(form.text);
  if (!/^\p{L}+$/u.test(word)) return [];
  const times = frequency.get(word) ?? 0;
  const isWord = known.has(word);
  if (!isWord && !capitalised.has(word) && times < 2) return [];
  const check = form.source === 'former' ? 'former' : isWord || !capitalised.has(word) ? 'word' : 'name';
  return [
    suspect(
      check,
      form,
      times,
      `${isWord ? 'a word of the lists' : check === 'word' ? 'no word of the lists' : 'a name or noun of the lists'}` +
        `, ${times} times written small in the texts`,
    ),
  ];
}

/** Several everyday words in a row. */
function phrases(form: PackForm, { words: known, frequency }: WordLists): Suspect[] {
  const parts = bare(form.text).split(/[ '’-]+/);
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => known.has(part) || frequency.has(part))) return [];
  return [
    suspect('phrase', form, Math.min(...parts.map((part) => frequency.get(part) ?? 0)), 'each word is an everyday one'),
  ];
}

function isShortAcronym(text: string): boolean {
  return text.length <= SHORT_ACRONYM && text === text.toUpperCase() && /\p{L}/u.test(text);
}

/** «X Group» without a form «X». */
function missingShortForms(company: Company): Suspect[] {
  const forms = packForms([company]);
  const known = new Set(forms.map(({ text }) => text.toLowerCase()));
  const [, short] = DROPPED_ENDS.exec(company.name) ?? DROPPED_STARTS.exec(company.name) ?? [];
  if (short === undefined || known.has(short.toLowerCase())) return [];
  return [{ check: 'short-form', id: company.id, text: company.name, weight: 0, says: `no form «${short}»` }];
}

function suspect(check: CheckName, { id, text, source }: PackForm, weight: number, says: string): Suspect {
  return { check, id, text, weight, says: source === 'name' ? says : `${source}: ${says}` };
}
