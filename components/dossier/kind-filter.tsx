import type { FactKind } from '../../lib/model/fact.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { kindWords } from './kind-words.ts';

type KindFilterProps = {
  /** What is filtered, for those who do not see where the buttons stand: «stories». */
  readonly of: string;
  readonly total: number;
  /** The kinds of each thing; one thing may have several. */
  readonly kinds: readonly (readonly FactKind[])[];
  readonly chosen: FactKind | undefined;
  readonly onChoose: (kind: FactKind | undefined) => void;
};

/** Kinds of fact as buttons, the most frequent first; nothing where there is no choice. */
export function KindFilter({ of, total, kinds, chosen, onChoose }: KindFilterProps) {
  const counted = countKinds(kinds);
  if (counted.length === 0) return null;
  return (
    <fieldset class="v-kinds">
      <legend class="v-unseen">{t('dossier.filter', [of])}</legend>
      <Kind
        words={t('dossier.everything')}
        of={of}
        count={total}
        isChosen={chosen === undefined}
        onChoose={() => onChoose(undefined)}
      />
      {counted.map(([kind, count]) => (
        <Kind
          key={kind}
          words={kindWords(kind)}
          of={of}
          count={count}
          isChosen={chosen === kind}
          onChoose={() => onChoose(kind)}
        />
      ))}
    </fieldset>
  );
}

type KindProps = {
  readonly words: string;
  readonly of: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Kind({ words, of, count, isChosen, onChoose }: KindProps) {
  return (
    <button type="button" class="v-chip v-kind" aria-pressed={isChosen} onClick={onChoose}>
      {words} <span class="v-soft">{formatCount(count)}</span> <span class="v-unseen">{of}</span>
    </button>
  );
}

function countKinds(all: readonly (readonly FactKind[])[]): readonly (readonly [FactKind, number])[] {
  const counts = new Map<FactKind, number>();
  for (const kinds of all) for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
