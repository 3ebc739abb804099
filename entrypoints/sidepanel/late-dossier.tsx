import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/shared/skeleton.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { DossierPane } from './dossier-pane.tsx';

type Pane = typeof DossierPane;

/** The dossier in the panel, whose code is fetched when the first one opens: most visits of the panel want none. */
export function LateDossier(props: Parameters<Pane>[0]) {
  const [Loaded, setLoaded] = useState<Pane>();
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const loaded = await import('./dossier-pane.tsx');
      if (!isOver) setLoaded(() => loaded.DossierPane);
    };
    void load();
    return () => {
      isOver = true;
    };
  }, []);
  return Loaded === undefined ? <Skeleton label={t('dossier.loading')} lines={24} /> : <Loaded {...props} />;
}
