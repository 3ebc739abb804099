import { AccessChoice } from '../../../components/welcome/access-choice.tsx';
import type { WelcomeAccess } from '../../../components/welcome/access-choice.tsx';
import { FeedsStep } from '../../../components/welcome/feeds-step.tsx';
import { NO_GLANCE } from '../../../components/welcome/glance-state.ts';
import type { GlanceState } from '../../../components/welcome/glance-state.ts';
import { Sample } from '../../../components/welcome/sample.tsx';
import { feedWorld } from '../../unit/components/feeds/feed-world.ts';
import { preview } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const WIDTH = 640;
const sample = (glance: GlanceState) => () => <Sample glance={glance} onPoint={nothing} />;
const choice =
  (access: WelcomeAccess, refused = false) =>
  () => (
    <AccessChoice
      access={access}
      refused={refused}
      actionKey="Alt+Shift+V"
      onEverySite={nothing}
      onClickOnly={nothing}
    />
  );
const DIRECTORY = [{ url: 'https://press.example/feed', title: 'La Presse', folder: 'Cloud' }];

export const welcome: readonly Entry[] = [
  {
    name: 'welcome/sample',
    width: WIDTH,
    states: {
      'at rest': sample(NO_GLANCE),
      'a name is asked about': sample({ kind: 'loading', companyId: 'cloudwatt' }),
      'a name is known': sample({ kind: 'known', companyId: 'cloudwatt', preview }),
      'without articles': sample({
        kind: 'known',
        companyId: 'cloudwatt',
        preview: { ...preview, articles: [], total: 0 },
      }),
      failed: sample({ kind: 'failed', companyId: 'cloudwatt', error: { kind: 'database-unavailable' } }),
    },
  },
  {
    name: 'welcome/access-choice',
    width: WIDTH,
    states: {
      'on click': choice('on-click'),
      'chosen sites': choice('chosen-sites'),
      'every site': choice('every-site'),
      refused: choice('on-click', true),
    },
  },
  {
    name: 'welcome/feeds-step',
    width: WIDTH,
    states: { 'to choose': () => <FeedsStep ports={feedWorld([], { directory: DIRECTORY }).ports} /> },
  },
];
