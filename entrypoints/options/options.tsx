import { useRef, useState } from 'preact/hooks';
import { EraseSection } from '../../components/library-data/erase-section.tsx';
import { TrashSection } from '../../components/library-data/trash-section.tsx';
import { AboutSection } from '../../components/options/about-section.tsx';
import { AccessSection } from '../../components/options/access-section.tsx';
import { CardSection } from '../../components/options/card-section.tsx';
import { CertaintySection } from '../../components/options/certainty-section.tsx';
import { CorrectionsSection } from '../../components/options/corrections-section.tsx';
import { DensitySection } from '../../components/options/density-section.tsx';
import { FilesSection } from '../../components/options/files-section.tsx';
import { LanguageSection } from '../../components/options/language-section.tsx';
import { LibrarySection } from '../../components/options/library-section.tsx';
import { AccountsSection } from '../../components/options/list-sections.tsx';
import { MoveSection } from '../../components/options/move-section.tsx';
import { MutesSection } from '../../components/options/mutes-section.tsx';
import { NamesSection } from '../../components/options/names-section.tsx';
import { NewsSection } from '../../components/options/news-section.tsx';
import { OpeningSection } from '../../components/options/opening-section.tsx';
import { PolicyNotice } from '../../components/options/policy-notice.tsx';
import { SectionNav } from '../../components/options/section.tsx';
import { ShortcutsSection } from '../../components/options/shortcuts-section.tsx';
import { StyleSection } from '../../components/options/style-section.tsx';
import { TabList, TabPanel } from '../../components/options/tabs.tsx';
import { TeamSection } from '../../components/options/team-section.tsx';
import type { Language } from '../../lib/model/language.ts';
import { isLocked, NO_POLICY, settingsOfReader } from '../../lib/model/policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { OptionsHead } from './options-head.tsx';
import type { Choices, OptionsPorts } from './ports.ts';
import { SourceSections, type PartProps } from './source-sections.tsx';
import { useFragment } from './use-fragment.ts';
import { useOptions } from './use-options.ts';
import { useReset } from './use-reset.ts';
import { useTab } from './use-tab.ts';

/** Companies that a list of choices has space for. */
const FOUND_COMPANIES = 12;

/** Before the choices are read. */
const NO_CHOICES: Choices = {
  policy: NO_POLICY,
  settings: DEFAULT_SETTINGS,
  mutes: { sites: [] },
  corrections: [],
  language: undefined,
  wholeCard: false,
};

/** What is marked on pages, and how the card opens. */
function MarkingSections({ ports, options, reset }: PartProps) {
  const { policy, settings, wholeCard, failureOf, changeSettings } = options;
  return (
    <>
      <DensitySection
        density={settings.density}
        locked={isLocked(policy, 'density')}
        failure={failureOf('density')}
        reset={reset.part('density')}
        onChange={(density) => changeSettings('density', { density })}
        onlyAccounts={settings.onlyAccounts}
        onlyAccountsLocked={isLocked(policy, 'onlyAccounts')}
        onOnlyAccounts={(onlyAccounts) => changeSettings('density', { onlyAccounts })}
      />
      <StyleSection
        style={settings.markStyle}
        locked={isLocked(policy, 'markStyle')}
        failure={failureOf('style')}
        reset={reset.part('style')}
        onChange={(markStyle) => changeSettings('style', { markStyle })}
      />
      <OpeningSection
        opening={settings.opening}
        locked={isLocked(policy, 'opening')}
        failure={failureOf('opening')}
        reset={reset.part('opening')}
        onChange={(opening) => changeSettings('opening', { opening })}
      />
      <CardSection
        whole={wholeCard}
        failure={failureOf('card')}
        reset={reset.card}
        onChange={(whole) => void ports.keepWholeCard(whole)}
        visits={settings.visits}
        visitsLocked={isLocked(policy, 'visits')}
        onVisits={(visits) => changeSettings('card', { visits })}
      />
      <CertaintySection
        settings={settings}
        locked={policy.settings}
        failure={failureOf('certainty')}
        reset={reset.part('certainty')}
        onChange={(chosen) => changeSettings('certainty', chosen)}
      />
    </>
  );
}

/** What the reader said of names. */
function NameSections({ ports, options }: Pick<PartProps, 'ports' | 'options'>) {
  const { corrections, names, imported, importFile, failureOf, change } = options;
  return (
    <>
      <CorrectionsSection
        corrections={corrections.filter(({ kind }) => kind !== 'never')}
        names={names}
        imported={imported}
        failure={failureOf('corrections')}
        onUndo={(id) => void change('corrections', ports.askBackground('remove-correction', { id }))}
        onExport={() => ports.saveCorrections(corrections)}
        onImport={importFile}
      />
      <NamesSection
        {...ports.selected}
        preview={ports.formPreview}
        newId={ports.newId}
        failure={failureOf('names')}
        onFind={(query) => ports.askBackground('find-companies', { query, limit: FOUND_COMPANIES })}
        onCorrect={(correction) => change('names', ports.askBackground('correct', { correction }))}
      />
      <AccountsSection ports={ports.accounts} />
    </>
  );
}

