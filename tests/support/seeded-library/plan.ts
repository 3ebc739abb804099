/** Whom the seeded library is about, and how much was written of each in which quarter. */
import type { CompanyId } from '../../../lib/model/company.ts';

export const NAMES = {
  ovhcloud: 'OVHcloud',
  scaleway: 'Scaleway',
  outscale: 'Outscale',
  atos: 'Atos',
  eviden: 'Eviden',
  'orange-business': 'Orange Business',
  orange: 'Orange',
  ionos: 'Ionos',
  numergy: 'Numergy',
  cloudwatt: 'Cloudwatt',
  sfr: 'SFR',
  thales: 'Thales',
  capgemini: 'Capgemini',
  docaposte: 'Docaposte',
  nvidia: 'Nvidia',
  'mistral-ai': 'Mistral AI',
  'clever-cloud': 'Clever Cloud',
  'dassault-systemes': 'Dassault Systèmes',
  iliad: 'iliad',
  microsoft: 'Microsoft',
} as const satisfies Readonly<Record<CompanyId, string>>;
export type SeededCompany = keyof typeof NAMES;

export type Plan = {
  readonly company: SeededCompany;
  /** Everyday articles in the quarter of today, in the last whole one, and in the four before it. */
  readonly everyday: readonly number[];
  /** Whom it is named with, in turn. */
  readonly beside: readonly SeededCompany[];
};

/**
 * Scaleway is written about more than before, Atos less, the others as ever; of Numergy there are three dated articles.
 */
export const PLANS: readonly Plan[] = [
  {
    company: 'ovhcloud',
    everyday: [11, 17, 21, 22, 20, 21],
    beside: ['scaleway', 'clever-cloud', 'capgemini', 'microsoft', 'docaposte'],
  },
  { company: 'scaleway', everyday: [8, 22, 9, 8, 7, 8], beside: ['iliad', 'mistral-ai', 'ovhcloud', 'nvidia'] },
  { company: 'outscale', everyday: [4, 7, 6, 7, 6, 6], beside: ['dassault-systemes', 'docaposte', 'mistral-ai'] },
  { company: 'atos', everyday: [3, 5, 20, 22, 21, 19], beside: ['eviden', 'capgemini', 'thales'] },
  { company: 'orange-business', everyday: [4, 6, 6, 6, 6, 6], beside: ['orange', 'capgemini', 'microsoft'] },
  { company: 'ionos', everyday: [2, 5, 5, 5, 5, 5], beside: ['microsoft', 'nvidia'] },
  { company: 'numergy', everyday: [0, 1, 1, 0, 1, 0], beside: ['sfr', 'cloudwatt'] },
  { company: 'capgemini', everyday: [4, 6, 6, 6, 6, 6], beside: ['thales', 'microsoft'] },
];
