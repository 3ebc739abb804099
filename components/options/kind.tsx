import { Switch } from '../shared/switch.tsx';

type KindProps = {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A kind of names that is marked, or not. */
export function Kind({ label, hint, on, disabled = false, onChange }: KindProps) {
  return (
    <div class="v-switch-line">
      <p>
        {label}
        <span class="v-soft">{hint}</span>
      </p>
      <Switch label={label} checked={on} disabled={disabled} onChange={onChange} />
    </div>
  );
}
