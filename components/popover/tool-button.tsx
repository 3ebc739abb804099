import type { IconNode } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../shared/icon.tsx';

type ToolButtonProps = {
  readonly icon: IconNode;
  readonly label: string;
  /** What is shown when the pointer rests on it, where that is not the label. */
  readonly hint?: string;
  /** The key that does the same while the popover has the focus. */
  readonly keys?: string;
  readonly pressed?: boolean;
  /** Takes clicks before the card has stood for a while: it closes the card. */
  readonly closes?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onClick: () => void;
};

/** A button of the popover’s head: an icon with a name. */
export function ToolButton({ icon, label, hint = label, keys, pressed, closes, onKeyDown, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      class={closes ? 'tool close' : 'tool'}
      aria-label={label}
      title={hint}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Icon node={icon} size={16} />
    </button>
  );
}

/** So far goes a popover at one press of an arrow key, px; a finer step with Shift. */
const STEP = 32;
const FINE_STEP = 4;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type MoveButtonProps = {
  readonly icon: IconNode;
  readonly onMove: (by?: { readonly x: number; readonly y: number }) => void;
};

/**
 * Moves the popover: by the arrow keys, or by a click, to the next corner (WCAG 2.5.7). The pointer drags it by its
 * head.
 */
export function MoveButton({ icon, onMove }: MoveButtonProps) {
  const onKey = (event: KeyboardEvent): void => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE_STEP : STEP;
    onMove({ x: way[0] * step, y: way[1] * step });
  };
  return (
    <ToolButton
      icon={icon}
      label={t('popover.move')}
      hint={t('popover.moveHint')}
      onKeyDown={onKey}
      onClick={() => onMove()}
    />
  );
}
