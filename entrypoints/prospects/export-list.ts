import type { ProspectPorts } from '../../components/prospects/ports.ts';
import { keyLanguage } from '../../components/shared/language.ts';
import { prospectsCsv } from '../../lib/exchange/export/prospects-csv.ts';
import type { CrmFormat } from '../../lib/exchange/export/prospects-csv.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyCard, CompanyId } from '../../lib/model/company.ts';
import type { ProspectList } from '../../lib/model/prospect.ts';
import { ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import type { ListSharing } from '../../lib/sync/team-state.ts';

/** As many cards as one message may ask for. */
const MAX_CARDS = 500;

/** Offers a list as a table, with what is known of its companies, and who sees to them where the team shares it. */
export async function exportList(
  ports: Pick<ProspectPorts, 'cards' | 'download'>,
  { name, prospects, team }: ProspectList,
  format: CrmFormat,
  members: ListSharing['members'] = [],
): Promise<Result<undefined, AppError>> {
  const ids = [...new Set(prospects.flatMap(({ company }) => company ?? []))];
  const cards = new Map<CompanyId, CompanyCard>();
  for (let at = 0; at < ids.length; at += MAX_CARDS) {
    const part = await ports.cards(ids.slice(at, at + MAX_CARDS));
    if (!part.ok) return part;
    for (const card of part.value) cards.set(card.id, card);
  }
  // A French spreadsheet parts cells by semicolons.
  const separator = keyLanguage() === 'fr' ? ';' : ',';
  const owners = team && new Map(members.map((one) => [one.member, one.name]));
  ports.download(`${fileName(name)}.csv`, prospectsCsv(prospects, cards, format, separator, owners));
  return ok(undefined);
}

/** The name of a list without what no system takes in the name of a file. */
function fileName(name: string): string {
  const plain = name
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? 'vigie' : plain.slice(0, 80);
}
