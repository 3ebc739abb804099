import { useEffect, useState } from 'preact/hooks';
import { CompanyPicker } from '../../components/names/company-picker.tsx';
import type { CompanyName } from '../../lib/model/company.ts';
import { dossierHash } from '../../lib/navigation/dossier-place.ts';
import type { DossierPlace } from '../../lib/navigation/dossier-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import { late } from '../header/late.tsx';
import { BriefPane } from './brief-pane.tsx';
import { CompanyPane } from './company-pane.tsx';
import { findSeveral, placeOfChoice } from './find-several.ts';
import type { DossierPagePorts } from './ports.ts';

const MAX_FOUND = 8;

/** Most visits of the page are to one dossier. */
const LateCompare = late(
  async () => (await import('./compare-pane.tsx')).ComparePane,
  () => t('compare.loading'),
);
const LateMap = late(
  async () => (await import('./map-pane.tsx')).MapPane,
  () => t('ownership.loading'),
);

/** A page of its own: a dossier, a brief, a comparison, or the choice of a company. */
export function DossierPage({ ports }: { readonly ports: DossierPagePorts }) {
  const [place, setPlace] = useState(ports.place);
  const [company, setCompany] = useState<CompanyName>();
  const title = titleOf(place, company);
  useEffect(() => ports.nameTab(title), [ports, title]);
  useEffect(() => {
    const ending = new AbortController();
    ports.onPlace(() => {
      setPlace(ports.place());
      scrollTo({ top: 0 });
    }, ending.signal);
    return () => ending.abort();
  }, [ports]);
  return (
    <main class="v-dossier-page">
      <Body ports={ports} place={place} onName={setCompany} />
    </main>
  );
}

function titleOf(place: DossierPlace, company: CompanyName | undefined): string {
  switch (place.kind) {
    case 'choose':
      return t('dossier.title');
    case 'company':
      return company?.id === place.id ? t('dossier.titleOf', [company.name]) : t('dossier.title');
    case 'brief':
    case 'pair':
      return t('briefView.title');
    case 'compare':
      return t('compare.title');
    case 'map':
      return t('ownership.title');
  }
}

function Body({
  ports,
  place,
  onName,
}: {
  readonly ports: DossierPagePorts;
  readonly place: DossierPlace;
  readonly onName: (company: CompanyName) => void;
}) {
  switch (place.kind) {
    case 'choose':
      return <Choice ports={ports} />;
    case 'company':
      return (
        <CompanyPane
          key={`${place.id} ${String(place.outdated)}`}
          ports={ports}
          id={place.id}
          outdated={place.outdated === true}
          onName={onName}
        />
      );
    case 'brief':
      return <BriefPane key={place.id} ports={ports} id={place.id} />;
    case 'pair':
      return <BriefPane key={`${place.us} ${place.id}`} ports={ports} id={place.id} us={place.us} />;
    case 'compare':
      return <LateCompare ports={ports} ids={place.ids} onGo={ports.goTo} />;
    case 'map':
      return <LateMap ports={ports} />;
  }
}

function Choice({ ports }: { readonly ports: DossierPagePorts }) {
  return (
    <section class="v-dossier-choose" aria-labelledby="choose">
      <h1 id="choose">{t('dossier.whose')}</h1>
      <p class="v-soft">{t('dossier.whoseHint')}</p>
      <CompanyPicker
        chosen={undefined}
        onFind={(typed) =>
          findSeveral((query) => ports.askBackground('find-companies', { query, limit: MAX_FOUND }), typed)
        }
        onChoose={(company) => company && ports.goTo(placeOfChoice(company))}
      />
      <p class="v-soft">{t('dossier.chooseHint')}</p>
      <p>
        <a href={dossierHash({ kind: 'map' })}>{t('ownership.title')}</a>{' '}
        <span class="v-soft">{t('ownership.lead')}</span>
      </p>
    </section>
  );
}
