import { Trash2 } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Kind } from '../options/kind.tsx';
import { SetByAdministrator } from '../options/section.tsx';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { formatBytes } from './bytes.ts';
import type { LibraryDataPorts } from './ports.ts';
import { useAsked } from './use-asked.ts';

type PicturesBlockProps = {
  readonly ports: Pick<LibraryDataPorts, 'pictures' | 'deletePictures'>;
  readonly isOn: boolean;
  /** An administrator set it. */
  readonly isLocked?: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Whether pictures of saved articles are kept, how many there are, and deleting them. */
export function PicturesBlock({ ports, isOn, isLocked = false, onChange }: PicturesBlockProps) {
  const [state, again] = useAsked(ports.pictures);
  const { count, bytes } = state?.ok === true ? state.value : { count: 0, bytes: 0 };
  return (
    <>
      <Kind
        label={t('libraryData.pictures')}
        hint={t('libraryData.picturesHint')}
        on={isOn}
        disabled={isLocked}
        onChange={onChange}
      />
      {isLocked ? <SetByAdministrator /> : null}
      {count === 0 ? null : (
        <div class="v-part-line">
          <p class="v-soft">{t('libraryData.picturesKept', count, [formatCount(count), formatBytes(bytes)])}</p>
          <Button icon={Trash2} onClick={() => void ports.deletePictures().then(again)}>
            {t('libraryData.deletePictures')}
          </Button>
        </div>
      )}
    </>
  );
}
