import { Columns3, FileText, LibraryBig, SquareArrowOutUpRight, Star } from 'lucide';
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

type List = { readonly id: string; readonly name: string };

type DossierToolsProps = {
  readonly isWatched: boolean;
  readonly onWatch: (isWatched: boolean) => void;
  readonly briefHref: string;
  readonly compareHref: string;
  readonly libraryHref: string;
  /** Opens the same in a tab of its own; absent where this is one. */
  readonly pageHref: string | undefined;
  readonly lists: readonly List[];
  /** Adds the company to a list; `undefined` for a new one. */
  readonly onCollect: (list: List | undefined) => void;
  /** What came of it, in words; announced as it comes up. */
  readonly collected: string;
};

const NEW_LIST = '+';

/** What can be done with a dossier, each in one action. */
export function DossierTools({
  isWatched,
  onWatch,
  briefHref,
  compareHref,
  libraryHref,
  pageHref,
  lists,
  onCollect,
  collected,
}: DossierToolsProps) {
  return (
    <>
      <Leading icon={FileText} href={briefHref} isPrimary>
        {t('dossier.brief')}
      </Leading>
      <button type="button" class="v-button" aria-pressed={isWatched} onClick={() => onWatch(!isWatched)}>
        <Icon node={Star} />
        <span>{isWatched ? t('dossier.watched') : t('dossier.watch')}</span>
      </button>
      <Leading icon={Columns3} href={compareHref} isOutside={pageHref !== undefined}>
        {t('dossier.compareWith')}
      </Leading>
      <Leading icon={LibraryBig} href={libraryHref} isOutside>
        {t('dossier.library')}
      </Leading>
      {pageHref === undefined ? null : (
        <Leading icon={SquareArrowOutUpRight} href={pageHref} isOutside>
          {t('dossier.openPage')}
        </Leading>
      )}
      <select
        class="v-field v-dossier-lists"
        aria-label={t('dossier.addToList')}
        value=""
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          currentTarget.value = '';
          if (chosen !== '') onCollect(chosen === NEW_LIST ? undefined : lists.find(({ id }) => id === chosen));
        }}
      >
        <option value="">{t('dossier.addToList')}</option>
        {lists.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={NEW_LIST}>{t('dossier.newList')}</option>
      </select>
      <output>{collected}</output>
    </>
  );
}

type LeadingProps = {
  readonly icon: IconNode;
  readonly href: string;
  readonly isPrimary?: boolean;
  readonly isOutside?: boolean;
  readonly children: ComponentChildren;
};

/** A link that looks as what it is for: the next thing to do. */
function Leading({ icon, href, isPrimary = false, isOutside = false, children }: LeadingProps) {
  return (
    <a
      class={isPrimary ? 'v-button v-button--primary v-button-link' : 'v-button v-button-link'}
      href={href}
      {...(isOutside && { target: '_blank' })}
    >
      <Icon node={icon} />
      <span>{children}</span>
    </a>
  );
}
