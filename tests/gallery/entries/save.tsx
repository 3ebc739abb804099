import { SaveBlock } from '../../../components/save/save-block.tsx';
import { reduceSave } from '../../../components/save/save-state.ts';
import type { SaveState } from '../../../components/save/save-state.ts';
import { SavedLately } from '../../../components/save/saved-lately.tsx';
import { EMPTY_DRAFT } from '../../../lib/model/draft.ts';
import { article, copy, hit, undated } from '../../unit/components/samples.ts';
import { nothing } from '../entry.ts';
import type { Entry } from '../entry.ts';

const unsaved: SaveState = { kind: 'unsaved', article, draft: EMPTY_DRAFT, busy: false };
const written = { tags: ['cloud', 'souveraineté'], pendingTag: 'open', note: 'Pour le dossier de mars.' };
const saved = reduceSave({ kind: 'loading' }, { kind: 'read', found: { article, saved: copy }, draft: undefined });
const justSaved = reduceSave(unsaved, {
  kind: 'saved',
  receipt: { id: 'a1', savedAt: '2026-05-02T12:00:00Z', wordCount: 1240, alreadySaved: false },
  sent: EMPTY_DRAFT,
});
const draw = (state: SaveState) => () => (
  <SaveBlock state={state} onDraft={nothing} onSave={nothing} onEdit={nothing} onUndo={nothing} />
);

const lately = ['Orange buys Cloudwatt', 'Numergy goes to SFR'].map((title, at) => {
  const found = hit(`s${String(at)}`, title);
  return Object.assign({}, found, { article: { ...found.article, savedAt: '2026-05-02T12:00:00Z' } });
});

export const save: readonly Entry[] = [
  { name: 'save/saved-lately', states: { 'two articles': () => <SavedLately hits={lately} /> } },
  {
    name: 'save/save-block',
    states: {
      'being read': draw({ kind: 'loading' }),
      'nothing to save': draw({ kind: 'unreadable', error: { kind: 'no-article' } }),
      'not saved yet': draw(unsaved),
      'with pictures to keep': () => (
        <SaveBlock
          state={unsaved}
          onDraft={nothing}
          onSave={nothing}
          onEdit={nothing}
          onUndo={nothing}
          pictures={{ count: 3, isAgreed: true }}
          onPictures={nothing}
        />
      ),
      'with tags and a note': draw({ ...unsaved, draft: written }),
      'undated, behind a paywall': draw({ ...unsaved, article: { ...undated(), wordCount: 90 } }),
      'being saved': draw({ ...unsaved, busy: true }),
      'just saved': draw(justSaved),
      'saved before': draw(saved),
      'saved and changed': draw(reduceSave(saved, { kind: 'drafted', draft: written })),
      'not saved, for the disk is full': draw({ ...unsaved, error: { kind: 'quota-exceeded' } }),
    },
  },
];
