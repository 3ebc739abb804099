import { guidePath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Section } from './section.tsx';

type AboutSectionProps = { readonly version: string; readonly onWelcome: () => void };

/** Which version this is, and what it promises. */
export function AboutSection({ version, onWelcome }: AboutSectionProps) {
  return (
    <Section id="about">
      <p>{t('options.privacy')}</p>
      <p>{t('options.uninstall')}</p>
      <div class="v-part-line">
        <p class="v-soft">{t('options.version', [version])}</p>
        <a href={guidePath(t('shared.language'), 'index')} target="_blank" rel="noreferrer">
          {t('popup.help')}
        </a>
        <a href="/licences.txt" target="_blank" rel="noreferrer">
          {t('options.licences')}
        </a>
        <Button onClick={onWelcome}>{t('options.openWelcome')}</Button>
      </div>
    </Section>
  );
}
