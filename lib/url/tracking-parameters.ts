import type { Parameter } from './address.ts';

/** Families of parameters that only tell where a reader came from, by their prefix. */
const TRACKING_PREFIXES = [
  'utm_', // Urchin, Google Analytics
  'at_', // AT Internet, Piano
  'mc_', // Mailchimp
  'pk_', // Piwik
  'mtm_', // Matomo
  'matomo_',
  'piwik_',
  'hsa_', // HubSpot
  '_hs',
  'wt_', // Webtrekk
  'ns_', // comScore
  'cm_mmc', // Coremetrics
  'itm_',
  'ga_',
  'fb_', // Facebook
  'vero_',
  'oly_', // Omeda
  'amp_', // AMP runtime
  'sc_c', // Adobe: sc_cid, sc_campaign, sc_channel
  'trk_',
  'stm_',
  '__twitter_',
] as const;

/** Single parameters of the same kind. */
const TRACKING_NAMES = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid gad_source msclkid twclid ttclid yclid ysclid li_fat_id igshid igsh ' +
    'xtor xtref xtcr xtmc xtnp xtloc xts mkt_tok mbid cmpid ncid ocid icid smid smtyp s_cid s_kwcid _ga _gl ' +
    '_openstat ref_src ref_url sfnsn dm_i spm tracking_source trk trackingid usqp aoh ito mkcid dicbo __s ' +
    'rb_clickid s_campaign phpsessid jsessionid replytocom fbrefresh __tn__'
  ).split(' '),
);

/** Parameters that may name an article or its origin: dropped only where the value is a known origin. */
const ORIGIN_NAMES = new Set([
  'ref',
  'from',
  'source',
  'src',
  'via',
  'origin',
  'referrer',
  'referer',
  'share',
  'rss',
  'partner',
  'td',
]);
const ORIGINS = new Set(
  (
    'rss feed atom feedburner twitter x facebook fb linkedin reddit hn hackernews mastodon bluesky whatsapp telegram ' +
    'google googlenews flipboard pocket newsletter nl email mail social share home homepage hp readmore'
  ).split(' '),
);

/** Values by which a parameter asks for another view of the same article (AMP, print, mobile). */
const SWITCH = new Set([undefined, '', '0', '1', 'true', 'false', 'yes', 'on']);
const VIEWS = new Set(['amp', 'print', 'printable', 'printview', 'mobile']);
const SWITCH_NAMES = new Set([
  'amp',
  '_amp',
  'noamp',
  'isamp',
  'print',
  'printable',
  'printview',
  'imprimer',
  'mobile',
]);
const VIEW_NAMES = new Set([
  'view',
  'output',
  'outputtype',
  'format',
  'mode',
  'template',
  'version',
  'display',
  'action',
  'type',
]);

/** Whether a parameter tells only the way to the article. */
export function isTracking({ name, value }: Parameter): boolean {
  const key = name.toLowerCase();
  if (TRACKING_NAMES.has(key) || TRACKING_PREFIXES.some((prefix) => key.startsWith(prefix))) return true;
  // The Guardian’s campaign; `cmp` in small letters may be a company.
  if (name === 'CMP') return true;
  if (key === 'rss' && SWITCH.has(value)) return true;
  return ORIGIN_NAMES.has(key) && value !== undefined && ORIGINS.has(value.toLowerCase());
}

/** Whether a parameter asks for the AMP, print or mobile view of the same article. */
export function isView({ name, value }: Parameter): boolean {
  const key = name.toLowerCase();
  const choice = value?.toLowerCase();
  if (SWITCH_NAMES.has(key))
    return SWITCH.has(choice) || (choice !== undefined && (VIEWS.has(choice) || choice === 'pdf'));
  return VIEW_NAMES.has(key) && choice !== undefined && VIEWS.has(choice);
}
