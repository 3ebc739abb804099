import { ArrowDown, ArrowUp } from 'lucide';
import type { PackLine } from '../../lib/model/pack-line.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { formatLocale } from '../shared/language.ts';
import { editionWords, packProblemSentence } from './pack-words.ts';

type PackRowProps = {
  /** None for the list that ships. */
  readonly line: PackLine | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBusy: boolean;
  /** Addresses of packs that an administrator set. */
  readonly kept: readonly string[];
  readonly onMove: (by: 1 | -1) => void;
  readonly onRollBack: () => void;
  readonly onRemove: () => void;
};

/** One pack in the order of all, the one that counts most on top. */
export function PackRow({ line, isFirst, isLast, isBusy, kept, onMove, onRollBack, onRemove }: PackRowProps) {
  const name = line?.name ?? t('packs.builtIn');
  const isKept = line?.address !== undefined && kept.includes(line.address);
  return (
    <li class="v-pack">
      <div>
        <strong>{name}</strong>
        {line === undefined ? null : <PackFacts line={line} />}
        {isKept ? <p class="v-soft">{t('policy.set')}</p> : null}
      </div>
      <div class="v-part-buttons">
        {isFirst ? null : <IconButton icon={ArrowUp} label={t('packs.up', [name])} onClick={() => onMove(-1)} />}
        {isLast ? null : <IconButton icon={ArrowDown} label={t('packs.down', [name])} onClick={() => onMove(1)} />}
        {line?.canRollBack === true && !isKept ? (
          <Button busy={isBusy} onClick={onRollBack}>
            {t('packs.rollBack')}
          </Button>
        ) : null}
        {line === undefined || isKept ? null : (
          <Button kind="quiet" busy={isBusy} onClick={onRemove}>
            {t('packs.remove', [name])}
          </Button>
        )}
      </div>
    </li>
  );
}

function PackFacts({ line }: { readonly line: PackLine }) {
  return (
    <>
      <p class="v-soft">{editionWords(line)}</p>
      <p class="v-soft">{t('packs.key', [line.keyWords])}</p>
      {line.address === undefined ? null : <p class="v-soft">{t('packs.from', [line.address])}</p>}
      {line.isExpired ? <p>{t('packs.isExpired')}</p> : null}
      {line.problem === undefined ? null : <p>{t('packs.lastRefused', [packProblemSentence(line.problem)])}</p>}
      {line.held.length === 0 ? null : (
        <p class="v-soft">{t('packs.held', [new Intl.ListFormat(formatLocale()).format(line.held)])}</p>
      )}
    </>
  );
}
