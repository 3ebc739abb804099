import { AtSign } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';
import { formatCount } from '../shared/language.ts';

type MentionLinkProps = { readonly count: number };

/** Says that comments of colleagues mention the reader, and leads to them. */
export function MentionLink({ count }: MentionLinkProps) {
  return (
    <a class="v-button v-button--quiet" href="/team.html" target="_blank" rel="noreferrer">
      <Icon node={AtSign} />
      <span>{t('popup.mentioned', count, [formatCount(count)])}</span>
    </a>
  );
}
