import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';

/** Every key of the list, shown over the page until it is closed. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialogRef.current?.showModal(), []);
  const rows: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['J', '↓'], t('libraryPage.keyDown')],
    [['K', '↑'], t('libraryPage.keyUp')],
    [['PgDn', 'PgUp'], t('libraryPage.keyPage')],
    [['Home', 'End'], t('libraryPage.keyEnds')],
    [['↵'], t('libraryPage.keyOpen')],
    [['O'], t('libraryPage.keyOpenPage')],
    [['X'], t('libraryPage.keySelect')],
    [['⇧X'], t('libraryPage.keySelectRange')],
    [['Ctrl A'], t('libraryPage.keySelectAll')],
    [['E'], t('libraryPage.keyTrash')],
    [['A'], t('libraryPage.keyArchive')],
    [['M'], t('libraryPage.keyRead')],
    [['T'], t('libraryPage.keyTag')],
    [['/'], t('libraryPage.keySearch')],
    [['?'], t('libraryPage.keyHelp')],
    [['Esc'], t('libraryPage.keyBack')],
  ];
  return (
    <dialog ref={dialogRef} class="v-keys" aria-labelledby={headingId} onClose={onClose}>
      <h2 class="v-heading" id={headingId}>
        {t('libraryPage.keysTitle')}
      </h2>
      <dl class="v-keys-list">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialogRef.current?.close()}>{t('libraryPage.close')}</Button>
    </dialog>
  );
}
