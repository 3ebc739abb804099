import { useEffect, useRef } from 'preact/hooks';
import type { Content } from '../../lib/hover/target.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId, CompanyName } from '../../lib/model/company.ts';
import type { Preview } from '../../lib/model/preview.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { ArticleList } from './article-list.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { CompanyHead } from './company-head.tsx';
import type { DoAction } from './foot.tsx';
import { WaysOn } from './ways-on.tsx';

type CardBodyProps = {
  readonly content: Content;
  /** The company’s name, known before the answer is. */
  readonly name: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly aboutId: string;
  readonly full: boolean;
  readonly watched: boolean;
  readonly nameOf: (id: CompanyId) => string | undefined;
  readonly onAction: DoAction;
  readonly onWatch: () => void;
  readonly onVisit: (company: CompanyName) => void;
  readonly onLibrary: () => void;
  readonly onRetry: () => void;
};

/** What a card says, between its name and what can be done. */
export function CardBody(props: CardBodyProps) {
  const { content, name, surface, onRetry } = props;
  switch (content.kind) {
    case 'loading':
      return <Loading />;
    case 'unknown':
      return (
        <div class="lone">
          <p>{t('popover.unknown', [surface])}</p>
          <WaysOn name={surface} />
        </div>
      );
    case 'failed':
      return (
        <div class="lone">
          <Failure error={content.error} onRetry={onRetry} />
          <WaysOn name={name} />
        </div>
      );
    case 'ready':
      return <Known {...props} preview={content.preview} />;
  }
}

/** So few stories leave space for a row a fact, and for what brings more. */
const FEW_STORIES = 2;

/** Articles first, where there are any, and facts in short below; else facts, and what to do. */
function Known({
  preview,
  surface,
  aboutId,
  full,
  watched,
  nameOf,
  onAction,
  onWatch,
  onVisit,
  onLibrary,
  onRetry,
}: CardBodyProps & { readonly preview: Preview }) {
  const { company, facts, articles, total, failure, withheld } = preview;
  const empty = withheld ? withheldWords(withheld) : t('popover.noArticles', [company.name]);
  const ticker = facts.find((fact) => fact.kind === 'ticker')?.text;
  const rows = facts.filter((fact) => fact.kind !== 'ticker');
  const compact = articles.length > FEW_STORIES;
  return (
    <>
      <CompanyHead company={company} surface={surface} nameOf={nameOf} id={aboutId} ticker={ticker} />
      {failure ? <Failure error={failure} onRetry={onRetry} /> : null}
      {total === 0 ? null : (
        <div class={compact ? 'library' : 'library is-short'}>
          {full ? <Months onAction={onAction} /> : null}
          <ArticleList {...preview} full={full} onLibrary={onLibrary} />
        </div>
      )}
      <CompanyFacts
        facts={compact || failure ? rows.slice(0, MAX_COMPACT) : rows}
        compact={compact}
        onVisit={onVisit}
      />
      {compact ? null : (
        <div class="next">
          {total > 0 || failure ? null : <p class={withheld ? 'withheld' : 'empty'}>{empty}</p>}
          <WaysOn
            name={company.name}
            site={company.site}
            watched={watched}
            onWatch={failure || withheld ? undefined : onWatch}
          />
        </div>
      )}
    </>
  );
}

/** Why the card holds nothing of the reader’s, and where that is shown. */
export function withheldWords(withheld: Required<Preview>['withheld']): string {
  return withheld === 'until-reload' ? t('popover.untilReload') : t('popover.inDossier');
}

/** Facts that articles, or why there are none, leave space for. */
const MAX_COMPACT = 3;

/** Why something could not be shown, and the way to ask once more. */
function Failure({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }) {
  return (
    <div class="failure" role="alert">
      <span>{errorSentence(error)}</span>
      {error.kind === 'extension-gone' ? null : (
        <button type="button" class="way" onClick={onRetry}>
          {t('popover.retry')}
        </button>
      )}
    </div>
  );
}

/** A place for the bars of the months, of their height from the first. */
function Months({ onAction }: Pick<CardBodyProps, 'onAction'>) {
  const onActionRef = useRef(onAction);
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (placeRef.current) void onActionRef.current(placeRef.current, 'months', () => {});
  }, []);
  return <div class="months" ref={placeRef} />;
}

/** Shares of the width, each once: a status, a sentence of two lines, and articles with their source. */
const BARS = [38, 94, 62, 0, 88, 40, 80, 44, 84, 36, 72, 42];

/** Grey bars where sentence, articles and facts will stand, so that little moves when they come. */
function Loading() {
  return (
    <output class="loading" aria-label={t('popover.loading')}>
      {BARS.map((width) => (
        <span key={width} style={{ inlineSize: `${String(width)}%` }} />
      ))}
    </output>
  );
}
