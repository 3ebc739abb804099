import { Trash2 } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from '../options/section.tsx';
import { Button } from '../shared/button.tsx';
import type { LibraryDataPorts } from './ports.ts';

type State = 'idle' | 'asking' | 'deleting' | 'deleted';

/** «Delete everything», asked twice: the second time by writing a word. */
export function EraseSection({ ports }: { readonly ports: Pick<LibraryDataPorts, 'deleteEverything'> }) {
  const [state, setState] = useState<State>('idle');
  const [word, setWord] = useState('');
  const [failure, setFailure] = useState<AppError>();
  const fieldId = useId();
  const wanted = t('libraryData.eraseWord');
  const isSure = word.trim().toLocaleLowerCase() === wanted.toLocaleLowerCase();
  const erase = async (): Promise<void> => {
    setState('deleting');
    const deleted = await ports.deleteEverything();
    setFailure(deleted.ok ? undefined : deleted.error);
    setState(deleted.ok ? 'deleted' : 'asking');
    setWord('');
  };
  return (
    <Section id="erase" lead={t('libraryData.eraseLead')} failure={failure}>
      {state === 'idle' || state === 'deleted' ? (
        <div class="v-part-buttons">
          <Button icon={Trash2} onClick={() => setState('asking')}>
            {t('libraryData.erase')}
          </Button>
        </div>
      ) : (
        <div class="v-data-plan">
          <label for={fieldId}>{t('libraryData.eraseAsk', [wanted])}</label>
          <input
            id={fieldId}
            class="v-field"
            type="text"
            autocomplete="off"
            value={word}
            onInput={({ currentTarget }) => setWord(currentTarget.value)}
          />
          <div class="v-part-buttons">
            {isSure ? (
              <Button kind="primary" icon={Trash2} busy={state === 'deleting'} onClick={() => void erase()}>
                {t('libraryData.eraseSure')}
              </Button>
            ) : null}
            <Button onClick={() => setState('idle')}>{t('libraryData.cancel')}</Button>
          </div>
        </div>
      )}
      <output>{state === 'deleted' ? t('libraryData.erased') : ''}</output>
    </Section>
  );
}
