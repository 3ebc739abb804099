import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportsPaneProps } from './reports-pane.tsx';

/** The end of a dossier, whose code comes once the dossier is shown; nothing stands below it that could move. */
export function LateReports(props: ReportsPaneProps) {
  const [Pane, setPane] = useState<ComponentType<ReportsPaneProps>>();
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const { ReportsPane } = await import('./reports-pane.tsx');
      if (!isOver) setPane(() => ReportsPane);
    };
    void load();
    return () => {
      isOver = true;
    };
  }, []);
  return Pane === undefined ? null : <Pane {...props} />;
}
