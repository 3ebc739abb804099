import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { formatCount } from '../../components/shared/language.ts';
import { Notice } from '../../components/shared/notice.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { Action } from './use-prospects.ts';

/** What was done last, with the way back. */
export function ActionNotice({ doneAction }: { readonly doneAction: Action }) {
  const placeRef = useRef<HTMLOutputElement>(null);
  // The button that was pressed is gone: the focus goes where the reader can take it back.
  useEffect(() => placeRef.current?.querySelector('button')?.focus(), [doneAction]);
  return (
    <output ref={placeRef}>
      <Notice
        tone={doneAction.kind === 'collected' ? 'good' : 'info'}
        action={
          doneAction.kind === 'collected' ? undefined : (
            <Button kind="quiet" onClick={doneAction.undo}>
              {t('prospects.undo')}
            </Button>
          )
        }
      >
        {sentence(doneAction)}
      </Notice>
    </output>
  );
}

function sentence(doneAction: Action): string {
  switch (doneAction.kind) {
    case 'collected':
      return doneAction.known === 0
        ? t('prospects.collected', doneAction.added, [formatCount(doneAction.added)])
        : t('prospects.collectedSome', [formatCount(doneAction.added), formatCount(doneAction.known)]);
    case 'removed':
      return t('prospects.removed', doneAction.count, [formatCount(doneAction.count), doneAction.name]);
    case 'dropped':
      return t('prospects.dropped', [doneAction.name]);
    case 'list-removed':
      return t('prospects.listRemoved', [doneAction.name]);
  }
}
