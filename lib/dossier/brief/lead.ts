/** The paragraph with which a brief begins: who they are, who leads them, how large they are, and their latest news. */
import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier, DossierPerson, FigureRow } from '../../model/dossier.ts';
import type { FactKind } from '../../model/fact.ts';
import { isChief } from '../card-facts.ts';
import { roleWords } from '../role-words.ts';
import { dateWords, momentWords } from './figure-words.ts';
import { figureSentence } from './figures.ts';
import { fromPack, fromReport, sourced, type Pen } from './write.ts';

/** The figure that tells a company's size, the most telling first. */
const SIZES: readonly FactKind[] = ['revenue', 'headcount', 'customers'];

export function lead(dossier: Dossier, pen: Pen): readonly BriefSentence[] {
  const { company, figures } = dossier;
  const about = company.about[pen.language];
  const size = SIZES.flatMap((kind) => figures.filter((row) => row.kind === kind && isWhole(row)).slice(0, 1))[0];
  return [
    ...(about === '' ? [] : [fromPack(about)]),
    ...chiefSentence(dossier, pen),
    ...(size === undefined ? [] : [figureSentence(size, pen)]),
    ...latest(dossier, pen),
  ];
}

/** Who is at the head of the company now; of one that is no more nobody is. */
export function chiefOf({ company, people }: Pick<Dossier, 'company' | 'people'>): DossierPerson | undefined {
  if (company.status !== 'active' || company.ended !== undefined) return undefined;
  return people.find(({ role, to }) => to === undefined && role !== undefined && isChief(role));
}

function chiefSentence(dossier: Dossier, pen: Pen): readonly BriefSentence[] {
  const chief = chiefOf(dossier);
  if (chief === undefined) return [];
  const { words, language } = pen;
  const { name, role = '', from, reported, sources } = chief;
  const { asOf } = dossier.company;
  const who = words('lead.chief', [name, roleWords(name, role, language)]);
  const told = from === undefined ? who : words('people.since', [who, momentWords(from, pen)]);
  if (sources.length > 0) return [sourced(pen, words('stop', [told]), sources)];
  return [
    fromReport(
      asOf === undefined ? words('stop', [told]) : words('lead.asOf', [told, dateWords(asOf, language)]),
      reported,
    ),
  ];
}

/** A figure of the whole company, said and not aimed at. */
function isWhole({ of, with: party, object, values }: FigureRow): boolean {
  return of === undefined && party === undefined && object === undefined && values.some(({ fact }) => isSaid(fact));
}

function isSaid({ certainty }: { readonly certainty?: string }): boolean {
  return certainty === undefined || certainty === 'said';
}

function latest({ stories }: Dossier, pen: Pen): readonly BriefSentence[] {
  const story = stories.find(({ date }) => date !== undefined);
  const [source] = story?.articles ?? [];
  if (story?.date === undefined || source === undefined) return [];
  const text = pen.words('lead.latest', [dateWords(story.date, pen.language), story.title, source.publisher]);
  return [sourced(pen, text, story.articles)];
}
