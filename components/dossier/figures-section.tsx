import { useState } from 'preact/hooks';
import { asKnownIn, newestOf } from '../../lib/dossier/as-known.ts';
import { isPartOf } from '../../lib/dossier/figure-parts.ts';
import type { Dossier, FigureRow } from '../../lib/model/dossier.ts';
import type { Fact, FactKind } from '../../lib/model/fact.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { figureWords } from './figure-words.ts';
import { KindFilter } from './kind-filter.tsx';
import { kindWords } from './kind-words.ts';
import { periodWords } from './period-words.ts';
import { DossierSection } from './section.tsx';
import { SourceList } from './source-list.tsx';
import { LeftOut, StatementTools } from './statements.tsx';
import type { StatementActions } from './statements.tsx';

/** As many as a first look takes in. */
const FIRST = 8;
const STEP = 30;

type FiguresProps = {
  readonly dossier: Dossier;
  readonly today: IsoDate;
  readonly actions?: StatementActions | undefined;
};

/** Figures with the sentence and the article each was read in; those that contradict each other stand side by side. */
export function FiguresSection({ dossier, today, actions }: FiguresProps) {
  const { figures, dropped } = dossier;
  const [kind, setKind] = useState<FactKind>();
  const [wanted, setShown] = useState(FIRST);
  const shown = usePrinting() ? Infinity : wanted;
  const chosen = kind === undefined ? figures : figures.filter((row) => row.kind === kind);
  const rest = Math.min(STEP, chosen.length - shown);
  const choose = (next: FactKind | undefined): void => {
    setKind(next);
    setShown(FIRST);
  };
  return (
    <DossierSection name="figures" heading={t('dossier.figures')}>
      {figures.length === 0 ? (
        <p class="v-soft">{t('dossier.noFigures')}</p>
      ) : (
        <>
          <p class="v-soft">{t('dossier.figuresHint')}</p>
          <KindFilter
            of={t('dossier.ofFigures')}
            total={figures.length}
            kinds={figures.map((row) => [row.kind])}
            chosen={kind}
            onChoose={choose}
          />
          <table class="v-figures">
            <thead>
              <tr>
                <th scope="col">{t('dossier.figure')}</th>
                <th scope="col">{t('dossier.period')}</th>
                <th scope="col">{t('dossier.value')}</th>
              </tr>
            </thead>
            <tbody>
              {chosen.slice(0, shown).map((row, index) => (
                <Row
                  isUnderWhole={chosen.slice(0, index).some((whole) => isPartOf(row, whole))}
                  key={[row.kind, row.unit, row.period, row.with?.id, row.of?.id, row.object].join(' ')}
                  row={row}
                  today={today}
                  actions={actions}
                />
              ))}
            </tbody>
          </table>
          {rest <= 0 ? null : (
            <div>
              <Button kind="quiet" onClick={() => setShown(shown + STEP)}>
                {t('dossier.more', rest, [formatCount(rest)])}
              </Button>
            </div>
          )}
        </>
      )}
      <LeftOut statements={dropped} actions={actions} />
    </DossierSection>
  );
}

type RowProps = Omit<FiguresProps, 'dossier'> & {
  readonly row: FigureRow;
  /** Whether what it is a part of stands above it. */
  readonly isUnderWhole: boolean;
};

function Row({ row, isUnderWhole, today, actions }: RowProps) {
  const { kind, period, with: other, of: held, object, values, disagree } = row;
  return (
    <tr class={isUnderWhole ? 'v-figure-part' : undefined}>
      <th scope="row">
        {isUnderWhole && object !== undefined ? t('dossier.ofWhich', [object]) : kindWords(kind)}
        {other === undefined ? null : <span class="v-figure-with">{other.name}</span>}
        {held === undefined ? null : <span class="v-figure-with">{t('dossier.stakeIn', [held.name])}</span>}
      </th>
      <td class="v-figure-period">
        {period === undefined ? <span class="v-soft">{t('dossier.noPeriod')}</span> : periodWords(period)}
      </td>
      <td>
        {disagree ? <p class="v-figure-disagree">{t('dossier.disagree')}</p> : null}
        <ul class="v-figure-values">
          {values.map(({ fact, sources }) => {
            const known = asKnownIn(newestOf(sources), today);
            return (
              <li key={`${fact.text} ${String(fact.value)}`}>
                <strong>{figureWords(isUnderWhole ? withoutObject(fact) : fact)}</strong>
                {known === undefined ? null : <span class="v-soft">, {t('dossier.asKnownShort', [known])}</span>}
                <p class="v-figure-quote" lang={sources[0]?.lang}>
                  {t('dossier.quote', [fact.text])}
                </p>
                <SourceList sources={sources} sentence={fact.text} />
                {sources[0] && <StatementTools statement={{ fact, source: sources[0] }} actions={actions} />}
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}

/** What the row says already. */
function withoutObject({ object: _object, ...fact }: Fact): Fact {
  return fact;
}
