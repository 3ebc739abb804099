/** Makes the list of listed companies of its source: without those that the core list has, each with its forms. */
import type { Company, CompanyId } from '../../lib/model/company.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { bare } from '../audit/word-lists.ts';
import { tickersOf } from './exchanges.ts';
import { formsOf, isDistinctive, isOrdinary, isPhraseOf, type Lexica } from './names.ts';
import { PAIRED, recordOf, SAFE, type ListedCompany } from './record.ts';
import type { SourceFirm } from './source.ts';
import { tradeOf } from './trades.ts';

type BuiltList = {
  readonly listed: readonly ListedCompany[];
  /** Firms of the core list, with the tickers that the source has for them. */
  readonly joined: ReadonlyMap<CompanyId, readonly string[]>;
  /** Firms left out, and why. */
  readonly left: Readonly<
    Record<'delisted' | 'name of another' | 'part of another' | 'name that tells nothing', number>
  >;
};

/** Cities that the source means as quarters of a city that is a country. */
const CITY_STATES = new Set(['HK', 'SG', 'MO', 'MC', 'GI']);

/** `had` are firms that the list has already: theirs are their names and ids, and what is built comes beside them. */
export function buildListed(
  firms: readonly SourceFirm[],
  core: readonly Company[],
  lexica: Lexica,
  had: readonly ListedCompany[] = [],
): BuiltList {
  const index = coreIndex(core.concat(had.flatMap((record) => recordOf(record) ?? [])));
  const joined = new Map<CompanyId, readonly string[]>();
  const left = { delisted: 0, 'name of another': 0, 'part of another': 0, 'name that tells nothing': 0 };
  const kept: { firm: SourceFirm; ticker: readonly string[] }[] = [];
  for (const firm of firms) {
    const ticker = tickersOf(firm.country, firm.tickers);
    const known = index.find(firm, ticker);
    if (known !== undefined) joined.set(known, joined.get(known) ?? (firm.delisted === true ? [] : ticker));
    else if (firm.delisted === true) left.delisted += 1;
    // Of chains one that begins as a known firm is called is a part of that: the mark of the whole stands.
    else if (firm.chain === true && index.begins(firm.name)) left['part of another'] += 1;
    else kept.push({ firm, ticker });
  }
  const ids = new Set([...core, ...had].map(({ id }) => id));
  const owners = ownersOf(kept.map(({ firm }) => firm.name));
  const listed = kept.flatMap(({ firm, ticker }, at): ListedCompany[] => {
    const own = formsOf(firm.name).filter((form) => owners.get(bare(form)) === at && !index.isTaken(form));
    const telling = own.filter((form) => !isOrdinary(form, form !== firm.name, lexica));
    if (own.length === 0) {
      left['name of another'] += 1;
      return [];
    }
    const forms =
      telling.length > 0
        ? telling.map((form) => (isDistinctive(form, lexica) || index.beginsSurely(form) ? `${SAFE}${form}` : form))
        : legalForms(firm, own);
    // Who is listed is worth finding by the search; of a chain there is nothing more to tell. «Central Bank» is one.
    if (firm.chain === true && (forms.length === 0 || isPhraseOf(firm.name, lexica.words))) {
      left['name that tells nothing'] += 1;
      return [];
    }
    const sector = tradeOf(firm);
    const id = freeId(firm, ids);
    const city = CITY_STATES.has(firm.country) ? undefined : firm.city;
    return [
      {
        id,
        name: firm.name,
        country: firm.country,
        ...(sector !== undefined && { sector }),
        ...(city !== undefined && { city }),
        ...(firm.site !== undefined && { site: firm.site }),
        ...(ticker.length > 0 && { ticker }),
        ...(forms.length !== 1 || forms[0] !== firm.name ? { forms } : {}),
      },
    ];
  });
  return { listed: listed.toSorted((one, other) => (one.id < other.id ? -1 : 1)), joined, left };
}

/**
 * «View, Inc.» where «View» is a word; «Champion Iron» counts after «Champion Iron Limited». None without a legal name.
 */
function legalForms({ legal }: SourceFirm, own: readonly string[]): readonly string[] {
  if (legal === undefined || own.some((form) => bare(form) === bare(legal))) return [];
  return [legal, ...own.filter((form) => form.includes(' ')).map((form) => `${PAIRED}${form}`)];
}

/** The firm that a form belongs to: one that is called so, the first of several, which is the largest. */
function ownersOf(names: readonly string[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const claim = (form: string, at: number): void => void (owners.has(bare(form)) || owners.set(bare(form), at));
  names.forEach((name, at) => claim(name, at));
  names.forEach((name, at) => formsOf(name).forEach((form) => claim(form, at)));
  return owners;
}

function freeId({ name, country }: SourceFirm, ids: Set<string>): string {
  const slug = slugOf(name);
  const named = slug === '' ? country.toLowerCase() : slug;
  let id = named;
  for (let number = 1; ids.has(id); number += 1)
    id = `${named.slice(0, 50)}-${country.toLowerCase()}${number === 1 ? '' : `-${number}`}`.replaceAll(/-+/g, '-');
  ids.add(id);
  return id;
}

/** Finds firms of the source in the core list: by site, ticker, or name and country. */
function coreIndex(core: readonly Company[]) {
  const bySite = new Map<string, Company[]>();
  const byTicker = new Map<string, CompanyId>();
  const byName = new Map<string, Company[]>();
  const taken = new Set<string>();
  const sure = new Set<string>();
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void =>
    void map.set(key, [...(map.get(key) ?? []), value]);
  for (const company of core) {
    if (company.site !== undefined) add(bySite, hostOf(company.site), company);
    for (const ticker of company.ticker ?? []) byTicker.set(ticker, company.id);
    const forms = [
      company.name,
      ...(company.aliases ?? []).map(({ text }) => text),
      ...(company.former ?? []).map(({ text }) => text),
    ];
    if (company.ambiguity === 'none') sure.add(bare(company.name));
    for (const { text, risk } of company.aliases ?? []) if (risk === 'safe') sure.add(bare(text));
    for (const form of forms) {
      taken.add(bare(form));
      for (const short of formsOf(form)) add(byName, bare(short), company);
    }
  }
  return {
    isTaken: (form: string): boolean => taken.has(bare(form)),
    /**
     * Whether a name that is enough by itself begins the form: the longest name is taken, so a form that asks for
     * context would hide it («Sensata Technologies» in «Sensata Technologies Holding»).
     */
    beginsSurely: (form: string): boolean =>
      [...bare(form).matchAll(/ /g)].some(({ index: end }) => sure.has(bare(form).slice(0, end))),
    begins: (form: string): boolean =>
      [...bare(form).matchAll(/[^\p{L}\p{N}]/gu)].some(({ index: end }) => taken.has(bare(form).slice(0, end))),
    find({ name, country, site, inPack }: SourceFirm, ticker: readonly string[]): CompanyId | undefined {
      if (inPack !== undefined && core.some(({ id }) => id === inPack)) return inPack;
      const traded = ticker.flatMap((one) => byTicker.get(one) ?? [])[0];
      if (traded !== undefined) return traded;
      const named = formsOf(name).flatMap((form) => byName.get(bare(form)) ?? []);
      const sited = site === undefined ? [] : (bySite.get(hostOf(site)) ?? []);
      const both = named.find((company) => sited.includes(company));
      return (
        both ??
        sited.find(({ parent }) => parent === undefined) ??
        sited[0] ??
        named.find((company) => company.country === country)
      )?.id;
    },
  };
}

function hostOf(site: string): string {
  return site.replace(/^www\./, '');
}
