import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { BackupState } from '../../lib/model/backup.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SetByAdministrator } from '../options/section.tsx';
import { formatMoment } from '../shared/date.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { Switch } from '../shared/switch.tsx';
import type { LibraryDataPorts } from './ports.ts';
import { useAsked } from './use-asked.ts';

type BackupBlockProps = {
  readonly ports: Pick<LibraryDataPorts, 'backup' | 'changeBackup'>;
  /** An administrator lets no file out. */
  readonly isOff?: boolean;
};

/** The weekly backup: on or off, and when the last one was made. */
export function BackupBlock({ ports, isOff = false }: BackupBlockProps) {
  const [asked] = useAsked(ports.backup);
  const [changed, setChanged] = useState<BackupState>();
  const [failure, setFailure] = useState<AppError>();
  const [refused, setRefused] = useState(false);
  const state = changed ?? (asked?.ok === true ? asked.value : undefined);
  if (state === undefined) return null;
  const change = async (on: boolean): Promise<void> => {
    const reply = await ports.changeBackup(on);
    setRefused(reply === undefined);
    setFailure(reply?.ok === false ? reply.error : undefined);
    // Where the first backup failed it stays switched on, and is tried again.
    if (reply !== undefined) setChanged(reply.ok ? reply.value : { ...state, on });
  };
  return (
    <div class="v-data-block">
      <div class="v-part-line">
        <h3>{t('libraryData.backup')}</h3>
        <Switch
          label={t('libraryData.backup')}
          checked={state.on && !isOff}
          disabled={isOff}
          onChange={(on) => void change(on)}
        />
      </div>
      <p class="v-soft">{t('libraryData.backupHint')}</p>
      {isOff ? <SetByAdministrator>{t('policy.off')}</SetByAdministrator> : null}
      <output>
        {refused ? t('libraryData.backupRefused') : ''}
        {state.on && state.lastAt !== undefined ? t('libraryData.lastBackup', [formatMoment(state.lastAt)]) : ''}
      </output>
      {failure === undefined ? null : <ErrorNotice error={failure} />}
    </div>
  );
}
