import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { Notice } from '../../components/shared/notice.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { LibraryPorts } from './ports.ts';

/** Tells that the browser lost what it kept, and where the reader's own comes back from. */
export function LostNotice({ ports }: { readonly ports: Pick<LibraryPorts, 'isLibraryLost' | 'forgetLoss'> }) {
  const [isLost, setLost] = useState(false);
  useEffect(() => void ports.isLibraryLost().then(setLost), [ports]);
  if (!isLost) return null;
  const hide = (): void => {
    setLost(false);
    void ports.forgetLoss();
  };
  return (
    <div role="alert">
      <Notice
        tone="warn"
        action={
          <>
            <a class="v-button v-button--quiet" href="/options.html#files">
              {t('libraryPage.lostImport')}
            </a>
            <Button kind="quiet" onClick={hide}>
              {t('libraryPage.lostHide')}
            </Button>
          </>
        }
      >
        {t('libraryPage.lost')}
      </Notice>
    </div>
  );
}
