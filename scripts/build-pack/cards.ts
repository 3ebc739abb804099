import type { CompanyCard, LineageEvent } from '../../lib/model/company.ts';
import type { PackCompany } from '../../lib/packs/pack.ts';
import { CARD_SHARDS, cardShard } from '../../lib/recognition/gazetteer/card-shards.ts';
import { relatedOf } from './related.ts';
import type { Related } from './related.ts';
import { englishTypography, frenchTypography } from './typography.ts';

/**
 * What surfaces show of each company, in the shards that `cardShard` tells; `date` is that of the pack, where it has
 * one.
 */
export function cardShards(companies: readonly PackCompany[], date?: string): CompanyCard[][] {
  const related = relatedOf(companies);
  const shards = Array.from({ length: CARD_SHARDS }, (): CompanyCard[] => []);
  for (const company of companies) shards[cardShard(company.id)]?.push(card(company, related, date));
  return shards;
}

/** Keys that have nothing to say are left out: the cards are read while somebody waits. */
function card(company: PackCompany, related: Related, date: string | undefined): CompanyCard {
  const {
    aliases: _aliases,
    ambiguity: _ambiguity,
    context: _context,
    vocabulary: _vocabulary,
    rivals: rivalIds = [],
    parent: parentId,
    about,
    lineage,
    verified,
    ...shown
  } = company;
  const parent = parentId === undefined ? undefined : related.nameOf(parentId);
  const parts = related.parts(company.id);
  const rivals = rivalIds.flatMap((id) => related.nameOf(id) ?? []);
  const successor = related.successor(company);
  // Who leads a company is told as of the day it was verified; else as of that of the pack.
  const asOf = verified?.chief?.asOf ?? date;
  return {
    ...shown,
    about: { en: englishTypography(about.en), fr: frenchTypography(about.fr) },
    ...(lineage && { lineage: lineage.map((event) => step(event, related)) }),
    ...(parent && { parent }),
    ...(parts.length > 0 && { parts }),
    ...(rivals.length > 0 && { rivals }),
    ...(company.people && asOf !== undefined && { asOf }),
    ...(successor && { successor }),
  };
}

/** The other party comes with its name: a page does not hold those of all companies. */
function step({ text, fr, ...event }: LineageEvent, related: Related): LineageEvent {
  const partner = event.with === undefined ? undefined : related.nameOf(event.with);
  return {
    ...event,
    ...(partner && { by: partner.name }),
    text: englishTypography(text),
    ...(fr !== undefined && { fr: frenchTypography(fr) }),
  };
}
