import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from '../shared/button.tsx';

type RemovableItem = {
  readonly key: string;
  readonly text: ComponentChildren;
  readonly removeLabel: string;
  /** Why it cannot be taken away. */
  readonly kept?: string | undefined;
};

type RemovableListProps = {
  readonly label: string;
  readonly items: readonly RemovableItem[];
  readonly onRemove: (key: string) => void;
};

/** Lines that can be taken away one by one; the focus goes to the neighbour, never nowhere. */
export function RemovableList({ label, items, onRemove }: RemovableListProps) {
  const listRef = useRef<HTMLUListElement>(null);
  if (items.length === 0) return null;
  const remove = (key: string, at: number): void => {
    const buttons = listRef.current?.querySelectorAll('button');
    (buttons?.[at + 1] ?? buttons?.[at - 1])?.focus();
    onRemove(key);
  };
  return (
    <ul class="v-lines" aria-label={label} ref={listRef}>
      {items.map(({ key, text, removeLabel, kept }, at) => (
        <li key={key}>
          <span>{text}</span>
          {kept === undefined ? (
            <IconButton icon={X} label={removeLabel} onClick={() => remove(key, at)} />
          ) : (
            <span class="v-soft v-kept">{kept}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
