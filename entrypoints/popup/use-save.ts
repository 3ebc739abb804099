import { useEffect, useState } from 'preact/hooks';
import { hasChanges, reduceSave } from '../../components/save/save-state.ts';
import type { SaveState } from '../../components/save/save-state.ts';
import { endTag } from '../../components/save/tags.ts';
import { useMachine } from '../../components/shared/use-machine.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { PageInHand } from '../../lib/model/related.ts';
import { asPageInHand } from '../../lib/model/related.ts';
import { savedCopy } from '../../lib/model/tab-article.ts';
import type { ArticleNames, PicturesOffer } from '../../lib/model/tab-article.ts';
import type { PopupPorts } from './ports.ts';

type Save = {
  readonly state: SaveState;
  /** What the names in the article tell; nothing before it is read. */
  readonly names: ArticleNames;
  /** What is known of the page once it is read. */
  readonly pageInHand: PageInHand | undefined;
  /** Pictures of it that could be kept. */
  readonly pictures: PicturesOffer | undefined;
  readonly agreeToPictures: (isAgreed: boolean) => void;
  readonly draft: (draft: Draft) => void;
  readonly save: () => void;
  readonly edit: () => void;
  readonly undo: () => void;
};

type Send = (event: Parameters<typeof reduceSave>[1]) => SaveState;

const LOADING: SaveState = { kind: 'loading' };
const NO_NAMES: ArticleNames = { about: [], unknown: [] };

/**
 * The article of a tab. The background does the saving; what is typed is kept at each key, for the popup may vanish.
 */
export function useSave(ports: PopupPorts, tabId: number): Save {
  const [state, send] = useMachine(reduceSave, LOADING);
  const { setPictures, ...read } = usePageRead(ports, tabId, send);
  const agreeToPictures = (pictures: boolean): void => {
    setPictures((offer) => offer && { ...offer, isAgreed: pictures });
    void ports.askBackground('change-settings', { settings: { pictures } });
  };

  if (!('article' in state))
    return { state, ...read, agreeToPictures, draft: () => {}, save: () => {}, edit: () => {}, undo: () => {} };
  const key = { tabId, url: state.article.url };
  const copyId = state.kind === 'saved' ? state.copy.id : undefined;

  const draft = (changed: Draft): void => {
    send({ kind: 'drafted', draft: changed });
    void ports.keepDraft(key, changed);
  };
  /** What was typed while a reply was on its way is still a draft. */
  const keepOrForget = (next: SaveState): Promise<void> =>
    'draft' in next && hasChanges(next) ? ports.keepDraft(key, next.draft) : ports.forgetDraft(key);
  const save = async (): Promise<void> => {
    const sent = endTag(state.draft);
    send({ kind: 'sent' });
    const saved = await ports.askBackground('save-article', { ...commandOf(ports, sent), tabId });
    if (!saved.ok) {
      send({ kind: 'failed', error: saved.error });
      return;
    }
    await keepOrForget(send({ kind: 'saved', receipt: saved.value, sent }));
    const inLibrary = await ports.askBackground('read-article', { id: saved.value.id });
    const copy = inLibrary.ok ? savedCopy(inLibrary.value.article) : undefined;
    if (copy !== undefined) send({ kind: 'copied', copy });
  };
  const edit = async (): Promise<void> => {
    if (copyId === undefined) return;
    const sent = endTag(state.draft);
    send({ kind: 'sent' });
    const edited = await ports.askBackground('edit-article', { ...commandOf(ports, sent), id: copyId });
    const next = send(edited.ok ? { kind: 'edited', sent } : { kind: 'failed', error: edited.error });
    if (edited.ok) await keepOrForget(next);
  };
  const undo = async (): Promise<void> => {
    if (copyId === undefined) return;
    send({ kind: 'sent' });
    const undone = await ports.askBackground('undo-save', { commandId: ports.newCommandId(), id: copyId });
    const next = send(undone.ok ? { kind: 'undone' } : { kind: 'failed', error: undone.error });
    if (undone.ok) await keepOrForget(next);
  };
  return {
    state,
    ...read,
    agreeToPictures,
    draft,
    save: () => void save(),
    edit: () => void edit(),
    undo: () => void undo(),
  };
}

/** A command that writes what the reader wrote. */
function commandOf(ports: PopupPorts, { tags, note }: Draft) {
  return { commandId: ports.newCommandId(), tags, note: note.trim() };
}

/** What is read of the tab’s page beside its article: the names on it, and the page itself. */
function usePageRead(ports: PopupPorts, tabId: number, send: Send) {
  const [names, setNames] = useState(NO_NAMES);
  const [pageInHand, setPage] = useState<PageInHand>();
  const [pictures, setPictures] = useState<PicturesOffer>();

  useEffect(() => {
    const ending = new AbortController();
    const read = async (): Promise<void> => {
      const found = await ports.askBackground('read-tab-article', { tabId });
      const draft = found.ok ? await ports.readDraft({ tabId, url: found.value.article.url }) : undefined;
      if (ending.signal.aborted) return;
      setNames((found.ok && found.value.names) || NO_NAMES);
      setPictures(found.ok ? found.value.pictures : undefined);
      setPage(found.ok ? asPageInHand(found.value) : undefined);
      send(found.ok ? { kind: 'read', found: found.value, draft } : { kind: 'unreadable', error: found.error });
    };
    void read();
    return () => ending.abort();
  }, [ports, tabId, send]);
  return { names, pageInHand, pictures, setPictures };
}
