/** Roles of people who speak or decide for a company, folded. */
const FRENCH = [
  'pdg', 'p-dg', 'dg', 'dsi', 'president-directeur general', 'presidente-directrice generale', 'president du directoire', 'presidente du directoire', 'president executif', 'presidente executive', 'president', 'presidente',
  'directeur general delegue', 'directrice generale deleguee', 'directeur general', 'directrice generale', 'directeur executif', 'directrice executive', 'directeur technique', 'directrice technique', 'directeur financier', 'directrice financiere',
  'directeur commercial', 'directrice commerciale', 'directeur', 'directrice', 'fondateur et president', 'fondateur et pdg', 'cofondateur', 'cofondatrice', 'co-fondateur', 'fondateur', 'fondatrice', 'patron', 'patronne', 'presidence', 'direction generale', 'porte-parole',
];
const ENGLISH = [
  'chief executive officer', 'chief executive', 'chief technology officer', 'chief financial officer', 'chief operating officer', 'chief information officer', 'chief revenue officer', 'ceo', 'cto', 'cfo', 'coo', 'cio', 'executive chairman', 'chairman and ceo', 'chairman', 'chairwoman', 'chair',
  'president and ceo', 'president', 'managing director', 'founder and ceo', 'co-founder and ceo', 'co-founder', 'cofounder', 'founder', 'vice-president', 'vice president', 'general manager', 'country manager', 'boss', 'head of cloud',
];

/** The longest first, so that «directeur general» is not taken for «directeur». */
export const ROLE = `(?<role>${[...FRENCH, ...ENGLISH].toSorted((a, b) => b.length - a.length).join('|')})(?![a-z-])`;
