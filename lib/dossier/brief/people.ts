import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier } from '../../model/dossier.ts';
import { isDay } from '../../model/iso-date.ts';
import { roleWords } from '../role-words.ts';
import { dateWords, momentWords } from './figure-words.ts';
import { fromReport, sourced, type Pen } from './write.ts';

const MAX_PEOPLE = 10;

/** People with their roles and times; roles that are not known stay in the words of their source. */
export function peopleSentences({ people, events }: Dossier, pen: Pen): readonly BriefSentence[] {
  const { words, language } = pen;
  return people.slice(0, MAX_PEOPLE).map(({ name, role, from, to, reported, asOf, sources }) => {
    const who = role === undefined ? name : words('people.role', [name, roleWords(name, role, language)]);
    const told = timed(who, from, to);
    const text = asOf === undefined ? words('stop', [told]) : words('lead.asOf', [told, dateWords(asOf, language)]);
    if (sources.length === 0) return fromReport(text, reported);
    const fact = events.find(
      ({ fact: { person }, source }) => person?.name === name && source.id === sources[0]?.id,
    )?.fact;
    return sourced(pen, text, sources, fact);
  });

  function timed(who: string, from: string | undefined, to: string | undefined): string {
    if (from !== undefined && to !== undefined)
      return words('people.fromTo', [who, dateWords(from, language), dateWords(to, language)]);
    if (from !== undefined) return words('people.since', [who, momentWords(from, pen)]);
    return to === undefined
      ? who
      : words(isDay(to) ? 'people.untilDay' : 'people.until', [who, dateWords(to, language)]);
  }
}
