/** Roles of people who speak or decide for a company, as they stand in a text. */
const FRENCH = [
  'PDG', 'P-DG', 'DG', 'DSI', 'président-directeur général', 'présidente-directrice générale', 'président du directoire', 'présidente du directoire', 'président exécutif', 'présidente exécutive', 'président', 'présidente',
  'directeur général délégué', 'directrice générale déléguée', 'directeur général', 'directrice générale', 'directeur exécutif', 'directrice exécutive', 'directeur technique', 'directrice technique', 'directeur financier', 'directrice financière',
  'directeur commercial', 'directrice commerciale', 'directeur', 'directrice', 'fondateur et président', 'fondateur et PDG', 'cofondateur', 'cofondatrice', 'co-fondateur', 'fondateur', 'fondatrice', 'patron', 'patronne', 'présidence', 'direction générale', 'porte-parole',
];
const ENGLISH = [
  'chief executive officer', 'chief executive', 'chief technology officer', 'chief financial officer', 'chief operating officer', 'chief information officer', 'chief revenue officer', 'CEO', 'CTO', 'CFO', 'COO', 'CIO', 'executive chairman', 'chairman and CEO', 'chairman', 'chairwoman', 'chair',
  'president and CEO', 'president', 'managing director', 'founder and CEO', 'co-founder and CEO', 'co-founder', 'cofounder', 'founder', 'vice-president', 'vice president', 'general manager', 'country manager', 'boss', 'head of cloud',
];

/** The longest first, so that «directeur général» is not taken for «directeur». */
export const ROLE = `(?<role>${[...FRENCH, ...ENGLISH].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}-])`;
