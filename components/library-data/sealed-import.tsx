import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ErrorNotice } from '../shared/notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';

type SealedImportProps = {
  /** The last passphrase was another. */
  readonly isWrong: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** Asks for the passphrase that a chosen file is under. */
export function SealedImport({ isWrong, onOpen, onCancel }: SealedImportProps) {
  const [words, setWords] = useState('');
  return (
    <fieldset class="v-data-plan" aria-label={t('libraryData.sealed')}>
      <p>{t('libraryData.sealed')}</p>
      <PassphraseField
        label={t('libraryData.passphraseWords')}
        use="current-password"
        value={words}
        onChange={setWords}
        onEnter={() => onOpen(words)}
      />
      {isWrong ? <ErrorNotice error={{ kind: 'wrong-passphrase' }} /> : null}
      <div class="v-part-buttons">
        <Button kind="primary" onClick={() => onOpen(words)}>
          {t('libraryData.openSealed')}
        </Button>
        <Button onClick={onCancel}>{t('libraryData.cancel')}</Button>
      </div>
    </fieldset>
  );
}
