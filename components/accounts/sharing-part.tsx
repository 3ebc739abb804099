import { Users } from 'lucide';
import { useState } from 'preact/hooks';
import type { AccountSharing } from '../../lib/model/account.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';

type SharingPartProps = {
  readonly sharing: AccountSharing;
  /** Accounts of the reader's own. */
  readonly own: number;
  readonly busy: boolean;
  readonly onShare: (shares: boolean) => void;
};

/** How the reader's accounts stand to the team: sharing them, once what would leave was seen, and ending that. */
export function SharingPart(props: SharingPartProps) {
  const { sharing, own, busy } = props;
  const [isAsked, setAsked] = useState(false);
  if (!sharing.mayWrite) return null;
  if (isAsked)
    return sharing.isShared ? (
      <Stopping {...props} onDone={() => setAsked(false)} />
    ) : (
      <Sharing {...props} onDone={() => setAsked(false)} />
    );
  if (sharing.isShared)
    return (
      <Notice
        tone="info"
        action={
          <Button kind="quiet" busy={busy} onClick={() => setAsked(true)}>
            {t('accounts.stopSharing')}
          </Button>
        }
      >
        {t('accounts.shared', [sharing.team])}
      </Notice>
    );
  return own === 0 ? null : (
    <div class="v-part-buttons">
      <Button icon={Users} busy={busy} onClick={() => setAsked(true)}>
        {t('accounts.share', [sharing.team])}
      </Button>
    </div>
  );
}

type StepProps = SharingPartProps & { readonly onDone: () => void };

/** What would leave this machine, before it does. */
function Sharing({ sharing: { team }, own, onShare, onDone }: StepProps) {
  const share = (): void => {
    onDone();
    onShare(true);
  };
  return (
    <fieldset class="v-data-plan" aria-label={t('accounts.share', [team])}>
      <p>{t('accounts.leaves', own, [formatCount(own)])}</p>
      <p class="v-soft">{t('accounts.shareEffect', [team])}</p>
      <div class="v-part-buttons">
        <Button kind="primary" onClick={share}>
          {t('accounts.shareNow')}
        </Button>
        <Button onClick={onDone}>{t('accounts.cancel')}</Button>
      </div>
    </fieldset>
  );
}

function Stopping({ onShare, onDone }: StepProps) {
  const stop = (): void => {
    onDone();
    onShare(false);
  };
  return (
    <fieldset class="v-data-plan" aria-label={t('accounts.stopSharing')}>
      <p>{t('accounts.stopHint')}</p>
      <div class="v-part-buttons">
        <Button kind="primary" onClick={stop}>
          {t('accounts.stopSharing')}
        </Button>
        <Button onClick={onDone}>{t('accounts.cancel')}</Button>
      </div>
    </fieldset>
  );
}
