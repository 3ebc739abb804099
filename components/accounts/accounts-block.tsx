import { Download, Package } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { MAX_ACCOUNTS } from '../../lib/model/account.ts';
import type { AccountLegend, AccountsState, TakenAccounts } from '../../lib/model/account.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useAsked } from '../library-data/use-asked.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { formatCount } from '../shared/language.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import type { AccountsPorts, PlannedAccounts } from './ports.ts';
import { SharingPart } from './sharing-part.tsx';

type Step =
  | { readonly kind: 'idle' | 'reading' | 'removing' }
  | { readonly kind: 'planned'; readonly plan: PlannedAccounts }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly taken: TakenAccounts }
  | { readonly kind: 'asking-to-remove' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** The companies that the reader works on: brought in from a table, taken along, taken out. */
export function AccountsBlock({ ports }: { readonly ports: AccountsPorts }) {
  const [state, askAgain] = useAsked(ports.state);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const [template, setTemplate] = useState('');
  const isBusy = step.kind === 'reading' || step.kind === 'running' || step.kind === 'removing';
  const fail = (error: AppError): void => setStep({ kind: 'failed', error });

  async function choose(file: File): Promise<void> {
    setStep({ kind: 'reading' });
    const plan = await ports.plan(file, template.trim());
    if (plan.ok) setStep({ kind: 'planned', plan: plan.value });
    else fail(plan.error);
  }
  async function run(plan: PlannedAccounts): Promise<void> {
    setStep({ kind: 'running', done: 0, total: plan.accounts });
    const taken = await plan.run((done, total) => setStep({ kind: 'running', done, total }));
    if (taken.ok) setStep({ kind: 'ready', taken: taken.value });
    else fail(taken.error);
    await askAgain();
  }
  async function remove(): Promise<void> {
    setStep({ kind: 'removing' });
    const removed = await ports.removeAll();
    if (removed.ok) setStep({ kind: 'idle' });
    else fail(removed.error);
    await askAgain();
  }
  async function share(shares: boolean): Promise<void> {
    setStep({ kind: 'idle' });
    const shared = await ports.share(shares);
    if (!shared.ok) fail(shared.error);
    await askAgain();
  }
  async function offer(exporting: () => Promise<Result<unknown, AppError>>): Promise<void> {
    const exported = await exporting();
    if (!exported.ok) fail(exported.error);
  }

  const total = state?.ok === true ? state.value.total : 0;
  return (
    <>
      {state?.ok === true ? <StateLine state={state.value} isBusy={isBusy} /> : null}
      {state?.ok === true && state.value.sharing ? (
        <SharingPart
          sharing={state.value.sharing}
          own={state.value.total - (state.value.ofTeam ?? 0)}
          busy={isBusy}
          onShare={(shares) => void share(shares)}
        />
      ) : null}
      {state?.ok === false ? <ErrorNotice error={state.error} /> : null}
      <TemplateField value={template} onInput={setTemplate} />
      <div class="v-part-buttons">
        <FileButton
          label={t('accounts.import')}
          accept=".csv,.tsv,.txt,text/csv"
          busy={isBusy}
          onFile={(file) => void choose(file)}
        />
        {total === 0 ? null : (
          <>
            <Button icon={Download} busy={isBusy} onClick={() => void offer(ports.exportFile)}>
              {t('accounts.export')}
            </Button>
            <Button icon={Package} busy={isBusy} onClick={() => void offer(ports.exportPack)}>
              {t('accounts.pack')}
            </Button>
            <Button kind="quiet" busy={isBusy} onClick={() => setStep({ kind: 'asking-to-remove' })}>
              {t('accounts.remove')}
            </Button>
          </>
        )}
      </div>
      {total === 0 ? null : <p class="v-soft">{t('accounts.packHint')}</p>}
      {step.kind === 'planned' ? (
        <Planned plan={step.plan} onRun={() => void run(step.plan)} onCancel={() => setStep({ kind: 'idle' })} />
      ) : null}
      {step.kind === 'asking-to-remove' ? (
        <fieldset class="v-data-plan" aria-label={t('accounts.remove')}>
          <p>{t('accounts.removeQuestion', total, [formatCount(total)])}</p>
          <div class="v-part-buttons">
            <Button kind="primary" onClick={() => void remove()}>
              {t('accounts.removeAction')}
            </Button>
            <Button onClick={() => setStep({ kind: 'idle' })}>{t('accounts.cancel')}</Button>
          </div>
        </fieldset>
      ) : null}
      {step.kind === 'running' ? (
        <progress class="v-progress" aria-label={t('accounts.import')} value={step.done} max={step.total} />
      ) : null}
      <output>{sentenceOf(step)}</output>
      {step.kind === 'failed' ? <ErrorNotice error={step.error} /> : null}
    </>
  );
}

/** How many accounts there are, and whether some of a file are still missing. */
function StateLine({ state, isBusy }: { readonly state: AccountsState; readonly isBusy: boolean }) {
  const { total, unfinished, ofTeam = 0 } = state;
  return (
    <>
      <p>
        {t('accounts.total', total, [formatCount(total)])}
        {ofTeam === 0 ? null : <span class="v-soft"> {t('accounts.ofTeam', ofTeam, [formatCount(ofTeam)])}</span>}
      </p>
      <Legend legend={state.legend ?? []} />
      {unfinished === undefined || isBusy ? null : (
        <Notice tone="warn">
          {t('accounts.unfinished', [unfinished.file, formatCount(unfinished.done), formatCount(unfinished.total)])}
        </Notice>
      )}
    </>
  );
}

/** What the colours beside accounts stand for. */
function Legend({ legend }: { readonly legend: readonly AccountLegend[] }) {
  if (legend.length === 0) return null;
  return (
    <ul class="v-legend" aria-label={t('accounts.legend')}>
      {legend.map(({ color, stage = t('accounts.noStage'), accounts }) => (
        <li key={`${color} ${stage}`}>
          <i class="v-dot" style={{ background: color }} />
          {stage} <span class="v-soft">{formatCount(accounts)}</span>
        </li>
      ))}
    </ul>
  );
}

function TemplateField({ value, onInput }: { readonly value: string; readonly onInput: (value: string) => void }) {
  const id = useId();
  return (
    <div class="v-labelled">
      <label for={id}>{t('accounts.template')}</label>
      <input
        id={id}
        type="url"
        class="v-field"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        placeholder="https://app.hubspot.com/contacts/12345/record/0-2/{id}"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p class="v-soft" id={`${id}-hint`}>
        {t('accounts.templateHint', ['{id}'])}
      </p>
    </div>
  );
}

type PlannedProps = {
  readonly plan: PlannedAccounts;
  readonly onRun: () => void;
  readonly onCancel: () => void;
};

/** What the file holds, and the question whether to go on. */
function Planned({ plan: { name, accounts, unreadable }, onRun, onCancel }: PlannedProps) {
  return (
    <fieldset class="v-data-plan" aria-label={t('accounts.planned')}>
      <p>{t('accounts.willTake', accounts, [formatCount(accounts), name])}</p>
      {unreadable === 0 ? null : (
        <p class="v-soft">{t('accounts.unreadable', unreadable, [formatCount(unreadable)])}</p>
      )}
      <div class="v-part-buttons">
        <Button kind="primary" onClick={onRun}>
          {t('accounts.take')}
        </Button>
        <Button onClick={onCancel}>{t('accounts.cancel')}</Button>
      </div>
    </fieldset>
  );
}

function sentenceOf(step: Step): string {
  switch (step.kind) {
    case 'reading':
      return t('accounts.reading');
    case 'running':
      return t('accounts.running', [formatCount(step.done), formatCount(step.total)]);
    case 'ready': {
      const { added, updated, left } = step.taken;
      const done = t('accounts.ready', [formatCount(added), formatCount(updated)]);
      return left === 0 ? done : `${done} ${t('accounts.left', left, [formatCount(left), formatCount(MAX_ACCOUNTS)])}`;
    }
    default:
      return '';
  }
}
