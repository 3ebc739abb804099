import { roleWords } from '../../lib/dossier/role-words.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatMonth } from '../shared/date.ts';
import { keyLanguage } from '../shared/language.ts';
import { spanWords } from './period-words.ts';
import { DossierSection } from './section.tsx';
import { SourceList } from './source-list.tsx';

/** People with their roles and dates, and where that was read. */
export function PeopleSection({ dossier }: { readonly dossier: Dossier }) {
  const { people } = dossier;
  return (
    <DossierSection name="people" heading={t('dossier.people')}>
      {people.length === 0 ? <p class="v-soft">{t('dossier.noPeople')}</p> : null}
      <ul class="v-people">
        {people.map(({ name, role, from, to, reported, asOf, sources }) => (
          <li key={`${name} ${role ?? ''} ${from ?? ''}`}>
            <p>
              <strong>{name}</strong>
              {[role === undefined ? role : roleWords(name, role, keyLanguage()), spanWords(from, to)]
                .filter((part) => part !== undefined && part !== '')
                .map((part) => `, ${part ?? ''}`)
                .join('')}
            </p>
            {sources.length === 0 ? (
              <p class="v-soft">
                {[
                  reported ? t('dossier.fromReport') : t('dossier.fromPack'),
                  ...(asOf === undefined ? [] : [t('popover.asOf', [formatMonth(asOf)])]),
                ].join(', ')}
              </p>
            ) : (
              <SourceList sources={sources} />
            )}
          </li>
        ))}
      </ul>
    </DossierSection>
  );
}
