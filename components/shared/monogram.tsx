import type { CompanyId } from '../../lib/model/company.ts';
import { fnv1a } from '../../lib/text/hash.ts';
import { rem } from './icon.tsx';

/** Pairs of ink and ground in `base.css`. */
const TONES = 6;
const MAX_LETTERS = 2;

/**
 * A company’s letters on a colour of its own, in place of a logo that would have to be fetched. Its name stands beside
 * it, so it is not read aloud.
 */
export function Monogram({
  id,
  name,
  size = 32,
}: {
  readonly id: CompanyId;
  readonly name: string;
  readonly size?: number;
}) {
  const tone = toneOf(id);
  return (
    <svg class="v-monogram" width={rem(size)} height={rem(size)} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill={`var(--v-tone-${tone}-soft)`} />
      <text
        x="16"
        y="16"
        dy="0.36em"
        text-anchor="middle"
        font-size="13"
        font-weight="600"
        fill={`var(--v-tone-${tone})`}
      >
        {lettersOf(name)}
      </text>
    </svg>
  );
}

/** The first letters of the first words that begin with a letter or digit: «Orange Business» is OB, «OVHcloud» is O. */
export function lettersOf(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const letters = words.slice(0, MAX_LETTERS).map((word) => /^.\p{M}*/u.exec(word)?.[0] ?? '');
  return letters.join('').toLocaleUpperCase('en');
}

/** Which of the colours, from 1; the same for a company on every surface and machine (FNV-1a of its id). */
export function toneOf(id: CompanyId): number {
  return ((fnv1a(id) >>> 0) % TONES) + 1;
}
