import { isManaged } from '../../lib/model/policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Notice } from '../shared/notice.tsx';

/** Says at the top of the settings that an administrator set some of them, and what of the policy does not hold. */
export function PolicyNotice({ policy }: { readonly policy: Policy }) {
  if (!isManaged(policy)) return null;
  return (
    <>
      <Notice tone="info">{t('policy.heading')}</Notice>
      {policy.ignored.length === 0 ? null : (
        <Notice tone="warn">{t('policy.ignored', [policy.ignored.join(', ')])}</Notice>
      )}
    </>
  );
}
