import type { Source } from '../../lib/model/dossier.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatCount } from '../shared/language.ts';
import { SourceLink } from './source-link.tsx';

type SourceListProps = {
  readonly sources: readonly Source[];
  /** The sentence that they state. */
  readonly sentence?: string;
};

const FIRST = 2;

/** Articles that something was read in; those beyond two are folded away. */
export function SourceList({ sources, sentence }: SourceListProps) {
  const others = sources.length - FIRST;
  return (
    <>
      <Links sources={sources.slice(0, FIRST)} sentence={sentence} />
      {others <= 0 ? null : (
        <details class="v-story-others">
          <summary>{t('dossier.others', others, [formatCount(others)])}</summary>
          <Links sources={sources.slice(FIRST)} sentence={sentence} />
        </details>
      )}
    </>
  );
}

function Links({ sources, sentence }: { readonly sources: readonly Source[]; readonly sentence: string | undefined }) {
  return (
    <ul class="v-figure-sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} sentence={sentence} />
        </li>
      ))}
    </ul>
  );
}
