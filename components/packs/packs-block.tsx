import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { PackLine, PackOutcome } from '../../lib/model/pack-line.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useAsked } from '../library-data/use-asked.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { formatLocale } from '../shared/language.ts';
import { ErrorNotice, Notice } from '../shared/notice.tsx';
import { AddressForm } from './address-form.tsx';
import { PackRow } from './pack-row.tsx';
import { editionWords, packProblemSentence } from './pack-words.ts';
import type { PacksPorts } from './ports.ts';

type Step =
  | { readonly kind: 'idle' | 'busy' | 'not-granted' }
  | { readonly kind: 'found'; readonly line: PackLine; readonly isKnown: boolean; readonly file: PackFile }
  | { readonly kind: 'installed'; readonly line: PackLine }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'failed'; readonly error: AppError };

type PackFile = { readonly text: string; readonly address: string | undefined };

type PacksBlockProps = {
  readonly ports: PacksPorts;
  /** Addresses of packs that an administrator set. */
  readonly kept?: readonly string[] | undefined;
};

const NONE_KEPT: readonly string[] = [];

/** Packs of companies: from a file or an address, in an order, each taken back or out by one press. */
export function PacksBlock({ ports, kept = NONE_KEPT }: PacksBlockProps) {
  const [list, askAgain] = useAsked(ports.list);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const isBusy = step.kind === 'busy';
  useEffect(() => {
    const ending = new AbortController();
    ports.onChange(() => void askAgain(), ending.signal);
    return () => ending.abort();
  }, [ports, askAgain]);

  async function look(file: PackFile): Promise<void> {
    setStep({ kind: 'busy' });
    setStep(stepOf(await ports.check(file.text), (line, isKnown) => ({ kind: 'found', line, isKnown, file })));
  }
  async function download(address: string): Promise<void> {
    const found = await ports.download(address);
    if (!found) setStep({ kind: 'not-granted' });
    else if (found.ok) await look({ text: found.value.text, address });
    else setStep({ kind: 'refused', problem: 'not-there' });
  }
  async function install({ text, address }: PackFile): Promise<void> {
    setStep({ kind: 'busy' });
    setStep(stepOf(await ports.install(text, address), (line) => ({ kind: 'installed', line })));
    await askAgain();
  }
  async function change(changing: Promise<Result<unknown, AppError>>): Promise<void> {
    setStep({ kind: 'busy' });
    const changed = await changing;
    setStep(changed.ok ? { kind: 'idle' } : { kind: 'failed', error: changed.error });
    await askAgain();
  }

  return (
    <div
      class="v-packs"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void file.text().then((text) => look({ text, address: undefined }));
      }}
    >
      {list?.ok === true ? (
        <ol class="v-lines" aria-label={t('packs.order')}>
          {list.value.order.map((id, at) => (
            <PackRow
              key={id}
              line={list.value.packs.find((pack) => pack.id === id)}
              isFirst={at === 0}
              isLast={at === list.value.order.length - 1}
              isBusy={isBusy}
              kept={kept}
              onMove={(by) => void change(ports.reorder(moved(list.value.order, at, by)))}
              onRollBack={() => void change(ports.rollBack(id))}
              onRemove={() => void change(ports.remove(id))}
            />
          ))}
        </ol>
      ) : null}
      {list?.ok === false ? <ErrorNotice error={list.error} /> : null}
      {list?.ok === true ? <Conflicts conflicts={list.value.conflicts} packs={list.value.packs} /> : null}
      <div class="v-part-buttons">
        <FileButton
          label={t('packs.choose')}
          accept=".vigiepack,.json,application/json"
          busy={isBusy}
          onFile={(file) => void file.text().then((text) => look({ text, address: undefined }))}
        />
      </div>
      <p class="v-soft">{t('packs.drop')}</p>
      <AddressForm isBusy={isBusy} onDownload={(address) => void download(address)} />
      {step.kind === 'found' ? (
        <Found {...step} onInstall={() => void install(step.file)} onCancel={() => setStep({ kind: 'idle' })} />
      ) : null}
      <output>{step.kind === 'installed' ? t('packs.installed', [step.line.name]) : ''}</output>
      <Trouble step={step} />
    </div>
  );
}

function stepOf(outcome: Result<PackOutcome, AppError>, sound: (line: PackLine, isKnown: boolean) => Step): Step {
  if (!outcome.ok) return { kind: 'failed', error: outcome.error };
  return outcome.value.kind === 'sound'
    ? sound(outcome.value.line, outcome.value.isKnown)
    : { kind: 'refused', problem: outcome.value.problem };
}

function moved(order: readonly string[], from: number, by: number): readonly string[] {
  const [id] = order.slice(from, from + 1);
  return id === undefined ? order : order.toSpliced(from, 1).toSpliced(from + by, 0, id);
}

/** Why nothing came of it. */
function Trouble({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'refused':
      return (
        <div role="alert">
          <Notice tone="danger">{packProblemSentence(step.problem)}</Notice>
        </div>
      );
    case 'not-granted':
      return <Notice tone="warn">{t('packs.notGranted')}</Notice>;
    case 'failed':
      return <ErrorNotice error={step.error} />;
    default:
      return null;
  }
}

type FoundProps = {
  readonly line: PackLine;
  readonly isKnown: boolean;
  readonly onInstall: () => void;
  readonly onCancel: () => void;
};

/** What a sound file holds, who signed it, and the question whether to go on. */
function Found({ line, isKnown, onInstall, onCancel }: FoundProps) {
  return (
    <fieldset class="v-data-plan" aria-label={line.name}>
      <p>
        <strong>{line.name}</strong> {editionWords(line)}
      </p>
      <p>{t(isKnown ? 'packs.sameKey' : 'packs.newKey', [line.keyWords])}</p>
      {line.held.length === 0 ? null : (
        <p class="v-soft">{t('packs.held', [new Intl.ListFormat(formatLocale()).format(line.held)])}</p>
      )}
      <div class="v-part-buttons">
        <Button kind="primary" onClick={onInstall}>
          {t(isKnown ? 'packs.update' : 'packs.install')}
        </Button>
        <Button onClick={onCancel}>{t('packs.cancel')}</Button>
      </div>
    </fieldset>
  );
}

type ConflictsProps = {
  readonly conflicts: readonly { readonly name: string; readonly packs: readonly string[] }[];
  readonly packs: readonly PackLine[];
};

/** Companies that several packs tell differently. */
function Conflicts({ conflicts, packs }: ConflictsProps) {
  if (conflicts.length === 0) return null;
  const nameOf = (id: string): string => packs.find((pack) => pack.id === id)?.name ?? id;
  return (
    <details>
      <summary>{t('packs.conflicts')}</summary>
      <ul class="v-lines">
        {conflicts.map(({ name, packs: owners }) => (
          <li key={name}>
            <span>
              {name} <span class="v-soft">{new Intl.ListFormat(formatLocale()).format(owners.map(nameOf))}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
