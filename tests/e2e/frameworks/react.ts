import { createElement, Fragment, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { lifeAt, rowsAt, type Row } from './rows.ts';

function Line({ row }: { row: Row }): ReactElement {
  const about = row.isNew ? createElement('em', null, row.words) : row.words;
  return createElement(
    'li',
    { className: row.isNew ? 'new' : undefined },
    createElement('b', null, row.company),
    ' ',
    about,
  );
}

function App({ step }: { step: number }): ReactElement {
  const rows = rowsAt(step);
  return createElement(
    Fragment,
    { key: lifeAt(step) },
    createElement('h1', null, 'Step ', step),
    createElement(
      'ul',
      null,
      rows.map((row) => createElement(Line, { key: row.id, row })),
    ),
    createElement('p', null, rows[0]?.company, ' and ', rows[1]?.company, ' signed.'),
  );
}

const root = createRoot(document.getElementById('app') ?? document.body);
globalThis.renderStep = async (step) => flushSync(() => root.render(createElement(App, { step })));
