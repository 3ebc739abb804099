import type { Mention } from '../../model/mention.ts';

/** Blocks that are longer are sentences, not labels of a page. */
const MAX_LABEL_LENGTH = 60;

/** Networks whose bare name is the text of a link that shares or follows. */
const NETWORKS =
  /^(?:facebook|x|linkedin|whatsapp|instagram|youtube|pinterest|reddit|telegram|tiktok|threads|bluesky|mastodon)$/;

/** How labels begin that share, follow, log in or lead to a shop of apps, in the five languages. */
const ACTION = new RegExp(
  '^(?:share|follow|find|like|join|(?:log|sign) ?(?:in|up)|continue|get|download|available|partage' +
    '|suiv|retrouv|rejoi|se connect|connexion|télécharg|disponib|teil|folg|weiter|anmeld|laden|compart' +
    '|s[ií]gu|inicia|descarg|condivid|accedi|scarica|auf|mit)',
  'i',
);
/** What stands in them before the name, or behind it in German. */
const BEFORE = /(?:^| )(?:on|via|with|sur|avec|auf|mit|bei|im|en|con|su) $/i;
const BEHIND = /^ (?:teilen|folgen|anmelden)$/;
/** Labels of ads, and consent banners. */
const NOTICE = new RegExp(
  String.raw`^(?:ads?|advertisement|sponsor\p{L}*|publici\p{L}+|anzeige|werbung|anuncio|pubblicità|powered by)` +
    String.raw`(?!\p{L})|(?:use|utilisons|verwenden|utilizamos|utilizziamo)(?: des| i)? cookies|reCAPTCHA`,
  'iu',
);

/**
 * Tells marks that are right but useless: the site's own name, and labels that every page has. `host` is the site's;
 * `text` is that of the mark's whole block. What the reader asked to be marked always is never useless.
 */
export function createFurniture(host: string): (mention: Mention, text: string) => boolean {
  const labels = new Set(host.toLowerCase().split('.').slice(0, -1).map(squeezed));
  return (mention, text) =>
    mention.score < 1 &&
    (labels.has(squeezed(mention.surface)) || labels.has(squeezed(mention.companyId)) || isLabel(text.trim(), mention));
}

function isLabel(text: string, { surface, companyId }: Mention): boolean {
  if (text.length > MAX_LABEL_LENGTH) return false;
  if (NOTICE.test(text) || (text === surface && NETWORKS.test(companyId))) return true;
  const start = text.indexOf(surface);
  return (
    ACTION.test(text) &&
    BEFORE.test(text.slice(0, start)) &&
    (start + surface.length === text.length || BEHIND.test(text.slice(start + surface.length)))
  );
}

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
