import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { Library } from './library.tsx';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/search/search.css';
import '../../components/charts/charts.css';
import '../../components/library/library.css';
import '../../components/library/pane.css';
import { browserPorts } from './ports.ts';

await speakChosenLanguage();
namePage(document, t('libraryPage.title'));
const root = document.getElementById('root');
if (root) render(<Library ports={browserPorts()} />, root);
