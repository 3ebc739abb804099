import { useState } from 'preact/hooks';
import type { Dossier, SourcedFact } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { certaintyWords } from './figure-words.ts';
import { kindWords } from './kind-words.ts';
import { periodWords } from './period-words.ts';
import { DossierSection } from './section.tsx';
import { SourceLink } from './source-link.tsx';
import { StatementTools } from './statements.tsx';
import type { StatementActions } from './statements.tsx';

const FIRST = 8;

type EventsProps = { readonly dossier: Dossier; readonly actions?: StatementActions | undefined };

/** Appointments, closures, launches: each with the sentence that tells it. */
export function EventsSection({ dossier, actions }: EventsProps) {
  const { events } = dossier;
  const [wanted, setAll] = useState(false);
  const all = usePrinting() || wanted;
  const rest = events.length - FIRST;
  return (
    <DossierSection name="events" heading={t('dossier.events')}>
      <ol class="v-events">
        {events.slice(0, all ? events.length : FIRST).map(({ fact, source }) => (
          <li key={`${source.id} ${fact.kind} ${fact.text}`}>
            <p>
              <strong>{kindWords(fact.kind)}</strong>
              {aside(fact)}
            </p>
            <p class="v-figure-quote" lang={source.lang}>
              {t('dossier.quote', [fact.text])}
            </p>
            <SourceLink source={source} sentence={fact.text} />
            <StatementTools statement={{ fact, source }} actions={actions} />
          </li>
        ))}
      </ol>
      {all || rest <= 0 ? null : (
        <div>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t('dossier.more', rest, [formatCount(rest)])}
          </Button>
        </div>
      )}
    </DossierSection>
  );
}

function aside({ period, certainty, place }: SourcedFact['fact']): string {
  return [period === undefined ? undefined : periodWords(period), place, certaintyWords(certainty)]
    .flatMap((part) => (part === undefined ? [] : [`, ${part}`]))
    .join('');
}
