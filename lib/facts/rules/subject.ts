/**
 * Which company a statement is about, by how near it stands and what it is in its sentence; nothing where that is not
 * sure.
 */
import type { CompanyId } from '../../model/company.ts';
import { clauseAt } from './clauses.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';

/** Words for a company that was named before. */
const GENERIC =
  '(?:la|cette) (?:societe|firme|filiale|start-up|jeune pousse|pepite|maison mere)' +
  '|(?:le|ce) (?:groupe|prestataire|fournisseur|fabricant|specialiste|geant)' +
  "|(?:l'|cet |cette )(?:entreprise|operateur|hebergeur|editeur|equipementier)|(?:the|this) (?:[a-z]+ )?" +
  '(?:company|group|firm|operator|host|provider|vendor|publisher|carrier|start-up|startup)';
/** The statement's own subject stands for a company: at its start, or behind an opening phrase. */
const OPENING = '^(?:[^@]{0,80}, )?["«“ ]*(?:et |and |aussi |today |desormais |desormais, |now |mais |but |[a-z-]+, )?';
const GENERIC_START = new RegExp(String.raw`${OPENING}(?:${GENERIC})(?= |,|')`);
const PRONOUN_START = new RegExp(String.raw`${OPENING}(?:il|elle|it|celui-ci|celle-ci|its|son|sa|ses)(?= |,|')`);
const TOGETHER = /@ (?:et|and|ainsi que|&) (?:l'|le |la |les |the )?@+[^@]*$/;
const EACH = /\b(?:chacun|each|respectivement|respectively|tous deux|both)\b/;
const JOINT = /^(?:together|ensemble|a (?:eux|elles) deux|both|tous deux)\b/;
/** A relative clause that began and has not ended, with what stands before it. */
export const OPEN_RELATIVE = /(.?), ?(?:qui|dont|which|who|whose|that) [^,]*$/;
/** «La division de X, qui…» may be about the division. */
const OF_SOMETHING = /(?:^|[ '])(?:la |le |l'|une? |the |an? )[a-z' -]{2,50}(?:de |d'|of )@+$/;
const SPEAKER_TAIL = new RegExp(
  '(?:affirme|assure|explique|indique|precise|resume|annonce|declare|confie|selon|says?|said' +
    '|according to|explains?|told)[^@]{0,60}@+',
);
/** «Avec ses 6 500 salariés, X…»: whom it is about follows. */
const OPENS = /^(?:avec (?:ses|son|sa)|with (?:its|a)|fort(?:e)? de (?:ses)?|employing|employant) [^@,]*$/;
const WE = /\b(?:nous|we|notre|nos|our)\b/;

/**
 * The companies that a statement at an offset of a passage is about: none where that is not sure, several where each is
 * meant.
 */
export function subjectsAt(passage: Passage, offset: number): readonly CompanyId[] {
  const { folded, clauses, names } = passage;
  const clause = clauseAt(clauses, offset);
  const left = folded.slice(clause.start, offset);
  const speaker = speakerOf(passage, left);
  if (speaker !== undefined) return [speaker];
  const relative = OPEN_RELATIVE.exec(left);
  // «AWS, which…» is about AWS, whatever that is in its own clause; «son fournisseur, qui…» about nobody that is known.
  if (relative && left.includes('@'))
    return asList(
      relative[1] === '@' && !OF_SOMETHING.test(left.slice(0, relative.index + 1))
        ? nameEndingAt(names, clause.start + relative.index + 1)
        : undefined,
    );
  const candidates = names.filter((name) => name.start >= clause.start && name.end <= offset && isSubject(name));
  const last = candidates.at(-1);
  if (!last && OPENS.test(left)) {
    const behind = /^[^@]{0,60}?, (?:l'|le |la |the )?(?=@)/.exec(folded.slice(offset));
    const named = behind ? names.find(({ start }) => start === offset + behind[0].length) : undefined;
    if (named) return [named.id];
  }
  if (!last) return withoutName(passage, clause.start, left);
  const previous = candidates.at(-2);
  if (
    previous &&
    previous.id !== last.id &&
    TOGETHER.test(folded.slice(clause.start, offset).replace(/@+/g, '@')) &&
    isJoined(folded, previous, last)
  ) {
    return EACH.test(left) ? [previous.id, last.id] : [];
  }
  if (
    isForeignSubject(folded.slice(clause.start, last.start), last) ||
    FOREIGN_TAIL.test(folded.slice(last.end, offset))
  )
    return [];
  return [last.id];
}

/** The one company that a statement is about. */
export function subjectAt(passage: Passage, offset: number): CompanyId | undefined {
  const [only, ...others] = subjectsAt(passage, offset);
  return others.length === 0 ? only : undefined;
}

function asList(id: CompanyId | undefined): readonly CompanyId[] {
  return id === undefined ? [] : [id];
}

function isSubject({ role }: Name): boolean {
  return role === 'subject' || role === 'own';
}

function isJoined(folded: string, one: Name, other: Name): boolean {
  return /^,? (?:et|and|&|ainsi que) (?:l'|le |la |les |the )?$/.test(folded.slice(one.end, other.start));
}

const FOREIGN_SUBJECT = new RegExp(
  "^(?:le|la|les|l'|un|une|the|an) ?(?!groupe|operateur|hebergeur|editeur|societe|prestataire|group" +
    '|firm)[a-z]+(?: [a-z]+){0,2}, $',
);

/** Another subject stands before a name that comes late: «le secteur, où opère aussi X, emploie…». */
function isForeignSubject(before: string, { role }: Name): boolean {
  return role === 'subject' && FOREIGN_SUBJECT.test(before);
}

/** Right before a verb stands something else than the company: «X, au moment où la filiale subit…». */
const FOREIGN_TAIL = new RegExp(
  "(?:, |(?<![a-z])(?:au moment ou|when|as|where) |alors qu')(?:(?:la|le|les|un|une|the|an|its) |l'|qu')" +
    '(?!groupe|operateur|hebergeur|editeur|societe|entreprise|prestataire|group|firm|company)[a-z-]+' +
    '(?: [a-z-]+)? (?:a |ont |has |have |was |est )?$',
);

/** Of a name that ends right before an offset. */
function nameEndingAt(names: readonly Name[], offset: number): CompanyId | undefined {
  return names.find(({ end }) => end === offset)?.id;
}

/** «Nous comptons 25 000 clients», affirme la direction de X. */
function speakerOf({ folded, names }: Passage, left: string): CompanyId | undefined {
  const [only, ...others] = new Set(names.map(({ id }) => id));
  return WE.test(left) && others.length === 0 && SPEAKER_TAIL.test(folded) ? only : undefined;
}

/** A statement without a name of its own: about the subject of the clause before it, or of the sentences before. */
function withoutName(passage: Passage, clauseStart: number, left: string): readonly CompanyId[] {
  const { names, before } = passage;
  if (JOINT.test(left)) return [];
  const isPronoun = PRONOUN_START.test(left);
  const isGeneric = !isPronoun && GENERIC_START.test(left);
  const earlier = names.filter(({ end }) => end <= clauseStart);
  // «La société» may be any of two that the same sentence names.
  if (isGeneric && new Set(earlier.map(({ id }) => id)).size > 1) return [];
  if (earlier.length > 0)
    return isPronoun || isGeneric
      ? earlier
          .filter(isSubject)
          .slice(-1)
          .map(({ id }) => id)
      : [];
  return before.topic !== undefined && (isPronoun || (isGeneric && before.isSole)) ? [before.topic] : [];
}
