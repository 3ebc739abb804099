import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { browserPorts } from './ports.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/watch/watch.css';
import { Watch } from './watch.tsx';

await speakChosenLanguage();
namePage(document, t('watch.title'));
const root = document.getElementById('root');
if (root) render(<Watch ports={browserPorts} />, root);
