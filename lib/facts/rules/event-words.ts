/**
 * What makes an event of a sentence, folded and with names masked. Where a group `object` is, the company is there;
 * else it is the subject.
 */
import type { FactKind } from '../../model/fact.ts';

type EventKind = Extract<FactKind, 'closure' | 'launch' | 'partnership' | 'outage' | 'attack'>;

export type EventPattern = {
  readonly kind: EventKind;
  readonly words: RegExp;
  /** The sentence must not hold these. */
  readonly not?: RegExp;
};

const THE = String.raw`(?:the |l'|le |la |les )?`;
const OFFER =
  String.raw`(?:un|une|son|sa|ses|des|a|an|its|two|three|deux|trois|new|nouve\w+|gpu` + '|encrypted|sovereign|managed)';
/** What is launched and is no product. */
const NO_PRODUCT = new RegExp(
  String.raw`\b(?:appels?|alerte|enquete|plan|procedure|opa|ope|offre publique|augmentation de capital` +
    String.raw`|recrutement\w*|investigation|lawsuit|bid|appeal|review|tender|attack|attaque|emprunt|campagne` +
    "|campaign|consultation|rachat d'actions|marche|travaux|offre (?:sur|publique|d'achat|hostile)" +
    String.raw`|offer for|takeover|buyback|restructur\w+|avertissement|warning|centres? de donnees|data ?cent\w+` +
    String.raw`|campus|bureaux?|office|site)\b`,
);
const CRISIS = 'pannes?|interruptions?|incidents? (?:majeur|reseau|technique)|outages?|disruptions?|coupures?|downtime';
const INTRUSION =
  'cyberattaques?|cyber-attaques?|cyberattacks?|attaques? informatiques?|attaques? par rancongiciel' +
  '|rancongiciels?|ransomwares?|ransomware attack|piratages?|intrusions?|fuites? de donnees|vols? de donnees' +
  '|data breach(?:es)?|data leak|cyber attack|hack';

