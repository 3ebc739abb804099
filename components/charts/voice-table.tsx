import type { VoicePeriod } from '../../lib/charts/shares.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount, formatShare } from '../shared/language.ts';

type VoiceTableProps = {
  readonly names: readonly string[];
  readonly periods: readonly VoicePeriod[];
  readonly periodWords: (key: string) => string;
};

/** The same as the chart, the newest first. */
export function VoiceTable({ names, periods, periodWords }: VoiceTableProps) {
  return (
    // A region that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="v-chart-table v-voice-table" tabIndex={0} aria-label={t('voice.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('voice.span')}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.toReversed().map(({ key, parts }) => (
            <tr key={key}>
              <th scope="row">{periodWords(key)}</th>
              {parts.map(({ count, share }, index) => (
                <td key={names[index]}>
                  {count === 0 ? '–' : t('dossier.qualified', [formatShare(share), formatCount(count)])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
