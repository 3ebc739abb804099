/** Who has, takes or leaves a role at a company. */
import { LOWER, UPPER } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { mask, MASK, type Span } from './names.ts';
import type { FactDraft, Passage } from './passage.ts';
import { ROLE_PATTERN } from './roles.ts';
import { periodField, periodOf } from './when.ts';

/** Two to four capitalised words, of which the last may have a small one before it. */
const PERSON = new RegExp(
  `(?<![${UPPER}${LOWER}@])(?:[dl](?=[${UPPER}]))?` +
    String.raw`(?<name>[${UPPER}][${LOWER}’']+(?:-[${UPPER}][${LOWER}]+)?(?: [${UPPER}]\.)?` +
    `(?: (?:(?:de|du|von|van|der|le|la) )?[${UPPER}][${UPPER}${LOWER}’'-]*[${LOWER}]){1,2})`,
  'g',
);
/** Words that begin a sentence and no name. */
const NO_FIRST_NAME = new RegExp(
  '^(?:Selon|Pour|Chez|Le|La|Les|Mais|Avec|Avant|Après|Depuis|Pendant|Quand|Alors|Et|Ni|The|But|For|Said|When' +
    '|After|With|As|And|Since|Then|Meanwhile|Question|Monsieur|Madame|Interview|Interviewed) ',
);

const WHO = '#+';
const FIRM = '@+';
const OF = String.raw`(?:d'|de la |de l'|de |du |of |at |chez |pour |for |d)(?:the |la |l'|groupe )?`;
const THE = String.raw`(?:le |la |l'|the |its |son |sa |as |as its |comme |au poste de |nouveau |nouvelle |new |co-)*`;

/** `holds` tells of a role as it is: only a «since» beside it is its time. */
type Form = { readonly pattern: RegExp; readonly tells: 'holds' | 'takes' | 'leaves' };

/** Patterns on folded text with persons and companies masked. The role may be missing: «X dirige Y». */
const FORMS: readonly Form[] = [
  // Didier Renard, PDG de Cloudwatt
  {
    tells: 'holds',
    pattern: form(
      String.raw`(?<who>${WHO}), ${THE}${ROLE_PATTERN}(?: (?!of |de |du |at |for )[a-z-]+){0,2} ${OF}(?<firm>${FIRM})`,
    ),
  },
  // Le PDG de Thales, Patrice Caine
  { tells: 'holds', pattern: form(String.raw`${ROLE_PATTERN} ${OF}(?<firm>${FIRM}),? (?<who>${WHO})`) },
  // Nextcloud CEO Frank Karlitschek, Microsoft’s chief executive, Satya Nadella
  { tells: 'holds', pattern: form(String.raw`(?<firm>${FIRM})(?:'s)? ${ROLE_PATTERN},? (?<who>${WHO})`) },
  // X a quitté ses fonctions de directeur général d’Y, X stepped down as chairman of Y
  {
    tells: 'leaves',
    pattern: form(
      `(?<who>${WHO}) (?:a quitte|quitte|quittera|stepped down|steps down|will step down|resigned|has resigned` +
        '|leaves|has left|left|a demissionne)' +
        `(?: [a-z]+){0,3}? (?:de |as |d')?${THE}${ROLE_PATTERN} ${OF}(?<firm>${FIRM})`,
    ),
  },
  // X a été nommée directrice générale d’Y, X became chief executive of Y, X a pris la présidence d’Y
  {
    tells: 'takes',
    pattern: form(
      `(?<who>${WHO}) (?:a ete nommee?|est nommee?|a ete promue?|devient|est devenue?|prend|a pris|est|was named` +
        '|was appointed|has been named|has been appointed|is named|becomes|became|has become|is|takes over as' +
        `|took over as)(?: a la tete)? ${THE}${ROLE_PATTERN} ${OF}(?<firm>${FIRM})`,
    ),
  },
  // Y a nommé X directeur général, Y has appointed X as CEO
  {
    tells: 'takes',
    pattern: form(
      `(?<firm>${FIRM}) (?:a nomme|nomme|a promu|promeut|a recrute|named|names|has named|appointed|appoints` +
        `|has appointed|promoted|has promoted|hires|hired|has hired) (?<who>${WHO}),? ${THE}${ROLE_PATTERN}`,
    ),
  },
  // X dirige Y, X has led Y
  {
    tells: 'holds',
    pattern: form(
      `(?<who>${WHO}) (?:dirige|preside|has led|leads|runs|heads|chairs|has chaired|has headed|has run) ` +
        `(?:l'|la |le )?(?<firm>${FIRM})`,
    ),
  },
  // Y, que dirige X
  { tells: 'holds', pattern: form(String.raw`(?<firm>${FIRM}),? que (?:dirige|preside) (?<who>${WHO})`) },
];

