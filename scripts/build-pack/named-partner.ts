import type { Company, CompanyId, LineageEvent, LineageEventKind } from '../../lib/model/company.ts';

/**
 * How a step's sentence names the other party of a whole deal; «Bought the storage unit of X» names a party that goes
 * on.
 */
const PARTY: Partial<Readonly<Record<LineageEventKind, RegExp>>> = {
  acquired: new RegExp(
    [
      String.raw`\b(?:Bought|Acquired|Taken over|Absorbed|Swallowed|Purchased) by (?:the (?:[A-Z]\w+ )?)?(.+)`,
      String.raw`\bSold (?:[a-z ]+ )?to (?:the (?:[A-Z]\w+ )?)?(.+)`,
    ].join('|'),
  ),
  acquires: /^(?:Bought|Acquired|Took over|Absorbed) (?:the (?:[A-Z]\w+ )?)?(.+)/,
  merged: /\b[Mm]erge[ds]? (?:with|into) (?:the (?:[A-Z]\w+ )?)?(.+)/,
};
/**
 * What may stand behind the party: the end of the sentence, a price, a year, a place. A genitive or «unit» names a
 * part.
 */
const BEHIND = /^(?:$|[.,;:(]| (?:in|for|from|at|after|and|to|as|via|through)\b)/;
const MIN_LENGTH = 4;

/** Finds the pack company that the sentence of a step names as its other party, by a name that is enough by itself. */
export function packPartners(
  companies: readonly Company[],
): (step: LineageEvent, own: CompanyId) => CompanyId | undefined {
  const owners = new Map<string, CompanyId>();
  for (const { id, name, ambiguity, aliases = [] } of companies) {
    const safe = aliases.filter(({ risk, kind }) => risk === 'safe' && kind !== 'product').map(({ text }) => text);
    for (const text of ambiguity === 'none' ? [name, ...safe] : safe)
      if (text.length >= MIN_LENGTH) owners.set(text, id);
  }
  return ({ event, text }, own) => {
    const found = PARTY[event]?.exec(text);
    const rest = found?.[1] ?? found?.[2];
    if (rest === undefined) return undefined;
    // The longest name that the rest begins with.
    for (let end = rest.length; end >= MIN_LENGTH; end -= 1) {
      const owner = owners.get(rest.slice(0, end));
      if (owner !== undefined && BEHIND.test(rest.slice(end))) return owner === own ? undefined : owner;
    }
    return undefined;
  };
}
