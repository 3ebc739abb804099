/** Everyday articles: what happens in them is nothing that a salesperson would ask for. */

type Everyday = {
  readonly lang: 'en' | 'fr';
  readonly title: (firm: string, other: string) => string;
  readonly text: (firm: string, other: string) => string;
};

export const EVERYDAY: readonly Everyday[] = [
  {
    lang: 'fr',
    title: (firm) => `Essai : ${firm} répond à un appel d’offres régional`,
    text: (firm, other) =>
      `Article d’essai. ${firm} répond à l’appel d’offres d’une région, face à ${other}. La décision est attendue dans les prochaines semaines.`,
  },
  {
    lang: 'en',
    title: (firm) => `Test: ${firm} talks about open source at a fair`,
    text: (firm, other) =>
      `Test article. ${firm} spoke about open source at a trade fair, on the stand next to ${other}. The talk drew a good crowd.`,
  },
  {
    lang: 'fr',
    title: (firm, other) => `Essai : ${firm} et ${other} débattent de la souveraineté`,
    text: (firm, other) =>
      `Article d’essai. Dans une table ronde, ${firm} et ${other} ont débattu de la souveraineté des données. Les avis divergent sur la certification.`,
  },
  {
    lang: 'en',
    title: (firm) => `Test: what customers expect from ${firm}`,
    text: (firm, other) =>
      `Test article. Customers expect clearer terms from ${firm}, as they do from ${other}. An analyst sums up their wishes.`,
  },
  {
    lang: 'fr',
    title: (firm) => `Essai : une journée avec une équipe de ${firm}`,
    text: (firm, other) =>
      `Article d’essai. Notre journaliste a suivi une équipe de ${firm} pendant une journée. Elle y a croisé un ancien de ${other}.`,
  },
  {
    lang: 'en',
    title: (firm, other) => `Test: ${firm} and ${other} compared by a user group`,
    text: (firm, other) =>
      `Test article. A user group compared the consoles of ${firm} and ${other}. Neither won in every round.`,
  },
  {
    lang: 'fr',
    title: (firm) => `Essai : ${firm} revoit la documentation de son offre`,
    text: (firm, other) =>
      `Article d’essai. ${firm} a revu la documentation de son offre, un an après ${other}. Les exemples sont plus nombreux.`,
  },
];
export const PUBLISHERS = [
  'Gazette d’essai',
  'Le Banc d’essai',
  'The Test Courier',
  'Cahiers d’essai',
  'Test Bench Weekly',
  'La Feuille d’essai',
  'The Dry Run',
  'Essais du cloud',
] as const;
