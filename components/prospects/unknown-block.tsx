import { Building2, EyeOff, GraduationCap } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../shared/button.tsx';

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
              <IconButton
                icon={Building2}
                label={t('prospects.takeName', [name])}
                onClick={() => onDecide(name, 'firm')}
              />
              <IconButton icon={GraduationCap} label={t('prospects.addName', [name])} onClick={() => onCorrect(name)} />
              <IconButton
                icon={EyeOff}
                label={t('prospects.dropName', [name])}
                onClick={() => onDecide(name, 'nothing')}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
