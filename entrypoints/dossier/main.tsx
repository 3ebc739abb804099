import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { PageFrame } from '../header/page-frame.tsx';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/header/header.css';
import '../../components/search/search.css';
import '../../components/charts/charts.css';
import '../../components/dossier/dossier.css';
import { DossierPage } from './dossier-page.tsx';
import { browserPorts } from './ports.ts';

await speakChosenLanguage();
/** `dossier.html#company=…`, `#brief=…` or `#compare=…,…`. */
namePage(document, t('dossier.title'));
keepOneTab(document, new AbortController().signal);
const root = document.getElementById('root');
if (root)
  render(
    <PageFrame place="companies">
      <DossierPage ports={browserPorts()} />
    </PageFrame>,
    root,
  );
