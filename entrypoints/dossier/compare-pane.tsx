import { useState } from 'preact/hooks';
import { compareTable } from '../../components/dossier/compare-rows.ts';
import { CompareView } from '../../components/dossier/compare.tsx';
import type { CompareState } from '../../components/dossier/compare.tsx';
import { tableHtml, tableTsv } from '../../lib/exchange/export/clipboard-table.ts';
import { appError } from '../../lib/model/app-error.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { Comparison } from '../../lib/model/dossier.ts';
import { err, ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { dossierHash } from '../../lib/navigation/dossier-place.ts';
import type { DossierPlace } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { DossierPorts } from './ports.ts';
import { useReply } from './use-reply.ts';

const MAX_FOUND = 8;

type ComparePaneProps = {
  readonly ports: DossierPorts;
  readonly ids: readonly CompanyId[];
  readonly onGo: (place: DossierPlace) => void;
};

/** Companies side by side; the address says which. */
export function ComparePane({ ports, ids, onGo }: ComparePaneProps) {
  const [copied, setCopied] = useState('');
  const reply = useReply(ports, ids.join(','), () => compared(ports, ids), true);
  const copy = async (comparison: Comparison): Promise<void> => {
    const table = compareTable(comparison, ports.today());
    setCopied((await ports.copy(tableTsv(table), tableHtml(table))) ? t('compare.copied') : t('compare.copyFailed'));
  };
  return (
    <CompareView
      state={reply.kind === 'shown' ? reply.value : reply}
      today={ports.today()}
      pairHref={(us, id) => dossierHash({ kind: 'pair', id, us })}
      companyHref={(id) => dossierHash({ kind: 'company', id })}
      onFind={(query) => ports.askBackground('find-companies', { query, limit: MAX_FOUND })}
      onAdd={(id) => onGo({ kind: 'compare', ids: [...new Set([...ids, id])] })}
      onRemove={(id) => {
        const left = ids.filter((each) => each !== id);
        onGo(left.length === 0 ? { kind: 'choose' } : { kind: 'compare', ids: left });
      }}
      onSave={ports.downloadFile}
      onCopy={(comparison) => void copy(comparison)}
      copied={copied}
    />
  );
}

async function compared(ports: DossierPorts, ids: readonly CompanyId[]): Promise<Result<CompareState, AppError>> {
  if (ids.length > 1) {
    const reply = await ports.askBackground('compare-companies', { companyIds: ids });
    return reply.ok ? ok({ kind: 'open', comparison: reply.value }) : reply;
  }
  const cards = await ports.askBackground('company-cards', { ids });
  if (!cards.ok) return cards;
  const company: CompanyName | undefined = cards.value[0];
  return company === undefined ? err(appError('not-found', ids.join())) : ok({ kind: 'alone', company });
}
