import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { PublishedPerMonth } from '../../../lib/model/preview.ts';
import type { Result } from '../../../lib/model/result.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { TinyBars } from '../../charts/tiny-bars.tsx';
import { formatMonth } from '../../shared/date.ts';
import { errorSentence } from '../../shared/error-sentence.ts';
import type { ToolPorts } from './tool-ports.ts';

/** Height of the bars, CSS px. */
const HEIGHT = 22;

/** How often the company was written about by month, as bars and in one sentence. */
export function Months({ ask }: { readonly ask: ToolPorts['months'] }) {
  const [found, setFound] = useState<Result<readonly PublishedPerMonth[], AppError>>();
  const askRef = useRef(ask);
  useEffect(() => {
    void askRef.current().then(setFound);
  }, []);
  if (found === undefined) return null;
  if (!found.ok) return <p class="failure">{errorSentence(found.error)}</p>;
  const counts = found.value.map(({ count }) => count);
  const [first, last] = [found.value[0], found.value.at(-1)].map((totals) => formatMonth(totals?.month ?? ''));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p class="source">{t('popover.months', 0, ['0', first ?? '', last ?? ''])}</p>;
  return (
    <>
      <TinyBars
        counts={counts}
        height={HEIGHT}
        label={t('popover.months', total, [String(total), first ?? '', last ?? ''])}
      />
      <span class="source" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </span>
    </>
  );
}
