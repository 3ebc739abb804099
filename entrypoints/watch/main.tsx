import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { FollowHint } from '../header/follow-hint.tsx';
import { PageFrame } from '../header/page-frame.tsx';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/header/header.css';
import '../../components/search/search.css';
import '../../components/watch/watch.css';
import { browserPorts } from './ports.ts';
import { Watch } from './watch.tsx';

await speakChosenLanguage();
namePage(document, t('watch.title'));
keepOneTab(document, new AbortController().signal);
const root = document.getElementById('root');
if (root)
  render(
    <PageFrame place="watch">
      <Watch ports={browserPorts} hint={<FollowHint listFeeds={() => askBackground('list-feeds', {})} />} />
    </PageFrame>,
    root,
  );
