import { Popover } from '../../../components/popover/popover.tsx';
import type { PopoverProps } from '../../../components/popover/popover.tsx';
import { SavedNotice } from '../../../components/popover/saved-notice.tsx';
import { Months } from '../../../components/popover/tools/months.tsx';
import { Sheet } from '../../../components/popover/tools/sheet.tsx';
import type { MarkPorts, ToolPorts } from '../../../components/popover/tools/tool-ports.ts';
import { cardFacts } from '../../../lib/dossier/card-facts.ts';
import { listedAbout } from '../../../lib/dossier/listed-about.ts';
import type { Action } from '../../../lib/hover/action.ts';
import type { LookUpResult } from '../../../lib/hover/target.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';
import type { SavedNotice as SavedNoticeOf } from '../../../lib/model/last-save.ts';
import type { Preview, StoryLine } from '../../../lib/model/preview.ts';
import { ok } from '../../../lib/model/result.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';
import { previewOf as preview, story as article } from '../samples.ts';

const stories: readonly StoryLine[] = [
  {
    ...article('1', '2020-01-31'),
    title: 'Orange switches Cloudwatt off',
    alike: 3,
    fresh: true,
    lead: 'Orange ends its public cloud on the first of February.',
  },
  {
    ...article('2', '2015-03-20'),
    title: 'Orange takes full control of Cloudwatt, which it founded with Thales and the State',
    read: true,
  },
  { ...article('3', '2014-11-02'), title: 'Two million euros in a year' },
  { ...article('4'), title: 'What became of the sovereign cloud?' },
];
const popover =
  (content: PopoverProps['content'], more: Partial<PopoverProps> = {}) =>
  () => (
    <Popover
      name="Cloudwatt"
      surface="Cloudwatt"
      content={content}
      pinned={false}
      isMark
      isFull={false}
      isOpen={false}
      nameOf={(id) => (id === 'orange' ? 'Orange' : id)}
      onClose={nothing}
      onPin={nothing}
      onForm={nothing}
      onMove={nothing}
      onAsk={async () => ready}
      onAction={async () => ok({})}
      {...more}
    />
  );
const ready: LookUpResult = {
  kind: 'ready',
  preview: { ...preview(stories, 42), unread: 3, since: '2019-12-01T08:00:00Z' },
};

/** An active company of which the pack knows everything. */
const known: CompanyCard = {
  id: 'ovhcloud',
  name: 'OVHcloud',
  kind: 'company',
  status: 'active',
  country: 'FR',
  city: 'Roubaix',
  founded: '1999',
  site: 'ovhcloud.com',
  ticker: ['EPA:OVH'],
  parent: { id: 'klaba', name: 'Groupe Klaba' },
  rivals: ['Scaleway', 'Outscale', 'Clever Cloud', 'Hetzner'].map((name) => ({ id: name.toLowerCase(), name })),
  parts: ['So you Start', 'Kimsufi'].map((name) => ({ id: name.toLowerCase(), name })),
  people: [{ name: 'Octave Klaba', role: 'founder and CEO', from: '2025-10' }],
  asOf: '2026-11-28',
  sectors: ['cloud'],
  about: {
    en: 'Europe’s largest home-grown cloud and hosting company, which builds its own servers and cools them by water.',
    fr: 'Premier groupe européen de cloud et d’hébergement, qui construit ses serveurs et les refroidit à l’eau.',
  },
};
/** Words without a place to break at, as German has them. */
const long: CompanyCard = {
  ...known,
  id: 'long',
  name: 'Bundesdruckerei-Beteiligungsverwaltungsgesellschaft',
  country: 'DE',
  city: 'Wittstock an der Dosse-Heiligengrabe',
  parent: { id: 'bund', name: 'Bundesanstalt für Finanzdienstleistungsaufsichtsangelegenheiten' },
  rivals: ['Donaudampfschifffahrtsgesellschaft', 'Rindfleischetikettierungsüberwachung'].map((name) => ({
    id: name,
    name,
  })),
};
/** All that the list of listed companies knows of a firm. */
const listed: CompanyCard = {
  id: 'dynex-energy',
  name: 'Dynex Energy',
  kind: 'company',
  status: 'active',
  country: 'LU',
  city: 'Capellen',
  site: 'dynex-energy.example',
  ticker: ['EPA:MLDYX'],
  sectors: ['energy'],
  about: listedAbout({ country: 'LU', city: 'Capellen', ticker: ['EPA:MLDYX'], sectors: ['energy'] }),
};
const about = (card: CompanyCard, articles = stories, more: Partial<Preview> = {}): LookUpResult => ({
  kind: 'ready',
  preview: { ...preview(articles, articles.length && 58), company: card, facts: cardFacts(card), ...more },
});

