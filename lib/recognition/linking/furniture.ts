import type { Mention } from '../../model/mention.ts';

/** Blocks that are longer are sentences, not labels of a page. */
const MAX_LABEL_LENGTH = 90;
const MAX_CONSENT_LENGTH = 400;

/** Networks whose bare name is the text of a link that shares or follows. */
const NETWORKS: ReadonlySet<string> = new Set(
  (
    'facebook x linkedin whatsapp instagram youtube pinterest reddit telegram tiktok threads bluesky mastodon ' +
    'snapchat tumblr discord'
  ).split(' '),
);

/** Links that share or follow, log in, or lead to a shop of apps, in the five languages. */
const LABEL = new RegExp(
  [
    // Share and follow.
    String.raw`^(?:share|follow|find|like|join|tweet|post|send)\b.{0,30}\b(?:on|via|to)\b`,
    String.raw`^(?:partage[rz]?|suivez|suivre|retrouvez|rejoignez|envoyer|abonnez)\b.{0,30}\b(?:sur|via|par)\b`,
    String.raw`^(?:teilen|folgen|folge|teile)\b.{0,30}\b(?:auf|bei|per|via)\b|^(?:auf|bei|per|via)\b.{0,30}\b(?:teilen|folgen)\b`,
    String.raw`^(?:compart\p{L}+|s[ií]gue\p{L}*|seguir|enviar)\b.{0,30}\b(?:en|por|vía)\b`,
    String.raw`^(?:condividi|segui\p{L}*|invia)\b.{0,30}\b(?:su|via|con)\b`,
    // Log in.
    String.raw`\b(?:log|sign) ?(?:in|up)\b.{0,12}\b(?:with|via|using)\b|^continue with\b`,
    String.raw`^(?:se connecter|connexion|connectez-vous|continuer|s[’']inscrire)\b.{0,12}\b(?:avec|via)\b`,
    String.raw`^(?:anmelden|einloggen|weiter|registrieren)\b.{0,8}\bmit\b|^mit\b.{0,24}\b(?:anmelden|einloggen|fortfahren)$`,
    String.raw`^(?:iniciar sesión|inicia sesión|continuar|acceder|regístrate)\b.{0,8}\bcon\b`,
    String.raw`^(?:accedi|continua|registrati)\b.{0,8}\bcon\b`,
    // Shops of apps.
    String.raw`^(?:download|get it|get the app|available|télécharge\p{L}*|disponible|laden|jetzt|descarga\p{L}*|scarica|disponibile)\b.{0,24}\b(?:on|sur|im|bei|en|su)\b`,
    // Ads and what a site is made with.
    String.raw`^(?:ads?|advertisement|sponsored|sponsorisé|publicité|anzeige|werbung|anuncio|publicidad|pubblicità|powered|propulsé|hosted|hébergé|annunci)(?!\p{L})`,
  ].join('|'),
  'iu',
);
/** Consent banners and the fine print of forms. */
const CONSENT =
  /\b(?:we|our partners|nous|wir|nosotros) (?:use|utilisons|verwenden|nutzen|usamos|utilizamos)\b.{0,80}\bcookies?\b|\butiliz\p{L}+ (?:i )?cookies?\b|\b(?:accept|accepter|akzeptieren|aceptar|accetta) (?:all|tout|alle|todo|tutto)\b|\bprotected by reCAPTCHA\b/iu;

/**
 * Tells marks that are right but useless: the site's own name, and labels that every page has. `host` is the site's;
 * `text` is that of the mark's whole block. What the reader asked to be marked always is never useless.
 */
export function createFurniture(host: string): (mention: Mention, text: string) => boolean {
  const labels = new Set(host.toLowerCase().split('.').slice(0, -1).map(squeezed));
  return ({ surface, companyId, score }, text) =>
    score < 1 &&
    (labels.has(squeezed(surface)) || labels.has(squeezed(companyId)) || isLabel(text.trim(), surface, companyId));
}

function isLabel(text: string, surface: string, companyId: string): boolean {
  if (text.length > MAX_CONSENT_LENGTH) return false;
  if (CONSENT.test(text)) return true;
  if (text.length > MAX_LABEL_LENGTH) return false;
  return LABEL.test(text) || (NETWORKS.has(companyId) && text === surface);
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
