import { CircleQuestionMark } from 'lucide';
import { guidePath } from '../../lib/navigation/page-paths.ts';
import type { GuidePage } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from './icon.tsx';

type HelpLinkProps = {
  readonly page: GuidePage;
  /** What the help is about, where more than one stands on a page. */
  readonly about?: string;
};

/** A question mark that leads to a page of the guide, which lies in the extension and needs no network. */
export function HelpLink({ page, about }: HelpLinkProps) {
  const label = about === undefined ? t('popup.help') : t('options.helpOn', [about]);
  return (
    <a
      class="v-icon-button"
      href={guidePath(t('shared.language'), page)}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={label}
    >
      <Icon node={CircleQuestionMark} />
    </a>
  );
}
