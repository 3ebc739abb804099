import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { firmSource } from '../../lib/navigation/prospect-place.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { PageFrame } from '../header/page-frame.tsx';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/header/header.css';
import '../../components/search/search.css';
import '../../components/watch/watch.css';
import '../../components/prospects/prospects.css';
import { browserPorts } from './ports.ts';
import { Prospects } from './prospects.tsx';

await speakChosenLanguage();
namePage(document, t('prospects.title'));
keepOneTab(document, new AbortController().signal);
const root = document.getElementById('root');
if (root)
  render(
    <PageFrame place="prospects">
      <Prospects ports={browserPorts} source={firmSource(location.search)} />
    </PageFrame>,
    root,
  );
