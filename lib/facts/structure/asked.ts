/** What a question, or the label of a line, asks for: the kinds of fact that answer it. */
import type { FactKind } from '../../model/fact.ts';

/** Forms of questions and labels on folded text, the more telling first. */
const FORMS: readonly (readonly [kind: FactKind, form: RegExp])[] = [
  [
    'deal-value',
    new RegExp(
      "(?:a quel prix|(?:combien|quel prix) (?:l'|les? |la )?(?:a-t-|avez-vous |avez |ont-|a" +
        ' )?(?:elle |il |ils )?(?:paye|debourse)|combien (?:avez-vous|a-t-il|a-t-elle|a' +
        "|ont) (?:paye|debourse)|prix (?:d'achat|du rachat|de la transaction|de cession)|montant" +
        " (?:du rachat|de la transaction|de l'operation)|(?:how much|what) did (?:you|they|it" +
        '|@+) pay|purchase price|deal value|price paid|what was the price|for how much)',
    ),
  ],
  [
    'price',
    new RegExp(
      '(?:combien coute|quel (?:est le )?(?:prix|tarif)|(?:what|how much) (?:does|do|did|will)' +
        ' (?:a |an |the |it|you|one|@)[^?]{0,30}(?:cost|charge)|^(?:prix|tarif|price' +
        '|cost)s?(?![a-z])|a quel tarif)',
    ),
  ],
  [
    'funding',
    new RegExp(
      '(?:combien (?:avez-vous|a-t-il|a-t-elle|a|ont-ils) (?:leve|reuni|boucle)|(?:how much)' +
        ' (?:did|have) (?:you|it|they|@+) (?:raised?|take)|^(?:levees?(?: de fonds)?|fonds leves' +
        '|funding|raised)(?![a-z]))',
    ),
  ],
  [
    'stake',
    new RegExp(
      '(?:qui (?:en |la |le |vous |les )?(?:detient|possede|controle)|who (?:owns|holds' +
        '|controls)|a hauteur de combien|quelle part (?:du capital|en|avez)|what (?:share|stake)' +
        '|how much of (?:it|@+) (?:do|does)|^(?:capital|actionnaires?|actionnariat|shareholders?' +
        '|owners?|owned by)(?![a-z]))',
    ),
  ],
  ['market-share', /(?:parts? de marche|market share|share of the market)/],
  [
    'customers',
    new RegExp(
      "(?:combien (?:de|d') ?(?:[a-z]+ )?(?:clients?|abonnes|utilisateurs|adherents|membres" +
        '|entreprises)|combien en (?:compte|avez|servez)[^?]*clients|(?:nombre|base) (?:de ' +
        "|d')(?:clients|abonnes|utilisateurs)|how many [a-z ]{0,20}?(?:customers?|subscribers?" +
        '|users?|clients|members|accounts)|(?:^|et |and |vos |your |les |des |how about' +
        ' )(?:paying |active )?(?:clients|abonnes|customers|subscribers|utilisateurs|users)(?:' +
        String.raw` \?|$))`,
    ),
  ],
  [
    'headcount',
    new RegExp(
      '(?:combien (?:etes-vous|sommes|de (?:personnes|salaries|collaborateurs|gens|employes' +
        "|tetes|monde)|d'(?:employes|ingenieurs|effectifs?))|(?:how many|what) (?:people|of you" +
        '|staff|employees|are you|work|heads)|how many [a-z]* ?(?:people|staff|employees' +
        '|engineers|colleagues|are (?:you|they|there))|effectifs?(?![a-z])|headcount|^(?:and ' +
        '|how many )?(?:staff|employees|people|workforce|team|jobs)(?![a-z])|^(?:salaries' +
        '|collaborateurs|equipes?)(?![a-z])|combien (?:seront|serez|seriez)|how big (?:is|are)' +
        '|quelle taille|(?:quel|et les|vos|les|des|avec combien de) (?:salaries|collaborateurs)' +
        '|(?:and|your|the) staff(?![a-z]))',
    ),
  ],
  [
    'revenue',
    new RegExp(
      "(?:chiffres? ?d'?affaires|(?<![a-z])ca(?![a-z])|revenus?(?![a-z])|recettes|(?:vos|les" +
        '|des|et|de|^)(?: les)? ?ventes|revenues?(?![a-z])|turnover|(?:and|the|your|in|of|about' +
        '|^) ?(?:annual |net )?sales(?![a-z])|combien (?:pesez|pese|facturez|facture|encaisse)' +
        '|(?:que|combien) (?:realisez|realise|represente))',
    ),
  ],
  [
    'capacity',
    new RegExp(
      '(?:combien de (?:serveurs|centres|datacent|data|sites|salles|megawatts)|how many' +
        ' (?:servers|data ?cent|sites|megawatts)|^(?:capacite|surface|puissance|serveurs' +
        '|datacent(?:er|re)s|data cent(?:er|re)s|capacity|servers)(?![a-z]))',
    ),
  ],
];
/** What is asked for is another thing than the figure of a company: profit, growth, a share of the sales. */
const OTHER = new RegExp(
  '(?:benefice|resultat|marge|perte|rentab|croissance|hausse|dette|invest|quelle part' +
    '|export|profit|margin|growth|loss|debt|what share of|how much of your|increase|valoris' +
    '|valuation|recrut|embauch|hire|hiring|touche|affecte|affected|perdu|lost)',
);
/** A target is asked for with the same words as revenue, in the time to come. */
const TO_COME = new RegExp(
  '(?:objectif|visez|vise-t|attendez|prevoyez|ferez|atteindrez|serez|prochain|demain|cette' +
    " annee|d'ici|dans (?:trois|cinq|deux) ans|target|aim|guidance|will |expect|next year" +
    '|this year|by 20|forecast)',
);

/** The kinds that a folded question asks for, the likeliest first; empty where that is not clear. */
export function kindsAsked(folded: string): readonly FactKind[] {
  const found = FORMS.find(([, form]) => form.test(folded))?.[0];
  if (found === undefined || (OTHER.test(folded) && found !== 'stake')) return [];
  if (found === 'revenue' && TO_COME.test(folded)) return ['target', 'revenue'];
  return [found];
}
