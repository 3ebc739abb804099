import { render } from 'preact';
import { followShortcuts } from '../../components/shared/shortcut-keys.ts';
import { namePage } from '../../components/shared/page-language.ts';
import { speakChosenLanguage } from '../../lib/app/choose-language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { isInTab } from '../../lib/platform/about.ts';
import { activeTab, tabById } from '../../lib/platform/tabs.ts';
import { Popup } from './popup.tsx';
import { browserPorts } from './ports.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/feeds/feeds.css';
import '../../components/save/save.css';
import '../../components/search/search.css';
import '../../components/site/site.css';
import './popup.css';

/** As a page (`popup.html?tab=7`, where a browser shows no popup) it acts on the tab named. */
const named = new URLSearchParams(location.search).get('tab');
const [tab, inTab] = await Promise.all([named === null ? activeTab() : tabById(Number(named)), isInTab(), speakChosenLanguage({ isInEveryLanguage: true })]);
namePage(document, t('action.title'));
document.documentElement.dataset['form'] = inTab ? 'page' : 'popup';
followShortcuts(document, new AbortController().signal);
const root = document.getElementById('root');
if (root) render(<Popup ports={browserPorts} tab={tab} />, root);