/** At the start of a word, or behind the one letter of a broken elision. */
function form(source: string): RegExp {
  return new RegExp(`(?<!@|#|[a-z]{2}|[a-ce-km-z])${source}`, 'dg');
}

/** A role of earlier days, or somebody else’s. */
const FORMER = /\b(?:ex|ancien(?:ne)?|former|formerly|futur|adjoint|deputy|assistant|feu|late)[- ]?$/;
const SINCE_BESIDE = 40;

/** The people of a passage with their roles; a leaver counts as denied. */
export function peopleIn(passage: Passage): readonly FactDraft[] {
  if (passage.names.length === 0) return [];
  const people = personsIn(passage.cased);
  if (people.length === 0) return [];
  const folded = mask(passage.folded, people, '#');
  const found: FactDraft[] = [];
  for (const { pattern, tells } of FORMS) {
    for (const match of matchesOf(folded, pattern)) {
      const draft = personOf(passage, match, tells);
      if (
        draft &&
        !found.some(({ fact }) => fact.person?.name === draft.fact.person?.name && fact.company === draft.fact.company)
      )
        found.push(draft);
    }
  }
  return found;
}

/** Where names of persons stand; «dOctave Klaba» has lost its apostrophe, «Selon Didier Renard» begins with no name. */
function personsIn(cased: string): readonly Span[] {
  return matchesOf(cased, PERSON).flatMap(({ 0: whole, index, groups }): Span[] => {
    const name = groups?.['name'] ?? '';
    const skipped = NO_FIRST_NAME.exec(name)?.[0].length ?? 0;
    const end = index + whole.length;
    return name.slice(skipped).includes(' ') ? [{ start: end - name.length + skipped, end }] : [];
  });
}

function personOf(passage: Passage, match: RegExpExecArray, tells: Form['tells']): FactDraft | undefined {
  const { cased, folded, names } = passage;
  const places = match.indices?.groups ?? {};
  const [who, firm, role] = [places['who'], places['firm'], places['role']];
  if (!who || !firm) return undefined;
  const company = names.find(({ start, end }) => start === firm[0] && end === firm[1])?.id;
  const span = { start: match.index, end: match.index + match[0].length };
  if (
    company === undefined ||
    (role && FORMER.test(folded.slice(Math.max(0, role[0] - SINCE_BESIDE), role[0]))) ||
    FORMER.test(folded.slice(0, match.index))
  )
    return undefined;
  const period = timeOf(passage, span, tells);
  return {
    at: span.start,
    fact: {
      kind: 'appointment',
      company,
      ...period,
      ...(tells === 'leaves' && { certainty: 'denied' as const }),
      person: {
        name: cased
          .slice(who[0], who[1])
          .replace(/[’']s?$/, '')
          .replaceAll(MASK, ''),
        ...(role && { role: cased.slice(role[0], role[1]) }),
      },
    },
  };
}

function timeOf(passage: Passage, span: Span, tells: Form['tells']): { readonly period?: string } {
  if (tells !== 'holds') return periodField(periodOf(passage, span, true)) ?? {};
  const since = passage.periods.find(
    ({ role, start }) =>
      role === 'since' &&
      start >= span.end &&
      start - span.end <= SINCE_BESIDE &&
      !passage.folded.slice(span.end, start).includes(','),
  );
  return (since && periodField(since)) ?? {};
}
