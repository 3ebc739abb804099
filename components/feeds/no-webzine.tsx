import { t } from '../../lib/platform/i18n.ts';
import { Notice } from '../shared/notice.tsx';

/** Says that nothing new can come by itself, and leads to where webzines are chosen. */
export function NoWebzine() {
  return (
    <Notice
      tone="info"
      action={
        <a class="v-button v-button--quiet" href="/options.html#feeds">
          {t('feeds.choose')}
        </a>
      }
    >
      {t('feeds.none')} {t('feeds.noneHint')}
    </Notice>
  );
}
