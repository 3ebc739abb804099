import type { ComponentChildren } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { Notice } from '../shared/notice.tsx';

/** The parts of the settings, in their order; also their addresses on the page (`#corrections`). */
export const SECTIONS = ['density', 'style', 'opening', 'certainty', 'access', 'mutes', 'corrections', 'names', 'feeds', 'library', 'files', 'trash', 'shortcuts', 'about', 'erase'] as const;
export type SectionId = (typeof SECTIONS)[number];

const TITLES: Record<SectionId, () => string> = {
  density: () => t('options.density'),
  style: () => t('options.style'),
  opening: () => t('options.opening'),
  certainty: () => t('options.certainty'),
  access: () => t('options.access'),
  mutes: () => t('options.mutes'),
  corrections: () => t('options.corrections'),
  names: () => t('names.heading'),
  feeds: () => t('feeds.heading'),
  library: () => t('options.library'),
  files: () => t('libraryData.files'),
  trash: () => t('libraryData.trash'),
  shortcuts: () => t('options.shortcuts'),
  about: () => t('options.about'),
  erase: () => t('libraryData.eraseHeading'),
};

type SectionProps = {
  readonly id: SectionId;
  readonly lead?: string | undefined;
  /** A change made here that was not kept. */
  readonly failure?: AppError | undefined;
  readonly children: ComponentChildren;
};

/** One part of the settings. */
export function Section({ id, lead, failure, children }: SectionProps) {
  return (
    <section class="v-part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{TITLES[id]()}</h2>
      {lead === undefined ? null : <p class="v-soft">{lead}</p>}
      {children}
      {failure === undefined ? null : (
        <div role="alert">
          <Notice tone="danger">{t('options.failed', [errorSentence(failure)])}</Notice>
        </div>
      )}
    </section>
  );
}

/** The list of parts beside the settings. */
export function SectionNav() {
  return (
    <nav class="v-parts-nav" aria-label={t('options.sections')}>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{TITLES[id]()}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
