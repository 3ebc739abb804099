import { Digest } from '../../../components/watch/digest.tsx';
import { Headlines } from '../../../components/watch/headlines.tsx';
import { RulesPart } from '../../../components/watch/rules-part.tsx';
import { TellingPart } from '../../../components/watch/telling-part.tsx';
import { WatchLink } from '../../../components/watch/watch-link.tsx';
import { WatchedCompanies } from '../../../components/watch/watched-companies.tsx';
import { err, ok } from '../../../lib/model/result.ts';
import { DEFAULT_TELLING } from '../../../lib/model/watch.ts';
import { TODAY } from '../../unit/components/dossier/dossier-sample.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';
import { DIGEST, HEADLINES, KNOWN_HEADLINES, watchPorts, WATCHED } from '../watch-world.ts';

const WIDTH = 640;
const ports = watchPorts('full');
const companies = (list: typeof WATCHED) => () => (
  <WatchedCompanies
    ports={ports}
    companies={list.companies}
    fresh={list.fresh}
    onWatch={nothing}
    onSeen={nothing}
    onOpen={nothing}
  />
);
const digest = (found: Parameters<typeof Digest>[0]['digest']) => () => (
  <Digest ports={ports} span="weekly" day={TODAY} digest={found} onMove={nothing} onOpen={nothing} />
);

export const watching: readonly Entry[] = [
  {
    name: 'watch/headlines',
    states: {
      new: () => <Headlines headlines={HEADLINES} onOpen={nothing} />,
      known: () => <Headlines headlines={KNOWN_HEADLINES} onOpen={nothing} />,
    },
  },
  { name: 'watch/watch-link', states: { 'beside others': () => <WatchLink /> } },
  {
    name: 'watch/watched-companies',
    width: WIDTH,
    states: { 'some news': companies(WATCHED), none: companies({ ...WATCHED, companies: [], fresh: 0 }) },
  },
  {
    name: 'watch/rules-part',
    width: WIDTH,
    states: {
      'one rule': () => <RulesPart ports={ports} rules={WATCHED.rules} onChange={nothing} />,
      none: () => <RulesPart ports={ports} rules={[]} onChange={nothing} />,
    },
  },
  {
    name: 'watch/telling-part',
    width: WIDTH,
    states: {
      'nothing is told': () => <TellingPart ports={ports} telling={DEFAULT_TELLING} onChange={nothing} />,
      'rules are told': () => (
        <TellingPart ports={ports} telling={{ ...DEFAULT_TELLING, notify: 'rules' }} onChange={nothing} />
      ),
    },
  },
  {
    name: 'watch/digest',
    width: WIDTH,
    states: {
      loading: digest(undefined),
      'of a week': digest(ok(DIGEST)),
      'of a quiet week': digest(ok({ ...DIGEST, companies: [], rules: [] })),
      failed: digest(err({ kind: 'database-unavailable' })),
    },
  },
];
