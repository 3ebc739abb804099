import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/shared/skeleton.tsx';

/**
 * A part of the panel whose code is fetched when it is first wanted: most visits of the panel want none. `label` says
 * what is on its way.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>, label: () => string) {
  return function Late(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props>>();
    useEffect(() => {
      let isOver = false;
      const fetchPart = async (): Promise<void> => {
        const loaded = await load();
        if (!isOver) setPart(() => loaded);
      };
      void fetchPart();
      return () => {
        isOver = true;
      };
    }, []);
    return Part === undefined ? <Skeleton label={label()} lines={24} /> : <Part {...props} />;
  };
}
