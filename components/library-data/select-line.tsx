import { useId } from 'preact/hooks';

type SelectLineProps<Value extends string | number | undefined> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
};

/** One choice among a few, in a line with its name. */
export function SelectLine<Value extends string | number | undefined>({
  label,
  value,
  choices,
  onChange,
}: SelectLineProps<Value>) {
  const id = useId();
  const at = choices.findIndex(([choice]) => choice === value);
  const pick = (index: number): void => {
    const choice = choices[index];
    if (choice) onChange(choice[0]);
  };
  return (
    <div class="v-part-line">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="v-field v-select"
        value={String(Math.max(0, at))}
        onChange={({ currentTarget }) => pick(Number(currentTarget.value))}
      >
        {choices.map(([, words], index) => (
          <option key={words} value={String(index)}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
