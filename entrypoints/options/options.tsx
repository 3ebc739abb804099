import { useState } from 'preact/hooks';
import { EraseSection } from '../../components/library-data/erase-section.tsx';
import { TrashSection } from '../../components/library-data/trash-section.tsx';
import { AboutSection } from '../../components/options/about-section.tsx';
import { AccessSection } from '../../components/options/access-section.tsx';
import { CertaintySection } from '../../components/options/certainty-section.tsx';
import { DensitySection } from '../../components/options/density-section.tsx';
import { FeedsSection } from '../../components/options/feeds-section.tsx';
import { FilesSection } from '../../components/options/files-section.tsx';
import { LessonsSection } from '../../components/options/lessons-section.tsx';
import { LibrarySection } from '../../components/options/library-section.tsx';
import { MutesSection } from '../../components/options/mutes-section.tsx';
import { NamesSection } from '../../components/options/names-section.tsx';
import { OpeningSection } from '../../components/options/opening-section.tsx';
import { SectionNav } from '../../components/options/section.tsx';
import { ShortcutsSection } from '../../components/options/shortcuts-section.tsx';
import { StyleSection } from '../../components/options/style-section.tsx';
import { Mark } from '../../components/shared/mark.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { OptionsPorts } from './ports.ts';
import { useOptions } from './use-options.ts';

/** Companies that a list of choices has room for. */
const FOUND_COMPANIES = 12;

/** The settings. Each change takes effect at once; there is nothing to confirm. */
export function Options({ ports }: { readonly ports: OptionsPorts }) {
  const { choices, access, keys, library, names, imported, failureOf, change, importFile, grantEvery } = useOptions(ports);
  const [mustGoAlone, setMustGoAlone] = useState(false);
  const openShortcuts = async (): Promise<void> => setMustGoAlone(!(await ports.openShortcutSettings()));
  if (choices === undefined || access === undefined || keys === undefined) return null;
  return (
    <div class="v-options">
      <header class="v-options-head">
        <Mark size={36} />
        <div>
          <h1>{t('options.heading')}</h1>
          <p class="v-soft">{t('options.lead')}</p>
        </div>
      </header>
      <SectionNav />
      <main class="v-parts">
        <DensitySection
          density={choices.settings.density}
          failure={failureOf('density')}
          onChange={(density) => void change('density', ports.askBackground('change-settings', { settings: { density } }))}
        />
        <StyleSection
          style={choices.settings.markStyle}
          failure={failureOf('style')}
          onChange={(markStyle) => void change('style', ports.askBackground('change-settings', { settings: { markStyle } }))}
        />
        <OpeningSection
          opening={choices.settings.opening}
          failure={failureOf('opening')}
          onChange={(opening) => void change('opening', ports.askBackground('change-settings', { settings: { opening } }))}
        />
        <CertaintySection
          settings={choices.settings}
          failure={failureOf('certainty')}
          onChange={(settings) => void change('certainty', ports.askBackground('change-settings', { settings }))}
        />
        <AccessSection
          access={access}
          failure={failureOf('access')}
          onGrantEvery={grantEvery}
          onDropEvery={() => void ports.dropEverySite()}
          onDropSite={(pattern) => void ports.dropSite(pattern)}
        />
        <MutesSection
          sites={choices.mutes.sites}
          failure={failureOf('mutes')}
          onUnmute={(host) => void change('mutes', ports.askBackground('mute-site', { host, muted: false }))}
        />
        <LessonsSection
          lessons={choices.lessons}
          names={names}
          imported={imported}
          failure={failureOf('corrections')}
          onUndo={(id) => void change('corrections', ports.askBackground('unteach', { id }))}
          onExport={() => ports.saveLessons(choices.lessons)}
          onImport={importFile}
        />
        <NamesSection
          {...ports.selected}
          newId={ports.newId}
          failure={failureOf('names')}
          onFind={(query) => ports.askBackground('find-companies', { query, limit: FOUND_COMPANIES })}
          onTeach={(lesson) => change('names', ports.askBackground('teach', { lesson }))}
        />
        <FeedsSection ports={ports.feeds} />
        <LibrarySection library={library} ports={ports.libraryData} />
        <FilesSection ports={ports.libraryData} />
        <TrashSection ports={ports.libraryData} />
        <ShortcutsSection keys={keys} mustGoAlone={mustGoAlone} onChange={() => void openShortcuts()} />
        <AboutSection version={ports.version} onWelcome={ports.openWelcome} />
        <EraseSection ports={ports.libraryData} />
      </main>
    </div>
  );
}
