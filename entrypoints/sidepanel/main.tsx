import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { followShortcuts } from '../../components/shared/shortcut-keys.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepFocusNear } from '../../lib/surfaces/keep-focus.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { browserPorts } from '../popup/ports.ts';
import { panelPorts } from './ports.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/feeds/feeds.css';
import '../../components/search/search.css';
import '../../components/site/site.css';
import './side-panel.css';
import { SidePanel } from './side-panel.tsx';

const [isNew] = await Promise.all([browserPorts.hasNews(), speakChosenLanguage()]);
namePage(document, t('sidePanel.title'));
/** As a page (`sidepanel.html?tab=7`) it stays with the tab named. */
const named = new URLSearchParams(location.search).get('tab');
const { signal } = new AbortController();
keepOneTab(document, signal);
followShortcuts(document, signal);
keepFocusNear(document, signal);
const root = document.getElementById('root');
if (root) render(<SidePanel ports={panelPorts(named === null ? undefined : Number(named))} isNew={isNew} />, root);