const mark: MarkPorts = {
  correct: async () => ok({ id: 'l1' }),
  removeCorrection: async () => ok({}),
  why: async () => ok({ certainty: 'likely', for: ['safeForm'], against: ['lowerCase'] }),
  others: () => [{ id: 'numergy', name: 'Numergy' }],
  find: async () => ok([{ id: 'numergy', name: 'Numergy' }]),
};
const ports: ToolPorts = {
  mark,
  mute: async () => ok({}),
  save: async () => ok({ alreadySaved: false }),
  watch: async () => ok({}),
  openDossier: async () => ok({}),
  goOn: nothing,
  months: async () =>
    ok(
      Array.from({ length: 24 }, (_, index) => ({
        month: `${String(2013 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
        count: (index * 5) % 9,
      })),
    ),
};
const sheet = (action: Action) => () => (
  <Sheet order={{ action }} company="Cloudwatt" surface="Cloudwatt" ports={ports} tell={nothing} />
);

const saved = { token: 't', tone: 'good', words: 'Saved to your library', canUndo: true } as const;
const notice =
  (more: Partial<SavedNoticeOf> = {}) =>
  () => (
    <SavedNotice
      notice={{ ...saved, ...more }}
      onUndo={async () => ok({})}
      onFollow={async () => ok(saved)}
      onClose={nothing}
    />
  );

export const popovers: readonly Entry[] = [
  {
    name: 'popover/popover',
    width: 400,
    states: {
      loading: popover({ kind: 'loading', token: 1 }),
      ready: popover(ready),
      'ready, in full': popover(ready, { isFull: true }),
      pinned: popover(ready, { pinned: true }),
      'named otherwise on the page': popover(ready, { surface: 'Cloud Watt' }),
      'an empty library': popover({ kind: 'ready', preview: preview([]) }),
      'an empty library, much known': popover(about(known, [])),
      'an empty library, watched': popover(about(known, [], { watched: true })),
      'articles, much known': popover(about(known)),
      'articles, much known, in full': popover(about(known), { isFull: true }),
      'few articles, much known': popover(
        about(known, stories.slice(0, 2), { total: 5, since: '2019-12-01T08:00:00Z' }),
      ),
      'of the listed ones': popover(about(listed, [])),
      'long words': popover(about(long)),
      'long words, an empty library': popover(about(long, [])),
      'a library that does not answer': popover(about(known, [], { failure: { kind: 'database-unavailable' } })),
      'on a page that could read it': popover(about(known, [], { withheld: 'until-reload' }), { isOpen: true }),
      'on a page that is read by a click': popover(about(known, [], { withheld: 'in-dossier' }), { isOpen: true }),
      'looked up, no mark': popover(ready, { isMark: false }),
      'words that no company is known by': popover({ kind: 'unknown' }, { isMark: false }),
      failed: popover({ kind: 'failed', error: { kind: 'extension-gone' } }),
      'an active company': popover(
        about({ ...known, parts: [], parent: { id: 'klaba', name: 'Groupe Klaba' } }, stories.slice(0, 1), {
          total: 1,
        }),
      ),
    },
  },
  {
    name: 'popover/saved-notice',
    states: {
      saved: notice(),
      'with a webzine to follow': notice({ offer: 'Le Quotidien' }),
      'with a webzine of a long name': notice({
        offer: 'Le Quotidien des réseaux, des télécommunications et de l’informatique en nuage d’Auvergne',
      }),
      'a webzine at the end of its article': notice({
        tone: 'offer',
        words: 'Get new articles from this webzine?',
        canUndo: false,
        offer: 'Le Quotidien',
      }),
      'saved before': notice({ words: 'Already in your library', canUndo: false }),
      'not saved': notice({
        tone: 'danger',
        words: 'There is no room left on this disk. Free some space and try again; nothing was lost.',
        canUndo: false,
      }),
    },
  },
  { name: 'popover/tools/months', width: 400, states: { 'of two years': () => <Months ask={ports.months} /> } },
  {
    name: 'popover/tools/sheet',
    width: 400,
    states: {
      why: sheet('why'),
      'what is seldom wanted': sheet('more'),
      'said to be no company': sheet('reject'),
      'said to be another': sheet('another'),
      'never marked again': sheet('never'),
      'site muted': sheet('mute'),
      'page saved': sheet('save'),
      watched: sheet('watch'),
      'words that no company is known by': sheet('unknown'),
    },
  },
];
