import { render } from 'preact';
import { namePage } from '../../components/shared/language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { speakChosenLanguage } from '../../lib/storage/local/choose-language.ts';
import { keepOneTab } from '../../lib/surfaces/one-tab.ts';
import { invitationIn } from '../../lib/sync/invitation.ts';
import { PageFrame } from '../header/page-frame.tsx';
import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/controls.css';
import '../../components/header/header.css';
import '../../components/search/search.css';
import '../../components/watch/watch.css';
import '../../components/team/team.css';
import { browserPorts } from './ports.ts';
import { TeamPage } from './team-page.tsx';

await speakChosenLanguage();
namePage(document, t('team.title'));
keepOneTab(document, new AbortController().signal);
const root = document.getElementById('root');
/** Draws the page, with the code of an invitation that a link brought: it does not stay in the address. */
const draw = (): void => {
  const given = invitationIn(location.hash);
  if (given !== undefined) history.replaceState(null, '', location.pathname);
  if (root)
    render(
      <PageFrame help="team">
        <TeamPage key={given} ports={browserPorts} given={given} />
      </PageFrame>,
      root,
    );
};
draw();
addEventListener('hashchange', () => invitationIn(location.hash) !== undefined && draw());
