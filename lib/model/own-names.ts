import type { CompanyCard, CompanyId } from './company.ts';
import type { Lesson } from './lesson.ts';

/** Begins the ids of the reader’s own companies: they sort behind all ids of a pack, which are slugs. */
const OWN = '~';

/** A name that the reader gave to a company; with `context` it counts only where more speaks for the company. */
type ReadersName = { readonly text: string; readonly companyId: CompanyId; readonly risk: 'safe' | 'context' | 'paired' };

/** What the reader added to the pack. */
export type OwnNames = {
  readonly companies: readonly CompanyCard[];
  readonly names: readonly ReadersName[];
  /** Differs where anything of it does; empty where there is nothing. */
  readonly revision: string;
};

/** Makes the id of a company of the reader’s own. */
export function ownCompanyId(unique: string): CompanyId {
  return `${OWN}${unique}`;
}

/** Whether a company is one of the reader’s own. */
export function isOwnCompany(id: CompanyId): boolean {
  return id.startsWith(OWN);
}

/** Gathers what lessons add to the pack. A name of an own company that was taken away again counts no more. */
export function ownNames(lessons: readonly Lesson[]): OwnNames {
  const companies = new Map(lessons.flatMap((lesson) => cardOf(lesson) ?? []).map((card) => [card.id, card]));
  const named = lessons.flatMap((lesson) => {
    const name = nameOf(lesson);
    return name && (!isOwnCompany(name.companyId) || companies.has(name.companyId)) ? [{ id: lesson.id, name }] : [];
  });
  return { companies: [...companies.values()], names: named.map(({ name }) => name), revision: named.map(({ id }) => id).join(' ') };
}

/** The name that a lesson gives a company, which may not have borne it before. */
export function nameOf(lesson: Lesson): ReadersName | undefined {
  switch (lesson.kind) {
    case 'name':
      return { text: lesson.surface, companyId: lesson.companyId, risk: 'safe' };
    case 'always':
      // It holds on its site alone: elsewhere the word says nothing unless the company itself is named.
      return { text: lesson.surface, companyId: lesson.companyId, risk: 'paired' };
    case 'verdict': {
      const { verdict } = lesson.learned;
      return typeof verdict === 'string' ? undefined : { text: lesson.surface, companyId: verdict.companyId, risk: 'context' };
    }
    case 'never':
      return undefined;
  }
}

function cardOf(lesson: Lesson): CompanyCard | undefined {
  if (lesson.kind !== 'name' || !lesson.own || !isOwnCompany(lesson.companyId)) return undefined;
  const { name, about } = lesson.own;
  return { id: lesson.companyId, name, kind: 'company', status: 'active', country: '', sectors: [], about: { en: about, fr: about } };
}
