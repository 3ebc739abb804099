/** Roles, which the pack and many articles give in English, in the reader's language. */

/** Parts of roles in French, as a man and as a woman bears them. */
const FRENCH: ReadonlyMap<string, readonly [he: string, she: string]> = new Map([
  ['ceo', ['directeur général', 'directrice générale']],
  ['chief executive', ['directeur général', 'directrice générale']],
  ['chief executive officer', ['directeur général', 'directrice générale']],
  ['managing director', ['directeur général', 'directrice générale']],
  ['director general', ['directeur général', 'directrice générale']],
  ['co-ceo', ['codirecteur général', 'codirectrice générale']],
  ['joint ceo', ['codirecteur général', 'codirectrice générale']],
  ['deputy ceo', ['directeur général délégué', 'directrice générale déléguée']],
  ['founder', ['fondateur', 'fondatrice']],
  ['co-founder', ['cofondateur', 'cofondatrice']],
  ['cofounder', ['cofondateur', 'cofondatrice']],
  ['chairman', ['président', 'présidente']],
  ['chairwoman', ['président', 'présidente']],
  ['chair', ['président', 'présidente']],
  ['president', ['président', 'présidente']],
  ['co-president', ['coprésident', 'coprésidente']],
  ['vice chairman', ['vice-président', 'vice-présidente']],
  ['executive chairman', ['président exécutif', 'présidente exécutive']],
  ['executive chair', ['président exécutif', 'présidente exécutive']],
  ['cto', ['directeur technique', 'directrice technique']],
  ['cfo', ['directeur financier', 'directrice financière']],
  ['coo', ['directeur des opérations', 'directrice des opérations']],
  ['owner', ['propriétaire', 'propriétaire']],
  ['co-owner', ['copropriétaire', 'copropriétaire']],
  ['director', ['directeur', 'directrice']],
  ['executive director', ['directeur exécutif', 'directrice exécutive']],
  ['partner', ['associé', 'associée']],
  ['managing partner', ['associé gérant', 'associée gérante']],
  ['editor', ['rédacteur en chef', 'rédactrice en chef']],
  ['editor-in-chief', ['rédacteur en chef', 'rédactrice en chef']],
  ['governor', ['gouverneur', 'gouverneure']],
  ['secretary general', ['secrétaire général', 'secrétaire générale']],
  ['r&d', ['recherche et développement', 'recherche et développement']],
  ['cio', ['directeur des systèmes d’information', 'directrice des systèmes d’information']],
  ['ciso', ['responsable de la sécurité informatique', 'responsable de la sécurité informatique']],
  ['chief operating officer', ['directeur des opérations', 'directrice des opérations']],
  ['chief financial officer', ['directeur financier', 'directrice financière']],
  ['chief technology officer', ['directeur technique', 'directrice technique']],
  ['chief investment officer', ['directeur des investissements', 'directrice des investissements']],
  ['chief research officer', ['directeur de la recherche', 'directrice de la recherche']],
  ['chief scientist', ['directeur scientifique', 'directrice scientifique']],
  ['chief ai scientist', ['directeur scientifique de l’IA', 'directrice scientifique de l’IA']],
  ['chief analyst', ['analyste en chef', 'analyste en chef']],
  ['technology analyst', ['analyste en technologies', 'analyste en technologies']],
  ['liquidator ceo', ['directeur général liquidateur', 'directrice générale liquidatrice']],
  ['general manager', ['directeur général', 'directrice générale']],
  ['delegate general', ['délégué général', 'déléguée générale']],
  ['delegate', ['délégué', 'déléguée']],
  ['secretary-general', ['secrétaire général', 'secrétaire générale']],
  ['secretary', ['secrétaire', 'secrétaire']],
  ['postmaster general', ['directeur général des postes', 'directrice générale des postes']],
  ['commissioner', ['commissaire', 'commissaire']],
  ['information commissioner', ['commissaire à l’information', 'commissaire à l’information']],
  ['commissioner for competition', ['commissaire à la concurrence', 'commissaire à la concurrence']],
  ['commissioner for the internal market', ['commissaire au marché intérieur', 'commissaire au marché intérieur']],
  [
    'executive vice-president for tech sovereignty',
    [
      'vice-président exécutif chargé de la souveraineté technologique',
      'vice-présidente exécutive chargée de la souveraineté technologique',
    ],
  ],
  ['co-chairman', ['coprésident', 'coprésidente']],
  ['vice chair', ['vice-président', 'vice-présidente']],
  ['rotating chair', ['président par rotation', 'présidente par rotation']],
  ['chairman of the board of managing directors', ['président du directoire', 'présidente du directoire']],
  ['chairman of supervisory board', ['président du conseil de surveillance', 'présidente du conseil de surveillance']],
  ['chair of the supervisory board', ['président du conseil de surveillance', 'présidente du conseil de surveillance']],
  ['controlling shareholder', ['actionnaire de contrôle', 'actionnaire de contrôle']],
  ['general partner', ['associé commandité', 'associée commanditée']],
  ['early partner', ['associé des débuts', 'associée des débuts']],
  ['head', ['responsable', 'responsable']],
  ['france head', ['responsable pour la France', 'responsable pour la France']],
  ['creative head', ['responsable de la création', 'responsable de la création']],
  ['policy head', ['responsable des affaires publiques', 'responsable des affaires publiques']],
  ['head of cloud and ai', ['responsable du cloud et de l’IA', 'responsable du cloud et de l’IA']],
  ['head of hpe networking', ['responsable de HPE Networking', 'responsable de HPE Networking']],
  ['strategy', ['stratégie', 'stratégie']],
  ['publishing director', ['directeur de la publication', 'directrice de la publication']],
  ['editorial director', ['directeur éditorial', 'directrice éditoriale']],
  ['founding editor', ['rédacteur en chef fondateur', 'rédactrice en chef fondatrice']],
  ['publisher', ['éditeur', 'éditrice']],
  ['author', ['auteur', 'autrice']],
  ['creator', ['créateur', 'créatrice']],
  ['founder of the project', ['fondateur du projet', 'fondatrice du projet']],
  ['builder', ['constructeur', 'constructrice']],
  ['engineer', ['ingénieur', 'ingénieure']],
  ['designer', ['designer', 'designer']],
  ['game designer', ['concepteur de jeux', 'conceptrice de jeux']],
  ['fellow', ['chercheur émérite', 'chercheuse émérite']],
  ['trader', ['trader', 'trader']],
  ['whistleblower', ['lanceur d’alerte', 'lanceuse d’alerte']],
]);

