import { NewsNotice } from '../../../components/site/news-notice.tsx';
import { PageCompanies } from '../../../components/site/page-companies.tsx';
import type { PageState } from '../../../components/site/page-companies.tsx';
import { SiteBar } from '../../../components/site/site-bar.tsx';
import type { SiteState } from '../../../components/site/site-bar.tsx';
import { SurfaceLinks } from '../../../components/site/surface-links.tsx';
import type { PageDescription } from '../../../lib/model/page-description.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const NAMES = [
  'Cloudwatt',
  'Orange',
  'Numergy',
  'Orange Business',
  'OVHcloud',
  'Thales',
  'Bull',
  'SFR',
  'Compagnie internationale pour l’informatique',
  'Atos',
  'Scaleway',
  'Outscale',
];
const described = (state: PageDescription['state'], count: number): PageState => ({
  kind: 'described',
  page: {
    state,
    companies: NAMES.slice(0, count).map((name, index) => ({ companyId: name, name, count: 1300 >> index || 1 })),
    mentions: count * 3,
  },
});
const page = (state: PageState) => () => (
  <PageCompanies state={state} about={['Cloudwatt']} target={{ kind: 'card', open: nothing }} />
);
const site: SiteState = { host: 'press.example', muted: false, access: 'on-click', refused: false };
const bar = (state: Partial<SiteState>) => () => (
  <SiteBar site={{ ...site, ...state }} onMute={nothing} onAsk={nothing} />
);

export const siteSpace: readonly Entry[] = [
  { name: 'site/news-notice', states: { 'after an update': () => <NewsNotice onOpen={nothing} onClose={nothing} /> } },
  {
    name: 'site/surface-links',
    width: 368,
    states: {
      'in the popup': () => <SurfaceLinks onSidePanel={nothing} onLibrary={nothing} onSettings={nothing} />,
      'in the side panel': () => <SurfaceLinks onLibrary={nothing} onSettings={nothing} />,
    },
  },
  {
    name: 'site/page-companies',
    states: {
      'being asked': page({ kind: 'loading' }),
      'being read': page(described('scanning', 2)),
      'a few': page(described('done', 3)),
      many: page(described('done', 12)),
      none: page(described('done', 0)),
      muted: page(described('muted', 0)),
      'kept out by its publisher': page(described('kept-out', 0)),
      'in a browser that is too old': page(described('unsupported', 0)),
      restricted: page({ kind: 'restricted' }),
      failed: page({ kind: 'failed', error: { kind: 'extension-gone' } }),
    },
  },
  {
    name: 'site/site-bar',
    states: {
      'on click': bar({}),
      'this site': bar({ access: 'this-site' }),
      'every site': bar({ access: 'every-site' }),
      muted: bar({ muted: true }),
      refused: bar({ refused: true }),
      failed: bar({ error: { kind: 'internal' } }),
      'a long name': bar({ host: 'a-very-long-name-of-a-webzine.blogs.press.example' }),
    },
  },
];
