import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { AccountsBlock } from '../accounts/accounts-block.tsx';
import type { AccountsPorts } from '../accounts/ports.ts';
import { PacksBlock } from '../packs/packs-block.tsx';
import type { PacksPorts } from '../packs/ports.ts';
import type { ReportFilePorts } from '../reports/ports.ts';
import { ReportsBlock } from '../reports/reports-block.tsx';
import { Kind } from './kind.tsx';
import { Section, SetByAdministrator, type SectionReset } from './section.tsx';

/** The companies that the reader works on. */
export function AccountsSection({ ports }: { readonly ports: AccountsPorts }) {
  return (
    <Section id="accounts" lead={t('accounts.lead')}>
      <AccountsBlock ports={ports} />
    </Section>
  );
}

type PacksSectionProps = {
  readonly ports: PacksPorts;
  /** Addresses of packs that an administrator set. */
  readonly kept?: readonly string[] | undefined;
  /** Whether the listed companies that ship are known beside the core list. */
  readonly listed: boolean;
  /** An administrator set it. */
  readonly listedLocked?: boolean;
  readonly failure?: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onListed: (listed: boolean) => void;
};

/** Packs of companies beside the built-in lists, and whether the second of those counts. */
export function PacksSection({
  ports,
  kept,
  listed,
  listedLocked = false,
  failure,
  reset,
  onListed,
}: PacksSectionProps) {
  return (
    <Section id="packs" lead={t('packs.lead')} failure={failure} reset={listedLocked ? undefined : reset}>
      {listedLocked ? <SetByAdministrator>{t('policy.some')}</SetByAdministrator> : null}
      <Kind
        label={t('packs.listed')}
        hint={t('packs.listedHint')}
        on={listed}
        disabled={listedLocked}
        onChange={onListed}
      />
      <PacksBlock ports={ports} kept={kept} />
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
