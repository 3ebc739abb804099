import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type ButtonProps = {
  /** `primary` is the one thing to do here; `quiet` stands in a line of text. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconNode;
  /** Work is under way: the button keeps its focus and its width, and does nothing. */
  readonly busy?: boolean;
  /** The key that does the same, as `Alt+S`. */
  readonly keys?: string | undefined;
  /** Its name where its words do not tell what they are about; it begins with them. */
  readonly label?: string | undefined;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
};

/** A button with words. */
export function Button({ kind = 'plain', icon, busy = false, keys, label, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`v-button v-button--${kind}`}
      aria-disabled={busy}
      aria-busy={busy}
      aria-keyshortcuts={keys}
      aria-label={label}
      onClick={busy ? undefined : onClick}
    >
      {icon === undefined ? null : <Icon node={icon} />}
      <span>{children}</span>
    </button>
  );
}

type IconButtonProps = {
  readonly icon: IconNode;
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
};

/** A button that shows an icon only; its name is read aloud and shown as a tip. */
export function IconButton({ icon, label, keys, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="v-icon-button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      <Icon node={icon} />
    </button>
  );
}
