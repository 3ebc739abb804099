import type { PlacedFirm } from '../../lib/charts/ownership-layout.ts';
import { t } from '../../lib/platform/i18n.ts';
import { reasonWords } from './ownership-words.ts';

type OwnershipListProps = { readonly firms: readonly PlacedFirm[]; readonly href: (id: string) => string };

/** The same as the map, as a list in lists: what a screen reader reads, and paper shows. */
export function OwnershipList({ firms, href }: OwnershipListProps) {
  return (
    <section class="v-map-list" aria-labelledby="ownership-list">
      <h2 class="v-dossier-heading" id="ownership-list">
        {t('ownership.list')}
      </h2>
      <Level firms={firms.filter(({ depth }) => depth === 0)} all={firms} href={href} />
    </section>
  );
}

function Level({ firms, all, href }: OwnershipListProps & { readonly all: readonly PlacedFirm[] }) {
  return (
    <ul>
      {firms.map((firm) => {
        const owned = all.filter(({ owner, depth }) => owner === firm.id && depth === firm.depth + 1);
        const reason = reasonWords(firm.reason);
        return (
          <li key={firm.id}>
            <a href={href(firm.id)}>{firm.name}</a>
            {reason === undefined ? null : <span class="v-soft"> · {reason}</span>}
            {owned.length === 0 ? null : <Level firms={owned} all={all} href={href} />}
          </li>
        );
      })}
    </ul>
  );
}
