import type { NamedRule } from '../../lib/model/watch.ts';
import { t } from '../../lib/platform/i18n.ts';
import { kindWords } from '../dossier/kind-words.ts';
import { wordsLanguage } from '../shared/language.ts';

/** «Numergy or Cloudwatt, with acquisition or closure». */
export function ruleSentence({ companies, kinds }: Pick<NamedRule, 'companies' | 'kinds'>): string {
  const either = new Intl.ListFormat(wordsLanguage(), { type: 'disjunction' });
  const firms = either.format(companies.map(({ name }) => name));
  return kinds.length === 0
    ? t('watch.ruleAny', [firms])
    : t('watch.ruleWith', [
        firms,
        either.format(kinds.map((kind) => kindWords(kind).toLocaleLowerCase(wordsLanguage()))),
      ]);
}
