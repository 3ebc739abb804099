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
  const tags = Object.keys(LANGUAGES).filter(isLanguage);
  return (
    <Section id="language" failure={failure}>
      <p id={id}>{t('options.languageLabel')}</p>
      <fieldset class="v-languages" aria-labelledby={id}>
        <Choice
          name={t('options.languageBrowser')}
          chosen={language === undefined}
          keys="Alt+0"
          onChoose={() => onChoose(undefined)}
        />
        {tags.map((tag, at) => (
          <Choice
            key={tag}
            name={LANGUAGES[tag]}
            lang={tag}
            chosen={tag === language}
            keys={`Alt+${String(at + 1)}`}
            onChoose={() => onChoose(tag)}
          />
        ))}
      </fieldset>
      <p class="v-soft">{t('options.languageHint')}</p>
    </Section>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly lang?: Language;
  readonly chosen: boolean;
  readonly keys: string;
  readonly onChoose: () => void;
};

function Choice({ name, lang, chosen, keys, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      class="v-chip"
      lang={lang}
      title={`${name} (${keys})`}
      aria-pressed={chosen}
      aria-keyshortcuts={keys}
      onClick={onChoose}
    >
      {name}
    </button>
  );
}
