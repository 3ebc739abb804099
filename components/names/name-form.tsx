import { useId, useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyName } from '../../lib/model/company.ts';
import { MAX_ABOUT_LENGTH, MAX_NAME_LENGTH, type GivenCorrection } from '../../lib/model/correction.ts';
import { ownCompanyId } from '../../lib/model/own-company.ts';
import type { Result } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { FormPreviewLine } from '../accounts/form-preview.tsx';
import type { FormPreviewPorts } from '../accounts/ports.ts';
import { Button } from '../shared/button.tsx';
import { CompanyPicker } from './company-picker.tsx';

/** Whose name it is. */
type Bearer = 'known' | 'own';
type Scope = 'everywhere' | 'site';

export type NameFormProps = {
  /** The name selected on a page, where the form was opened from one; and that page’s host. */
  readonly name: string;
  readonly host: string;
  readonly preview: FormPreviewPorts;
  readonly newId: () => string;
  readonly onFind: (query: string) => Promise<Result<readonly CompanyName[], AppError>>;
  readonly onCorrect: (correction: GivenCorrection) => Promise<Result<unknown, AppError>>;
};

/** Adds a name: of a company that Vigie knows, or of one of the reader’s own. */
export function NameForm({ name: given, host, preview, newId, onFind, onCorrect }: NameFormProps) {
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
    const corrected = await onCorrect(correction);
    if (!corrected.ok) return;
    setAdded(surface);
    setName('');
    setAbout('');
    setCompany(undefined);
  }

  return (
    <form
      class="v-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextLine label={t('names.name')} maxLength={MAX_NAME_LENGTH} value={name} onInput={setName} />
      <Radios
        legend={t('names.whose')}
        chosen={bearer}
        onChoose={setBearer}
        choices={[
          ['known', t('names.known')],
          ['own', t('names.own')],
        ]}
      />
      {bearer === 'known' ? (
        <CompanyPicker chosen={company} onChoose={setCompany} onFind={onFind} />
      ) : (
        <TextLine
          label={t('names.about')}
          maxLength={MAX_ABOUT_LENGTH}
          hint={t('names.aboutHint')}
          value={about}
          onInput={setAbout}
        />
      )}
      {host === '' || bearer === 'own' ? null : (
        <Radios
          legend={t('names.where')}
          chosen={scope}
          onChoose={setScope}
          choices={[
            ['everywhere', t('names.everywhere')],
            ['site', t('names.onSite', [host])],
          ]}
        />
      )}
      <div class="v-part-buttons">
        <Button kind="primary" busy={correction === undefined} onClick={() => void add()}>
          {t('names.add')}
        </Button>
        <output>{added === '' ? '' : t('names.added', [added])}</output>
      </div>
      {/* Under the buttons: it comes while the reader is about to press one, and must not move it. */}
      <FormPreviewLine text={surface} ports={preview} />
    </form>
  );
}

type RadiosProps<T extends string> = {
  readonly legend: string;
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  readonly choices: readonly (readonly [value: T, words: string])[];
};

function Radios<T extends string>({ legend, chosen, onChoose, choices }: RadiosProps<T>) {
  const group = useId();
  return (
    <fieldset class="v-radios">
      <legend>{legend}</legend>
      {choices.map(([value, words]) => (
        <label key={value} class="v-radio">
          <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

type TextLineProps = {
  readonly label: string;
  readonly maxLength: number;
  readonly value: string;
  readonly hint?: string;
  readonly onInput: (value: string) => void;
};

function TextLine({ label, maxLength, value, hint, onInput }: TextLineProps) {
  const id = useId();
  return (
    <div class="v-labelled">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        class="v-field"
        autocomplete="off"
        maxLength={maxLength}
        placeholder={hint}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