export const EVENT_PATTERNS: readonly EventPattern[] = [
  {
    kind: 'closure',
    words: new RegExp(
      String.raw`\b(?:met(?:tre|tra)? fin a|(?:a )?eteint|eteindra|debranche(?:ra)?` +
        `|arrete(?:ra)?|switch(?:es|ed) off|shut(?:s|ting)? down) ${THE}(?<object>@+)` +
        String.raw`(?!'s| (?:services?|units?|business|division|offices?|sites?|servers?)\b)`,
    ),
  },
  {
    kind: 'closure',
    words: new RegExp(
      String.raw`\b(?:liquidation judiciaire|fermeture|closure|shutdown) (?:de |d'|of )${THE}(?<object>@+)`,
    ),
  },
  {
    kind: 'closure',
    words: new RegExp(
      String.raw`\b(?:ferm(?:e|er|era|ait|ent) (?:definitivement )?(?:ses portes|boutique|son|sa|ses|le|la|les)` +
        String.raw`|(?:a|ont) ferme\b|cess(?:e|er|era) (?:toute |son |ses )?activites?` +
        '|a cesse (?:toute |son |ses )?activites?|(?:mis|place)e? en liquidation|depose le bilan' +
        '|depot de bilan|fil(?:ed|es) for (?:bankruptcy|insolvency)|shut(?:s|ting)? down (?:its|the|all)' +
        '|clos(?:e|es|ed|ing) (?:its|their) (?:doors|office|offices|site|data|plant|service)' +
        '|pull(?:s|ed) the plug on (?:its|the)|went (?:bankrupt|out of business)|ceased (?:operations|trading))',
    ),
  },
  {
    kind: 'launch',
    words: new RegExp(
      String.raw`\b(?:lanc(?:e|ent|era|er)|(?:a|ont|vient de) (?:lance|lancer|devoile|presente|inaugure)` +
        '|devoil(?:e|er|era)|commercialis(?:e|er|era|ent)|(?:annonce|annoncent|a annonce) ' +
        String.raw`(?:le lancement|la disponibilite) d(?:e|')|ouvr(?:e|ira|ir) (?:sa|son|une|un) (?:nouve\w+ )?` +
        '(?:offre|service|plate-?forme)|launch(?:es|ed|ing)?|unveil(?:s|ed)?|introduc(?:es|ed|e)|roll(?:s|ed)? out' +
        String.raw`|releas(?:es|ed)) ?${OFFER}(?![a-z])(?! ?\d)`,
    ),
    not: NO_PRODUCT,
  },
  {
    kind: 'outage',
    words: new RegExp(
      String.raw`\b(?:${CRISIS}|fire|blaze)(?: [a-z]+){0,2} (?:at|chez|hit|touche|frappe|a touche` +
        `|a frappe) ${THE}(?<object>@+)`,
    ),
  },
  {
    kind: 'outage',
    words: new RegExp(
      String.raw`\b(?:incendie|pannes?|fire|outage)(?: [a-z'\d]+){1,9} (?:d'|de |of )${THE}(?<object>@+)`,
    ),
  },
  {
    kind: 'outage',
    words: new RegExp(String.raw`\b(?:knocked|took|taken) ${THE}(?<object>@+) (?:[a-z]+ )?(?:offline|down)`),
  },
  {
    kind: 'outage',
    words: new RegExp(
      String.raw`\b(?:subi|subit|connu|connait|victime d(?:e|')|suffer(?:s|ed)|experienc(?:es|ed)|hit by` +
        String.raw`|touchee? par) ?(?:[a-z]+ ){0,3}(?:${CRISIS})\b`,
    ),
  },
  {
    kind: 'outage',
    words: new RegExp(
      String.raw`\b(?:went down|went offline|(?:a ete|ont ete|etaient|etait) (?:interrompue?s?|inaccessibles?` +
        String.raw`|hors ligne)|est tombee? en panne|was down|were down)\b`,
    ),
  },
  {
    kind: 'attack',
    words: new RegExp(
      String.raw`\b(?:subi|subit|victime|victims?|touchee?|visee?|ciblee?|frappee?|suffer(?:s|ed)|hit|targeted` +
        "|struck|fell victim) ?(?:d'|de |par |by |to |of |in )?(?:[a-z]+ |d'une? |une? ){0,3}" +
        String.raw`(?:${INTRUSION})\b`,
    ),
  },
  {
    kind: 'attack',
    words: new RegExp(
      String.raw`\b(?:pirates|hackers?|attackers?|cybercriminels?|criminals)\b [^@]{0,60}(?:d'|de |du |from ` +
        `|into |of )${THE}(?<object>@+)`,
    ),
  },
];

/** Two companies at one thing: «X et Y ont signé un partenariat», «X s’est associé à Y». */
const TOGETHER =
  "partenariats?|partenaires?|alliance|s'allient|s'associent|partnerships?|partners|joined forces" +
  '|join forces|teamed up|team up|are teaming up';
export const JOINT_PARTNERS = new RegExp(
  String.raw`(?<one>@+) (?:et|and|&) ${THE}(?<object>@+)[^@]{0,60}?\b(?:${TOGETHER})\b`,
);
export const PARTNER_WITH = new RegExp(
  String.raw`\b(?:partenariats?|alliance|accord de partenariat|s'est associee?|s'associe|s'est alliee?|s'allie` +
    '|partnerships?|partnership agreement|partner(?:s|ed|ing)?|teamed up|teams up|joined forces|joins forces' +
    String.raw`|agreement)\b[^@]{0,45}?(?:avec|with|a|au|aux cotes d(?:e|')) ?${THE}(?:groupe )?(?<object>@+)`,
);
export const NO_PARTNERS =
  /\b(?:fin (?:du|au|a)|met fin|rompu\w*|rompt|rupture|ended|ends|ending|broke|breaks|potentiel\w*|without|sans)\b/;
