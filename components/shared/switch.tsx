type SwitchProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** An on/off switch that takes effect at once. */
export function Switch({ label, checked, keys, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="v-switch"
      disabled={disabled}
      aria-checked={checked}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-keyshortcuts={keys}
      onClick={() => onChange(!checked)}
    >
      <span class="v-switch-track" aria-hidden="true">
        <span class="v-switch-thumb" />
      </span>
    </button>
  );
}
