import { rem } from './icon.tsx';

/** The look-out's mark, as in `assets/icon.svg`: arms raised, a light between them. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg class="v-mark" width={rem(size)} height={rem(size)} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b5f70" />
      <path
        d="M6.5 10 16 26 25.5 10"
        fill="none"
        stroke="#fff"
        stroke-width="4.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="16" cy="9.2" r="4.2" fill="#ffb938" />
    </svg>
  );
}
