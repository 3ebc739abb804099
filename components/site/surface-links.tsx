import { CircleQuestionMark, LibraryBig, PanelRight, Settings, Telescope } from 'lucide';
import { guidePath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';

type SurfaceLinksProps = {
  /** Absent where there is no side panel, or the reader is in it. */
  readonly onSidePanel?: (() => void) | undefined;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
};

/** The ways from popup and side panel to the other surfaces, each an icon over its name. */
export function SurfaceLinks({ onSidePanel, onLibrary, onSettings }: SurfaceLinksProps) {
  return (
    <nav class="v-surface-links" aria-label={t('extension.name')}>
      {onSidePanel === undefined ? null : (
        <Button kind="quiet" icon={PanelRight} keys="Alt+P" onClick={onSidePanel}>
          {t('sidePanel.open')}
        </Button>
      )}
      <a class="v-button v-button--quiet" href="/watch.html" target="_blank" rel="noreferrer" aria-keyshortcuts="Alt+W">
        <Icon node={Telescope} />
        <span>{t('watch.title')}</span>
      </a>
      <Button kind="quiet" icon={LibraryBig} keys="Alt+L" onClick={onLibrary}>
        {t('search.open')}
      </Button>
      <Button kind="quiet" icon={Settings} keys="Alt+O" onClick={onSettings}>
        {t('popup.settings')}
      </Button>
      <a
        class="v-button v-button--quiet"
        href={guidePath(t('shared.language'), 'index')}
        target="_blank"
        rel="noreferrer"
        aria-keyshortcuts="Alt+H"
      >
        <Icon node={CircleQuestionMark} />
        <span>{t('popup.help')}</span>
      </a>
    </nav>
  );
}
