type SwitchProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** An on/off switch that takes effect at once. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" class="v-switch" aria-checked={checked} aria-label={label} title={label} onClick={() => onChange(!checked)}>
      <span class="v-switch-track" aria-hidden="true">
        <span class="v-switch-thumb" />
      </span>
    </button>
  );
}
