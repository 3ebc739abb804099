import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { CompanyName } from '../../../lib/model/company.ts';
import type { Result } from '../../../lib/model/result.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorSentence } from '../../shared/error-sentence.ts';
import { useUniqueId } from '../unique-id.ts';

export type CompanyChoiceProps = {
  /** The name as it stands on the page. */
  readonly surface: string;
  /** Companies that bear it, to choose from before anything is typed. */
  readonly others: readonly CompanyName[];
  readonly onFind: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
  readonly onChoose: (company: CompanyName) => void;
  readonly onBack: () => void;
};

/** Which company is it? Those that bear the name first, then any by its name. */
export function CompanyChoice({ surface, others, onFind, onChoose, onBack }: CompanyChoiceProps) {
  const id = useUniqueId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const newestRef = useRef(0);
  const [found, setFound] = useState<Result<readonly CompanyName[], AppError>>();
  useEffect(() => fieldRef.current?.focus(), []);

  const find = async (query: string): Promise<void> => {
    newestRef.current += 1;
    const mine = newestRef.current;
    const reply = query.trim() === '' ? undefined : await onFind(query);
    if (mine === newestRef.current) setFound(reply);
  };
  const companies = found?.ok ? found.value : others;
  return (
    <fieldset class="choice" aria-labelledby={id}>
      <label id={id} for={`${id}-field`}>
        {t('popover.which', [surface])}
      </label>
      <input
        id={`${id}-field`}
        ref={fieldRef}
        type="search"
        aria-label={t('popover.which', [surface])}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('popover.whichHint')}
        onInput={({ currentTarget }) => void find(currentTarget.value)}
      />
      <output class="outcome">
        {found?.ok === false
          ? errorSentence(found.error)
          : found?.ok && companies.length === 0
            ? t('popover.noSuchCompany')
            : null}
      </output>
      <ul class="ways">
        {companies.map((company) => (
          <li key={company.id}>
            <button type="button" class="action" onClick={() => onChoose(company)}>
              {company.name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="action" onClick={onBack}>
        {t('popover.back')}
      </button>
    </fieldset>
  );
}
