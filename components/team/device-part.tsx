import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { InvitationCode } from './invitation-code.tsx';
import type { Invitation } from './invitation-code.tsx';
import type { TeamPorts } from './ports.ts';

/** An invitation for another device of the same member, made when it is asked for. */
export function DevicePart({ ports }: { readonly ports: Pick<TeamPorts, 'ownInvitation'> }) {
  const [invitation, setInvitation] = useState<Invitation>();
  const [failure, setFailure] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const made = await ports.ownInvitation();
    setBusy(false);
    setInvitation(made.ok ? made.value : undefined);
    setFailure(made.ok ? undefined : made.error);
  };
  return (
    <section class="v-part" aria-labelledby="team-device">
      <h2 id="team-device">{t('team.device')}</h2>
      <p class="v-soft">{t('team.deviceHint')}</p>
      {failure === undefined ? null : <ErrorNotice error={failure} />}
      {invitation === undefined ? null : (
        <>
          <Notice tone="warn">{t('team.deviceSecret')}</Notice>
          <InvitationCode {...invitation} />
        </>
      )}
      <div class="v-part-buttons">
        {invitation === undefined ? (
          <Button busy={isBusy} onClick={() => void make()}>
            {t('team.deviceMake')}
          </Button>
        ) : (
          <Button onClick={() => setInvitation(undefined)}>{t('team.deviceHide')}</Button>
        )}
      </div>
    </section>
  );
}
