/** The reader's own names and accounts as a pack that others can install, once somebody has signed it. */
import { cardOfAccount, type Account } from '../../model/account.ts';
import type { Alias, CompanyCard, CompanyId } from '../../model/company.ts';
import type { Correction } from '../../model/correction.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { isOwnCompany } from '../../model/own-company.ts';
import { ownNames } from '../../model/own-names.ts';
import { isOfPack } from '../../packs/layers.ts';
import type { Pack, PackCompany } from '../../packs/pack.ts';
import { UNKNOWN_COUNTRY } from '../../packs/pack.ts';
import { packText } from '../../packs/read-pack.ts';
import { slugOf } from '../../text/slug.ts';

type OwnPackSource = {
  readonly accounts: readonly Account[];
  readonly corrections: readonly Correction[];
  /** Cards of the companies that packs know. */
  readonly cards: readonly CompanyCard[];
  /** What the pack is called. */
  readonly name: string;
  readonly made: IsoDate;
  readonly expires: IsoDate;
};

/** A company and its names, before it is a record. */
type Named = { readonly card: CompanyCard; readonly aliases: Set<string> };

/** The companies whose cards {@link ownPack} needs. */
export function companiesOfOwnPack({ accounts, corrections }: Pick<OwnPackSource, 'accounts' | 'corrections'>) {
  const named = ownNames(corrections).names.map(({ companyId }) => companyId);
  const ids = [...accounts.map(({ company }) => company), ...named];
  return [...new Set(ids)].filter((id) => !isOwnCompany(id));
}

/**
 * The pack. Of an account it holds the names and the site; who works on it, at what stage, and what the CRM calls it
 * stays here.
 */
export function ownPack({ accounts, corrections, cards, name, made, expires }: OwnPackSource): Pack {
  const own = ownNames(corrections);
  const known = new Map([...cards, ...own.companies].map((card) => [card.id, card]));
  const companies = new Map<CompanyId, Named>();
  const namedOf = (id: CompanyId, card: CompanyCard | undefined): Named | undefined => {
    if (!companies.has(id) && card) companies.set(id, { card, aliases: new Set() });
    return companies.get(id);
  };
  for (const { companyId, text, risk } of own.names)
    if (risk === 'safe') namedOf(companyId, known.get(companyId))?.aliases.add(text);
  for (const account of accounts) {
    const named = namedOf(account.company, known.get(account.company) ?? cardOfAccount(account));
    for (const alias of account.aliases) named?.aliases.add(alias);
  }
  return {
    id: 'own-companies',
    name,
    kind: 'team',
    revision: 1,
    made,
    expires,
    licence: 'not stated',
    companies: recordsOf([...companies.values()]),
  };
}

/** The file of a pack that nobody has signed: `npm run pack -- sign` makes a pack of it. */
export function unsignedPackFile(pack: Pack): string {
  return JSON.stringify({ format: 'vigie-pack-unsigned', version: 1, pack: packText(pack) });
}

/** Records with an id each: that of the company where a pack knows it, else one of its name. */
function recordsOf(companies: readonly Named[]): readonly PackCompany[] {
  const taken = new Set<string>();
  return companies.map(({ card, aliases }): PackCompany => {
    const id = freeId(isOwnCompany(card.id) ? slugOf(card.name) : idIn(card.id), taken);
    taken.add(id);
    const { name, kind, status, country, city, site, sectors, about } = card;
    const names: Alias[] = [...aliases]
      .filter((text) => text !== name)
      .map((text) => ({ text, kind: 'variant', risk: 'safe' }));
    return {
      id,
      name,
      kind,
      status,
      country: country === '' ? UNKNOWN_COUNTRY : country,
      ...(city !== undefined && { city }),
      ...(site !== undefined && { site }),
      sectors,
      ...(names.length > 0 && { aliases: names }),
      ambiguity: 'none',
      about: { en: about.en === '' ? name : about.en, fr: about.fr === '' ? name : about.fr },
    };
  });
}

/** The id that a company has in its pack. */
function idIn(id: CompanyId): string {
  return isOfPack(id) ? id.slice(1) : id;
}

/** The id itself, or with a number where another company has it; names without a Latin letter get one alone. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const base = id === '' ? 'company' : id;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}
