import { X } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { Notice } from '../shared/notice.tsx';

type NewsNoticeProps = { readonly onOpen: () => void; readonly onClose: () => void };

/** After an update, once: that there is something new, and where it is described. */
export function NewsNotice({ onOpen, onClose }: NewsNoticeProps) {
  const actions = (
    <>
      <Button kind="quiet" onClick={onOpen}>
        {t('news.open')}
      </Button>
      <IconButton icon={X} label={t('news.close')} onClick={onClose} />
    </>
  );
  return (
    <Notice tone="info" action={actions}>
      {t('news.notice')}
    </Notice>
  );
}
