import { t } from '../../lib/platform/i18n.ts';
import { sectionWords } from './section-words.ts';
import { headingId } from './section.tsx';
import type { SectionName } from './section.tsx';

/** Leads to the parts of a dossier. Buttons, for the hash of the address says which company it is. */
export function JumpList({ sections }: { readonly sections: readonly SectionName[] }) {
  return (
    <nav class="v-jump" aria-label={t('dossier.jump')}>
      <ul>
        {sections.map((name) => (
          <li key={name}>
            <button type="button" class="v-button v-button--quiet" onClick={() => goTo(name)}>
              {sectionWords(name)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(name: SectionName): void {
  const heading = document.getElementById(headingId(name));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
