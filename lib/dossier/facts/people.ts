/** Who has, takes or leaves a role at a company. */
import type { CompanyId } from '../../model/company.ts';
import type { Draft } from './draft.ts';
import type { Passage } from './passage.ts';
import { ROLE } from './roles.ts';
import { periodField, periodOf } from './when.ts';

const FIRST = String.raw`\p{Lu}[\p{Ll}’']+(?:-\p{Lu}[\p{Ll}]+)?`;
const LAST = String.raw`(?:(?:de|du|von|van|van der|le|la|El|Al|Mc|O[’']|d[’'])[ ]?)?\p{Lu}[\p{L}’'-]+`;
/** Two to four names, of which the first is no word of a sentence. */
const PERSON = String.raw`(?<name>${FIRST}(?: \p{Lu}\.?(?= ))?(?: ${LAST}){1,2})`;
const OF = String.raw`(?:d[’']|de la |de l[’']|de |du |of |at |chez |pour |for |d)(?:the |la |l[’']|groupe )?`;
const AT = '@+';
const THE = String.raw`(?:le |la |l[’']|the |its |son |sa |as |as its |comme |au poste de |nouveau |nouvelle |new |co-)*`;

type Form = { readonly pattern: RegExp; readonly leaves?: true };

/** Patterns on text as it stands, with names of companies masked. The role may be missing: «X dirige Y». */
const FORMS: readonly Form[] = [
  // Didier Renard, PDG de Cloudwatt
  { pattern: form(String.raw`${PERSON}, ${THE}${ROLE}(?: [a-zé]+){0,2} ${OF}(?<firm>${AT})`) },
  // Le PDG de Thales, Patrice Caine
  { pattern: form(String.raw`${ROLE} ${OF}(?<firm>${AT}),? ${PERSON}`) },
  // Nextcloud CEO Frank Karlitschek, Microsoft’s chief executive, Satya Nadella
  { pattern: form(String.raw`(?<firm>${AT})(?:[’']s)? ${ROLE},? ${PERSON}`) },
  // X a quitté ses fonctions de directeur général d’Y, X stepped down as chairman of Y
  { pattern: form(String.raw`${PERSON} (?:a quitté|quitte|quittera|stepped down|steps down|will step down|resigned|has resigned|leaves|has left|left|a démissionné)(?: [a-zé]+){0,3}? (?:de |as |d[’'])?${THE}${ROLE} ${OF}(?<firm>${AT})`), leaves: true },
  // X a été nommée directrice générale d’Y, X became chief executive of Y, X a pris la présidence d’Y
  { pattern: form(String.raw`${PERSON} (?:a été nommée?|est nommée?|a été promue?|devient|est devenue?|prend|a pris|est|succède|was named|was appointed|has been named|has been appointed|is named|becomes|became|has become|is|takes over as|took over as)(?: au poste de| à la tête)? ${THE}${ROLE} ${OF}(?<firm>${AT})`) },
  // Y a nommé X directeur général, Y has appointed X as CEO
  { pattern: form(String.raw`(?<firm>${AT}) (?:a nommé|nomme|a promu|promeut|a recruté|named|names|has named|appointed|appoints|has appointed|promoted|has promoted|hires|hired|has hired) ${PERSON},? ${THE}(?:le poste de )?${ROLE}`) },
  // X dirige Y, X has led Y
  { pattern: form(String.raw`${PERSON} (?:dirige|préside|has led|leads|runs|heads) (?:l[’']|la |le )?(?<firm>${AT})`) },
  // Y, que dirige X
  { pattern: form(String.raw`(?<firm>${AT}),? que (?:dirige|préside) ${PERSON}`) },
];

function form(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}@])${source.replace(/^\(\?<firm>/, '(?<firm>')}`, 'gu');
}

/** A role of earlier days, or somebody else’s. */
const FORMER = /(?:\b(?:ex|ancien(?:ne)?|former|formerly|futur|adjoint|deputy|assistant|feu|late)[- ]?|\bex-)$/i;
/** Words that begin a sentence and no name. */
const NO_FIRST_NAME = /^(?:Selon|Pour|Chez|Le|La|Les|Mais|Avec|Avant|Après|Depuis|Pendant|Quand|Alors|Et|The|But|For|Said|When|After|With|As|And|Since|Then|Meanwhile|Question|Monsieur|Madame|Interview|Interviewed)$/;

/** The people of a passage with their roles; a leaver is told as denied. */
export function peopleIn(passage: Passage): readonly Draft[] {
  if (passage.names.length === 0) return [];
  const found: Draft[] = [];
  for (const { pattern, leaves } of FORMS) {
    for (const match of passage.cased.matchAll(pattern)) {
      const draft = personOf(passage, match, leaves ?? false);
      if (draft && !found.some(({ fact }) => fact.person?.name === draft.fact.person?.name && fact.company === draft.fact.company)) found.push(draft);
    }
  }
  return found;
}

function personOf(passage: Passage, match: RegExpExecArray, leaves: boolean): Draft | undefined {
  const { name = '', role, firm = '' } = match.groups ?? {};
  const company = firmAt(passage, match, firm);
  const person = withoutElision(name);
  if (company === undefined || person === undefined || isFormer(passage, match, role)) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  const period = periodField(periodOf(passage, span, true));
  if (!period || /[?]$/.test(passage.text)) return undefined;
  return {
    at: span.start,
    fact: { kind: 'appointment', company, ...period, ...(leaves && { certainty: 'denied' as const }), person: { name: person, ...(role !== undefined && { role: role.trim() }) } },
  };
}

/** «dOctave Klaba» has lost its apostrophe; «Selon Didier Renard» begins with no name. */
function withoutElision(name: string): string | undefined {
  const words = name.split(' ');
  const from = NO_FIRST_NAME.test(words[0] ?? '') ? 1 : 0;
  const rest = words.slice(from);
  return rest.length < 2 ? undefined : rest.join(' ').replace(/[’']s?$/, '');
}

function isFormer({ cased }: Passage, match: RegExpExecArray, role: string | undefined): boolean {
  if (role === undefined) return false;
  const at = match.index + match[0].indexOf(role);
  return FORMER.test(cased.slice(Math.max(0, at - 14), at)) || FORMER.test(cased.slice(Math.max(0, match.index - 14), match.index));
}

function firmAt({ names }: Passage, match: RegExpExecArray, firm: string): CompanyId | undefined {
  const start = match.index + match[0].lastIndexOf(firm);
  return names.find((name) => name.start === start && name.end - name.start === firm.length)?.id;
}
