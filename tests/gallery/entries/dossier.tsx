import { BriefView } from '../../../components/dossier/brief-view.tsx';
import type { BriefState } from '../../../components/dossier/brief-view.tsx';
import { CompareView } from '../../../components/dossier/compare.tsx';
import type { CompareState } from '../../../components/dossier/compare.tsx';
import { DossierTools } from '../../../components/dossier/dossier-tools.tsx';
import { DossierView } from '../../../components/dossier/dossier.tsx';
import type { DossierState } from '../../../components/dossier/dossier.tsx';
import { ok } from '../../../lib/model/result.ts';
import { bare, brief, comparison, dossier, TODAY } from '../../unit/components/dossier/dossier-sample.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const WIDTH = 760;
const view = (state: DossierState) => () => (
  <DossierView state={state} today={TODAY} companyHref={(id) => `#${id}`} readerHref={(id) => `#${id}`} />
);
const withActions = () => (
  <DossierView
    state={{ kind: 'open', dossier }}
    today={TODAY}
    companyHref={(id) => `#${id}`}
    readerHref={(id) => `#${id}`}
    actions={{ drop: nothing, restore: nothing, last: dossier.dropped[0], failure: undefined }}
  />
);
const compare = (state: CompareState) => () => (
  <CompareView
    state={state}
    today={TODAY}
    pairHref={(us, id) => `#brief=${id}&us=${us}`}
    companyHref={(id) => `#${id}`}
    onFind={async () => ok([{ id: 'numergy', name: 'Numergy' }])}
    onAdd={nothing}
    onRemove={nothing}
    onSave={nothing}
    onCopy={nothing}
    copied=""
  />
);
const headings = {
  title: 'Cloudwatt',
  sections: {
    lead: 'En bref',
    between: 'Eux et nous',
    situation: 'Situation',
    changes: 'Changements',
    news: 'Dans l’actualité',
    figures: 'Chiffres',
    people: 'Personnes',
    notes: 'Vos notes',
    questions: 'Questions',
  },
  sources: 'Sources',
  fromPack: 'du référentiel',
  fromReader: 'vos propres mots',
  dates: ['Établie le 25 novembre 2026.'],
  source: ({ publisher }: { readonly publisher: string }) => publisher,
};
const briefOf = (state: BriefState) => () => (
  <BriefView state={state} language="fr" onLanguage={nothing} onTake={nothing} copied="" dossierHref="#" />
);

export const dossiers: readonly Entry[] = [
  {
    name: 'dossier/dossier',
    width: WIDTH,
    states: {
      loading: view({ kind: 'loading' }),
      'of a company that was closed': view({ kind: 'open', dossier }),
      'with a statement left out': withActions,
      'of a company of which nothing is known': view({ kind: 'open', dossier: bare }),
      'a library that does not answer': view({
        kind: 'open',
        dossier: {
          ...bare,
          lineage: dossier.lineage,
          people: dossier.people,
          failure: { kind: 'database-unavailable' },
        },
      }),
      failed: view({ kind: 'failed', error: { kind: 'database-unavailable' } }),
    },
  },
  {
    name: 'dossier/compare',
    width: WIDTH,
    states: {
      alone: compare({ kind: 'alone', company: { id: 'cloudwatt', name: 'Cloudwatt' } }),
      loading: compare({ kind: 'loading' }),
      'two companies': compare({ kind: 'open', comparison }),
      'of the pack alone': compare({
        kind: 'open',
        comparison: {
          companies: comparison.companies.map((each) =>
            Object.assign({}, each, { failure: { kind: 'database-unavailable' } }),
          ),
          shared: [],
          figures: [],
        },
      }),
      failed: compare({ kind: 'failed', error: { kind: 'database-unavailable' } }),
    },
  },
  {
    name: 'dossier/dossier-tools',
    width: WIDTH,
    states: {
      'on its own page': () => (
        <DossierTools
          isWatched={false}
          onWatch={nothing}
          briefHref="#"
          compareHref="#"
          libraryHref="#"
          pageHref={undefined}
          lists={[]}
          onCollect={nothing}
          collected=""
        />
      ),
      'watched, beside a page': () => (
        <DossierTools
          isWatched
          onWatch={nothing}
          briefHref="#"
          compareHref="#"
          libraryHref="#"
          pageHref="#"
          lists={[{ id: 'l1', name: 'Salon du cloud' }]}
          onCollect={nothing}
          collected=""
        />
      ),
    },
  },
  {
    name: 'dossier/brief-view',
    width: WIDTH,
    states: {
      loading: briefOf({ kind: 'loading' }),
      open: briefOf({ kind: 'open', brief, headings }),
      'of the pack alone': briefOf({
        kind: 'open',
        brief: { ...brief, failure: { kind: 'database-unavailable' } },
        headings,
      }),
      failed: briefOf({ kind: 'failed', error: { kind: 'internal' } }),
    },
  },
];
