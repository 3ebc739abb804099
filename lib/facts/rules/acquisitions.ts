/** Who buys whom, and for how much. */
import type { CompanyId } from '../../model/company.ts';
import { matchesOf } from '../../text/matches.ts';
import { certaintyOf, moodOf } from './certainty.ts';
import { clauseAt } from './clauses.ts';
import { moneyWords, wordFor } from './money-words.ts';
import type { Span } from './names.ts';
import type { FactDraft, Passage } from './passage.ts';
import { subjectAt } from './subject.ts';
import { periodField, periodOf, periodRightBehind } from './when.ts';

/** What stands between a verb of buying and what is bought, at most: «l’hébergeur». */
const OBJECT =
  "(?: (?:le|la|l'|les|son|sa|the|its|rival|smaller|concurrent|specialiste|hebergeur|editeur|fournisseur" +
  '|operateur|start-up|startup|societe|groupe|americain|francais|allemand|britannique|german|french|host' +
  "|firm|company)){0,4} ?(?:l'|d')?(?<object>@+)";
const BUY =
  "rachet(?:e|er|era|ent)|rachete|achet(?:e|er|era)|acquier(?:t|ent)|acquerir|acquis|s'offr(?:e|ir|ira)" +
  "|s'est offert|absorb(?:e|er|era)|avale(?:r|ra)?|(?:met|mis|mettre|mettra) la main sur|repren(?:d|dre|dra)" +
  "|repris|prend le controle d[e']|buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)|takes? over|took over" +
  '|taking over|purchas(?:e|es|ed|ing)|snap(?:s|ped) up';
