import { createRef } from 'preact';
import { UnknownNames } from '../../../components/names/unknown-names.tsx';
import { AboutSection } from '../../../components/options/about-section.tsx';
import { AccessSection } from '../../../components/options/access-section.tsx';
import { CardSection } from '../../../components/options/card-section.tsx';
import { CertaintySection } from '../../../components/options/certainty-section.tsx';
import { CorrectionsSection } from '../../../components/options/corrections-section.tsx';
import { DensitySection } from '../../../components/options/density-section.tsx';
import { FeedsSection } from '../../../components/options/feeds-section.tsx';
import { FilesSection } from '../../../components/options/files-section.tsx';
import { LanguageSection } from '../../../components/options/language-section.tsx';
import { LibrarySection } from '../../../components/options/library-section.tsx';
import { AccountsSection, PacksSection, ReportsSection } from '../../../components/options/list-sections.tsx';
import { MoveSection } from '../../../components/options/move-section.tsx';
import { MutesSection } from '../../../components/options/mutes-section.tsx';
import { NamesSection } from '../../../components/options/names-section.tsx';
import { NewsSection } from '../../../components/options/news-section.tsx';
import { OpeningSection } from '../../../components/options/opening-section.tsx';
import { PolicyNotice } from '../../../components/options/policy-notice.tsx';
import { SectionNav } from '../../../components/options/section.tsx';
import { SetByAdministrator } from '../../../components/options/section.tsx';
import { SettingsSearch } from '../../../components/options/settings-search.tsx';
import { ShortcutsSection } from '../../../components/options/shortcuts-section.tsx';
import { StyleSection } from '../../../components/options/style-section.tsx';
import { TabList, TabPanel } from '../../../components/options/tabs.tsx';
import { TeamSection } from '../../../components/options/team-section.tsx';
import { CompanyReports } from '../../../components/reports/company-reports.tsx';
import { ReportForm } from '../../../components/reports/report-form.tsx';
import { NO_POLICY } from '../../../lib/model/policy.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { CERTAINTIES, DEFAULT_SETTINGS, MARK_DENSITIES, MARK_STYLES, OPENINGS } from '../../../lib/model/settings.ts';
import { correction, CORRECTIONS } from '../../support/corrections.ts';
import { accountsWorld } from '../../unit/components/accounts/accounts-world.ts';
import { feedLine, feedWorld } from '../../unit/components/feeds/feed-world.ts';
import { ordinaryLibraryData } from '../../unit/components/library-data/ordinary-ports.ts';
import { aLine, packsWorld } from '../../unit/components/packs/packs-world.ts';
import { aReport, REPORTS, reportsWorld } from '../../unit/components/reports/reports-world.ts';
import { card } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const WIDTH = 720;
const failure = { kind: 'quota-exceeded' } as const;
const none = { failure: undefined, onChange: nothing };
const access = { everySite: false, sites: [] as readonly string[], refused: false };
const drops = { failure: undefined, onGrantEvery: nothing, onDropEvery: nothing, onDropSite: nothing };
const corrections = {
  names: new Map([
    ['orange', 'Orange'],
    ['cloudwatt', 'Cloudwatt'],
    ['numergy', 'Numergy'],
  ]),
  failure: undefined,
  imported: undefined,
  onUndo: nothing,
  onExport: nothing,
  onImport: nothing,
};
const form = {
  preview: {
    // What it replies has an entry of its own; here it would come before a picture is taken, or after.
    previewForm: () => Promise.withResolvers<never>().promise,
    hrefOf: ({ article }: { readonly article: string }) => `/reader.html?id=${article}`,
  },
  newId: () => 'new',
  onFind: async () => ok([{ id: 'orange', name: 'Orange' }]),
  onCorrect: async () => ok({}),
  failure: undefined,
};

const NO_PACKS = packsWorld().ports;
const SOME_PACKS = packsWorld([aLine({ canRollBack: true, held: ['Nuage'] })]).ports;
const SOME_REPORTS = reportsWorld(REPORTS).ports;
const AN_OWNER = aReport({ fact: 'owner', was: 'Zorglub', value: 'Orange', source: 'https://press.example/a' });
const REPORTING = { told: () => 'Ada Lovelace', onReport: nothing, onCancel: nothing };
const NO_ACCOUNTS = accountsWorld().ports;
const SHARED_ACCOUNTS = accountsWorld({
  total: 3120,
  ofTeam: 1240,
  sharing: { team: 'Sales', isShared: true, mayWrite: true },
}).ports;
const SOME_ACCOUNTS = accountsWorld({ total: 3120, unfinished: { file: 'crm.csv', total: 4000, done: 3000 } }).ports;

