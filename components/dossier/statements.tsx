/** What the reader does with single statements of a dossier: leave one out, and bring it back. */
import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { SourcedFact } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { errorSentence } from '../shared/error-sentence.ts';
import { formatCount, formatShare } from '../shared/language.ts';
import { statementWords } from './statement-words.ts';

export type StatementActions = {
  readonly drop: (statement: SourcedFact) => void;
  readonly restore: (statement: SourcedFact) => void;
  /** What was left out last, to be told and taken back. */
  readonly last: SourcedFact | undefined;
  /** Why the last change was not made. */
  readonly failure: AppError | undefined;
};

type StatementToolsProps = { readonly statement: SourcedFact; readonly actions: StatementActions | undefined };

/** How sure the reading of a statement is, and the way to leave it out. */
export function StatementTools({ statement, actions }: StatementToolsProps) {
  const { probability } = statement.fact;
  if (probability === undefined && actions === undefined) return null;
  return (
    <p class="v-statement-tools v-soft">
      {probability === undefined ? null : <span>{t('dossier.readWith', [formatShare(probability)])}</span>}
      {actions === undefined ? null : (
        <Button
          kind="quiet"
          label={t('dossier.leaveOutOf', [statementWords(statement.fact)])}
          onClick={() => actions.drop(statement)}
        >
          {t('dossier.leaveOut')}
        </Button>
      )}
    </p>
  );
}

type LeftOutProps = { readonly statements: readonly SourcedFact[]; readonly actions: StatementActions | undefined };

/** What the reader left out of the dossier, folded away, each with the way back. */
export function LeftOut({ statements, actions }: LeftOutProps) {
  if (statements.length === 0) return null;
  return (
    <details class="v-left-out">
      <summary>{t('dossier.leftOut', statements.length, [formatCount(statements.length)])}</summary>
      <ul>
        {statements.map((statement) => {
          const { fact, source } = statement;
          return (
            <li key={`${source.id} ${fact.kind} ${fact.text} ${String(fact.value)}`}>
              {statementWords(fact)}
              <p class="v-figure-quote" lang={source.lang}>
                {t('dossier.quote', [fact.text])}
              </p>
              {actions === undefined ? null : <BringBack statement={statement} actions={actions} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/**
 * Tells what was left out just now, at the foot of the window, where it moves nothing. The focus comes here, since the
 * button that was pressed is gone with its statement.
 */
export function LeftOutBar({ actions }: { readonly actions: StatementActions }) {
  const bar = useRef<HTMLOutputElement>(null);
  const { last, failure } = actions;
  useEffect(() => {
    if (last !== undefined) bar.current?.querySelector('button')?.focus();
  }, [last]);
  return (
    <output class="v-left-out-bar" ref={bar}>
      {failure && <span>{errorSentence(failure)}</span>}
      {last === undefined ? null : (
        <span>
          {t('dossier.leftOutNow', [statementWords(last.fact)])} <BringBack statement={last} actions={actions} />
        </span>
      )}
    </output>
  );
}

function BringBack({ statement, actions }: { readonly statement: SourcedFact; readonly actions: StatementActions }) {
  return (
    <Button
      kind="quiet"
      label={t('dossier.bringBackOf', [statementWords(statement.fact)])}
      onClick={() => actions.restore(statement)}
    >
      {t('dossier.bringBack')}
    </Button>
  );
}
