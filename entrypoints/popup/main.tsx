import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { followShortcuts } from '../../components/shared/shortcut-keys.ts';
import { isInTab } from '../../lib/platform/about.ts';
import { t } from '../../lib/platform/i18n.ts';
import { frontTabIn, tabById } from '../../lib/platform/tabs.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { readAtOnce } from './at-once.ts';
import { Popup } from './popup.tsx';
import { browserPorts } from './ports.ts';

/** As a page (`popup.html?tab=7`, where a browser shows no popup) it acts on the tab named. */
const named = new URLSearchParams(location.search).get('tab');
const [{ tab, atOnce }, inTab] = await Promise.all([
  readAtOnce(browserPorts, named === null ? frontTabIn() : tabById(Number(named))),
  isInTab(),
  speakChosenLanguage({ isInEveryLanguage: true }),
]);
namePage(document, t('action.title'));
document.documentElement.dataset['form'] = inTab ? 'page' : 'popup';
followShortcuts(document, new AbortController().signal);
keepOneTab(document, new AbortController().signal);
const root = document.getElementById('root');
if (root) {
  // Words and controls come to what stood in until now, in one frame; the field may be typed in already.
  const typed = root.querySelector('input')?.value ?? '';
  render(<Popup ports={browserPorts} tab={tab} atOnce={atOnce} typed={typed} />, root);
  root.removeAttribute('aria-busy');
}
// Nothing goes away before it is drawn.
void import('../../lib/surfaces/keep-focus.ts').then(({ keepFocusNear }) =>
  keepFocusNear(document, new AbortController().signal),
);
