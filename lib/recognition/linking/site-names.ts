import type { Mention } from '../../model/mention.ts';

/** What a page says of itself beside its address. */
export type SiteNames = {
  /** The name of the site, and the parts of the title. */
  readonly names?: readonly string[];
  /** Whether a company publishes: its own name may have a programme or a town behind it. */
  readonly isPublisher?: (companyId: string) => boolean;
};

/** How far the words of a site's name are looked for behind its beginning. */
const MAX_REST = 24;
/** One or two words with a capital, or figures. */
const WORDS_BEHIND = /^(?: [\p{Lu}\d][\p{L}\d]*){1,2}/u;
/** The capitals that words begin with. */
const CAPITALS = /(?<![\p{L}\d])\p{Lu}/gu;
const MIN_INITIALS = 2;
/** Of fewer letters a host begins with too much. */
const MIN_BEGINNING = 3;

/**
 * Tells whether a mark names the site that it stands on: as its address has it, as the site calls itself, if by its
 * initials, or, of who publishes, as address or name begin («NBC 5 Dallas» on nbcdfw.com).
 */
export function createSiteNames(host: string, { names = [], isPublisher = () => false }: SiteNames) {
  const hosts = host.toLowerCase().split('.').slice(0, -1).map(squeezed);
  const labels = new Set(hosts);
  const [site = ''] = names;
  if (site !== '') labels.add(squeezed(site));
  const initials = new Set(names.filter((name, at) => at === 0 || hosts.includes(squeezed(name))).flatMap(initialsOf));
  const beginnings = names.map(squeezed);
  const stated = site.toLowerCase();
  const isBeginning = (surface: string): boolean => {
    const letters = squeezed(surface);
    return (
      letters.length >= MIN_BEGINNING &&
      hosts.some((label) => label.startsWith(letters)) &&
      beginnings.some((name) => name.startsWith(letters))
    );
  };
  /** «AP NEWS» on apnews.com: the words behind complete the name. */
  const isCompleted = (letters: string, behind: string): boolean => {
    const rest = behind.slice(0, MAX_REST).match(WORDS_BEHIND)?.[0] ?? '';
    return rest !== '' && hosts.some((label) => label.startsWith(letters) && label === letters + squeezed(rest));
  };
  return ({ surface, companyId, end }: Mention, text: string): boolean =>
    labels.has(squeezed(surface)) ||
    labels.has(squeezed(surface.replaceAll(AS_ADDRESS, ''))) ||
    initials.has(surface) ||
    isCompleted(squeezed(surface), text.slice(end)) ||
    labels.has(squeezed(companyId)) ||
    hosts.includes(companyId.replaceAll(/(?<=[a-z])[a-z]+|-/g, '')) ||
    (isPublisher(companyId) && (stated.startsWith(`${surface.toLowerCase()} `) || isBeginning(surface)));
}

/** The initials of a name, with and without that of its article: the Business Times is the BT. */
function initialsOf(name: string): string[] {
  const letters = (name.match(CAPITALS) ?? []).join('');
  return [letters, letters.slice(1)].filter(({ length }) => length >= MIN_INITIALS);
}

/** What an address has not, or not there: «L'Usine Digitale» at usine-digitale.fr, «CIO.com» for CIO, «CBC News». */
const AS_ADDRESS = /^l['’]|\.[a-z]{2,4}$| news$/gi;
/** Shorter names keep their first letters, whatever these look like. */
const MAX_BARE_LENGTH = 6;

/** A name as addresses write it: «Le Monde» as lemonde; without article, as «The Guardian» is the Guardian. */
function squeezed(name: string): string {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]/gu, '');
  return bare.length > MAX_BARE_LENGTH ? bare.replace(/^(?:the|les?|la|el|il|der|die|das)(?=.{4})/u, '') : bare;
}
