import { describe, expect, it } from 'vitest';
import { draftOf, hasChanges, reduceSave } from '../../../../components/save/save-state.ts';
import type { SaveEvent, SaveState } from '../../../../components/save/save-state.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { EMPTY_DRAFT } from '../../../../lib/model/draft.ts';
import { article, copy } from '../samples.ts';

const loading: SaveState = { kind: 'loading' };
const draft = { tags: ['cloud'], pendingTag: '', note: 'why' };
const receipt = { id: 'a1', savedAt: '2026-05-02T10:00:00Z', wordCount: 1240, alreadySaved: false };

function after(...events: readonly SaveEvent[]): SaveState {
  return events.reduce(reduceSave, loading);
}
const readUnsaved: SaveEvent = { kind: 'read', found: { article }, draft: undefined };
const readSaved: SaveEvent = { kind: 'read', found: { article, saved: copy }, draft: undefined };

describe('reading the page', () => {
  it('leads to an article to save, with an empty draft', () => {
    expect(after(readUnsaved)).toEqual({ kind: 'unsaved', article, draft: EMPTY_DRAFT, busy: false });
  });

  it('brings back what was half written', () => {
    expect(after({ kind: 'read', found: { article }, draft })).toMatchObject({ kind: 'unsaved', draft });
  });

  it('leads to the copy where the library holds one', () => {
    expect(after(readSaved)).toMatchObject({
      kind: 'saved',
      copy,
      draft: { tags: ['cloud', 'state'], note: 'For the report.' },
      justSaved: false,
    });
  });

  it('prefers half-written changes to what the copy says', () => {
    expect(after({ kind: 'read', found: { article, saved: copy }, draft })).toMatchObject({
      kind: 'saved',
      copy,
      draft,
    });
  });

  it('may fail', () => {
    expect(after({ kind: 'unreadable', error: appError('no-article') })).toEqual({
      kind: 'unreadable',
      error: { kind: 'no-article' },
    });
  });
});

describe('saving', () => {
  it('ends the pending tag as it is sent', () => {
    expect(
      after(readUnsaved, { kind: 'drafted', draft: { ...draft, pendingTag: 'eu' } }, { kind: 'sent' }),
    ).toMatchObject({
      busy: true,
      draft: { tags: ['cloud', 'eu'], pendingTag: '' },
    });
  });

  it('ends with a copy that says when', () => {
    const saved = after(
      readUnsaved,
      { kind: 'drafted', draft },
      { kind: 'sent' },
      { kind: 'saved', receipt, sent: draft },
    );
    expect(saved).toMatchObject({
      kind: 'saved',
      busy: false,
      justSaved: true,
      copy: { id: 'a1', savedAt: receipt.savedAt, tags: ['cloud'], note: 'why' },
    });
    expect(hasChanges(saved)).toBe(false);
  });

  it('keeps what was typed while the answer was on its way, as a change', () => {
    const typedOn = { ...draft, note: 'why indeed' };
    const saved = after(
      readUnsaved,
      { kind: 'drafted', draft },
      { kind: 'sent' },
      { kind: 'drafted', draft: typedOn },
      { kind: 'saved', receipt, sent: draft },
    );
    expect(saved).toMatchObject({ kind: 'saved', draft: typedOn, copy: { note: 'why' } });
    expect(hasChanges(saved)).toBe(true);
  });

  it('that fails keeps the draft and says why', () => {
    expect(
      after(
        readUnsaved,
        { kind: 'drafted', draft },
        { kind: 'sent' },
        { kind: 'failed', error: appError('quota-exceeded') },
      ),
    ).toEqual({
      kind: 'unsaved',
      article,
      draft,
      busy: false,
      error: { kind: 'quota-exceeded' },
    });
  });

  it('tried again forgets the failure', () => {
    expect(after(readUnsaved, { kind: 'failed', error: appError('internal') }, { kind: 'sent' })).not.toHaveProperty(
      'error',
    );
  });
});

describe('a saved article', () => {
  it('has no changes until something is written', () => {
    expect(hasChanges(after(readSaved))).toBe(false);
    expect(hasChanges(after(readSaved, { kind: 'drafted', draft }))).toBe(true);
  });

  it('holds the changes once they are saved, under its first date', () => {
    const edited = after(readSaved, { kind: 'drafted', draft }, { kind: 'sent' }, { kind: 'edited', sent: draft });
    expect(edited).toMatchObject({
      edited: true,
      busy: false,
      copy: { id: 'a1', savedAt: copy.savedAt, tags: ['cloud'], note: 'why' },
    });
    expect(hasChanges(edited)).toBe(false);
  });

  it('loses its note where the note was emptied', () => {
    const emptied = { ...draft, note: '  ' };
    const state = after(readSaved, { kind: 'drafted', draft: emptied }, { kind: 'edited', sent: emptied });
    expect(state.kind === 'saved' && 'note' in state.copy).toBe(false);
  });

  it('no longer says «saved» once more is written', () => {
    expect(after(readSaved, { kind: 'edited', sent: draft }, { kind: 'drafted', draft })).toMatchObject({
      edited: false,
    });
  });

  it('takes over what the library had before, unless the reader is writing', () => {
    const fuller = { ...copy, tags: ['cloud', 'state', 'starter'] };
    expect(after(readSaved, { kind: 'copied', copy: fuller })).toMatchObject({ copy: fuller, draft: draftOf(fuller) });
    expect(after(readSaved, { kind: 'drafted', draft }, { kind: 'copied', copy: fuller })).toMatchObject({
      copy: fuller,
      draft,
    });
  });

  it('hears nothing of another copy', () => {
    const saved = after(readSaved);
    expect(reduceSave(saved, { kind: 'copied', copy: { ...copy, id: 'other' } })).toBe(saved);
  });

  it('is to be saved again after the undo, with the words still there', () => {
    expect(after(readSaved, { kind: 'undone' })).toEqual({
      kind: 'unsaved',
      article,
      draft: draftOf(copy),
      busy: false,
    });
  });
});

describe('events that come late', () => {
  it.each<SaveEvent>([
    { kind: 'drafted', draft },
    { kind: 'sent' },
    { kind: 'saved', receipt, sent: draft },
    { kind: 'edited', sent: draft },
    { kind: 'copied', copy },
    { kind: 'undone' },
    { kind: 'failed', error: appError('internal') },
  ])('change nothing before the page is read: $kind', (event) => {
    expect(reduceSave(loading, event)).toBe(loading);
  });

  it('do not edit what is not saved', () => {
    const unsaved = after(readUnsaved);
    expect(reduceSave(unsaved, { kind: 'edited', sent: draft })).toBe(unsaved);
  });
});
