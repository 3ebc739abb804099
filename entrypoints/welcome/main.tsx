import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { followShortcuts } from '../../components/shared/shortcut-keys.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { browserPorts } from './ports.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/feeds/feeds.css';
import '../../components/welcome/welcome.css';
import { Welcome } from './welcome.tsx';

await speakChosenLanguage();
namePage(document, t('welcome.title'));
followShortcuts(document, new AbortController().signal);
const root = document.getElementById('root');
if (root) render(<Welcome ports={browserPorts} />, root);
