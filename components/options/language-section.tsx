import { useId } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { isLanguage, LANGUAGES, type Language } from '../../lib/model/language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Section } from './section.tsx';

type LanguageSectionProps = {
  /** None where the browser’s own holds. */
  readonly language: Language | undefined;
  readonly failure: AppError | undefined;
  readonly onChoose: (language: Language | undefined) => void;
};

/** In which language Vigie speaks; each stands under its own name. */
export function LanguageSection({ language, failure, onChoose }: LanguageSectionProps) {
  const id = useId();
  return (
    <Section id="language" failure={failure}>
      <div class="v-part-line">
        <label for={id}>{t('options.languageLabel')}</label>
        <select id={id} class="v-select" value={language ?? ''} onChange={({ currentTarget: { value } }) => onChoose(isLanguage(value) ? value : undefined)}>
          <option value="">{t('options.languageBrowser')}</option>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="v-soft">{t('options.languageHint')}</p>
    </Section>
  );
}
