import { ArrowRight } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/shared/icon.tsx';
import { Mark } from '../../components/shared/mark.tsx';
import { useMachine } from '../../components/shared/use-machine.ts';
import { AccessChoice } from '../../components/welcome/access-choice.tsx';
import type { WelcomeAccess } from '../../components/welcome/access-choice.tsx';
import { FeedsStep } from '../../components/welcome/feeds-step.tsx';
import { NO_GLANCE, reduceGlance } from '../../components/welcome/glance-state.ts';
import { Sample } from '../../components/welcome/sample.tsx';
import { t } from '../../lib/platform/i18n.ts';
import type { WelcomePorts } from './ports.ts';

type WelcomeProps = { readonly ports: WelcomePorts };

const LIBRARY = '/library.html';

/** The first page a reader sees, in three steps: what Vigie does, where it may work, what to follow. */
export function Welcome({ ports }: WelcomeProps) {
  return (
    <main class="v-welcome">
      <header>
        <p class="v-welcome-name">
          <Mark size={32} />
          <span>{t('extension.name')}</span>
        </p>
        <h1>{t('welcome.heading')}</h1>
        <p class="v-welcome-lead">{t('welcome.lead')}</p>
      </header>
      <div class="v-welcome-first">
        <SampleBlock ports={ports} />
        <AccessBlock ports={ports} />
      </div>
      <FeedsBlock ports={ports} />
      <Start ports={ports} />
    </main>
  );
}

/** What to follow, where the reader may. */
function FeedsBlock({ ports }: WelcomeProps) {
  const [mayFollow, setMayFollow] = useState(false);
  useEffect(() => void ports.mayFollow().then(setMayFollow), [ports]);
  return mayFollow ? <FeedsStep ports={ports.feeds} /> : null;
}

function SampleBlock({ ports }: WelcomeProps) {
  const [glance, send] = useMachine(reduceGlance, NO_GLANCE);
  const point = async (companyId: string): Promise<void> => {
    if (glance.kind !== 'none' && glance.companyId === companyId) return;
    send({ kind: 'pointed', companyId });
    send({ kind: 'replied', companyId, preview: await ports.previewCompany(companyId) });
  };
  return <Sample glance={glance} onPoint={(id) => void point(id)} />;
}

function AccessBlock({ ports }: WelcomeProps) {
  const [access, setAccess] = useState<WelcomeAccess>('on-click');
  const [refused, setRefused] = useState(false);
  const [actionKey, setActionKey] = useState('');

  useEffect(() => {
    const ending = new AbortController();
    const read = async (): Promise<void> => {
      const now = await ports.readAccess();
      if (!ending.signal.aborted) setAccess(now);
    };
    void read();
    void ports.actionKey().then(setActionKey);
    ports.onAccessChange(() => void read(), ending.signal);
    return () => ending.abort();
  }, [ports]);

  const askEverySite = async (): Promise<void> => {
    const granted = await ports.requestEverySite();
    setRefused(!granted);
    setAccess(await ports.readAccess());
  };
  const clickOnly = async (): Promise<void> => {
    await ports.dropEverything();
    setRefused(false);
    setAccess(await ports.readAccess());
  };
  return (
    <AccessChoice
      access={access}
      refused={refused}
      actionKey={actionKey}
      onEverySite={() => void askEverySite()}
      onClickOnly={() => void clickOnly()}
    />
  );
}

/** The way into reading: a page that names companies, of the library where it has one. */
function Start({ ports }: WelcomeProps) {
  const [page, setPage] = useState(LIBRARY);
  useEffect(() => {
    void ports.firstPage().then((found) => found !== undefined && setPage(found));
  }, [ports]);
  return (
    <footer class="v-welcome-start">
      <a class="v-button v-button--primary" href={page} rel="noreferrer">
        <span>{t('welcome.start')}</span>
        <Icon node={ArrowRight} />
      </a>
      <p class="v-soft">{t('welcome.sent')}</p>
    </footer>
  );
}
