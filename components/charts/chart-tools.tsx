import { Download } from 'lucide';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { fileName } from '../../lib/exchange/export/note-path.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

/** Offers a file to the reader. */
export type SaveFile = (name: string, file: Blob) => void;

type ChartToolsProps = {
  readonly title: string;
  /** Names of the series, where the drawing does not name them itself. */
  readonly legend?: readonly string[];
  /** What holds the drawing. */
  readonly chart: RefObject<HTMLElement | null>;
  readonly onSave: SaveFile;
};

const NO_NAMES: readonly string[] = [];

/** A chart as a file: a drawing to work on, or a picture to paste. */
export function ChartTools({ title, legend = NO_NAMES, chart, onSave }: ChartToolsProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (form: 'svg' | 'png'): Promise<void> => {
    const drawn = chart.current;
    if (!drawn) return;
    const { chartFile, pictureOf } = await import('./export-chart.ts');
    const file = chartFile(drawn, { title, legend });
    try {
      const blob = form === 'png' ? await pictureOf(file) : new Blob([file.text], { type: 'image/svg+xml' });
      onSave(`${fileName(title)}.${form}`, blob);
      setFailed(false);
    } catch {
      // The browser draws no picture of that size, or has no memory for it; the drawing is there still.
      setFailed(true);
    }
  };
  return (
    <div class="v-chart-tools">
      {(['svg', 'png'] as const).map((form) => (
        <button
          key={form}
          type="button"
          class="v-button v-button--quiet"
          aria-label={t('charts.saveAs', [title, form.toUpperCase()])}
          onClick={() => void save(form)}
        >
          <Icon node={Download} />
          <span>{form.toUpperCase()}</span>
        </button>
      ))}
      <output>{hasFailed ? t('charts.noPicture') : ''}</output>
    </div>
  );
}
