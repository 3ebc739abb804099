import { t } from '../../lib/platform/i18n.ts';
import { Section } from './section.tsx';

/** What this version brought, in a few lines. */
export function NewsSection() {
  return (
    <Section id="news">
      <ul class="v-news">
        {[
          t('news.card'),
          t('news.dossier'),
          t('news.watch'),
          t('news.keys'),
          t('news.settings'),
          t('news.languages'),
        ].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
