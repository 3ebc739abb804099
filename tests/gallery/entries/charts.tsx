import { BarChart } from '../../../components/charts/bar-chart.tsx';
import { Interval } from '../../../components/charts/interval.tsx';
import { lanesOf } from '../../../components/charts/lanes.ts';
import { LineageChart } from '../../../components/charts/lineage-chart.tsx';
import { Network } from '../../../components/charts/network.tsx';
import { OwnershipMapView } from '../../../components/charts/ownership-map.tsx';
import { TinyBars } from '../../../components/charts/tiny-bars.tsx';
import { VoiceChart } from '../../../components/charts/voice-chart.tsx';
import { VoiceTable } from '../../../components/charts/voice-table.tsx';
import { sharesOfVoice } from '../../../lib/charts/shares.ts';
import type { LineageStep } from '../../../lib/model/dossier.ts';
import { NO_OWNERS, OWNERSHIP, VOICES } from '../chart-world.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';
import { boughtAndClosed } from '../samples.ts';

const STEPS: readonly LineageStep[] = [
  { date: '2012-09', event: 'founded' },
  { date: '2015-03', event: 'acquired', with: { id: 'orange', name: 'Orange' } },
  { date: '2020-02', event: 'closed' },
];
const lanes = lanesOf(
  boughtAndClosed,
  { steps: STEPS, former: [{ name: 'Andromède', until: '2012-10' }] },
  '2026-11-25',
);
const months = Array.from({ length: 36 }, (_, index) => ({
  key: String(index),
  label: `${String((index % 12) + 1)}/${String(2013 + Math.floor(index / 12))}`,
  count: (index * 7) % 13,
  ...(index === 11 && { peak: { title: 'Orange takes full control of Cloudwatt', lang: 'en' } }),
}));
const firms = [
  ['Orange', 212],
  ['Thales', 40],
  ['Compagnie internationale pour l’informatique', 9],
] as const;

export const charts: readonly Entry[] = [
  {
    name: 'charts/bar-chart',
    width: 480,
    states: {
      'columns, a peak told': () => (
        <BarChart
          heading="Months"
          labelHeading="Month"
          form="columns"
          bars={months}
          ticks={[
            { index: 0, label: '2013' },
            { index: 12, label: '2014' },
            { index: 24, label: '2015' },
          ]}
          onChoose={nothing}
        />
      ),
      rows: () => (
        <BarChart
          heading="Firms"
          labelHeading="Firm"
          form="rows"
          bars={firms.map(([label, count]) => ({ key: label, label, count }))}
          onChoose={nothing}
        />
      ),
    },
  },
  {
    name: 'charts/tiny-bars',
    states: { 'two years': () => <TinyBars counts={months.slice(0, 24).map(({ count }) => count)} label="Months" /> },
  },
  {
    name: 'charts/interval',
    states: {
      rising: () => <Interval label="1.8" ratio={1.8} low={1.2} high={2.7} />,
      steady: () => <Interval label="1.1" ratio={1.1} low={0.6} high={1.9} />,
      falling: () => <Interval label="0.4" ratio={0.4} low={0.2} high={0.7} />,
    },
  },
  {
    name: 'charts/lineage-chart',
    width: 640,
    states: {
      'bought and closed': () =>
        lanes === undefined ? null : <LineageChart label="Lineage" lanes={lanes} words={({ event }) => event} />,
    },
  },
  {
    name: 'charts/network',
    width: 480,
    states: {
      'three firms': () => (
        <Network
          label="Firms named with it"
          centre="Cloudwatt"
          nodes={firms.map(([name, count]) => ({
            id: name,
            name,
            weight: count / 212,
            tip: `${name}, ${String(count)}`,
          }))}
        />
      ),
    },
  },
  {
    name: 'charts/voice-chart',
    width: 640,
    states: {
      'five firms': () => <VoiceChart companies={VOICES} periodWords={(key) => key} onSave={nothing} />,
      'two firms': () => <VoiceChart companies={VOICES.slice(0, 2)} periodWords={(key) => key} onSave={nothing} />,
    },
  },
  {
    name: 'charts/voice-table',
    width: 640,
    states: {
      'a year': () => (
        <VoiceTable
          names={VOICES.map(({ name }) => name)}
          periods={sharesOfVoice(
            VOICES.map((voice) => voice.months),
            'quarter',
          )}
          periodWords={(key) => key}
        />
      ),
    },
  },
  {
    name: 'charts/ownership-map',
    width: 640,
    states: {
      'some groups': () => <OwnershipMapView map={OWNERSHIP} href={(id) => `#${id}`} onSave={nothing} />,
      none: () => <OwnershipMapView map={NO_OWNERS} href={(id) => `#${id}`} onSave={nothing} />,
    },
  },
];
