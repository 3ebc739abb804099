/** Which of the library's names a reader means by what stands behind a colon. */
import type { CompanyId } from '../../model/company.ts';
import { foldSearchText } from '../index/fold-text.ts';
import type { Symbols } from '../types.ts';

/** Shorter labels of hosts would be the beginning of too many publishers: `lci.fr`. */
const MIN_LABEL = 4;

/** Companies in the library of exactly that name or id, else those with a word that begins so. */
export function findCompanies(typed: string, companies: Symbols, names: ReadonlyMap<CompanyId, string>): number[] {
  return likeliest(companies, typed, (id) => names.get(id) ?? id);
}

/** Tags written so whatever their case and accents, else those with a word that begins so. */
export function findTags(typed: string, tags: Symbols): number[] {
  return likeliest(tags, typed, (tag) => tag);
}

/** Languages by their primary subtag: `fr` finds `fr-CA`. */
export function findLanguages(typed: string, langs: Symbols): number[] {
  return numbersWhere(langs, (lang) => lang.toLowerCase().split('-')[0] === typed);
}

/** Hosts typed as such, and those below them: `lemonde.fr` finds `abonnes.lemonde.fr`. A name without a dot is none. */
export function findHosts(typed: string, hosts: Symbols): number[] {
  return typed.includes('.') ? numbersWhere(hosts, (host) => host === typed || host.endsWith(`.${typed}`)) : [];
}

/**
 * Publishers of that name, or whose name is the host’s: `nextinpact.com` finds «Next INpact», `zdnet.fr` «ZDNet
 * France».
 */
export function findPublishers(typed: string, publishers: Symbols): number[] {
  const whole = joined(typed);
  const exact = numbersWhere(publishers, (name) => joined(name) === whole);
  if (exact.length > 0) return exact;
  const label = joined(hostLabel(typed));
  const named =
    label.length < MIN_LABEL
      ? []
      : numbersWhere(publishers, (name) => joined(name).startsWith(label) || joined(hostLabel(name)) === label);
  return named.length > 0
    ? named
    : numbersWhere(publishers, (name) => foldSearchText(name).includes(foldSearchText(typed)));
}

/** The part of a host that names its owner: `www.usine-digitale.fr` gives `usine-digitale`, `bbc.co.uk` `bbc`. */
function hostLabel(host: string): string {
  const labels = host.split('.').filter((label) => label !== 'www');
  const ending = (labels.at(-2)?.length ?? 9) <= 3 && labels.length > 2 ? 2 : 1;
  return labels.at(-1 - ending) ?? host;
}

function joined(text: string): string {
  return foldSearchText(text).replaceAll(' ', '');
}

function likeliest(symbols: Symbols, typed: string, labelOf: (text: string) => string): number[] {
  const wanted = foldSearchText(typed);
  const exact = numbersWhere(symbols, (text) => foldSearchText(labelOf(text)) === wanted || text === typed);
  return exact.length > 0 ? exact : numbersWhere(symbols, (text) => foldSearchText(labelOf(text)).includes(wanted));
}

function numbersWhere(symbols: Symbols, isMeant: (text: string) => boolean): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < symbols.size; number += 1) if (isMeant(symbols.textOf(number))) numbers.push(number);
  return numbers;
}
