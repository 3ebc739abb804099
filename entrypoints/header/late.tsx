import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/shared/skeleton.tsx';

/**
 * A part of a surface whose code is fetched when it is first wanted: most visits want none. `label` says
 * what is on its way; without it nothing does.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>, label?: () => string) {
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
    if (Part !== undefined) return <Part {...props} />;
    return label === undefined ? null : <Skeleton label={label()} lines={24} />;
  };
}
