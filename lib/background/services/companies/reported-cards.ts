/** Cards with what the reader reported in place of what a pack tells. */
import { reportedCard } from '../../../dossier/reported-card.ts';
import type { CompanyCard, CompanyName } from '../../../model/company.ts';
import { ok } from '../../../model/result.ts';
import type { CompanyCards } from './company-cards.ts';
import type { FactReportsReader } from './fact-reports-service.ts';

export function withReports(cards: CompanyCards, reports: Pick<FactReportsReader, 'of'>): CompanyCards {
  async function find(name: string): Promise<CompanyName | undefined> {
    const names = await cards.names();
    const wanted = name.toLowerCase();
    for (const [id, known] of names.ok ? names.value : [])
      if (known.toLowerCase() === wanted) return { id, name: known };
    return undefined;
  }
  async function reported(card: CompanyCard): Promise<CompanyCard> {
    const about = await reports.of(card.id);
    if (about.length === 0) return card;
    const owner = about.find(({ fact }) => fact === 'owner')?.value;
    const party = owner === undefined ? undefined : await find(owner);
    return reportedCard(card, about, () => party);
  }
  return {
    async card(id) {
      const card = await cards.card(id);
      return card.ok ? ok(await reported(card.value)) : card;
    },
    async cards(ids) {
      const found = await cards.cards(ids);
      return found.ok ? ok(await Promise.all(found.value.map(reported))) : found;
    },
    names: cards.names,
  };
}
