import { Building2, EyeOff, GraduationCap } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';

type UnknownBlockProps = {
  readonly names: readonly string[];
  readonly onDecide: (name: string, as: 'firm' | 'nothing') => void;
  /** Opens the form by which Vigie is given the name. */
  readonly onCorrect: (name: string) => void;
};

/** Names on the page that no company is known by: each is a firm, one that Vigie is to know, or nothing. */
export function UnknownBlock({ names, onDecide, onCorrect }: UnknownBlockProps) {
  if (names.length === 0) return null;
  return (
    <section class="v-part" aria-labelledby="unknown-title">
      <h2 id="unknown-title">{t('prospects.unknown')}</h2>
      <p class="v-soft">{t('prospects.unknownHint')}</p>
      <ul class="v-unknown">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <span class="v-unknown-buttons">
              <Button kind="quiet" icon={Building2} onClick={() => onDecide(name, 'firm')}>
                {t('prospects.take')} <span class="v-unseen">{name}</span>
              </Button>
              <Button kind="quiet" icon={GraduationCap} onClick={() => onCorrect(name)}>
                {t('prospects.add')} <span class="v-unseen">{name}</span>
              </Button>
              <Button kind="quiet" icon={EyeOff} onClick={() => onDecide(name, 'nothing')}>
                {t('prospects.drop')} <span class="v-unseen">{name}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
