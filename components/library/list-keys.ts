/** What a key does in the list of articles, as in a mail program. Pure. */

export type ListAction =
  | { readonly kind: 'walk'; readonly by: number; readonly selecting: boolean }
  | { readonly kind: 'page'; readonly direction: 1 | -1 }
  | { readonly kind: 'end'; readonly which: 'first' | 'last' }
  | {
      readonly kind:
        | 'read'
        | 'open-page'
        | 'select'
        | 'select-range'
        | 'select-all'
        | 'trash'
        | 'toggle-read'
        | 'toggle-archived'
        | 'tag'
        | 'help'
        | 'back';
    };

export type PressedKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What was pressed on the list means; `undefined` where it is the browser’s. */
export function listAction({ key, shiftKey, ctrlKey, altKey, metaKey }: PressedKey): ListAction | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : undefined;
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return { kind: 'walk', by: 1, selecting: shiftKey };
    case 'k':
    case 'ArrowUp':
      return { kind: 'walk', by: -1, selecting: shiftKey };
    case 'PageDown':
      return { kind: 'page', direction: 1 };
    case 'PageUp':
      return { kind: 'page', direction: -1 };
    case 'Home':
      return { kind: 'end', which: 'first' };
    case 'End':
      return { kind: 'end', which: 'last' };
    case 'Enter':
      return { kind: 'read' };
    case 'o':
      return { kind: 'open-page' };
    case 'x':
    case ' ':
      return { kind: 'select' };
    case 'X':
      return { kind: 'select-range' };
    case 'e':
    case 'Delete':
      return { kind: 'trash' };
    case 'm':
      return { kind: 'toggle-read' };
    case 'a':
      return { kind: 'toggle-archived' };
    case 't':
      return { kind: 'tag' };
    case '?':
      return { kind: 'help' };
    case 'Escape':
      return { kind: 'back' };
    default:
      return undefined;
  }
}
