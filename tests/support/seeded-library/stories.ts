/** Events of the seeded library that several articles tell, with the facts that stand in them. */
import type { Fact } from '../../../lib/model/fact.ts';
import type { SeededCompany } from './plan.ts';

/** A fact as it is written down here: about the first company of its story, unless it says of whom. */
type SeededFact = Omit<Fact, 'company' | 'start' | 'end'> & { readonly company?: SeededCompany };

export type SeededStory = {
  readonly id: string;
  /** A day, or a quarter before today's and how much of it was over. */
  readonly at: string | readonly [quartersAgo: number, part: number];
  /** How many articles tell it, a day apart at most. */
  readonly tellers: number;
  readonly lang: 'en' | 'fr';
  readonly title: string;
  readonly companies: readonly SeededCompany[];
  readonly facts: readonly SeededFact[];
  readonly note?: string;
};

export const STORIES: readonly SeededStory[] = [
  {
    id: 'ovhcloud-outage',
    at: [1, 0.4],
    tellers: 8,
    lang: 'fr',
    title: 'Panne d’essai : OVHcloud coupe une salle de Roubaix pendant six heures',
    companies: ['ovhcloud'],
    facts: [
      { kind: 'outage', place: 'Roubaix', text: 'OVHcloud a subi une panne de six heures dans une salle de Roubaix.' },
      {
        kind: 'customers',
        value: 1200,
        unit: 'customers',
        text: 'La panne a touché environ 1 200 clients d’OVHcloud.',
        bound: 'about',
      },
    ],
    note: 'À demander : quel engagement après la panne ?',
  },
  {
    id: 'ovhcloud-results',
    at: [2, 0.3],
    tellers: 4,
    lang: 'fr',
    title: 'Essai : OVHcloud dépasse le milliard d’euros de chiffre d’affaires',
    companies: ['ovhcloud'],
    facts: [
      {
        kind: 'revenue',
        value: 1_080_000_000,
        unit: 'EUR',
        period: '2025',
        text: 'OVHcloud a réalisé un chiffre d’affaires de 1,08 milliard d’euros en 2025.',
      },
    ],
  },
  {
    id: 'ovhcloud-results-otherwise',
    at: [2, 0.9],
    tellers: 1,
    lang: 'en',
    title: 'Test: OVHcloud grew less than was said',
    companies: ['ovhcloud'],
    facts: [
      {
        kind: 'revenue',
        value: 990_000_000,
        unit: 'EUR',
        period: '2025',
        text: 'OVHcloud posted revenue of €990m for 2025.',
      },
    ],
  },
  {
    id: 'scaleway-campus',
    at: [1, 0.7],
    tellers: 7,
    lang: 'en',
    title: 'Test: Scaleway opens a campus for Mistral AI with Nvidia chips',
    companies: ['scaleway', 'mistral-ai', 'nvidia'],
    facts: [
      { kind: 'launch', place: 'Saclay', text: 'Scaleway opens a campus in Saclay.' },
      { kind: 'partnership', with: 'mistral-ai', text: 'Scaleway signs a partnership with Mistral AI.' },
      { kind: 'capacity', value: 40, unit: 'MW', text: 'The campus of Scaleway has 40 MW.' },
    ],
  },
  {
    id: 'scaleway-target',
    at: [3, 0.5],
    tellers: 2,
    lang: 'fr',
    title: 'Essai : Scaleway vise 500 millions d’euros en 2027',
    companies: ['scaleway', 'iliad'],
    facts: [
      {
        kind: 'target',
        value: 500_000_000,
        unit: 'EUR',
        period: '2027',
        certainty: 'aimed',
        text: 'Scaleway vise un chiffre d’affaires de 500 millions d’euros en 2027.',
      },
    ],
  },
  {
    id: 'outscale-leader',
    at: [2, 0.5],
    tellers: 3,
    lang: 'fr',
    title: 'Essai : Outscale nomme une directrice générale',
    companies: ['outscale', 'dassault-systemes'],
    facts: [
      {
        kind: 'appointment',
        person: { name: 'Camille Essai', role: 'CEO' },
        text: 'Outscale nomme Camille Essai directrice générale.',
      },
    ],
  },
  {
    id: 'atos-headcount',
    at: [3, 0.2],
    tellers: 2,
    lang: 'fr',
    title: 'Essai : Atos compte 70 000 salariés',
    companies: ['atos', 'eviden'],
    facts: [
      {
        kind: 'headcount',
        value: 70_000,
        unit: 'people',
        period: '2025',
        text: 'Atos employait 70 000 personnes en 2025.',
      },
    ],
  },
  {
    id: 'atos-headcount-otherwise',
    at: [4, 0.6],
    tellers: 1,
    lang: 'en',
    title: 'Test: Atos employs 78,000 people',
    companies: ['atos'],
    facts: [
      {
        kind: 'headcount',
        value: 78_000,
        unit: 'people',
        period: '2025',
        text: 'Atos employed 78,000 people in 2025.',
      },
    ],
  },
  {
    id: 'orange-cloud-2015',
    at: '2015-03-16',
    tellers: 3,
    lang: 'fr',
    title: 'Essai : Orange détient 100 % de Cloudwatt et renonce à 500 millions d’euros',
    companies: ['cloudwatt', 'orange'],
    facts: [
      {
        kind: 'stake',
        value: 100,
        unit: '%',
        period: '2015-03-16',
        with: 'orange',
        text: 'Depuis le 16 mars 2015, Orange détient 100 % de Cloudwatt.',
      },
      {
        kind: 'target',
        company: 'orange',
        value: 500_000_000,
        unit: 'EUR',
        period: '2015',
        certainty: 'denied',
        text: 'Orange n’atteindra pas 500 millions d’euros dans le cloud en 2015.',
      },
      {
        kind: 'target',
        company: 'orange',
        value: 300_000_000,
        unit: 'EUR',
        period: '2015',
        certainty: 'estimated',
        bound: 'least',
        text: 'Orange attend au moins 300 millions d’euros dans le cloud en 2015.',
      },
    ],
  },
  {
    id: 'orange-cloud-2012',
    at: '2012-09-06',
    tellers: 1,
    lang: 'fr',
    title: 'Essai : Orange vise 500 millions d’euros dans le cloud en 2015',
    companies: ['orange', 'cloudwatt'],
    facts: [
      {
        kind: 'target',
        value: 500_000_000,
        unit: 'EUR',
        period: '2015',
        certainty: 'aimed',
        text: 'Orange vise 500 millions d’euros dans le cloud en 2015.',
      },
    ],
  },
  {
    id: 'numergy-customers',
    at: '2019-05-14',
    tellers: 1,
    lang: 'fr',
    title: 'Essai : ce qu’il reste de Numergy chez SFR',
    companies: ['numergy', 'sfr'],
    facts: [
      {
        kind: 'customers',
        value: 150,
        unit: 'customers',
        period: '2019',
        text: 'Numergy comptait 150 clients en 2019.',
      },
    ],
  },
];
