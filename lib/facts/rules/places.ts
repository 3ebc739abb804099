/** Towns that something of a company stands in. */
import type { CompanyId } from '../../model/company.ts';
import { LOWER, UPPER } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { certaintyOf, moodOf } from './certainty.ts';
import { clauseAt } from './clauses.ts';
import type { FactDraft, Passage } from './passage.ts';
import { subjectAt } from './subject.ts';
import { periodField, periodOf } from './when.ts';

const SITE =
  '(?:datacent(?:er|re)s?|data cent(?:er|re)s?|centres? de donnees|campus|usines?|factory|plant|bureaux?|offices?' +
  '|agences?|siege(?: social)?|headquarters|sites?|serveurs|servers|salles?)';
const VERB = new RegExp(
  String.raw`\b(?:exploit\w+|ouv(?:re|ert|rir|rira|rent)|constru\w+|implant\w*|install\w*|possed\w+|dispos\w+` +
    String.raw`|inaugur\w+|heberge\w*|bati\w*|operat(?:es?|ed|ing)|open(?:s|ed|ing)?|build(?:s|ing)?|built|runs?` +
    String.raw`|stands?|located|loge\w*|base\w*|situe\w*|fait tourner)\b`,
);
const SITE_THERE = new RegExp(String.raw`\b${SITE}\b`, 'g');
const BASED = /\b(?:headquartered|based|basee?|siege (?:social )?(?:de |d'|a)|installee? |implantee? )/;
/** Upper case begins a name; small words may join its parts. */
const WORD = `[${UPPER}][${LOWER}’']+`;
const JOIN = 'de|du|des|en|sur|sous|lès|les|la|le|upon|on';
const TOWN =
  `(?:(?:Le|La|Les|Saint|Sainte|New|San|Los|El|Fort)[ -])?${WORD}` +
  `(?:(?:[- ](?:${JOIN})[- ]|-[dl][’']|-| )${WORD}){0,3}`;
const IN_TOWN = new RegExp(String.raw`(?:^|[\s,])(?:à|À|in|In|at) (?<town>${TOWN})`, 'g');
const TOWN_BEHIND = new RegExp(
  String.raw`^.{0,40}?(?:(?<![${LOWER}])(?:à|in|at|de|site de)\s|\sd[’'])(?<town>${TOWN})`,
);
/** Capitalised words that are no town. */
const NO_TOWN = new RegExp(
  '^(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|January' +
    '|February|March|April|May|June|July|August|September|October|November|December|Europe|France|Germany' +
    '|Ireland|Britain|Spain|Italy|Sweden|Norway|Finland|Poland|Switzerland|Austria|Belgium|Canada|India' +
    '|China|Japan|America|Africa|Asia|Texas|Virginia|California|Oregon|Iowa|Scotland|Wales|England|Portugal' +
    '|Greece|Denmark|Israel|Brazil|Mexico|Australia|Russia|Ukraine|Malte|Chypre|Monaco|Singapour|Cuba|Taiwan' +
    '|Bourse|Bercy|Bruxelles|Wall Street|Nasdaq|Euronext|Noël|Q[1-4]|H[12])$',
);

/** Where a company is said to have a site. */
export function placesIn(passage: Passage): readonly FactDraft[] {
  const { folded, clauses } = passage;
  if (passage.names.length === 0 && passage.before.topic === undefined) return [];
  const based = BASED.exec(folded);
  const sites = matchesOf(folded, SITE_THERE).map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const span =
    sites[0] ??
    (based && /headquartered|based|basee?/.test(based[0])
      ? { start: based.index, end: based.index + based[0].length }
      : undefined);
  if (!span || (!VERB.test(folded) && !based)) return [];
  const town = townIn(passage, span.end);
  const company = town === undefined ? undefined : ownerOf(passage, span.end, town.at);
  const clause = clauseAt(clauses, span.start);
  const words = folded.slice(clause.start, Math.max(span.end, town?.at ?? 0));
  const mood = moodOf(words);
  const period = periodField(periodOf(passage, span));
  if (
    !town ||
    company === undefined ||
    !period ||
    mood === 'open' ||
    mood === 'denied' ||
    mood === 'estimated' ||
    /\b(?:ferm\w+|quitt\w+|clos\w+|shut\w*|leav\w+|left|vend\w*|sold|lou(?:e|er|ent)|rents?)\b/.test(words)
  )
    return [];
  const isBuilding = /\b(?:constru(?:it|isent|ira)|batit|building|builds)\b/.test(words);
  return [
    {
      at: span.start,
      fact: {
        kind: 'place',
        company,
        place: town.name,
        ...period,
        ...(isBuilding ? { certainty: 'aimed' as const } : certaintyOf(mood)),
      },
    },
  ];
}

/** The town that follows an offset of a passage within a few words. */
export function placeBehind(passage: Passage, from: number): string | undefined {
  const behind = passage.cased.slice(Math.max(0, from - 1));
  const town = TOWN_BEHIND.exec(behind)?.groups?.['town'];
  return town === undefined || NO_TOWN.test(town) ? undefined : town;
}

function townIn({ cased }: Passage, from: number): { readonly name: string; readonly at: number } | undefined {
  for (const { groups, index } of matchesOf(cased, IN_TOWN)) {
    const name = groups?.['town'];
    if (name !== undefined && !NO_TOWN.test(name) && index >= from) return { name, at: index };
  }
  return undefined;
}

/** «Le centre de données qu’X exploite à», «les serveurs de X», «X opened a data centre in». */
function ownerOf(passage: Passage, from: number, to: number): CompanyId | undefined {
  const between = passage.names.filter(({ start, end }) => start >= from && end <= to);
  if (between.length > 1) return undefined;
  return between[0]?.id ?? subjectAt(passage, from);
}