/** The library as a whole: what is in it, files out and in, and its end. */
function DataSections({ ports, options, reset, incoming }: PartProps & { readonly incoming: File | undefined }) {
  const {
    choices = NO_CHOICES,
    policy,
    settings,
    library,
    failureOf,
    changeSettings,
    isTaken,
    importSettings,
  } = options;
  return (
    <>
      <LibrarySection
        library={library}
        ports={ports.libraryData}
        starter={settings.starter}
        starterLocked={isLocked(policy, 'starter')}
        failure={failureOf('library')}
        reset={reset.part('library')}
        onStarter={(starter) => changeSettings('library', { starter })}
        pictures={settings.pictures}
        picturesLocked={isLocked(policy, 'pictures')}
        onPictures={(pictures) => changeSettings('library', { pictures })}
        backupOff={policy.switchedOff.includes('export')}
      />
      <FilesSection ports={ports.libraryData} policy={policy} incoming={incoming} />
      <MoveSection
        reset={reset.everything}
        failure={failureOf('move')}
        isTaken={isTaken}
        onExport={() => ports.saveSettings(choices)}
        onImport={importSettings}
      />
      <TrashSection ports={ports.libraryData} />
      <EraseSection ports={ports.libraryData} />
    </>
  );
}

/** The settings. Each change takes effect at once; there is nothing to confirm. */
export function Options({ ports }: { readonly ports: OptionsPorts }) {
  const read = useOptions(ports);
  const { choices, access, keys, failureOf, change, changeSettings, grantEvery } = read;
  const options = { ...read, ...(choices ?? NO_CHOICES) };
  const { policy, settings, mutes, language, wholeCard } = options;
  const pageRef = useRef<HTMLElement>(null);
  const mute = (host: string, muted: boolean): void =>
    void change('mutes', ports.askBackground('mute-site', { host, muted }));
  const reset = useReset({
    settings: settingsOfReader(policy, settings),
    mutedSites: mutes.sites.filter((site) => !policy.mutedSites.includes(site)),
    wholeCard,
    onSettings: changeSettings,
    onMute: mute,
    onCard: (whole) => void ports.keepWholeCard(whole),
  });
  const speak = async (chosen: Language | undefined): Promise<void> => {
    const changed = await change(
      'language',
      ports.askBackground('choose-language', chosen === undefined ? {} : { language: chosen }),
    );
    if (changed.ok) ports.reload();
  };
  const isReady = choices !== undefined && access !== undefined && keys !== undefined;
  const { tab, query, search, choose } = useTab();
  useFragment(isReady, tab);
  const [incoming, setIncoming] = useState<File>();
  /** A file from another machine: what it would do is shown where files are. */
  const takeFile = (file: File): void => {
    choose('data');
    setIncoming(file);
  };
  if (!isReady) return null;
  const shown = query.trim() === '' ? tab : undefined;
  const isExported = !policy.switchedOff.includes('export');
  return (
    <main class="v-options" ref={pageRef}>
      <OptionsHead
        pageRef={pageRef}
        query={query}
        onQuery={search}
        exporting={isExported ? ports.libraryData : undefined}
        onImport={policy.switchedOff.includes('import') ? undefined : takeFile}
      />
      <TabList chosen={shown} onChoose={choose} />
      <SectionNav tab={shown} />
      <div class="v-panels">
        <PolicyNotice policy={policy} />
        <TabPanel tab="marks" chosen={shown}>
          <MarkingSections ports={ports} options={options} reset={reset} />
          <NameSections ports={ports} options={options} />
          <LanguageSection
            language={language}
            failure={failureOf('language')}
            onChoose={(chosen) => void speak(chosen)}
          />
        </TabPanel>
        <TabPanel tab="access" chosen={shown}>
          <AccessSection
            access={access}
            failure={failureOf('access')}
            onGrantEvery={grantEvery}
            onDropEvery={() => void ports.dropEverySite()}
            onDropSite={(pattern) => void ports.dropSite(pattern)}
          />
          <MutesSection
            sites={mutes.sites}
            locked={policy.mutedSites}
            failure={failureOf('mutes')}
            names={options.corrections.filter(({ kind }) => kind === 'never')}
            onUnmute={(host) => mute(host, false)}
            onForget={(id) => void change('mutes', ports.askBackground('remove-correction', { id }))}
          />
        </TabPanel>
        <TabPanel tab="sources" chosen={shown}>
          <SourceSections ports={ports} options={options} reset={reset} />
        </TabPanel>
        <TabPanel tab="data" chosen={shown}>
          <DataSections ports={ports} options={options} reset={reset} incoming={incoming} />
        </TabPanel>
        <TabPanel tab="advanced" chosen={shown}>
          <AdvancedSections ports={ports} policy={policy} keys={keys} />
        </TabPanel>
      </div>
    </main>
  );
}

type AdvancedProps = Pick<PartProps, 'ports'> & {
  readonly policy: Policy;
  readonly keys: Parameters<typeof ShortcutsSection>[0]['keys'];
};

function AdvancedSections({ ports, policy, keys }: AdvancedProps) {
  const [mustGoAlone, setMustGoAlone] = useState(false);
  const openShortcuts = async (): Promise<void> => setMustGoAlone(!(await ports.openShortcutSettings()));
  return (
    <>
      <ShortcutsSection keys={keys} mustGoAlone={mustGoAlone} onChange={() => void openShortcuts()} />
      <TeamSection policy={policy} />
      <NewsSection />
      <AboutSection version={ports.version} onWelcome={ports.openWelcome} />
    </>
  );
}
