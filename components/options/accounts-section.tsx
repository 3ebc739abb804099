import { t } from '../../lib/platform/i18n.ts';
import { AccountsBlock } from '../accounts/accounts-block.tsx';
import type { AccountsPorts } from '../accounts/ports.ts';
import { Section } from './section.tsx';

/** The companies that the reader works on. */
export function AccountsSection({ ports }: { readonly ports: AccountsPorts }) {
  return (
    <Section id="accounts" lead={t('accounts.lead')}>
      <AccountsBlock ports={ports} />
    </Section>
  );
}
