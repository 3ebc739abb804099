import { useId } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Switch } from '../shared/switch.tsx';

/**
 * Fewest letters of a passphrase. Whoever has the file can try as long as they like: twelve letters at random are 2^56
 * tries of 600,000 rounds each.
 */
const MIN_LENGTH = 12;

/** A passphrase as it was typed, twice. */
export type TypedPassphrase = { readonly on: boolean; readonly words: string; readonly again: string };
export const NO_PASSPHRASE: TypedPassphrase = { on: false, words: '', again: '' };

/** What is amiss with a passphrase; none where it can be used, or none is wanted. */
export function passphraseProblem({ on, words, again }: TypedPassphrase): string | undefined {
  if (!on) return undefined;
  if ([...words].length < MIN_LENGTH) return t('libraryData.passphraseShort', [String(MIN_LENGTH)]);
  return words === again ? undefined : t('libraryData.passphraseDiffers');
}

type PassphraseChoiceProps = { readonly typed: TypedPassphrase; readonly onChange: (typed: TypedPassphrase) => void };

/** Whether a file is put under a passphrase, and which. */
export function PassphraseChoice({ typed, onChange }: PassphraseChoiceProps) {
  return (
    <>
      <div class="v-part-line">
        <span>{t('libraryData.passphrase')}</span>
        <Switch
          label={t('libraryData.passphrase')}
          checked={typed.on}
          onChange={(on) => onChange({ ...NO_PASSPHRASE, on })}
        />
      </div>
      {typed.on ? (
        <>
          <PassphraseField
            label={t('libraryData.passphraseWords')}
            use="new-password"
            value={typed.words}
            onChange={(words) => onChange({ ...typed, words })}
          />
          <PassphraseField
            label={t('libraryData.passphraseAgain')}
            use="new-password"
            value={typed.again}
            onChange={(again) => onChange({ ...typed, again })}
          />
          <p class="v-soft">{t('libraryData.passphraseHint')}</p>
        </>
      ) : null}
    </>
  );
}

type PassphraseFieldProps = {
  readonly label: string;
  readonly use: 'new-password' | 'current-password';
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onEnter?: () => void;
};

/** One field for a passphrase, in a line with its name. */
export function PassphraseField({ label, use, value, onChange, onEnter }: PassphraseFieldProps) {
  const id = useId();
  return (
    <div class="v-part-line">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="v-field"
        type="password"
        autocomplete={use}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && onEnter?.()}
      />
    </div>
  );
}
