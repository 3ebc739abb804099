import { useId, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ErrorNotice } from '../shared/notice.tsx';

type CompanyPickerProps = {
  readonly chosen: CompanyName | undefined;
  readonly onChoose: (company: CompanyName | undefined) => void;
  readonly onFind: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
};

/** Finds a company by its name; one click chooses it. */
export function CompanyPicker({ chosen, onChoose, onFind }: CompanyPickerProps) {
  const id = useId();
  const newestRef = useRef(0);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Result<readonly CompanyName[], AppError>>();

  const find = async (typed: string): Promise<void> => {
    setQuery(typed);
    onChoose(undefined);
    newestRef.current += 1;
    const mine = newestRef.current;
    const answer = typed.trim() === '' ? undefined : await onFind(typed);
    if (mine === newestRef.current) setFound(answer);
  };
  const choose = (company: CompanyName): void => {
    newestRef.current += 1;
    setQuery(company.name);
    setFound(undefined);
    onChoose(company);
  };
  return (
    <div class="v-labelled">
      <label for={id}>{t('names.company')}</label>
      <input id={id} type="search" class="v-field" autocomplete="off" spellcheck={false} placeholder={t('names.companyHint')} value={chosen?.name ?? query} onInput={({ currentTarget }) => void find(currentTarget.value)} />
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
