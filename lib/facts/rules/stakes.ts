/** Who holds how much of whom. */
import type { CompanyId } from '../../model/company.ts';
import type { Amount } from './amounts.ts';
import { certaintyOf, moodOf } from './certainty.ts';
import { clauseAt } from './clauses.ts';
import type { FactDraft, Passage } from './passage.ts';
import { subjectAt } from './subject.ts';
import { periodField, periodOf } from './when.ts';

const DETERMINER = String.raw`(?:the |l'|le |la |les )?`;
/** What makes hundredths a holding, before them or after. */
const HOLDS = new RegExp(
  String.raw`\b(?:deten(?:ait|aient|ir|u|ue|us)|detien(?:t|nent)|posse(?:de|dait|dent)\w*` +
    '|control(?:e|ent|ait|s|led)|owns?|owned|holds?|held|monte a|mont(?:e|er) a|actionnaire|participation' +
    '|stake|entree? au capital|mis(?:e)? la main sur|acquired?|bought|took|take|takes|pris|prend|raised' +
    String.raw`|acquis|acquiert|achete|sold|vendu|cede|rachet\w+|grimpe a)\b`,
);
const STAKE_BEHIND =
  /^ (?:stake|du capital|des parts|des actions|des titres|of the (?:capital|shares)|holding|interest|share in)/;
const OF_MARKET = /^ (?:share )?(?:du marche|of the [a-z -]{0,30}market|de parts? de marche|market)/;
const HELD_BEHIND = new RegExp(
  '^ ?(?:stake |du capital |des parts |des actions |des titres |of the (?:capital|shares) |holding |interest ' +
    `|share |owned )?(?:d'|de |of |in |dans |du )${DETERMINER}(@+)`,
);
const HELD_BEFORE = new RegExp(
  '(?:participation|stake|holding|actionnaire|shareholder|capital|parts) (?:au capital )?' +
    `(?:dans |in |de |d'|of )${DETERMINER}(@+)[^@]{0,40}$`,
);
const OWNED_BY = new RegExp(String.raw`^ ?(?:owned by|held by|par|detenus? par|controlled by) ${DETERMINER}(@+)`);
const PASSIVE = /\b(?:detenue?s?|controlee?s?|owned|held)(?: a| at)?(?: hauteur de)?(?: environ| about| nearly)? $/;
/** Words for the company held that do not name it. */
const HELD_UNNAMED = new RegExp(
  String.raw`\ben (?:detien|posse|deten|control)|au capital|^ (?:du capital )?(?:de la|de l'|du|of the` +
    '|of that) ?(?:[a-z]+ )?(?:societe|entreprise|operateur|operator|company|hebergeur|host|capital|firm)',
);
const SOLD = /\b(?:sold|vendu|cede|cede ses|sells?|vend)\b/;

/** The holdings that a passage tells of. */
export function stakesIn(passage: Passage): readonly FactDraft[] {
  return passage.amounts.flatMap((amount): FactDraft[] => {
    const draft = amount.unit === '%' ? stakeOf(passage, amount) : undefined;
    return draft ? [draft] : [];
  });
}

function stakeOf(passage: Passage, amount: Amount): FactDraft | undefined {
  const { folded, clauses } = passage;
  const clause = clauseAt(clauses, amount.start);
  const left = folded.slice(clause.start, amount.start);
  const right = folded.slice(amount.end, clause.end);
  if (
    OF_MARKET.test(right) ||
    (!HOLDS.test(left) && !STAKE_BEHIND.test(right) && !OWNED_BY.test(right)) ||
    SOLD.test(left)
  )
    return undefined;
  const mood = moodOf(left);
  const parties = partiesOf(passage, amount, left, right);
  const period = periodField(periodOf(passage, amount, true));
  if (mood === 'open' || !period || parties?.held === undefined || parties.held === parties.holder) return undefined;
  return {
    at: amount.start,
    fact: {
      kind: 'stake',
      company: parties.held,
      value: amount.value,
      unit: '%',
      ...(amount.bound && { bound: amount.bound }),
      ...period,
      ...certaintyOf(mood),
      ...(parties.holder !== undefined && { with: parties.holder }),
    },
  };
}

type Parties = { readonly held: CompanyId | undefined; readonly holder: CompanyId | undefined };

function partiesOf(passage: Passage, amount: Amount, left: string, right: string): Parties | undefined {
  const by = maskAfter(passage, amount.end, OWNED_BY.exec(right));
  // «Les 20 % détenus par X» are X's share of something else.
  if (
    by !== undefined &&
    !PASSIVE.test(left) &&
    !/\b(?:is|was|are|remains?|still|now|est|reste) (?:about |nearly |environ )?$/.test(left)
  )
    return undefined;
  if (by !== undefined) return { held: subjectAt(passage, amount.start), holder: by };
  if (PASSIVE.test(left)) return undefined;
  const behind = /\b(?:les|the|des|of) $/.test(left)
    ? undefined
    : maskAfter(passage, amount.end, HELD_BEHIND.exec(right));
  const held = behind ?? heldBefore(passage, amount, left);
  const holder = subjectAt(passage, amount.start) ?? holderBehind(passage, amount, left);
  if (held !== undefined) return { held, holder: holder === held ? undefined : holder };
  return HELD_UNNAMED.test(left) || HELD_UNNAMED.test(right) ? { held: otherThan(passage, holder), holder } : undefined;
}

/** The name at the end of a match that began at an offset. */
function maskAfter({ names }: Passage, from: number, match: RegExpExecArray | null): CompanyId | undefined {
  const start = match ? from + match[0].length - (match[1]?.length ?? 0) : -1;
  return names.find((name) => name.start === start)?.id;
}

function heldBefore({ names }: Passage, amount: Amount, left: string): CompanyId | undefined {
  const match = HELD_BEFORE.exec(left);
  const end = match ? amount.start - left.length + match.index + match[0].lastIndexOf('@') + 1 : -1;
  return names.find((name) => name.end === end)?.id;
}

/** «Entré au capital à hauteur de 44 %, l’opérateur…»: whom an opening participle is about comes behind it. */
function holderBehind(passage: Passage, amount: Amount, left: string): CompanyId | undefined {
  if (!/^(?:entree?|montee?|devenue?) /.test(left)) return undefined;
  const behind = passage.folded.slice(amount.end);
  const main = /, (?:le groupe|l'operateur|la societe|l'entreprise|l'hebergeur|il|elle) /.exec(behind);
  return main ? passage.before.topic : undefined;
}

/** The one company of late that is not the holder. */
function otherThan({ before, names }: Passage, holder: CompanyId | undefined): CompanyId | undefined {
  if (holder === undefined) return undefined;
  const others = [...new Set([...before.recent, ...names.map(({ id }) => id)])].filter((id) => id !== holder);
  return others.length === 1 ? others[0] : undefined;
}
