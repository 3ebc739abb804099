import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { firmSource } from '../../lib/navigation/prospect-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { browserPorts } from './ports.ts';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/watch/watch.css';
import '../../components/prospects/prospects.css';
import { Prospects } from './prospects.tsx';

await speakChosenLanguage();
namePage(document, t('prospects.title'));
const root = document.getElementById('root');
if (root) render(<Prospects ports={browserPorts} source={firmSource(location.search)} />, root);
