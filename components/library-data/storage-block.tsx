import { ShieldCheck } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatBytes } from './bytes.ts';
import type { LibraryDataPorts, StorageState } from './ports.ts';
import { useAsked } from './use-asked.ts';

/** Less than this, and the library can soon take no more. */
const LITTLE = 200_000_000;

type StorageBlockProps = {
  readonly ports: Pick<LibraryDataPorts, 'storage' | 'protect'>;
  /**
   * Whether the background has counted the library. Until then it may be filling it: in a new profile Chromium told 0
   * or 1.2 MB, its worker’s scripts, of 4 MB.
   */
  readonly isCounted: boolean;
};

/** A line of nothing, so that what stands below stays where it is. */
function NoWordsYet() {
  return <p>{'\u00A0'}</p>;
}

/** How much space the library takes and has left, and whether the browser promised to keep it. */
export function StorageBlock({ ports, isCounted }: StorageBlockProps) {
  return isCounted ? <Space ports={ports} /> : <NoWordsYet />;
}

function Space({ ports }: Pick<StorageBlockProps, 'ports'>) {
  const [asked] = useAsked(ports.storage);
  const [changed, setChanged] = useState<StorageState>();
  const state = changed ?? asked;
  if (state === undefined) return <NoWordsYet />;
  const { used, free, protection } = state;
  return (
    <>
      <p>{t('libraryData.space', [formatBytes(used), formatBytes(free)])}</p>
      {free < LITTLE ? <p class="v-warn">{t('libraryData.littleSpace')}</p> : null}
      {protection === 'none' ? (
        <div class="v-part-line">
          <p class="v-soft">{t('libraryData.protectHint')}</p>
          <Button icon={ShieldCheck} onClick={() => void ports.protect().then(setChanged)}>
            {t('welcome.persist')}
          </Button>
        </div>
      ) : null}
      <output>{protectionSentence(protection, changed !== undefined)}</output>
    </>
  );
}

function protectionSentence(protection: StorageState['protection'], wasAsked: boolean): string {
  if (protection === 'promised') return t('welcome.persisted');
  return wasAsked ? t('welcome.persistRefused') : '';
}
