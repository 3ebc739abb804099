import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';

type ChartBarProps = {
  readonly bar: Bar;
  /** What makes it a point that the keys reach. */
  readonly point: object;
  readonly onChoose: BarsProps['onChoose'];
  readonly children: ComponentChildren;
};

/**
 * A bar as a point of the chart: its words are read aloud and shown as a tip; where it leads somewhere it is a button.
 */
export function ChartBar({ bar, point, onChoose, children }: ChartBarProps) {
  const { key, label, count, peak } = bar;
  const words =
    peak === undefined
      ? t('charts.bar', [label, formatCount(count)])
      : t('charts.barPeak', [label, formatCount(count), peak.title]);
  const leads = onChoose !== undefined && count > 0;
  const choose = (): void => onChoose?.(key);
  return (
    <g
      class={leads ? 'v-bar v-bar--leads' : 'v-bar'}
      aria-label={words}
      {...point}
      {...(leads && { role: 'button' })}
      onClick={leads ? choose : undefined}
      onKeyDown={(event: KeyboardEvent) => {
        if (!leads || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        choose();
      }}
    >
      <title>{words}</title>
      {children}
    </g>
  );
}

/** A bar: what it stands for in words, how much, and what made it that high. */
export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly peak?: { readonly title: string; readonly lang: string };
};

/** What a drawing of bars takes. `onChoose` is absent where a bar leads nowhere. */
export type BarsProps = {
  readonly heading: string;
  readonly bars: readonly Bar[];
  readonly onChoose?: ((key: string) => void) | undefined;
};
