import { t } from '../../lib/platform/i18n.ts';

type UnknownNameProps = { readonly surface: string; readonly onSearch: () => void; readonly onAddName: () => void };

/** Words that the reader looked up and no company is known by: what can be done with them. */
export function UnknownName({ surface, onSearch, onAddName }: UnknownNameProps) {
  return (
    <>
      <p class="empty">{t('popover.unknown', [surface])}</p>
      <p class="ways">
        <button type="button" class="action" onClick={onSearch}>
          {t('popover.searchFor', [surface])}
        </button>
        <button type="button" class="action" onClick={onAddName}>
          {t('popover.addName')}
        </button>
      </p>
    </>
  );
}
