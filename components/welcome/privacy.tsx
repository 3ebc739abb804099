import { HardDrive, ShieldCheck } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';

/** Whether the browser promised never to clear the library to make space. `unsupported`: it knows no such promise. */
export type Protection = 'unknown' | 'unsupported' | 'none' | 'refused' | 'promised';

type PrivacyProps = {
  readonly protection: Protection;
  readonly onProtect: () => void;
  readonly onSettings: () => void;
};

/** What is kept, what is sent, in plain words. */
export function Privacy({ protection, onProtect, onSettings }: PrivacyProps) {
  return (
    <section class="v-privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{t('welcome.privacyHeading')}</h2>
      <ul>
        <li>
          <Icon node={HardDrive} size={18} />
          <span>{t('welcome.kept')}</span>
        </li>
        <li>
          <Icon node={ShieldCheck} size={18} />
          <span>{t('welcome.sent')}</span>
        </li>
      </ul>
      {protection === 'none' ? (
        <div class="v-protect">
          <Button onClick={onProtect}>{t('welcome.persist')}</Button>
          <p class="v-soft">{t('welcome.persistHint')}</p>
        </div>
      ) : null}
      <output>{protectionSentence(protection)}</output>
      <div>
        <Button kind="quiet" onClick={onSettings}>
          {t('welcome.settings')}
        </Button>
      </div>
    </section>
  );
}

function protectionSentence(protection: Protection): string {
  if (protection === 'promised') return t('welcome.persisted');
  return protection === 'refused' ? t('welcome.persistRefused') : '';
}
