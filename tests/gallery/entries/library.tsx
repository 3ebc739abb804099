import { createRef } from 'preact';
import { ArticleList } from '../../../components/library/article-list.tsx';
import { BulkBar } from '../../../components/library/bulk-bar.tsx';
import { Charts } from '../../../components/library/charts.tsx';
import { FacetPanel } from '../../../components/library/facet-panel.tsx';
import { KeysHelp } from '../../../components/library/keys-help.tsx';
import { PrintedList } from '../../../components/library/printed-list.tsx';
import { ReadingPane } from '../../../components/library/reading-pane.tsx';
import type { PaneState } from '../../../components/library/reading-pane.tsx';
import { anArticle } from '../../support/articles.ts';
import { day, hit } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';
import { FACETS } from '../samples.ts';

const TEXT =
  'Elle dit :\n\nNous gardons tout le monde.\n\nEt nous recrutons.\n\nun\ndeux\n\nif (a) {\n  b();\n}\n\nFin.';
const at = (words: string, kind: 'item' | 'quote' | 'code') => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, kind };
};
const STRUCTURE = [
  at('Nous gardons tout le monde.', 'quote'),
  at('Et nous recrutons.', 'quote'),
  { start: TEXT.indexOf('un\n'), end: TEXT.indexOf('un\n') + 2, kind: 'item' as const },
  at('deux', 'item'),
  at('if (a) {\n  b();\n}', 'code'),
];
const hits = [
  'Cloudwatt closes',
  'Orange takes full control of Cloudwatt, which it founded with Thales and the State three years ago',
  'Numergy follows',
].map((title, index) => hit(`a${String(index)}`, title, index === 2 ? undefined : day(`2015-03-2${String(index)}`)));
const list =
  (total: number, more: Partial<Parameters<typeof ArticleList>[0]> = {}) =>
  () => (
    <div style={{ blockSize: '240px', display: 'grid' }}>
      <ArticleList
        total={total}
        hitAt={(index) => hits[index]}
        active={1}
        isSelected={(id) => id === 'a0'}
        isBusy={false}
        onWindow={nothing}
        onAction={nothing}
        onPick={nothing}
        listRef={createRef()}
        {...more}
      />
    </div>
  );
const readable = {
  article: anArticle('a1', {
    title: 'Orange takes full control',
    author: 'Camille Arnaud',
    published: '2015-03-20',
    savedAt: '2025-03-12T10:00:00Z',
    note: 'For the report.',
    tags: ['cloud', 'state'],
    summary: 'Orange buys what it does not hold yet.',
  }),
  companyNames: { cloudwatt: 'Cloudwatt' },
};
const pane = (state: PaneState) => () => (
  <ReadingPane state={state} paneRef={createRef()} onClose={nothing} onFilter={nothing} readerHref={(id) => `#${id}`} />
);

export const library: readonly Entry[] = [
  {
    name: 'library/article-list',
    width: 560,
    states: {
      'some rows': list(3),
      'rows on their way': list(3, { hitAt: () => undefined, isBusy: true }),
      empty: list(0),
    },
  },
  {
    name: 'library/bulk-bar',
    width: 720,
    states: {
      'one selected': () => (
        <BulkBar count={1} tags={['cloud']} tagRef={createRef()} isBusy={false} onAction={nothing} />
      ),
      'many, busy': () => <BulkBar count={1240} tags={['cloud']} tagRef={createRef()} isBusy onAction={nothing} />,
    },
  },
  { name: 'library/charts', width: 480, states: { drawn: () => <Charts facets={FACETS} onToggle={nothing} /> } },
  {
    name: 'library/facet-panel',
    width: 260,
    states: { 'one is chosen': () => <FacetPanel facets={FACETS} query="tag:cloud" onToggle={nothing} /> },
  },
  { name: 'library/keys-help', width: 560, modal: true, states: { open: () => <KeysHelp onClose={nothing} /> } },
  {
    name: 'library/reading-pane',
    width: 480,
    states: {
      empty: pane({ kind: 'empty' }),
      loading: pane({ kind: 'loading' }),
      'with its text': pane({ kind: 'open', readable: { ...readable, text: TEXT, structure: STRUCTURE } }),
      'without a text': pane({ kind: 'open', readable }),
      failed: pane({ kind: 'failed', error: { kind: 'not-found' } }),
    },
  },
  {
    name: 'library/printed-list',
    width: 640,
    states: {
      'a part of it': () => <PrintedList query="cloudwatt" total={40} hitAt={(index) => hits[index]} />,
    },
  },
];