/** What stands before a role: in French before it, or behind it. */
const MODIFIERS: ReadonlyMap<
  string,
  { readonly isBefore: boolean; readonly words: readonly [he: string, she: string] }
> = new Map([
  ['former', { isBefore: true, words: ['ancien', 'ancienne'] }],
  ['first', { isBefore: true, words: ['premier', 'première'] }],
  ['then', { isBefore: true, words: ['puis', 'puis'] }],
  ['interim', { isBefore: false, words: ['par intérim', 'par intérim'] }],
  ['group', { isBefore: false, words: ['du groupe', 'du groupe'] }],
  ['brand', { isBefore: false, words: ['de la marque', 'de la marque'] }],
  ['global', { isBefore: false, words: ['mondial', 'mondiale'] }],
  ['main', { isBefore: false, words: ['principal', 'principale'] }],
  ['principal', { isBefore: false, words: ['principal', 'principale'] }],
]);

/** First names of women among those that the pack's people bear; who bears another is written of as a man. */
const WOMEN = new Set(
  `abigail aïda aida alix allison amanda andrea angela anna anne anne-isabelle anne-marie ariane ashley barbara
  belén bernadette bettina bonnie carol caroline caterina catherine cecilia céline christel christine chrissy
  cindy claudia corie daniela daphne debra delphine denise diane donna elizabeth ellen emma emmanuelle estée eva
  evelyn fabiola gail gloria gwendoline heather helen hélène henna hinda isabelle jane janet jayshree jen jennifer
  jessica joan judy julia julie katie keri kjerstin laura laure lauren leah leena lina linda lisa maria marianne
  marie marie-ange marie-aude marie-christine marie-laure margrethe marina marta mary meg megan melanie melissa
  meredith michelle mira nadia nicola patricia peggy phebe poppy priya priyanka renée revathi rosa roula ruth
  sandra sarah shirine sidonie simone sophie stella stephanie stéphanie susan therese tine ulrika ursula valérie
  véronique virginie whitney`.split(/\s+/),
);

/** Words that a role may begin with and that bear a capital there alone; titles are written with theirs. */
const TITLES = new Set(['france head', 'information commissioner']);
const COMMON_HEADS = new Set(
  [...FRENCH.keys(), ...MODIFIERS.keys()].filter((key) => !TITLES.has(key)).map((key) => key.replace(/ .*/, '')),
);

/**
 * A role in a language: «Co-founder, CEO» as «co-founder and CEO», and as «cofondateur et directeur général». One with
 * a part that is not known stays as its source has it.
 */
export function roleWords(name: string, role: string, language: 'en' | 'fr'): string {
  if (language === 'en') return englishRole(role);
  const form = WOMEN.has(name.split(' ')[0]?.toLowerCase() ?? '') ? 1 : 0;
  const whole = FRENCH.get(role.toLowerCase());
  if (whole) return whole[form];
  const parts = role.split(/,\s*|\s+and\s+/).map((part) => partWords(part.trim(), form));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length
    ? new Intl.ListFormat('fr', { type: 'conjunction' }).format(known).replace(' et puis ', ', puis ')
    : role;
}

/** Within a sentence, and a list of them as one says it. */
function englishRole(role: string): string {
  const parts = (role.includes(',') ? role.split(/,\s*|\s+and\s+/) : [role]).map((part) => {
    const head = /^\p{Lu}\p{Ll}[^\s,]*/u.exec(part)?.[0].toLowerCase() ?? '';
    return COMMON_HEADS.has(head) ? head + part.slice(head.length) : part;
  });
  // British English: no comma before «and».
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts).replace(' and then ', ', then ');
}

/** One part of a role: «first CEO», «CEO of Mozilla Corporation», «chairman since 2026». */
function partWords(part: string, form: 0 | 1): string | undefined {
  const known = FRENCH.get(part.toLowerCase());
  if (known) return known[form];
  const { before = '', rest = '' } = /^(?<before>\S+) (?<rest>.+)$/.exec(part)?.groups ?? {};
  const modifier = MODIFIERS.get(before.toLowerCase());
  if (modifier) {
    const words = partWords(rest, form);
    const [own, isBefore] = [modifier.words[form], modifier.isBefore];
    return words && (isBefore ? `${own} ${words}` : `${words} ${own}`);
  }
  const {
    head = '',
    link,
    name = '',
  } = /^(?<head>.+?) (?<link>of|since) (?<name>\p{Lu}.*|\d{4})$/u.exec(part)?.groups ?? {};
  const words = link === undefined ? undefined : partWords(head, form);
  if (words === undefined) return undefined;
  if (link === 'since') return `${words} depuis ${name}`;
  return /^[aeiouyéèêâîô]/i.test(name) ? `${words} d’${name}` : `${words} de ${name}`;
}
