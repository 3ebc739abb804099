/**
 * Rules by which the browser itself refuses our own requests: where a redirect would lead them to the reader's network,
 * a listener would come too late.
 */
import { browser } from 'wxt/browser';
import { extensionOrigin } from './runtime.ts';

/**
 * Hosts of the own machine and network, as RE2 patterns of at most a few hundred states each, which is what browsers
 * take. The browser writes hosts in one way only: lower case, IPv4 in four decimal numbers, IPv6 in brackets.
 */
const [PART, END] = ['\\.\\d{1,3}', '\\.*[:/]'];
const PRIVATE_HOSTS = [
  `(0|10|127)${PART}${PART}${PART}${END}`,
  `(192\\.168|169\\.254|198\\.1[89])${PART}${PART}${END}`,
  `172\\.(1[6-9]|2\\d|3[01])${PART}${PART}${END}`,
  `100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])${PART}${PART}${END}`,
  `(22[4-9]|23\\d|24\\d|25[0-5])${PART}${PART}${PART}${END}`,
  '\\[',
  // A name without a dot is completed by the local network.
  `[^./:]+${END}`,
  `([^/]*\\.)?(localhost|local|localdomain|internal|intranet|lan|home|corp|home\\.arpa)${END}`,
  `([^/]*\\.)?(private|test|invalid|onion|fritz\\.box|speedport\\.ip)${END}`,
  `([^/]*\\.)?(mafreebox\\.freebox\\.fr|nip\\.io|sslip\\.io|xip\\.io|localtest\\.me|lvh\\.me)${END}`,
  `([^/]*\\.)?(tplinkwifi\\.net|tplinklogin\\.net|routerlogin\\.net|routerlogin\\.com)${END}`,
  `([^/]*\\.)?(router\\.asus\\.com|asusrouter\\.com|linksyssmartwifi\\.com)${END}`,
];
/** Behind the scheme and, in an address with a name and a password, the `@`. */
const BEFORE_HOST = '^https?://([^/@]*@)?';

/** Requests that belong to no tab: those of the background. */
const NO_TAB = -1;

type Rule = {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'block' | 'allow' };
  readonly condition: {
    readonly regexFilter?: string;
    readonly urlFilter?: string;
    readonly initiatorDomains: string[];
    readonly tabIds: number[];
    readonly resourceTypes: ('xmlhttprequest' | 'other')[];
  };
};

type SessionRules = {
  readonly getSessionRules: () => Promise<readonly { readonly id: number }[]>;
  readonly updateSessionRules: (change: {
    readonly removeRuleIds: number[];
    readonly addRules: Rule[];
  }) => Promise<void>;
};

/**
 * Lets the background reach no private or loopback address but the very ones given, which the reader typed.
 * The rules last until the browser closes; setting them again changes nothing.
 */
export async function guardOwnNetwork(allowed: readonly string[]): Promise<void> {
  const api: { readonly declarativeNetRequest?: SessionRules } = browser;
  if (!api.declarativeNetRequest) return;
  const { getSessionRules, updateSessionRules } = api.declarativeNetRequest;
  const known = await getSessionRules();
  await updateSessionRules({
    removeRuleIds: known.map(({ id }) => id),
    addRules: networkRules(allowed, new URL(extensionOrigin()).host),
  });
}

/** The rules for requests of an extension by the host of its origin: Chromium's id, Firefox's own uuid. */
export function networkRules(allowed: readonly string[], host: string): Rule[] {
  const ours = {
    initiatorDomains: [host],
    tabIds: [NO_TAB],
    resourceTypes: ['xmlhttprequest', 'other'],
  } satisfies Partial<Rule['condition']>;
  const refused = PRIVATE_HOSTS.map((pattern, at): Rule => ({
    id: at + 1,
    priority: 1,
    action: { type: 'block' },
    condition: Object.assign({ regexFilter: BEFORE_HOST + pattern }, ours),
  }));
  const exempt = allowed.map((address, at): Rule => ({
    id: refused.length + at + 1,
    priority: 2,
    action: { type: 'allow' },
    condition: Object.assign({ urlFilter: `|${address}|` }, ours),
  }));
  return [...refused, ...exempt];
}