/** Verb and object: whoever is the subject buys. */
const ACTIVE = new RegExp(String.raw`(?<![a-z])(?<verb>${BUY})${OBJECT}(?!')`, 'g');
/** «A été racheté par», «was bought by», «passé dans le giron de», «belongs to». */
const PASSIVE = new RegExp(
  '(?<![a-z])(?<verb>(?:rachete|repris|acquis|absorbe|achete|avale)e?s? par|(?:vendu|cede)e?s? a' +
    '|(?:bought|acquired|taken over|absorbed|purchased|snapped up) by|sold to|(?:passee?|tombee?|passe|tombe) ' +
    "(?:dans|sous) (?:le giron|l'escarcelle|le controle|la coupe) d(?:e|')|appart(?:ient|enait|iendra) a" +
    "|belongs to|(?:is|was) now part of) ?(?:l'|le |la |the |au groupe |groupe )?(?<object>@+)",
  'g',
);
/** «Le rachat d’X par Y», «the acquisition of X by Y». */
const NOUN_BY = new RegExp(
  "(?<![a-z])(?<verb>rachat|acquisition|reprise|absorption|takeover|purchase) (?:de |d'|du |of )" +
    "(?:l'|le |la |the )?(?<object>@+) (?:par|by) (?:l'|le |la |the )?(?<buyer>@+)",
  'g',
);
/** «Y a finalisé l’acquisition de X», «its takeover of X». */
const NOUN_OF = new RegExp(
  "(?<![a-z])(?<verb>rachat|acquisition|takeover|purchase) (?:de |d'|du |of )(?:l'|le |la |the )?" +
    '(?<object>@+)(?! (?:par|by) )',
  'g',
);
const AUXILIARY = new RegExp(
  String.raw`\b(?:a ete|ont ete|est|etait|sera|was|were|is|has been|have been|had been|be|being|passee?) ` +
    String.raw`(?:[a-z]+ )?$|\bn'a pas ete $|@ (?:[a-z]+ )?$`,
);
/** What keeps a purchase from being one: «coup d’arrêt au rachat d’X par Y». */
const BLOCKED = new RegExp(
  String.raw`\b(?:coup d'arret|bloqu\w+|block\w*|annul\w+|s'oppos\w+|oppos\w+|contest\w+|feu vert|approv\w*` +
    String.raw`|autoris\w+|projet|etudi\w+|clear(?:s|ed)?|refus\w*|reject\w*|rejet\w*|probe|enquete` +
    String.raw`|stud(?:y|ies)|rumeur\w*|ouvre la porte)\b`,
);
/** A purchase that something else is said to follow. */
const PAST = /\b(?:depuis|apres|since|after|following|suite a|porte sur|s'eleve)\b/;
const DONE = new RegExp(
  String.raw`\b(?:finalis\w+|boucl\w+|acheve\w*|conclu\w*|annonc\w+|complet\w+|closed|closes|announc\w+` +
    String.raw`|sealed|agreed|confirm\w+)\b`,
);
const PAYS = new RegExp(
  '(?<![a-z])(?:is paying|pays?|paid|paie|a paye|debourse|a debourse) (?:[^@]{0,50}) (?:for|pour) ' +
    "(?:l'|le |la |the )?(?<object>@+)",
  'g',
);
const PARTLY = /\b(?:part|parts|participation|stake|activites?|unit|division|branche|%)\b[^@]{0,12}$/;

type Deal = { readonly target: CompanyId; readonly buyer: CompanyId; readonly span: Span; readonly isNoun?: true };

/** Purchases of companies, with the sums paid for them as facts of their own. */
export function acquisitionsIn(passage: Passage): readonly FactDraft[] {
  const deals = dealsIn(passage);
  const events = deals.flatMap((deal): FactDraft[] => {
    const { clauses, folded } = passage;
    const clause = clauseAt(clauses, deal.span.start);
    const mood = moodOf(folded.slice(clause.start, deal.span.end));
    const period =
      deal.isNoun && !DONE.test(folded)
        ? periodField(periodRightBehind(passage, deal.span))
        : periodField(periodOf(passage, deal.span, true));
    if (mood === 'open' || mood === 'estimated' || !period) return [];
    return [
      {
        at: deal.span.start,
        fact: { kind: 'acquisition', company: deal.target, ...period, ...certaintyOf(mood), with: deal.buyer },
      },
    ];
  });
  const known = deals.length > 0 ? deals : paidIn(passage);
  return [
    ...events,
    ...known.slice(0, 1).flatMap((deal) => sumsOf(passage, deal, events.length > 0 || deals.length === 0)),
  ];
}

function dealsIn(passage: Passage): readonly Deal[] {
  const { folded } = passage;
  if (!/@/.test(folded)) return [];
  const found: Deal[] = [];
  const add = (target: CompanyId | undefined, buyer: CompanyId | undefined, span: Span, isNoun?: true): void => {
    if (
      target !== undefined &&
      buyer !== undefined &&
      target !== buyer &&
      !found.some((deal) => deal.target === target)
    )
      found.push({ target, buyer, span, ...(isNoun && { isNoun }) });
  };
  for (const match of matchesOf(folded, NOUN_BY))
    add(
      nameAt(passage, match, 'object'),
      (DONE.test(folded) || PAST.test(folded)) && !BLOCKED.test(folded) ? nameAt(passage, match, 'buyer') : undefined,
      spanOf(match),
      true,
    );
  for (const match of matchesOf(folded, PASSIVE)) {
    const subject = passiveSubject(passage, match.index);
    if (subject !== undefined) add(subject, nameAt(passage, match, 'object'), spanOf(match));
  }
  for (const match of matchesOf(folded, ACTIVE)) {
    const buyer = subjectAt(passage, match.index);
    if (buyer !== undefined && !PARTLY.test(folded.slice(0, match.index)))
      add(nameAt(passage, match, 'object'), buyer, spanOf(match));
  }
  for (const match of matchesOf(folded, NOUN_OF)) {
    const buyer = subjectAt(passage, match.index);
    if (buyer !== undefined && DONE.test(folded) && !BLOCKED.test(folded))
      add(nameAt(passage, match, 'object'), buyer, spanOf(match));
  }
  return found;
}

/** «Cloudwatt repris par X» is about the name beside it; «was bought by» about the subject. */
function passiveSubject(passage: Passage, at: number): CompanyId | undefined {
  const before = passage.folded.slice(0, at);
  const beside = passage.names.find(({ end }) => /^,? $/.test(before.slice(end)));
  return beside?.id ?? (AUXILIARY.test(before) ? subjectAt(passage, at) : undefined);
}

/** A sum paid for a company, without a verb of buying. */
function paidIn(passage: Passage): readonly Deal[] {
  return matchesOf(passage.folded, PAYS).flatMap((match): Deal[] => {
    const [target, buyer] = [nameAt(passage, match, 'object'), subjectAt(passage, match.index)];
    return target === undefined || buyer === undefined || target === buyer
      ? []
      : [{ target, buyer, span: spanOf(match) }];
  });
}

/** The sum of a deal; one that is denied or may never be has none. */
function sumsOf(passage: Passage, deal: Deal, isStated: boolean): readonly FactDraft[] {
  if (!isStated) return [];
  const { folded, amounts } = passage;
  const words = moneyWords(folded, { start: 0, end: folded.length });
  const sums = amounts.filter(
    (amount) => amount.isMoney && !amount.isEach && wordFor(folded, words, amount)?.kind === 'deal-value',
  );
  const [sum, ...others] = sums;
  const period = sum && periodField(periodOf(passage, sum));
  if (!sum || others.length > 0 || !period || moodOf(folded) === 'denied') return [];
  return [
    {
      at: sum.start,
      fact: {
        kind: 'deal-value',
        company: deal.target,
        value: sum.value,
        unit: sum.unit,
        ...(sum.bound && { bound: sum.bound }),
        ...period,
        with: deal.buyer,
      },
    },
  ];
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** The company whose mask a group of a match is. */
function nameAt({ names }: Passage, match: RegExpExecArray, group: string): CompanyId | undefined {
  const masked = match.groups?.[group];
  if (masked === undefined) return undefined;
  const start = group === 'buyer' ? match.index + match[0].length - masked.length : match.index + match[0].indexOf('@');
  return names.find((name) => name.start === start)?.id;
}
