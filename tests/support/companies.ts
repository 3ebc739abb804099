import type { Company } from '../../lib/model/company.ts';
import { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/format.ts';

/** A company record with what a test does not care about filled in. */
export function company(record: Partial<Company> & { readonly id: string }): Company {
  return {
    name: record.id.replace(/^./, (initial) => initial.toUpperCase()),
    kind: 'company',
    status: 'active',
    country: 'FR',
    sectors: ['software'],
    ambiguity: 'none',
    about: { en: `About ${record.id}.`, fr: `Sur ${record.id}.` },
    ...record,
  };
}

/** A gazetteer of some records. */
export function gazetteerOf(...companies: readonly Company[]): Gazetteer {
  return compileGazetteer(companies);
}

/** The sovereign-cloud cast: an everyday word, its acronym, its subsidiary, its rivals and kin. */
export const CAST: readonly Company[] = [
  company({
    id: 'orange',
    ambiguity: 'common-word',
    sectors: ['telecom'],
    aliases: [{ text: 'Orange SA', kind: 'legal', risk: 'safe' }],
    former: [{ text: 'France Télécom', until: '2013' }],
    context: { for: ['opérateur historique', 'fibre', 'livebox'], against: ['jus', 'fruit', 'feu orange'] },
    rivals: ['sfr'],
  }),
  company({
    id: 'orange-business',
    name: 'Orange Business',
    parent: 'orange',
    sectors: ['telecom', 'cloud'],
    aliases: [
      { text: 'Orange Business Services', kind: 'variant', risk: 'safe' },
      { text: 'OBS', kind: 'acronym', risk: 'context' },
      { text: 'OB', kind: 'acronym', risk: 'paired' },
    ],
  }),
  company({ id: 'cloudwatt', parent: 'orange-business', sectors: ['cloud'], rivals: ['numergy'] }),
  company({ id: 'numergy', sectors: ['cloud'] }),
  company({
    id: 'sfr',
    name: 'SFR',
    ambiguity: 'acronym',
    sectors: ['telecom'],
    context: { for: ['forfait'], against: ['réacteur'] },
  }),
  company({ id: 'thales', ambiguity: 'person', sectors: ['defence'], context: { for: ['radar'], against: ['milet'] } }),
  company({
    id: 'iliad',
    name: 'iliad',
    ambiguity: 'common-word',
    sectors: ['telecom'],
    context: { for: ['niel'], against: ['homère'] },
    rivals: ['orange'],
  }),
];
