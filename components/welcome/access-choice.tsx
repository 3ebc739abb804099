import type { IconNode } from 'lucide';
import { Check, Globe, ListChecks, MousePointerClick } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { keyNames } from '../shared/language.ts';
import { Notice } from '../shared/notice.tsx';

/** How the reader lets Vigie look: by its own grants, every site counts before chosen ones. */
export type WelcomeAccess = 'every-site' | 'chosen-sites' | 'on-click';

type AccessChoiceProps = {
  readonly access: WelcomeAccess;
  readonly refused: boolean;
  /** The key that opens the popup; empty where none is set. */
  readonly actionKey: string;
  readonly onEverySite: () => void;
  readonly onClickOnly: () => void;
};

/** Where may Vigie look? Three ways, how it is now, and the way back. */
export function AccessChoice({ access, refused, actionKey, onEverySite, onClickOnly }: AccessChoiceProps) {
  return (
    <section class="v-access" aria-labelledby="access-title">
      <h2 id="access-title">{t('welcome.accessHeading')}</h2>
      <p class="v-soft">{t('welcome.accessLead')}</p>
      <ul class="v-ways">
        <Way icon={Globe} name={t('welcome.every')} hint={t('welcome.everyHint')} isCurrent={access === 'every-site'}>
          <Button kind="primary" keys="Alt+E" onClick={onEverySite}>
            {t('welcome.everyAction')}
          </Button>
        </Way>
        <Way
          icon={ListChecks}
          name={t('welcome.chosen')}
          hint={t('welcome.chosenHint')}
          isCurrent={access === 'chosen-sites'}
        />
        <Way
          icon={MousePointerClick}
          name={t('welcome.click')}
          hint={actionKey === '' ? t('welcome.clickHintNoKey') : t('welcome.clickHint', [keyNames(actionKey)])}
          isCurrent={access === 'on-click'}
        >
          <Button onClick={onClickOnly}>{t('welcome.clickAction')}</Button>
        </Way>
      </ul>
      <output>
        <Notice tone={access === 'every-site' ? 'good' : 'info'}>
          {refused ? t('welcome.refused') : stateSentence(access)}
        </Notice>
      </output>
    </section>
  );
}

function stateSentence(access: WelcomeAccess): string {
  switch (access) {
    case 'every-site':
      return t('welcome.stateEvery');
    case 'chosen-sites':
      return t('welcome.stateSome');
    case 'on-click':
      return t('welcome.stateClick');
  }
}

type WayProps = {
  readonly icon: IconNode;
  readonly name: string;
  readonly hint: string;
  readonly isCurrent: boolean;
  readonly children?: ComponentChildren;
};

/** One way; the present one says so in place of its button. */
function Way({ icon, name, hint, isCurrent, children }: WayProps) {
  return (
    <li class="v-way" aria-current={isCurrent}>
      <Icon node={icon} size={20} />
      <h3>{name}</h3>
      <p>{hint}</p>
      {isCurrent ? (
        <p class="v-way-current">
          <Icon node={Check} />
          <span>{t('welcome.current')}</span>
        </p>
      ) : (
        children
      )}
    </li>
  );
}
