import type { MarkDensity } from '../../lib/model/settings.ts';
import { t } from '../../lib/platform/i18n.ts';
import { samplePieces } from '../shared/marked-text.ts';
import type { SamplePiece } from '../shared/marked-text.ts';

type PreviewPiece = { readonly piece: SamplePiece; readonly painted: boolean };

/** Which names of some sections are painted at a density. */
export function paintedPieces(sections: readonly string[], density: MarkDensity): readonly (readonly PreviewPiece[])[] {
  let seen = new Set<string>();
  return sections.map((section) => {
    if (density === 'first-in-section') seen = new Set();
    return samplePieces(section).map((piece) => {
      const painted = piece.id !== undefined && (density === 'all' || !seen.has(piece.id));
      if (piece.id !== undefined) seen.add(piece.id);
      return { piece, painted };
    });
  });
}

/**
 * A page in small, painted as it would be at a density. A picture beside words that say the same, so hidden from
 * readers.
 */
export function DensityPreview({ density }: { readonly density: MarkDensity }) {
  const [one = [], two = []] = paintedPieces([t('options.previewOne'), t('options.previewTwo')], density);
  return (
    <span class="v-preview" aria-hidden="true">
      <b>{t('options.previewHeadingOne')}</b>
      <Line pieces={one} />
      <b>{t('options.previewHeadingTwo')}</b>
      <Line pieces={two} />
    </span>
  );
}

function Line({ pieces }: { readonly pieces: readonly PreviewPiece[] }) {
  return (
    <span>
      {pieces.map(({ piece, painted }) => (
        <span key={piece.at} class={painted ? 'v-marked' : undefined}>
          {piece.text}
        </span>
      ))}
    </span>
  );
}
