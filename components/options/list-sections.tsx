import { t } from '../../lib/platform/i18n.ts';
import { AccountsBlock } from '../accounts/accounts-block.tsx';
import type { AccountsPorts } from '../accounts/ports.ts';
import { PacksBlock } from '../packs/packs-block.tsx';
import type { PacksPorts } from '../packs/ports.ts';
import type { ReportFilePorts } from '../reports/ports.ts';
import { ReportsBlock } from '../reports/reports-block.tsx';
import { Section } from './section.tsx';

/** The companies that the reader works on. */
export function AccountsSection({ ports }: { readonly ports: AccountsPorts }) {
  return (
    <Section id="accounts" lead={t('accounts.lead')}>
      <AccountsBlock ports={ports} />
    </Section>
  );
}

/** Packs of companies beside the built-in list. */
export function PacksSection({ ports }: { readonly ports: PacksPorts }) {
  return (
    <Section id="packs" lead={t('packs.lead')}>
      <PacksBlock ports={ports} />
    </Section>
  );
}

/** Facts that the reader reported as outdated, and what others report. */
export function ReportsSection({ ports }: { readonly ports: ReportFilePorts }) {
  return (
    <Section id="outdated" lead={t('reports.lead')}>
      <ReportsBlock ports={ports} />
    </Section>
  );
}
