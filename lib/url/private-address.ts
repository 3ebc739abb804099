/**
 * Addresses that lead to the reader's own machine or network. A feed, a link or a redirect must not make the
 * extension knock there (server-side request forgery, only that the server is the reader's browser).
 * Names that resolve to such addresses cannot be seen from an extension.
 */

type Range = { readonly from: readonly number[]; readonly bits: number };

const cidr4 = (text: string): Range => {
  const [address = '', bits] = text.split('/');
  return { from: address.split('.').map(Number), bits: Number(bits) };
};

/** Special purposes of IPv4 that are no public hosts (IANA registry, RFC 6890). */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map(cidr4);

/**
 * Names of local networks: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`, names that routers give themselves (AVM,
 * Telekom, Free, Bouygues, SFR, TP-Link, Netgear, Asus, Linksys), and services that answer any name with the address in
 * it.
 */
const LOCAL_NAMES = [
  String.raw`localhost|localdomain|local|internal|intranet|private|lan|home|corp|home\.arpa|test|invalid`,
  String.raw`onion|fritz\.box|speedport\.ip|mafreebox\.freebox\.fr|tplinkwifi\.net|tplinklogin\.net`,
  String.raw`routerlogin\.(?:net|com)|router\.asus\.com|asusrouter\.com|linksyssmartwifi\.com|nip\.io`,
  String.raw`sslip\.io|xip\.io|localtest\.me|lvh\.me`,
].join('|');
const LOCAL_HOST = new RegExp(String.raw`(?:^|\.)(?:${LOCAL_NAMES})$`);

/**
 * Whether an address may be asked without the reader having typed it: http or https, to a host of the public network.
 */
export function isPublicAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && !isPrivateHost(url.hostname);
}

/** Whether a host, as `URL` writes it, lies on the reader's own machine or network. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.+$/, '');
  if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1));
  if (/^\d+(?:\.\d+){3}$/.test(host)) return isPrivateV4(host.split('.').map(Number));
  // A name without a dot is completed by the local network.
  return !host.includes('.') || LOCAL_HOST.test(host);
}

function isPrivateV4(bytes: readonly number[]): boolean {
  return PRIVATE_V4.some((range) => lies(bytes, range));
}

function lies(bytes: readonly number[], { from, bits }: Range): boolean {
  return from.every((byte, index) => {
    const width = Math.min(8, Math.max(0, bits - index * 8));
    const mask = 256 - 2 ** (8 - width);
    return (byte & mask) === ((bytes[index] ?? 0) & mask);
  });
}

/**
 * IPv6 as `URL` writes it: hexadecimal, shortened. Everything outside of global unicast counts as private, and so do
 * wraps of a private IPv4.
 */
function isPrivateV6(text: string): boolean {
  const groups = expand(text);
  const [first = 0, second = 0, third = 0] = groups;
  const v4 = (at: number): number[] =>
    [groups[at] ?? 0, groups[at + 1] ?? 0].flatMap((group) => [group >> 8, group & 255]);
  // RFC 6052 (NAT64; RFC 8215 keeps 64:ff9b:1::/48 for one's own network), RFC 3056 (6to4), RFC 4380 (Teredo), RFC 3849
  // (documentation).
  if (first === 0x64 && second === 0xff9b) return third !== 0 || isPrivateV4(v4(6));
  if (first === 0x2002) return isPrivateV4(v4(1));
  if (first === 0x2001 && (second === 0 || second === 0xdb8)) return true;
  return (first & 0xe000) !== 0x2000;
}

function expand(text: string): number[] {
  const [head = '', tail] = text.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [front, back] = [read(head), read(tail ?? '')];
  return tail === undefined
    ? front
    : [...front, ...Array<number>(Math.max(0, 8 - front.length - back.length)).fill(0), ...back];
}
