import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { TAB_SECTIONS, TABS } from './section.tsx';
import type { TabId } from './section.tsx';

const TAB_WORDS: Record<TabId, () => string> = {
  marks: () => t('options.tabMarks'),
  access: () => t('options.tabAccess'),
  sources: () => t('options.tabSources'),
  data: () => t('options.tabData'),
  advanced: () => t('options.tabAdvanced'),
};

type TabListProps = {
  /** `undefined` while what is searched shows parts of all tabs. */
  readonly chosen: TabId | undefined;
  readonly onChoose: (tab: TabId) => void;
};

/**
 * The tabs of the settings, by the pattern «Tabs with automatic activation» of the ARIA Authoring Practices: one stop
 * of the Tab key, arrows, Home and End go from tab to tab (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 */
export function TabList({ chosen, onChoose }: TabListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent, at: number): void => {
    const last = TABS.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const tab = to === undefined ? undefined : TABS[to];
    if (to === undefined || tab === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(tab);
    listRef.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div class="v-tabs" role="tablist" aria-label={t('options.heading')} ref={listRef}>
      {TABS.map((tab, at) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          class="v-tab"
          aria-controls={`panel-${tab}`}
          aria-selected={tab === chosen}
          tabIndex={tab === (chosen ?? TABS[0]) ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={(event) => go(event, at)}
        >
          {TAB_WORDS[tab]()}
        </button>
      ))}
    </div>
  );
}

type TabPanelProps = {
  readonly tab: TabId;
  readonly chosen: TabId | undefined;
  readonly children: ComponentChildren;
};

/** The parts of one tab; all are drawn, so that they can be searched, and one tab’s are shown. */
export function TabPanel({ tab, chosen, children }: TabPanelProps) {
  return (
    <div
      class="v-parts"
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      hidden={chosen !== undefined && chosen !== tab}
    >
      {children}
    </div>
  );
}

/** The tab of a part that an address names (`#mutes`); the first for what names none. */
export function tabOf(fragment: string): TabId {
  return TABS.find((tab) => TAB_SECTIONS[tab].some((section) => `#${section}` === fragment)) ?? 'marks';
}
