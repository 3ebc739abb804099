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
  ['interim ceo', ['directeur général par intérim', 'directrice générale par intérim']],
  ['deputy ceo', ['directeur général délégué', 'directrice générale déléguée']],
  ['former ceo', ['ancien directeur général', 'ancienne directrice générale']],
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
  ['former chairman', ['ancien président', 'ancienne présidente']],
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

/**
 * A role in a language: «co-founder and CEO» as «cofondateur et directeur général». One with a part that is not known
 * stays as its source has it.
 */
export function roleWords(name: string, role: string, language: 'en' | 'fr'): string {
  if (language === 'en') return role;
  const she = WOMEN.has(name.split(' ')[0]?.toLowerCase() ?? '');
  const parts = role
    .toLowerCase()
    .split(/,\s*|\s+and\s+/)
    .map((part) => FRENCH.get(part.trim())?.[she ? 1 : 0]);
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? new Intl.ListFormat('fr', { type: 'conjunction' }).format(known) : role;
}
