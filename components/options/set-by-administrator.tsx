import { Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

/** Says that a choice is not the reader’s. */
export function SetByAdministrator({ children }: { readonly children?: ComponentChildren }) {
  return (
    <p class="v-locked">
      <Icon node={Lock} />
      <span>{children ?? t('policy.set')}</span>
    </p>
  );
}
