import { AArrowDown, AArrowUp } from 'lucide';
import { READER_SIZES, READER_THEMES, READER_WIDTHS } from '../../lib/model/reader-look.ts';
import type { ReaderLook } from '../../lib/model/reader-look.ts';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../shared/button.tsx';

type LookToolsProps = { readonly look: ReaderLook; readonly onLook: (look: ReaderLook) => void };

/** How the text is set: its size, the width of its lines, and its ground. */
export function LookTools({ look, onLook }: LookToolsProps) {
  const resize = (by: 1 | -1): void =>
    onLook({ ...look, size: Math.max(0, Math.min(READER_SIZES.length - 1, look.size + by)) });
  const widths = { narrow: t('reader.narrow'), normal: t('reader.normal'), wide: t('reader.wide') };
  const themes = {
    system: t('reader.system'),
    light: t('reader.light'),
    sepia: t('reader.sepia'),
    dark: t('reader.dark'),
  };
  return (
    <fieldset class="v-reader-look" aria-label={t('reader.look')}>
      <IconButton icon={AArrowDown} label={t('reader.smaller')} onClick={() => resize(-1)} />
      <IconButton icon={AArrowUp} label={t('reader.larger')} onClick={() => resize(1)} />
      <select
        class="v-field"
        aria-label={t('reader.width')}
        value={look.width}
        onChange={({ currentTarget }) =>
          onLook({ ...look, width: READER_WIDTHS[currentTarget.selectedIndex] ?? look.width })
        }
      >
        {READER_WIDTHS.map((width) => (
          <option key={width} value={width}>
            {widths[width]}
          </option>
        ))}
      </select>
      <select
        class="v-field"
        aria-label={t('reader.theme')}
        value={look.theme}
        onChange={({ currentTarget }) =>
          onLook({ ...look, theme: READER_THEMES[currentTarget.selectedIndex] ?? look.theme })
        }
      >
        {READER_THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {themes[theme]}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
