import { render } from 'preact';
import { namePage } from '../../components/shared/page-language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { activeTab, tabById } from '../../lib/platform/tabs.ts';
import { Popup } from './popup.tsx';
import { browserPorts } from './ports.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/save/save.css';
import '../../components/search/search.css';
import '../../components/site/site.css';
import './popup.css';

/** As a page (`popup.html?tab=7`, where a browser shows no popup) it acts on the tab named. */
function chosenTab(): ReturnType<typeof tabById> {
  const named = new URLSearchParams(location.search).get('tab');
  return named === null ? activeTab() : tabById(Number(named));
}

namePage(document, t('action.title'));
const root = document.getElementById('root');
if (root) render(<Popup ports={browserPorts} tab={await chosenTab()} />, root);
