import type { Preview } from '../../lib/model/preview.ts';

/** What a card shows of a company about which the library holds nothing. */
export const bareCard = (id: string): Preview => ({
  company: { id, name: id, kind: 'company', status: 'active', country: 'FR', sectors: [], about: { en: '', fr: '' } },
  facts: [],
  articles: [],
  total: 0,
  unread: 0,
  watched: false,
});
