import type { FactKind } from '../../lib/model/fact.ts';
import { t } from '../../lib/platform/i18n.ts';

const WORDS: Record<FactKind, () => string> = {
  revenue: () => t('dossier.kindRevenue'),
  'deal-value': () => t('dossier.kindDealValue'),
  stake: () => t('dossier.kindStake'),
  funding: () => t('dossier.kindFunding'),
  headcount: () => t('dossier.kindHeadcount'),
  customers: () => t('dossier.kindCustomers'),
  capacity: () => t('dossier.kindCapacity'),
  'market-share': () => t('dossier.kindMarketShare'),
  target: () => t('dossier.kindTarget'),
  fine: () => t('dossier.kindFine'),
  price: () => t('dossier.kindPrice'),
  appointment: () => t('dossier.kindAppointment'),
  acquisition: () => t('dossier.kindAcquisition'),
  closure: () => t('dossier.kindClosure'),
  launch: () => t('dossier.kindLaunch'),
  partnership: () => t('dossier.kindPartnership'),
  outage: () => t('dossier.kindOutage'),
  attack: () => t('dossier.kindAttack'),
  place: () => t('dossier.kindPlace'),
  date: () => t('dossier.kindDate'),
  other: () => t('dossier.kindOther'),
};

/** What a fact is about, in a word or two. */
export function kindWords(kind: FactKind): string {
  return WORDS[kind]();
}
