/** What a text states by its structure alone: forms of sentences, labels of lines, answers to questions. */
import type { CompanyId } from '../../model/company.ts';
import type { FactCertainty, FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { formsIn } from './forms.ts';
import type { FactHolder } from './holders.ts';
import type { Speaker } from './speaker.ts';

/** `by` names the rule; `other` is the other party. */
export type Statement = {
  readonly kind: FactKind;
  readonly at: number;
  readonly company: CompanyId;
  readonly other?: CompanyId;
  readonly certainty?: FactCertainty;
  readonly by: string;
};

/** `rank` is that of the figure among those of its answer or line. */
export type AskedKinds = {
  readonly kinds: readonly FactKind[];
  readonly by: 'question' | 'label';
  readonly rank: number;
};

/** What of a sentence the rules need beside it. */
export type Talk = {
  readonly isQuestion: boolean;
  readonly isTalk: boolean;
  readonly speaker: Speaker | undefined;
  readonly spokenOf: CompanyId | undefined;
  readonly answer: -1 | 0 | 1;
  /** What the question before puts forward; who says it; where behind labels it begins. */
  readonly echo: { readonly kind: FactKind; readonly value: number } | undefined;
  readonly label: Token | undefined;
  readonly from: number;
  readonly holder: (at: number, kind: FactKind) => FactHolder | undefined;
  readonly asked: (at: number) => AskedKinds | undefined;
};

/** Ways by which a company was found that make a form without a name as good as one with it. */
const TRUSTED = new Set(['voice', 'asked', 'colon', 'heading']);
const GROUPS: Readonly<Partial<Record<FactKind, string>>> = {
  headcount: 'people none',
  customers: 'customers users none',
  revenue: 'money',
  target: 'money',
  funding: 'money',
  'deal-value': 'money',
  price: 'money',
  stake: 'percent',
  'market-share': 'percent',
  capacity: 'capacity',
};

/** The statements of a sentence. */
export function statementsIn(article: FactDocument, sentence: DocumentSentence, talk: Talk): readonly Statement[] {
  return [
    ...byForms(article, sentence, talk),
    ...byQuestion(article, sentence, talk),
    ...byEcho(article, sentence, talk),
    ...byLabel(sentence, talk),
    ...byVoice(sentence, talk),
    ...byHolding(sentence, talk),
  ].filter(({ kind, at }) => !COUNTS.has(kind) || isCount(sentence.tokens, at));
}

const COUNTS = new Set<FactKind>(['headcount', 'customers']);
/** No company has so many heads. */
const MAX_HEADS = 3e6;
const OTHER_NOUN = new RegExp(
  '^(?:hours?|heures?|jours?|days?|weeks?|semaines?|mois|months?|ans?|annees?|years?|pays|countries|sites?|villes?' +
    '|cities|fois|times|minutes?|km|points?|offices?|bureaux|agences?|langues?|pour)$',
);
const HIRED = /^(?:recrut|embauch|hir|recruit|licenci|supprim|cree|creer|lost|perdu)/;

/** A number that counts neither hours nor who is to be hired. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const quantity = tokens[at]?.quantity;
  if (!quantity || quantity.group !== 'none') return true;
  if (quantity.value > MAX_HEADS || OTHER_NOUN.test(tokens[at + 1]?.text ?? '')) return false;
  return !tokens.slice(Math.max(0, at - VOICE_BACK), at).some(({ text }) => HIRED.test(text));
}

const SIZE = 4;
/** Whether a figure stands in another’s place: of its size, and not the same. */
export function isCorrected(value: number, other: number): boolean {
  return value !== other && other * SIZE >= value && other <= value * SIZE;
}

/** Whether a quantity may be of a kind; an answer leaves out the currency: «On devrait finir à 14 millions.» */
function isOfGroup(kind: FactKind, { group, isScaled }: NonNullable<Token['quantity']>): boolean {
  const groups = GROUPS[kind]?.split(' ') ?? [];
  return groups.includes(group) || (groups.includes('money') && group === 'none' && isScaled);
}

const EARLY = 6;
const PAST = /^(?:etions|etaient|were|avions|had)$/;

/** «450 salariés ? — Quatre cent trente.»: the answer puts its figure for that of the question. */
function byEcho(article: FactDocument, { tokens }: DocumentSentence, talk: Talk): readonly Statement[] {
  const { echo, from } = talk;
  if (!echo) return [];
  const at = tokens.findIndex(({ quantity }, index) => index >= from && quantity !== undefined);
  const quantity = tokens[at]?.quantity;
  if (!quantity || at > from + EARLY || !isCorrected(echo.value, quantity.value)) return [];
  if (!isOfGroup(echo.kind, quantity)) return [];
  const holder = talk.holder(at, echo.kind);
  if (!holder || (article.firms.size > 1 && !TRUSTED.has(holder.way))) return [];
  if (tokens.slice(from, at).some(({ text }) => PAST.test(text))) return [];
  return [{ kind: echo.kind, at, company: holder.company, by: 'echo' }];
}

/** Who answers, by the head of the line or by the title, is of the company whose voice it is. */
function byLabel({ tokens }: DocumentSentence, { label, speaker, isTalk }: Talk): readonly Statement[] {
  if (!label || speaker?.isSure !== true) return [];
  const by = isTalk ? 'speaks' : 'titled';
  return [{ kind: 'appointment', at: tokens.indexOf(label), company: speaker.company, by }];
}

function byForms(article: FactDocument, sentence: DocumentSentence, talk: Talk): readonly Statement[] {
  const { tokens, firms } = sentence;
  // Without a name whom a form is about is known in interviews and where there is one company only.
  if (firms.length === 0 && !talk.isTalk && article.firms.size > 1) return [];
  return formsIn(sentence).flatMap(({ form, kind, at, of, by }): readonly Statement[] => {
    const isAsked = form === 'you-paid' || (kind === 'funding' && talk.isTalk);
    if (sentence.isQuestion && !isAsked) return [];
    if (kind === 'revenue' && !/^(?:year)?$/.test(tokens[at]?.quantity?.per ?? '')) return [];
    const holder = of === undefined ? talk.holder(at, kind) : undefined;
    const isSure = holder && (TRUSTED.has(holder.way) || article.firms.size === 1);
    const company = of === undefined ? (isSure ? holder.company : undefined) : tokens[of]?.firm?.id;
    if (company === undefined) return [];
    const other = by === undefined ? (form === 'you-paid' ? talk.speaker?.company : undefined) : tokens[by]?.firm?.id;
    const base = { company, by: of === undefined ? 'form-voice' : form, ...(other !== undefined && { other }) };
    if (kind === 'outage' && of !== undefined)
      return [company, ...namedBeside(tokens, of)].map((one) => ({ company: one, by: base.by, kind, at }));
    if (kind !== 'deal-value') return [{ ...base, kind, at }];
    return [
      { ...base, kind, at },
      { ...base, kind: 'acquisition', at },
    ];
  });
}

/** «Facebook, Instagram et WhatsApp sont restés hors ligne»: those named before the last of them. */
function namedBeside(tokens: readonly Token[], last: number): readonly CompanyId[] {
  const before: CompanyId[] = [];
  for (let at = last - 2; at >= 0 && /^(?:,|et|and|&)$/.test(tokens[at + 1]?.text ?? ''); at -= 2) {
    const id = tokens[at]?.firm?.id;
    if (id === undefined) break;
    before.push(id);
  }
  return before;
}

/** The first figure of an answer, or behind a label, is what was asked for. */
function byQuestion(article: FactDocument, sentence: DocumentSentence, talk: Talk): readonly Statement[] {
  const at = sentence.tokens.findIndex(({ quantity }) => quantity !== undefined);
  const quantity = sentence.tokens[at]?.quantity;
  const asked = at < 0 ? undefined : talk.asked(at);
  if (!asked || !quantity || (asked.by === 'label' && asked.rank > 0)) return [];
  const first = asked.kinds.find((one) => GROUPS[one]?.split(' ').includes(quantity.group));
  const kind = first === 'revenue' && isToCome(sentence, at) ? 'target' : first;
  if (!kind || (quantity.group === 'none' && quantity.isScaled && kind === 'headcount')) return [];
  const holder = talk.holder(at, kind);
  if (!holder) return [];
  const isEntry = asked.by === 'label' && !sentence.isLine;
  const isSure =
    article.firms.size === 1 || TRUSTED.has(holder.way) || (isEntry && isOnlyTitled(article, holder.company));
  if (!isSure) return [];
  return [
    {
      kind,
      at,
      company: holder.company,
      by: isEntry ? 'entry' : asked.by === 'label' ? 'label' : `asked-${holder.way}`,
      ...(holder.other !== undefined && { other: holder.other }),
    },
  ];
}

/** Whether the title names this company and no other. */
function isOnlyTitled({ firms }: FactDocument, company: CompanyId): boolean {
  return [...firms.values()].every(({ id, isInTitle }) => isInTitle === (id === company));
}

/** «Nous visons», «prévus pour 2018», “by next year”: a sum that is to come, near it. */
const TO_COME = new RegExp(
  String.raw`(?<![a-z])(?:vis(?:e|ons|ait)|ambition\w*|objectif|devr\w+|fer(?:a|ons)|will|'ll` +
    String.raw`|expect\w*|aim\w*|target\w*|hope|prevu\w*|attendu\w*|prochain\w*|next|espere\w*` +
    String.raw`|dans \w+ ans|in \w+ years` +
    "|comptons|fin de l'annee|cette annee|this year|d'ici|bientot|soon|demain)(?![a-z])",
);

function isToCome({ tokens, ruled }: DocumentSentence, at: number): boolean {
  const next = tokens.findIndex(({ quantity }, index) => index > at && quantity);
  return TO_COME.test(ruled.passage.folded.slice(0, tokens[next]?.start));
}

/** Who holds what share of whom, where the sentence names both. */
function byHolding({ tokens, isQuestion }: DocumentSentence, { holder }: Talk): readonly Statement[] {
  if (isQuestion) return [];
  return tokens.flatMap(({ quantity }, at): readonly Statement[] => {
    const held = quantity?.group === 'percent' ? holder(at, 'stake') : undefined;
    if (held?.way !== 'held' || held.other === undefined) return [];
    return [{ kind: 'stake', at, company: held.company, other: held.other, by: 'held-by' }];
  });
}

const YOU_HOLD = /^(?:deteniez|possediez|aviez|held|owned|detenez|possedez|hold|own)$/;
const WE_HOLD = /^(?:detenions|possedions|avions|avons|detenons|possedons|held|owned|own|hold|have|had)$/;
const YOU = /^(?:vous|you)$/;
const WE = /^(?:nous|we|on)$/;
/** Behind a share that is one of something else: «40 % de nos ventes». */
const OF_OTHER = /^(?:de|d'|of|des|du|in|en)$/;
const OF_CAPITAL = /^(?:capital|parts|titres|actions|it|the|shares|la|l'|societe|company)$/;
const PROMISED = new RegExp(
  '(?<![a-z])(?:atteindrez|ferez|visez|visiez|vise|objectif|promis|promettiez|annonce' +
    '|annonciez|tablez|tabliez|realiserez|reach|make|hit|target|forecast|guidance|promised' +
    '|goal|parliez|parle de)(?![a-z])',
);
const VOICE_BACK = 5;

/** What the voices of an interview say of themselves: shares held, sums aimed at, granted or denied by the answer. */
function byVoice(sentence: DocumentSentence, talk: Talk): readonly Statement[] {
  const { speaker, isTalk, isQuestion, spokenOf } = talk;
  if (!isTalk || !speaker?.isSure) return [];
  const { tokens, ruled } = sentence;
  return tokens.flatMap(({ quantity }, at): readonly Statement[] => {
    if (!quantity) return [];
    const before = tokens.slice(Math.max(0, at - VOICE_BACK), at);
    const spoken = before.findLastIndex(({ text }) => (isQuestion ? YOU : WE).test(text));
    if (quantity.group === 'percent') {
      const holds = before.slice(spoken + 1).some(({ text }) => (isQuestion ? YOU_HOLD : WE_HOLD).test(text));
      if (spoken < 0 || !holds || isOfOther(tokens, at) || spokenOf === undefined || spokenOf === speaker.company)
        return [];
      const named = isQuestion ? tokens.slice(0, at).findLast(({ firm }) => firm)?.firm?.id : undefined;
      const held = named !== undefined && named !== speaker.company ? named : spokenOf;
      return [{ kind: 'stake', at, company: held, other: speaker.company, by: 'voice-holds' }];
    }
    const isSum = quantity.group === 'money' && quantity.value >= 1e6;
    if (!isSum || !isQuestion || talk.answer === 0 || !PROMISED.test(ruled.passage.folded)) return [];
    if (sentence.firms.some((index) => index < at) || !tokens.some(({ text }) => YOU.test(text))) return [];
    return [
      {
        kind: 'target',
        at,
        company: speaker.company,
        by: 'promised',
        ...(talk.answer < 0 && { certainty: 'denied' }),
      },
    ];
  });
}

function isOfOther(tokens: readonly Token[], at: number): boolean {
  return (
    OF_OTHER.test(tokens[at + 1]?.text ?? '') &&
    !OF_CAPITAL.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 2]?.kind === 'word'
  );
}
