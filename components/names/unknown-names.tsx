import { Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

/** As many as two lines hold; the likeliest come first. */
const MAX_SHOWN = 5;

type UnknownNamesProps = { readonly names: readonly string[]; readonly onAdd: (name: string) => void };

/** Names that look like companies and are none that Vigie knows: offered, never marked by themselves. */
export function UnknownNames({ names, onAdd }: UnknownNamesProps) {
  const id = useId();
  if (names.length === 0) return null;
  return (
    <section class="v-section" aria-labelledby={id}>
      <h2 id={id} class="v-heading" title={t('names.unknownHint')}>
        {t('names.unknown')}
      </h2>
      <ul class="v-companies">
        {names.slice(0, MAX_SHOWN).map((name) => (
          <li key={name}>
            <button
              type="button"
              class="v-chip v-chip--more"
              aria-label={t('names.addName', [name])}
              title={t('names.addName', [name])}
              onClick={() => onAdd(name)}
            >
              <Icon node={Plus} size={13} />
              <span class="v-chip-name">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
