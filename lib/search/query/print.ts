/** Writes a query down, so that reading it again gives the same query. */
import { KEY_NAMES, SOURCE_NAMES, STATE_NAMES } from './keywords.ts';
import type { KeyLanguage } from './keywords.ts';
import { printSpan } from './periods.ts';
import type { Clause, Filter, Query } from './query.ts';

/** The query as text, its keywords in the language given. */
export function printQuery({ clauses }: Pick<Query, 'clauses'>, language: KeyLanguage = 'en'): string {
  return clauses.map((clause) => printClause(clause, language)).join(' ');
}

export function printClause(clause: Clause, language: KeyLanguage = 'en'): string {
  return (clause.negated ? '-' : '') + positiveText(clause, language);
}

function positiveText(clause: Clause, language: KeyLanguage): string {
  switch (clause.kind) {
    case 'word':
      return clause.text;
    case 'phrase':
      return quoted(clause.text);
    case 'filter':
      return printFilter(clause.filter, language);
  }
}

/** A filter as a reader would type it: `company:"Orange Business"`. */
export function printFilter(filter: Filter, language: KeyLanguage = 'en'): string {
  return `${KEY_NAMES[language][filter.kind]}:${valueText(filter, language)}`;
}

function valueText(filter: Filter, language: KeyLanguage): string {
  switch (filter.kind) {
    case 'date':
      return printSpan(filter.value);
    case 'is':
      return STATE_NAMES[language][filter.value];
    case 'source':
      return SOURCE_NAMES[language][filter.value];
    case 'company':
    case 'site':
    case 'tag':
    case 'lang':
      return /[\s"“”„«»]/.test(filter.value) || filter.value === '' ? quoted(filter.value) : filter.value;
  }
}

function quoted(text: string): string {
  return /["”]/.test(text) ? `«${text}»` : `"${text}"`;
}
