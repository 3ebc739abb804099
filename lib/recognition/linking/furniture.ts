import type { Mention } from '../../model/mention.ts';
import { flat, isCredit } from './credits.ts';
import { createSiteNames, type SiteNames } from './site-names.ts';

/** Blocks that are longer are sentences, not labels of a page; a notice may be one, and stand behind others. */
const MAX_LABEL_LENGTH = 60;
const MAX_SHORT_LABEL = 40;
const MAX_ROW_LENGTH = 120;
const NOTICE_BEFORE = 160;
const NOTICE_BEHIND = 80;
/** As far as a block is read as a label: its source may be indented. */
const MAX_READ = 1000;

/** Networks that links share to and follow on, by their ids and as words. */
const NETWORK_WORDS =
  'x|facebook|linkedin|whatsapp|instagram|youtube|pinterest|reddit|telegram|tiktok|threads|bluesky|mastodon|tumblr' +
  '|google-plus|flickr|vimeo|snap(?:chat)?|digg|myspace|pocket|xing|vk|line|twitch|discord' +
  '|spotify|deezer|soundcloud|paypal|gofundme|twint|patreon';
const NETWORKS = new RegExp(`^(?:${NETWORK_WORDS})$`);

/** How labels begin that log in or lead to a shop of apps, in the five languages. */
const ACTION = /^(?:contin|weiter|log|sign|get|download|availab|disponib|laden|scari|descar|téléch|via|conne)/i;
/** What stands before a network in labels that share and follow, in the five languages. */
const BEFORE = /(?:^| )(?:on|via|with|sur|avec|auf|mit|bei|im|en|con|su) $/i;
/** The account that is named behind a network: «Twitter: @bromano». */
const HANDLE = /^ ?[:(]? ?@\p{L}/u;
const BEHIND_HANDLE = /@\w+ (?:on|sur|auf|en|su) $/;
/** What ends a label. */
const END = /^\P{L}*$/u;
/** What German joins to a network. */
const JOINED = /^-(?:seite|kanal|profil|gruppe|auftritt|account)(?!\p{L})/iu;

/** Words of rows of links that share and follow, networks among them that are no company of the pack. */
const SHARING = new RegExp(
  String.raw`^(?:${NETWORK_WORDS}|[fkm]|tweets?|pin|rss|feeds?|e-?mail|mail|print|link|copy|close|twitter|google[+]?` +
    '|plus|delicious|mixx|newsletter|fan|pages?|click|opens?|new|window|highlight|text|add|more' +
    '|this|the|our|us|to|on|via|with|and|or|by|in|blog' +
    '|(?:share|like|follow(?:er)?|find|join|visit|send|save|post|comment)s?' +
    String.raw`|(?:partag|envoy|suiv|rejoign|retrouv|teil|folg|compart|condivid|s[ií]gu)[\p{L}-]*|imprimer|fenêtre` +
    '|modale|nous|sur|notre|du|et|ou|par|la|drucken|merken|uns|auf|über|bei|per|und|enviar|en|por|do|y|o|su|e|con)$',
  'iu',
);
/** «Klicken, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)», «Teilen Sie diese Seite auf Facebook». */
const CLICK = /^(?:klick|clique|haz c|fai c|teilen sie)/i;
const WORD = /\p{L}[\p{L}+-]*/gu;
/** Where one word begins behind another, as in «TwitterShare» and «linkedin-in». */
const SEAM = /-|(?<=\p{Ll})(?=\p{Lu})/u;

/** Who is asked to follow, or where the writer is to be found: before the name of a network, or of several. */
const FOLLOW = new RegExp(
  String.raw`(?:\b(?:follow(?:ed)?|suivez|folg(?:en|t)|s[ií]gu[ea]\w*)\b[^.!?]{0,60}` +
    ' (?:on|via|at|sur|auf|bei|en|su)' +
    String.raw`|\bcontact [^.!?]{2,30} (?:on|via)` +
    String.raw`|\b(?:partagez|share) (?:votre|vos|your|it|this)\b[^.!?]{0,60} (?:sur|on)` +
    String.raw`|\b(?:iscriviti|suscríbete|únete)\b[^.!?]{0,30} (?:canale?|grupo|gruppo)(?: de)?` +
    String.raw`|\b(?:find|join|like|contact|with|retrouvez) (?:us|me|her|him|nous) (?:on|via|sur)|\bon my` +
    String.raw`|\bfan .{3,60} auf|favoris sur` +
    String.raw`|\b(?:puedes|podrás|encu[eé]ntra|s[ií]gue)\w*(?: \w+)? (?:encontrar(?:nos)? |seguir(?:nos)? )?en` +
    String.raw`|\b(?:trovi|trovate|seguici|seguiteci)(?: anche)? su` +
    String.raw`|\b(?:(?:join|like) our|s'abonner|abonnez|rejoignez|s'inscrire)\b[^.!?]{0,40}` +
    String.raw`|\b(?:send|message|text|write) (?:us|me)\b[^.!?]{0,30} (?:on|via)` +
    '|(?:link|hier) zu[mr]|(?:lien|accéder|vers) (?:vers |à )?(?:notre|la|le) (?:page|compte|chaîne)' +
    String.raw`|\b(?:our|notre|unsere[mnr]?` +
    '|(?:nuestr[oa]s?|nostr[oa]) (?:canal|cuenta|perfil|página|pagina|profilo)(?: de| en| su)?' +
    String.raw`|subscribe to [^.!?]{3,40}))(?: our| the)? $`,
  'iu',
);
/** Networks in a list of them, before the last. */
const LISTED = new RegExp(
  `(?:(?:${NETWORK_WORDS}|twitter|google(?: (?:news|actualit[ée]s|noticias|discover))?` +
    '|apple(?: podcasts)?)' +
    '(?:,| and| or| &|/| et| ou| und| oder| y| e| o)+ ?)+$',
  'i',
);

/** Who may be logged in with. */
const ACCOUNTS = /^(?:google|apple|microsoft|amazon|yahoo|github|disqus)$/;
const LOGIN = new RegExp(
  String.raw`\b(?:log|sign)(?:ged|ed|ging|ing)?[ -]?(?:in|up|out)\b|anmeld|connecte[rz]\b` +
    '|connexion (?:via|avec)|mio account|iniciar? sesi' +
    String.raw`|acced[ie]\b|commenting using|kommentierst mit|vous commentez|estás comentando|stai commentando`,
  'i',
);
const BY_ACCOUNT =
  /(?:with|using|via|like|from|your|avec|mit|con|deinem|votre compte|tu cuenta de|[mt]io account|[st]uo account) $/i;
/** A licence is a notice too. */
const LICENCE = /licen[cs]|lizenz|namensnennung|attribution|attribuzione|reconocimiento/i;

/** What stands before the link that answers a comment: its day or hour. */
const DATED = /(?:\d|[ap]\.?m\.?)(?: ?[|·•—-])? ?$/i;

/** Whose a site is: «a News Corp company». */
const ARTICLE = /\ban? $/i;

/** What parts labels of one row. */
const BARS = /[|•·]/g;

/** Consent banners, and what a page says of its rights and makers. */
const NOTICE = new RegExp(
  '(?:use|utilisons|verwenden|utilizamos|utilizziamo)(?: des| i)? cookies|reCAPTCHA' +
    String.raw`|(?:©|\(c\)).{0,60}(?:19|20)\d\d|copyright\W{0,4}(?:19|20)\d\d|all rights reserved` +
    '|tous droits réservés' +
    '|alle rechte vorbehalten|derechos reservados|diritti riservati|(?:^|[.|•·] ?)powered by' +
    '|erfolgt eine datenübertragung|utilisez google|(?:preferr|trust)ed source' +
    '|use a supported|quotes delayed' +
    '|data (?:is |are )?provided by|associates program|affiliate (?:program|disclosure|link)',
  'iu',
);
/** Which shares those have who write or publish: up to the names of a list. */
const DISCLOSURE = new RegExp(
  '(?:(?:motley fool|author|contributor|disclosure)[^!?]{0,120}? positions? in|positions in and recommends?' +
    String.raw`|recommends the following)(?:[^.!?]|\.(?=\w))*$`,
  'i',
);
/** As far as it reads: such lists are long. */
const MAX_DISCLOSURE = 600;
/** What a site says of its own program for phones. */
const OWN_APP = /(?<!\p{L})app(?!\p{L})[^.!?]{0,40}(?:for|für|pour|para|per|im|on|sur|en)[^.!?]{0,24}$/iu;

/** Whom a price is from in a list of parts: «($541.00 @ Newegg)». */
const PRICE_TAG = /\d[^()]{0,8}@ $/;
/** Where shares are traded, before their code: «(NASDAQ: NVAX)». */
const EXCHANGES = /nasdaq|nyse|exchange|euronext|b[oö]e?rse|bourse|bolsa|borsa|xetra|tmx|tsx|asx/;
const TICKER = /^(?: \p{Lu}[\p{L}-]+){0,2} ?: ?[A-Z\d]{1,6}(?:[.-][A-Z]{1,3})?(?:[)\],;|]|$)/u;
/** What an address writes for its sign, so that no machine reads it. */
const AT_SIGN = /(?:@|[([]at[)\]]|(?<!\p{L})(?:chiocciola|arob(?:as|ase|a))) ?$/iu;
/** What embeds and forms say that a reader agrees to. */
const TERMS = new RegExp(
  String.raw`(?:akzept|accept|acept|accett|zustimm|agree)\p{L}*[^.!?]{0,80}` +
    '(?:datenschutz|privacy|confidentialit|privacidad|cookies|terms|conditions|nutzungsbedingungen|t[ée]rminos)',
  'iu',
);
const MAX_TERMS = 240;
/** Rules for those who comment. */
const POLICY = new RegExp(
  '(?:maintaining a lively|civil (?:forum|discussion)|(?:comments?|submissions?) (?:are|is|may be) moderated' +
    '|community guidelines|commenting (?:policy|guidelines|rules)|appear with each (?:submission|comment))',
  'i',
);

