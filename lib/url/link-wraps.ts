import type { Address } from './address.ts';

/** A service that leads elsewhere, and how its address tells where. */
type Wrap = {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly target: (address: Address, path: RegExpExecArray) => string | undefined;
};

/** Decoded value of the first parameter of these names. */
function parameterOf({ parameters }: Address, names: readonly string[]): string | undefined {
  const found = parameters.find(({ name, value }) => names.includes(name) && value !== undefined);
  return found?.value === undefined ? undefined : decoded(found.value);
}

/** Percent-decoded text; `undefined` where the bytes are no UTF-8. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function queryOf({ parameters }: Address): string {
  const query = parameters.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)).join('&');
  return query === '' ? '' : `?${query}`;
}

const byParameter =
  (...names: string[]): Wrap['target'] =>
  (address) =>
    parameterOf(address, names);

/** The rest of the path is host and path of the target; its query came along. */
const byPath: Wrap['target'] = (address, path) =>
  path[1] === undefined ? undefined : `https://${path[1]}${queryOf(address)}`;

/**
 * Google News ids made before 2024 are a protocol buffer in base64url: tag 0x08, a number, tag 0x22, a length, the
 * address. Later ids hold no address and stay as they are.
 */
function googleNewsTarget(id: string): string | undefined {
  let bytes: string;
  try {
    bytes = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
  const [low, high] = [bytes.charCodeAt(3), bytes.charCodeAt(4)];
  const isLong = low > 0x7f;
  const start = isLong ? 5 : 4;
  const length = isLong ? (low & 0x7f) | (high << 7) : low;
  const target = bytes.slice(start, start + length);
  return bytes.startsWith('\u0008\u0013\u0022') && target.length === length && /^https?:\/\/[!-~]+$/.test(target)
    ? target
    : undefined;
}

const GOOGLE = /^(?:www\.|news\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

const WRAPS: readonly Wrap[] = [
  { host: /(?:^|\.)cdn\.ampproject\.org$/, path: /^\/[a-z]\/(?:s\/)?([^/]+\.[^/]+(?:\/.*)?)$/, target: byPath },
  { host: GOOGLE, path: /^\/amp\/(?:s\/)?([^/]+\.[^/]+(?:\/.*)?)$/, target: byPath },
  { host: GOOGLE, path: /^\/(?:news\/)?url$/, target: byParameter('url', 'q') },
  {
    host: /^news\.google\.com$/,
    path: /^\/(?:rss\/|__i\/rss\/rd\/)?articles\/(CBMi[\w-]+)/,
    target: (_, path) => googleNewsTarget(path[1] ?? ''),
  },
  { host: /(?:^|\.)bing\.com$/, path: /^\/news\/apiclick\.aspx$/, target: byParameter('url') },
  { host: /^feeds?proxy\.google\.com$|^feeds\d?\.feedburner\.com$/, path: /^\/~r\//, target: byParameter('url', 'q') },
  {
    host: /^feeds\d?\.feedburner\.com$|^feeds?proxy\.google\.com$/,
    path: /^\/~r\/[^/]+\/~\d\/[^/]+\/(https?:\/\/?.+)$/,
    target: (address, path) => `${decoded(path[1] ?? '') ?? ''}${queryOf(address)}`,
  },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, target: byParameter('u') },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)$/, target: byParameter('url') },
  { host: /^out\.reddit\.com$/, path: /^\//, target: byParameter('url') },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, target: byParameter('uddg') },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, target: byParameter('url') },
  { host: /^slack-redir\.net$/, path: /^\/link$/, target: byParameter('url') },
  {
    host: /^web\.archive\.org$/,
    path: /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/,
    target: (address, path) => `${path[1] ?? ''}${queryOf(address)}`,
  },
];

/** Where a link that leads elsewhere ends, if its address says so; not checked in any way. */
export function wrappedTarget(address: Address): string | undefined {
  for (const { host, path, target } of WRAPS) {
    const match = host.test(address.host) ? path.exec(address.path) : null;
    const found = match && target(address, match);
    if (found) return found;
  }
  return undefined;
}
