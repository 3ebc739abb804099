import { Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import type { GuidePage } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorSentence } from '../shared/error-sentence.ts';
import { HelpLink } from '../shared/help-link.tsx';
import { Icon } from '../shared/icon.tsx';
import { Notice } from '../shared/notice.tsx';

/** The tabs of the settings, with their parts in order; parts are also addresses on the page (`#corrections`). */
export const TAB_SECTIONS = {
  marks: ['density', 'style', 'opening', 'card', 'certainty', 'corrections', 'names', 'accounts', 'language'],
  access: ['access', 'mutes'],
  sources: ['feeds', 'packs', 'outdated'],
  data: ['library', 'files', 'move', 'trash', 'erase'],
  advanced: ['shortcuts', 'team', 'news', 'about'],
} as const;
export type TabId = keyof typeof TAB_SECTIONS;
export type SectionId = (typeof TAB_SECTIONS)[TabId][number];
export const TABS = ['marks', 'access', 'sources', 'data', 'advanced'] as const satisfies readonly TabId[];

const TITLES: Record<SectionId, () => string> = {
  density: () => t('options.density'),
  style: () => t('options.style'),
  opening: () => t('options.opening'),
  card: () => t('options.card'),
  certainty: () => t('options.certainty'),
  access: () => t('options.access'),
  mutes: () => t('options.mutes'),
  corrections: () => t('options.corrections'),
  names: () => t('names.heading'),
  accounts: () => t('accounts.heading'),
  feeds: () => t('feeds.heading'),
  packs: () => t('packs.heading'),
  outdated: () => t('reports.heading'),
  library: () => t('options.library'),
  files: () => t('libraryData.files'),
  trash: () => t('libraryData.trash'),
  team: () => t('team.title'),
  language: () => t('options.language'),
  shortcuts: () => t('options.shortcuts'),
  move: () => t('options.move'),
  news: () => t('news.heading'),
  about: () => t('options.about'),
  erase: () => t('libraryData.eraseHeading'),
};

/** The page of the guide about a part. */
const HELP: Record<SectionId, GuidePage> = {
  density: 'marks',
  style: 'marks',
  opening: 'marks',
  card: 'marks',
  certainty: 'marks',
  corrections: 'correct',
  names: 'correct',
  accounts: 'packs',
  access: 'start',
  mutes: 'marks',
  feeds: 'webzines',
  packs: 'packs',
  outdated: 'correct',
  library: 'search',
  files: 'save',
  move: 'save',
  trash: 'save',
  erase: 'privacy',
  shortcuts: 'keyboard',
  team: 'team',
  language: 'faq',
  news: 'faq',
  about: 'trouble',
};

/** The way back to the first choices of a part, and back from there. */
export type SectionReset =
  | { readonly kind: 'first' }
  | { readonly kind: 'changed'; readonly onReset: () => void }
  | { readonly kind: 'reset'; readonly onUndo: () => void };

type SectionProps = {
  readonly id: SectionId;
  readonly lead?: string | undefined;
  /** A change made here that was not kept. */
  readonly failure?: AppError | undefined;
  readonly reset?: SectionReset | undefined;
  readonly children: ComponentChildren;
};

/** One part of the settings. */
export function Section({ id, lead, failure, reset, children }: SectionProps) {
  return (
    <section class="v-part" id={id} aria-labelledby={`${id}-title`}>
      <div class="v-part-head">
        <h2 id={`${id}-title`}>{TITLES[id]()}</h2>
        <HelpLink page={HELP[id]} about={TITLES[id]()} />
        {reset === undefined ? null : <ResetLine reset={reset} title={TITLES[id]()} />}
      </div>
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

/** Says that a choice is not the reader’s. */
export function SetByAdministrator({ children }: { readonly children?: ComponentChildren }) {
  return (
    <p class="v-locked">
      <Icon node={Lock} />
      <span>{children ?? t('policy.set')}</span>
    </p>
  );
}

function ResetLine({ reset, title }: { readonly reset: SectionReset; readonly title: string }) {
  return (
    <output class="v-part-reset">
      {reset.kind === 'changed' ? (
        <button
          type="button"
          class="v-button v-button--quiet"
          aria-label={t('options.resetPart', [title])}
          onClick={reset.onReset}
        >
          {t('options.reset')}
        </button>
      ) : null}
      {reset.kind === 'reset' ? (
        <>
          <span class="v-soft">{t('options.resetDone')}</span>
          <button type="button" class="v-button v-button--quiet" onClick={reset.onUndo}>
            {t('options.undo')}
          </button>
        </>
      ) : null}
    </output>
  );
}

/** The list of the parts of a tab beside them; of all tabs where none is chosen. */
export function SectionNav({ tab }: { readonly tab: TabId | undefined }) {
  const sections: readonly SectionId[] =
    tab === undefined ? TABS.flatMap((each) => TAB_SECTIONS[each]) : TAB_SECTIONS[tab];
  return (
    <nav class="v-parts-nav" aria-label={t('options.sections')}>
      <ul>
        {sections.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{TITLES[id]()}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