/** Who pays for a headline, at its beginning or end: «Webinar • Provided by Renault». */
const PAID_BY = new RegExp(
  String.raw`(?:^|\P{L})(?:This [\w ]+ is )?(?:(?:Present|Provid|Support|Sponsor)ed by|Custom content for` +
    String.raw`|(?:Free download )?[Cc]ourtesy of|(?:Présent|Propos|Offert|Sponsoris)\p{L}+ par|En partenariat avec` +
    '|(?:Präsentiert|Gesponsert) von|(?:Presentad|Patrocinad)o por|(?:Presentat|Offert)o da) [^.!?]{2,40}$' +
    String.raw`|[—*([] ?\*?ad\W*$`,
  'u',
);
const MAX_PAID = 300;

/** Whose engine runs the page, and labels that lead to the price of a share or a fund. */
const HOSTED = /^(?:[\p{L} ]{0,20} )?(?:powered|hosted|propulsé|hébergé) (?:by|on|par|chez) (?:the )?$/iu;
const PRICE_LINK = /^(?: share price|.*[- ](?:direct|regular)(?: plan)?-growth\W*)$/i;

/** Labels of ads; codes and boxes of shops. */
const OFFER = new RegExp(
  String.raw`^(?:ads?|advertisement|sponsor\p{L}*|publici\p{L}+|anzeige|werbung|anuncio|pubblicità)(?!\p{L})` +
    '|^(?:subscribe (?:to|now)|abonnez-vous|jetzt abonnieren)|gutschein|rabatt(?:e bei|code)|coupon|voucher' +
    '|(?:promo|discount) ?code|codes? (?:promo|de)|cup[oó]n|codic[ei] sconto',
  'iu',
);

