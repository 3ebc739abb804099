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
import '../../components/options/options.css';
import '../../components/reports/reports.css';
import '../../components/feeds/feeds.css';
import '../../components/library-data/library-data.css';
import { Options } from './options.tsx';
import { browserPorts } from './ports.ts';

await speakChosenLanguage();
namePage(document, t('options.title'));
keepOneTab(document, new AbortController().signal);
const root = document.getElementById('root');
if (root)
  render(
    <PageFrame place="settings">
      <Options ports={browserPorts()} />
    </PageFrame>,
    root,
  );
