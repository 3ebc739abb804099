import { newsroomLink, pressSearchLink } from '../../lib/navigation/press-links.ts';
import { t } from '../../lib/platform/i18n.ts';

type WaysOnProps = {
  readonly name: string;
  /** Host of the company’s own site, where the pack knows it. */
  readonly site?: string | undefined;
  readonly watched?: boolean;
  /** Watches the company, or no more; none where no company is known. */
  readonly onWatch?: (() => void) | undefined;
};

/** What to do where the library has nothing to tell: links that ask nobody anything before they are clicked. */
export function WaysOn({ name, site, watched = false, onWatch }: WaysOnProps) {
  return (
    <p class="ways-on">
      {onWatch ? (
        <button type="button" class="way" onClick={onWatch}>
          {watched ? t('popover.watching') : t('popover.watchShort')}
        </button>
      ) : null}
      {site === undefined ? null : (
        <a class="way" href={newsroomLink(site)} title={t('popover.newsroomHint', [site])} {...NEW_TAB}>
          {t('popover.newsroom')}
        </a>
      )}
      <a class="way" href={pressSearchLink(name)} title={t('popover.pressHint', [name])} {...NEW_TAB}>
        {t('popover.press')}
      </a>
    </p>
  );
}

/** A tab that learns nothing of this one. */
const NEW_TAB = { target: '_blank', rel: 'noopener noreferrer' } as const;
