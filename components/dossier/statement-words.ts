/** A statement in a few words: «Revenue: €500M», «Launch, 2015». */
import type { Fact } from '../../lib/model/fact.ts';
import { t } from '../../lib/platform/i18n.ts';
import { figureWords } from './figure-words.ts';
import { kindWords } from './kind-words.ts';
import { periodWords } from './period-words.ts';

/** The kind with its figure, or with the person, place and time of an event. */
export function statementWords(fact: Fact): string {
  const { kind, value, person, place, period } = fact;
  const what = value === undefined ? [person?.name, place] : [figureWords(fact)];
  const details = [...what, period === undefined ? undefined : periodWords(period)].filter(
    (part) => part !== undefined,
  );
  return details.length === 0 ? kindWords(kind) : t('dossier.statement', [kindWords(kind), details.join(', ')]);
}
