import { useRef, useState } from 'preact/hooks';
import { fittingSpan, overallShares, sharesOfVoice, VOICE_SPANS } from '../../lib/charts/shares.ts';
import type { VoicePeriod } from '../../lib/charts/shares.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount, formatShare } from '../shared/language.ts';
import { ChartTools } from './chart-tools.tsx';
import type { SaveFile } from './chart-tools.tsx';
import { VoiceColumns } from './voice-columns.tsx';
import { VoiceTable } from './voice-table.tsx';

type VoiceChartProps = {
  readonly companies: readonly {
    readonly name: string;
    readonly months: readonly { readonly month: string; readonly count: number }[];
  }[];
  /** A period in words: `2020-Q1` as «Q1 2020». */
  readonly periodWords: (key: string) => string;
  readonly onSave: SaveFile;
};

/** Of the articles about several companies, the share of each over time; a table says the same. */
export function VoiceChart({ companies, periodWords, onSave }: VoiceChartProps) {
  const months = companies.map((company) => company.months);
  const [span, setSpan] = useState(() => fittingSpan(months));
  const [isTable, setTable] = useState(false);
  const [at, setAt] = useState<number>();
  const chartRef = useRef<HTMLDivElement>(null);
  const periods = sharesOfVoice(months, span);
  if (periods.length === 0) return null;
  const names = companies.map(({ name }) => name);
  const shown = periods[at ?? -1];
  const spans = { month: t('voice.month'), quarter: t('voice.quarter'), year: t('voice.year') };
  return (
    <section class="v-dossier-section v-voice" aria-labelledby="voice">
      <h2 class="v-dossier-heading" id="voice">
        {t('voice.title')}
      </h2>
      <p class="v-soft">{t('voice.hint')}</p>
      <div class="v-voice-tools">
        <fieldset class="v-voice-spans" aria-label={t('voice.span')}>
          {VOICE_SPANS.map((each) => (
            <button
              key={each}
              type="button"
              class="v-button v-button--quiet"
              aria-pressed={each === span}
              onClick={() => {
                setSpan(each);
                setAt(undefined);
              }}
            >
              {spans[each]}
            </button>
          ))}
        </fieldset>
        <Button kind="quiet" onClick={() => setTable(!isTable)}>
          {isTable ? t('charts.asChart') : t('charts.asTable')}
        </Button>
        {isTable ? null : <ChartTools title={t('voice.title')} legend={names} chart={chartRef} onSave={onSave} />}
      </div>
      {isTable ? (
        <VoiceTable names={names} periods={periods} periodWords={periodWords} />
      ) : (
        <>
          <VoiceColumns
            chartRef={chartRef}
            periods={periods}
            words={(period) => voiceWords(period, names, periodWords)}
            onPoint={setAt}
          />
          {/* What a pointer, a finger or the keys are at, in words: no tip that only a pointer opens. */}
          <p class="v-voice-words">{shown === undefined ? t('voice.choose') : voiceWords(shown, names, periodWords)}</p>
          <Names names={names} periods={periods} />
        </>
      )}
    </section>
  );
}

/** The colours, and the share of each in all that is shown. */
function Names({ names, periods }: { readonly names: readonly string[]; readonly periods: readonly VoicePeriod[] }) {
  return (
    <ul class="v-voice-names">
      {overallShares(periods).map(({ share }, index) => (
        <li key={names[index]}>
          <svg class="v-voice-swatch" width="12" height="12" aria-hidden="true">
            <rect class={`v-series-${String(index + 1)}`} width="12" height="12" />
          </svg>
          {names[index]} <span class="v-soft">{formatShare(share)}</span>
        </li>
      ))}
    </ul>
  );
}

/** «March 2020: OVHcloud 67 % (2), Scaleway 33 % (1)»; those without an article are left out. */
function voiceWords(
  { key, total, parts }: VoicePeriod,
  names: readonly string[],
  periodWords: (key: string) => string,
): string {
  const said = parts.flatMap(({ count, share }, index) =>
    count === 0 ? [] : [t('voice.part', [names[index] ?? '', formatShare(share), formatCount(count)])],
  );
  return t('charts.bar', [periodWords(key), total === 0 ? t('voice.nothing') : said.join(', ')]);
}
