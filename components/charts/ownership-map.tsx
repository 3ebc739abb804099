import { Maximize, ZoomIn, ZoomOut } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import { BOX, layOutOwnership, neighbourOf } from '../../lib/charts/ownership-layout.ts';
import type { Direction } from '../../lib/charts/ownership-layout.ts';
import type { OwnershipMap } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { ChartTools } from './chart-tools.tsx';
import type { SaveFile } from './chart-tools.tsx';
import { OwnershipDrawing } from './ownership-drawing.tsx';
import { OwnershipList } from './ownership-list.tsx';
import { useMapView } from './use-map-view.ts';

type OwnershipMapProps = {
  readonly map: OwnershipMap;
  readonly href: (id: string) => string;
  readonly onSave: SaveFile;
};

const ARROWS: ReadonlySet<string> = new Set<Direction>(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
/** Shift and an arrow move the map by so many CSS pixels. */
const PAN = 80;

/** Who owns whom among the companies that the reader has to do with: a drawing to move about in, and a nested list. */
export function OwnershipMapView({ map, href, onSave }: OwnershipMapProps) {
  const layout = useMemo(() => layOutOwnership(map.firms), [map]);
  const chartRef = useRef<HTMLDivElement>(null);
  const frameRef = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);
  const { view, zoomBy, panBy, showWhole, reveal } = useMapView(frameRef, layout);
  // Without the library nobody can tell that there is nothing.
  if (layout.firms.length === 0) return map.failure ? null : <p class="v-soft">{t('ownership.nothing')}</p>;
  const focus = (index: number): void => {
    const firm = frameRef.current?.querySelector(`[data-point="${String(index)}"]`);
    if (firm instanceof SVGElement) firm.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === '+' || event.key === '-') zoomBy(event.key === '+' ? 1 : -1);
    else if (event.key === '0') showWhole();
    else if (!isArrow(event.key)) return;
    else if (event.shiftKey) panBy(panOf(event.key));
    else focus(neighbourOf(layout, current, event.key));
    event.preventDefault();
  };
  // The keys are those of the links inside.
  const keys = { role: 'group', onKeyDown } as const;
  return (
    <>
      <div class="v-map-tools">
        <IconButton icon={ZoomIn} label={t('ownership.zoomIn')} onClick={() => zoomBy(1)} />
        <IconButton icon={ZoomOut} label={t('ownership.zoomOut')} onClick={() => zoomBy(-1)} />
        <IconButton icon={Maximize} label={t('ownership.whole')} onClick={showWhole} />
        <ChartTools title={t('ownership.title')} chart={chartRef} onSave={onSave} />
      </div>
      <div class="v-map" ref={chartRef}>
        <svg
          ref={frameRef}
          class="v-plot-drawing v-map-frame"
          aria-label={t('ownership.title')}
          data-width={layout.width}
          data-height={layout.height}
          {...keys}
        >
          <g data-view="" transform={`scale(${view.scale}) translate(${-view.x} ${-view.y})`}>
            <OwnershipDrawing
              layout={layout}
              href={href}
              current={current}
              onFocus={(index) => {
                setCurrent(index);
                const firm = layout.firms[index];
                if (firm) reveal({ x: firm.x, y: firm.y, ...BOX });
              }}
            />
          </g>
        </svg>
      </div>
      <p class="v-soft v-map-keys">{t('ownership.keys')}</p>
      <OwnershipList firms={layout.firms} href={href} />
      {map.alone === 0 ? null : <p class="v-soft">{t('ownership.alone', map.alone, [formatCount(map.alone)])}</p>}
    </>
  );
}

function isArrow(key: string): key is Direction {
  return ARROWS.has(key);
}

/** The map moves under the frame: what is on the right comes into view as it goes left. */
function panOf(key: Direction): { x: number; y: number } {
  return {
    ArrowLeft: { x: PAN, y: 0 },
    ArrowRight: { x: -PAN, y: 0 },
    ArrowUp: { x: 0, y: PAN },
    ArrowDown: { x: 0, y: -PAN },
  }[key];
}