/**
 * Tells marks that are right but useless: the site's own name, and labels that every page has. `host` is the site's;
 * `text` is that of the mark's whole block. What the reader asked to be marked always is never useless.
 */
export function createFurniture(host: string, site: SiteNames = {}): (mention: Mention, text: string) => boolean {
  const isOwn = createSiteNames(host, site);
  const { isPublisher = () => false } = site;
  // A long text holds many marks.
  let last = { text: '', label: '' };
  const labelOf = (text: string): string => {
    if (text !== last.text) last = { text, label: flat(text.slice(0, MAX_READ)).trim() };
    return last.label;
  };
  return (mention, text) =>
    mention.score < 1 &&
    (isOwn(mention, text) || isCredit(mention, text, isPublisher) || isLabel(labelOf(text), mention, text));
}

function isLabel(label: string, { surface, companyId, start }: Mention, text: string): boolean {
  const isNetwork = NETWORKS.test(companyId) || surface === 'FB';
  const before = flat(text.slice(Math.max(0, start - NOTICE_BEFORE), start)).trimStart();
  const after = flat(text.slice(start + surface.length, start + surface.length + NOTICE_BEHIND));
  const asked = before.replace(LISTED, '');
  if ((isNetwork || companyId === 'google') && FOLLOW.test(asked)) return true;
  if (HANDLE.test(after) && (isNetwork || label.startsWith(surface))) return true;
  if (isNetwork && BEHIND_HANDLE.test(before)) return true;
  if (PRICE_TAG.test(before) || AT_SIGN.test(before) || (EXCHANGES.test(companyId) && TICKER.test(after))) return true;
  const near = before + surface + after;
  if (label.length <= MAX_PAID && PAID_BY.test(label)) return true;
  if (POLICY.test(near) || (label.length <= MAX_TERMS && TERMS.test(near))) return true;
  if (companyId === 'reply' && (label === surface || DATED.test(before))) return true;
  if (DISCLOSURE.test(text.slice(Math.max(0, start - MAX_DISCLOSURE), start))) return true;
  if (NOTICE.test(near) || (companyId === 'creative-commons' && LICENCE.test(near))) return true;
  if ((isNetwork || ACCOUNTS.test(companyId)) && LOGIN.test(near) && BY_ACCOUNT.test(asked)) return true;
  if (isNetwork && label.length <= MAX_ROW_LENGTH && (CLICK.test(label) || isRowOfSharing(label))) return true;
  if (label.length > MAX_LABEL_LENGTH) return false;
  const behind = flat(text.slice(start + surface.length)).trimEnd();
  return (
    OFFER.test(label) ||
    (behind === '' && HOSTED.test(before)) ||
    (before === '' && PRICE_LINK.test(behind)) ||
    label === `[${surface}]` ||
    (ACTION.test(label) && BEFORE.test(before) && behind === '') ||
    ((ACCOUNTS.test(companyId) || companyId === 'android') && OWN_APP.test(before)) ||
    (isNetwork && (label.match(BARS)?.length ?? 0) > 1) ||
    (isNetwork && JOINED.test(behind)) ||
    (isNetwork && label.length <= MAX_SHORT_LABEL && BEFORE.test(before) && END.test(behind)) ||
    (ARTICLE.test(before) && behind === ' company')
  );
}

/** Whether a label has no words but those of links that share and follow. */
function isRowOfSharing(label: string): boolean {
  return [...label.matchAll(WORD)].every(
    ([word]) => SHARING.test(word) || word.split(SEAM).every((part) => SHARING.test(part)),
  );
}
