import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { formatCount } from '../../components/shared/language.ts';
import { Notice } from '../../components/shared/notice.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { Deed } from './use-prospects.ts';

/** What was done last, with the way back. */
export function DeedNotice({ deed }: { readonly deed: Deed }) {
  const placeRef = useRef<HTMLOutputElement>(null);
  // The button that was pressed is gone: the focus goes where the reader can take it back.
  useEffect(() => placeRef.current?.querySelector('button')?.focus(), [deed]);
  return (
    <output ref={placeRef}>
      <Notice
        tone={deed.kind === 'collected' ? 'good' : 'info'}
        action={
          deed.kind === 'collected' ? undefined : (
            <Button kind="quiet" onClick={deed.undo}>
              {t('prospects.undo')}
            </Button>
          )
        }
      >
        {sentence(deed)}
      </Notice>
    </output>
  );
}

function sentence(deed: Deed): string {
  switch (deed.kind) {
    case 'collected':
      return deed.known === 0 ? t('prospects.collected', deed.added, [formatCount(deed.added)]) : t('prospects.collectedSome', [formatCount(deed.added), formatCount(deed.known)]);
    case 'removed':
      return deed.count === 1 ? t('prospects.removedOne', [deed.name]) : t('prospects.removed', [formatCount(deed.count)]);
    case 'dropped':
      return t('prospects.dropped', [deed.name]);
    case 'list-removed':
      return t('prospects.listRemoved', [deed.name]);
  }
}
