import { t } from '../../lib/platform/i18n.ts';
import { Section } from './section.tsx';

/** The way to the page of the team. */
export function TeamSection() {
  return (
    <Section id="team">
      <p>{t('team.option')}</p>
      <p>
        <a href="/team.html">{t('team.optionLink')}</a>
      </p>
    </Section>
  );
}
