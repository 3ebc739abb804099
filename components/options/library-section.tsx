import type { AppError } from '../../lib/model/app-error.ts';
import type { LibraryState } from '../../lib/model/library.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { BackupBlock } from '../library-data/backup-block.tsx';
import { PicturesBlock } from '../library-data/pictures-block.tsx';
import type { LibraryDataPorts } from '../library-data/ports.ts';
import { RetentionBlock } from '../library-data/retention-block.tsx';
import { StorageBlock } from '../library-data/storage-block.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice } from '../shared/notice.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { Switch } from '../shared/switch.tsx';
import { Section, type SectionReset } from './section.tsx';
import { SetByAdministrator } from './section.tsx';

type LibrarySectionProps = {
  readonly library: Result<LibraryState, AppError> | undefined;
  readonly ports: LibraryDataPorts;
  /** Whether articles that came with the extension are shown. */
  readonly starter: boolean;
  /** An administrator set it. */
  readonly starterLocked?: boolean;
  readonly failure?: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly onStarter: (starter: boolean) => void;
  /** Whether pictures of what is saved are kept. */
  readonly pictures: boolean;
  readonly picturesLocked?: boolean;
  readonly onPictures: (pictures: boolean) => void;
  /** An administrator lets no file out. */
  readonly backupOff?: boolean;
};

/** How full the library is, or why it cannot be opened; `undefined` while it is being counted. */
export function LibrarySection({
  library,
  ports,
  starter,
  starterLocked = false,
  failure,
  reset,
  onStarter,
  pictures,
  picturesLocked = false,
  onPictures,
  backupOff = false,
}: LibrarySectionProps) {
  return (
    <Section id="library" failure={failure} reset={reset}>
      <Body library={library} />
      <p class="v-soft">{t('options.libraryHint')}</p>
      <div class="v-switch-line">
        <p>
          {t('options.starter')}
          <span class="v-soft">{t('options.starterHint')}</span>
        </p>
        <Switch label={t('options.starter')} checked={starter} disabled={starterLocked} onChange={onStarter} />
      </div>
      {starterLocked ? <SetByAdministrator /> : null}
      <PicturesBlock ports={ports} isOn={pictures} isLocked={picturesLocked} onChange={onPictures} />
      <StorageBlock ports={ports} isCounted={library !== undefined} />
      <RetentionBlock ports={ports} />
      <BackupBlock ports={ports} isOff={backupOff} />
    </Section>
  );
}

function Body({ library }: { readonly library: Result<LibraryState, AppError> | undefined }) {
  if (library === undefined) return <Skeleton label={t('options.libraryLoading')} lines={1} />;
  if (!library.ok) return <ErrorNotice error={library.error} />;
  const { articles, saved } = library.value;
  return (
    <p>
      {t('options.articles', articles, [formatCount(articles)])}
      {' · '}
      {t('options.saved', saved, [formatCount(saved)])}
    </p>
  );
}
