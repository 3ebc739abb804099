import { useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Dossier } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Network } from '../charts/network.tsx';
import { Button } from '../shared/button.tsx';
import { formatCount } from '../shared/language.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { DossierSection } from './section.tsx';

/** As many as can be distinguished in the drawing. */
const DRAWN = 10;
const FIRST = 12;

/** Firms named in the same articles, drawn and as a list that the keyboard walks. */
export function CompanionsSection({
  dossier,
  companyHref,
}: {
  readonly dossier: Dossier;
  readonly companyHref: (id: CompanyId) => string;
}) {
  const { company, companions } = dossier;
  const [wanted, setAll] = useState(false);
  const all = usePrinting() || wanted;
  const rest = companions.length - FIRST;
  const together = (articles: number): string => t('dossier.together', articles, [formatCount(articles)]);
  return (
    <DossierSection name="companions" heading={t('dossier.companions')}>
      {companions.length === 0 ? <p class="v-soft">{t('dossier.noCompanions')}</p> : null}
      {companions.length < 2 ? null : (
        <Network
          label={t('dossier.network', [company.name])}
          centre={company.name}
          nodes={companions.slice(0, DRAWN).map(({ id, name, weight, articles }) => ({
            id,
            name,
            weight,
            tip: t('dossier.source', [name, together(articles)]),
          }))}
        />
      )}
      <ol class="v-companions">
        {companions.slice(0, all ? companions.length : FIRST).map(({ id, name, articles }) => (
          <li key={id}>
            <a href={companyHref(id)}>{name}</a> <span class="v-soft">{together(articles)}</span>
          </li>
        ))}
      </ol>
      {all || rest <= 0 ? null : (
        <div>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t('dossier.more', rest, [formatCount(rest)])}
          </Button>
        </div>
      )}
    </DossierSection>
  );
}
