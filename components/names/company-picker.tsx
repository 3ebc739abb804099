import { useId, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ErrorNotice } from '../shared/notice.tsx';

type CompanyPickerProps = {
  /** What the company is chosen for, where that is not plain. */
  readonly label?: string;
  readonly chosen: CompanyName | undefined;
  readonly onChoose: (company: CompanyName | undefined) => void;
  readonly onFind: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
};

/** Finds a company by its name; a click chooses it, Enter the likeliest. */
export function CompanyPicker({ label = t('names.company'), chosen, onChoose, onFind }: CompanyPickerProps) {
  const id = useId();
  const { query, found, find, choose, chooseByKey } = useCompanySearch({ chosen, onChoose, onFind });
  return (
    <div class="v-labelled">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        class="v-field"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('names.companyHint')}
        value={chosen?.name ?? query}
        onInput={({ currentTarget }) => void find(currentTarget.value)}
        onKeyDown={chooseByKey}
      />
      {found?.ok === false ? <ErrorNotice error={found.error} /> : null}
      <output class="v-soft">{found?.ok && found.value.length === 0 ? t('names.noneFound') : ''}</output>
      {found?.ok && found.value.length > 0 ? (
        <ul class="v-chips" aria-label={t('names.found')}>
          {found.value.map((company) => (
            <li key={company.id}>
              <button type="button" class="v-chip" onClick={() => choose(company)}>
                {company.name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What is typed and found; a reply to an older text is dropped, and Enter waits for the one that is on its way. */
function useCompanySearch({ chosen, onChoose, onFind }: Pick<CompanyPickerProps, 'chosen' | 'onChoose' | 'onFind'>) {
  const newestRef = useRef(0);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Result<readonly CompanyName[], AppError>>();
  /** The text that the list belongs to, by its number. */
  const listedRef = useRef(0);
  /** Enter was pressed before the list was there. */
  const isEagerRef = useRef(false);

  const find = async (typed: string): Promise<void> => {
    setQuery(typed);
    isEagerRef.current = false;
    onChoose(undefined);
    newestRef.current += 1;
    const mine = newestRef.current;
    const reply = typed.trim() === '' ? undefined : await onFind(typed);
    if (mine !== newestRef.current) return;
    listedRef.current = mine;
    setFound(reply);
    const likeliest = reply?.ok ? reply.value[0] : undefined;
    if (isEagerRef.current && likeliest) choose(likeliest);
    isEagerRef.current = false;
  };
  const choose = (company: CompanyName): void => {
    newestRef.current += 1;
    setQuery(company.name);
    setFound(undefined);
    onChoose(company);
  };
  const chooseByKey = (event: KeyboardEvent): void => {
    if (
      event.key !== 'Enter' ||
      chosen ||
      !(event.currentTarget instanceof HTMLInputElement) ||
      event.currentTarget.value.trim() === ''
    )
      return;
    event.preventDefault();
    const likeliest = found?.ok ? found.value[0] : undefined;
    // What is listed may belong to what was typed before.
    if (likeliest && listedRef.current === newestRef.current) choose(likeliest);
    else isEagerRef.current = true;
  };
  return { query, found, find, choose, chooseByKey };
}
