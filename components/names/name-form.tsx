import { useId, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import { MAX_ABOUT_LENGTH, MAX_NAME_LENGTH, type GivenCorrection } from '../../lib/model/correction.ts';
import { ownCompanyId } from '../../lib/model/own-names.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { CompanyPicker } from './company-picker.tsx';

/** Whose name it is. */
type Bearer = 'known' | 'own';
type Scope = 'everywhere' | 'site';

export type NameFormProps = {
  /** The name selected on a page, where the form was opened from one; and that page’s host. */
  readonly name: string;
  readonly host: string;
  readonly newId: () => string;
  readonly onFind: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
  readonly onCorrect: (correction: GivenCorrection) => Promise<Result<unknown, AppError>>;
};

/** Adds a name: of a company that Vigie knows, or of one of the reader’s own. */
export function NameForm({ name: given, host, newId, onFind, onCorrect }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState(given);
  const [bearer, setBearer] = useState<Bearer>('known');
  const [company, setCompany] = useState<CompanyName>();
  const [about, setAbout] = useState('');
  const [scope, setScope] = useState<Scope>('everywhere');
  const [added, setAdded] = useState('');
  const surface = name.trim();
  const correction = surface === '' ? undefined : correctionOf();

  function correctionOf(): GivenCorrection | undefined {
    if (bearer === 'own')
      return { kind: 'name', surface, companyId: ownCompanyId(newId()), own: { name: surface, about: about.trim() } };
    if (!company) return undefined;
    return scope === 'site'
      ? { kind: 'always', surface, companyId: company.id, host }
      : { kind: 'name', surface, companyId: company.id };
  }
  async function add(): Promise<void> {
    if (!correction) return;
    const correctionRules = await onCorrect(correction);
    if (!correctionRules.ok) return;
    setAdded(surface);
    setName('');
    setAbout('');
    setCompany(undefined);
  }
  const choice = <T extends string>(group: string, value: T, chosen: T, choose: (value: T) => void, words: string) => (
    <label class="v-radio">
      <input type="radio" name={`${id}-${group}`} checked={value === chosen} onChange={() => choose(value)} />
      <span>{words}</span>
    </label>
  );

  return (
    <form
      class="v-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="v-labelled">
        <label for={`${id}-name`}>{t('names.name')}</label>
        <input
          id={`${id}-name`}
          type="text"
          class="v-field"
          autocomplete="off"
          maxLength={MAX_NAME_LENGTH}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <fieldset class="v-radios">
        <legend>{t('names.whose')}</legend>
        {choice('bearer', 'known', bearer, setBearer, t('names.known'))}
        {choice('bearer', 'own', bearer, setBearer, t('names.own'))}
      </fieldset>
      {bearer === 'known' ? (
        <CompanyPicker chosen={company} onChoose={setCompany} onFind={onFind} />
      ) : (
        <div class="v-labelled">
          <label for={`${id}-about`}>{t('names.about')}</label>
          <input
            id={`${id}-about`}
            type="text"
            class="v-field"
            autocomplete="off"
            maxLength={MAX_ABOUT_LENGTH}
            placeholder={t('names.aboutHint')}
            value={about}
            onInput={({ currentTarget }) => setAbout(currentTarget.value)}
          />
        </div>
      )}
      {host === '' || bearer === 'own' ? null : (
        <fieldset class="v-radios">
          <legend>{t('names.where')}</legend>
          {choice('scope', 'everywhere', scope, setScope, t('names.everywhere'))}
          {choice('scope', 'site', scope, setScope, t('names.onSite', [host]))}
        </fieldset>
      )}
      <div class="v-part-buttons">
        <Button kind="primary" busy={correction === undefined} onClick={() => void add()}>
          {t('names.add')}
        </Button>
        <output>{added === '' ? '' : t('names.added', [added])}</output>
      </div>
    </form>
  );
}