/** A state for each choice that a setting has. */
function each<Choice extends string>(
  choices: readonly Choice[],
  draw: (choice: Choice) => ReturnType<Entry['states'][string]>,
): Entry['states'] {
  return Object.fromEntries(choices.map((choice) => [choice, () => draw(choice)]));
}

export const options: readonly Entry[] = [
  {
    name: 'options/section',
    width: 200,
    states: {
      'the list of parts': () => <SectionNav tab="marks" />,
      'of all tabs': () => <SectionNav tab={undefined} />,
      'set by an administrator': () => <SetByAdministrator />,
      'switched off by one': () => <SetByAdministrator>Switched off by your administrator.</SetByAdministrator>,
    },
  },
  {
    name: 'options/tabs',
    width: WIDTH,
    states: {
      'none, while parts of all are found': () => <TabList chosen={undefined} onChoose={nothing} />,
      'with its parts': () => (
        <>
          <TabList chosen="advanced" onChoose={nothing} />
          <TabPanel tab="advanced" chosen="advanced">
            <AboutSection version="0.1.0" onWelcome={nothing} />
          </TabPanel>
        </>
      ),
    },
  },
  {
    name: 'options/density-section',
    width: WIDTH,
    states: {
      ...each(MARK_DENSITIES, (density) => (
        <DensitySection density={density} onlyAccounts={false} onOnlyAccounts={nothing} {...none} />
      )),
      'not kept': () => (
        <DensitySection density="all" onlyAccounts onOnlyAccounts={nothing} failure={failure} onChange={nothing} />
      ),
    },
  },
  {
    name: 'options/style-section',
    width: WIDTH,
    states: each(MARK_STYLES, (style) => <StyleSection style={style} {...none} />),
  },
  {
    name: 'options/opening-section',
    width: WIDTH,
    states: each(OPENINGS, (opening) => <OpeningSection opening={opening} {...none} />),
  },
  {
    name: 'options/certainty-section',
    width: WIDTH,
    states: each(CERTAINTIES, (certainty) => (
      <CertaintySection settings={{ ...DEFAULT_SETTINGS, certainty, products: true }} {...none} />
    )),
  },
  {
    name: 'options/access-section',
    width: WIDTH,
    states: {
      'on click': () => <AccessSection access={access} {...drops} />,
      'chosen sites': () => (
        <AccessSection access={{ ...access, sites: ['*://press.example/*', '*://*.gazette.example/*'] }} {...drops} />
      ),
      'every site': () => <AccessSection access={{ ...access, everySite: true }} {...drops} />,
      refused: () => <AccessSection access={{ ...access, refused: true }} {...drops} />,
    },
  },
  {
    name: 'options/mutes-section',
    width: WIDTH,
    states: {
      none: () => <MutesSection sites={[]} failure={undefined} names={[]} onUnmute={nothing} onForget={nothing} />,
      some: () => (
        <MutesSection
          sites={['quiet.example', 'a-very-long-name-of-a-webzine.blogs.press.example']}
          failure={undefined}
          names={[correction('never'), correction('never-here')]}
          onUnmute={nothing}
          onForget={nothing}
        />
      ),
    },
  },
  {
    name: 'options/corrections-section',
    width: WIDTH,
    states: {
      none: () => <CorrectionsSection corrections={[]} {...corrections} />,
      'one of each kind': () => <CorrectionsSection corrections={CORRECTIONS} {...corrections} />,
      imported: () => (
        <CorrectionsSection corrections={CORRECTIONS} {...corrections} imported={{ total: 8, added: 3 }} />
      ),
    },
  },
  {
    name: 'options/names-section',
    width: WIDTH,
    states: {
      empty: () => <NamesSection name="" host="" {...form} />,
      'of a selection': () => <NamesSection name="Agrume SA" host="press.example" {...form} />,
    },
  },
  {
    name: 'options/list-sections',
    width: WIDTH,
    states: {
      'no pack': () => <PacksSection ports={NO_PACKS} listed onListed={nothing} />,
      'a pack that can be taken back': () => <PacksSection ports={SOME_PACKS} listed={false} onListed={nothing} />,
      'no accounts': () => <AccountsSection ports={NO_ACCOUNTS} />,
      'accounts shared with a team': () => <AccountsSection ports={SHARED_ACCOUNTS} />,
      'an import of accounts that stopped': () => <AccountsSection ports={SOME_ACCOUNTS} />,
      'nothing reported': () => <ReportsSection ports={reportsWorld().ports} />,
      'facts that were reported': () => <ReportsSection ports={SOME_REPORTS} />,
    },
  },
  {
    name: 'reports/report-form',
    width: 460,
    states: {
      'of any fact': () => <ReportForm {...REPORTING} given={{ company: 'orange', name: 'Orange' }} />,
      'to be changed': () => <ReportForm {...REPORTING} given={AN_OWNER} />,
    },
  },
  {
    name: 'reports/company-reports',
    width: 700,
    states: {
      'none yet': () => <CompanyReports ports={reportsWorld().ports} company={card} isAsked={false} />,
      'one, and another on its way': () => <CompanyReports ports={SOME_REPORTS} company={card} isAsked />,
    },
  },
  {
    name: 'names/unknown-names',
    states: {
      'some names': () => <UnknownNames names={['Agrume SA', 'Zorglub Systèmes', 'Nuage du Forez']} onAdd={nothing} />,
    },
  },
  {
    name: 'options/feeds-section',
    width: WIDTH,
    states: {
      'one webzine': () => <FeedsSection ports={feedWorld([feedLine('La Presse')]).ports} offers onOffers={nothing} />,
    },
  },
  {
    name: 'options/library-section',
    width: WIDTH,
    states: {
      counting: () => (
        <LibrarySection
          pictures
          onPictures={() => {}}
          starter
          onStarter={nothing}
          library={undefined}
          ports={ordinaryLibraryData()}
        />
      ),
      full: () => (
        <LibrarySection
          pictures
          onPictures={() => {}}
          starter
          onStarter={nothing}
          library={ok({ articles: 2143, saved: 37 })}
          ports={ordinaryLibraryData()}
        />
      ),
      failed: () => (
        <LibrarySection
          pictures
          onPictures={() => {}}
          starter
          onStarter={nothing}
          library={err({ kind: 'migration-failed' })}
          ports={ordinaryLibraryData()}
        />
      ),
    },
  },
  {
    name: 'options/files-section',
    width: WIDTH,
    states: { 'at rest': () => <FilesSection ports={ordinaryLibraryData()} /> },
  },
  {
    name: 'options/shortcuts-section',
    width: WIDTH,
    states: {
      'as they are': () => (
        <ShortcutsSection
          keys={
            new Map([
              ['next-mark', 'Alt+Shift+M'],
              ['save-page', 'Alt+Shift+S'],
            ])
          }
          mustGoAlone={false}
          onChange={nothing}
        />
      ),
      'the reader must go alone': () => <ShortcutsSection keys={new Map()} mustGoAlone onChange={nothing} />,
    },
  },
  {
    name: 'options/card-section',
    width: WIDTH,
    states: {
      short: () => <CardSection whole={false} visits onVisits={nothing} {...none} />,
      whole: () => <CardSection whole visits={false} onVisits={nothing} {...none} />,
    },
  },
  {
    name: 'options/language-section',
    width: WIDTH,
    states: {
      'the browser’s': () => <LanguageSection language={undefined} failure={undefined} onChoose={nothing} />,
      French: () => <LanguageSection language="fr" failure={undefined} onChoose={nothing} />,
    },
  },
  {
    name: 'options/move-section',
    width: WIDTH,
    states: {
      'as chosen first': () => (
        <MoveSection
          reset={{ kind: 'first' }}
          failure={undefined}
          isTaken={false}
          onExport={nothing}
          onImport={nothing}
        />
      ),
      'taken in': () => (
        <MoveSection
          reset={{ kind: 'changed', onReset: nothing }}
          failure={undefined}
          isTaken
          onExport={nothing}
          onImport={nothing}
        />
      ),
      'a file of another kind': () => (
        <MoveSection
          reset={{ kind: 'first' }}
          failure={{ kind: 'file-unreadable' }}
          isTaken={false}
          onExport={nothing}
          onImport={nothing}
        />
      ),
    },
  },
  {
    name: 'options/settings-search',
    width: WIDTH,
    states: { empty: () => <SettingsSearch pageRef={createRef()} query="" onQuery={nothing} /> },
  },
  {
    name: 'options/policy-notice',
    width: WIDTH,
    states: {
      'a policy': () => <PolicyNotice policy={{ ...NO_POLICY, starterLibrary: false }} />,
      'a policy with mistakes': () => <PolicyNotice policy={{ ...NO_POLICY, ignored: ['packs', 'feeds'] }} />,
    },
  },
  { name: 'options/team-section', states: { 'the way there': () => <TeamSection /> } },
  { name: 'options/news-section', width: WIDTH, states: { 'of this version': () => <NewsSection /> } },
  {
    name: 'options/about-section',
    width: WIDTH,
    states: { 'as it is': () => <AboutSection version="0.1.0" onWelcome={nothing} /> },
  },
];
