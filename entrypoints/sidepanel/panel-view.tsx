import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/shared/button.tsx';
import { panelHash, under } from '../../lib/navigation/panel-view.ts';
import type { PanelView } from '../../lib/navigation/panel-view.ts';
import { t } from '../../lib/platform/i18n.ts';

type OverPageProps = { readonly view: PanelView; readonly onBack: () => void; readonly children: ComponentChildren };

/**
 * What lies over the page beside, with the way back, by the button or Escape. It takes the focus, since what led here
 * is gone from view.
 */
export function OverPage({ view, onBack, children }: OverPageProps) {
  const hash = panelHash(view);
  const headRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    headRef.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [hash]);
  return (
    // The key comes by here from whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class="v-panel-over"
      aria-label={t(view.article === undefined ? 'dossier.title' : 'reader.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      }}
    >
      <div ref={headRef}>
        <Button kind="quiet" icon={ArrowLeft} onClick={onBack}>
          {t('dossier.back')}
        </Button>
      </div>
      {children}
    </section>
  );
}

/** Gives the focus back to the link that led to a view, once that is left. */
export function useFocusBack(view: PanelView): void {
  const beforeRef = useRef(view);
  useEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = view;
    if (panelHash(before) === panelHash(view) || panelHash(under(before)) !== panelHash(view)) return;
    const hash = panelHash(before);
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .find((link) => link.getAttribute('href') === hash && link.closest('[hidden]') === null)
      ?.focus();
  }, [view]);
}
