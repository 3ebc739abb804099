import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { keyNames } from '../shared/language.ts';
import { Section } from './section.tsx';

const COMMANDS: readonly { readonly name: string; readonly words: () => string }[] = [
  { name: '_execute_action', words: () => t('options.shortcutOpen') },
  { name: 'next-mark', words: () => t('command.nextMark') },
  { name: 'previous-mark', words: () => t('command.previousMark') },
  { name: 'toggle-popover', words: () => t('command.togglePopover') },
  { name: 'save-page', words: () => t('command.savePage') },
  { name: 'follow-page', words: () => t('command.followPage') },
];

type ShortcutsSectionProps = {
  /** Keys by command, as the browser holds them now. */
  readonly keys: ReadonlyMap<string, string>;
  /** The browser did not let its page be opened: say where it is. */
  readonly mustGoAlone: boolean;
  readonly onChange: () => void;
};

/** The keyboard's part of Vigie; the browser owns the keys. */
export function ShortcutsSection({ keys, mustGoAlone, onChange }: ShortcutsSectionProps) {
  return (
    <Section id="shortcuts">
      <dl class="v-keys">
        {COMMANDS.map(({ name, words }) => (
          <div key={name}>
            <dt>{words()}</dt>
            <dd>
              <Keys keys={keys.get(name)} />
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onClick={onChange}>{t('options.shortcutsChange')}</Button>
      </div>
      <output>{mustGoAlone ? t('options.shortcutsHow') : ''}</output>
    </Section>
  );
}

function Keys({ keys = '' }: { readonly keys: string | undefined }) {
  if (keys === '') return <span class="v-soft">{t('options.shortcutNone')}</span>;
  return <kbd class="v-key">{keyNames(keys)}</kbd>;
}
