import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id of its own for each component. Preact’s `useId` counts anew in every tree that is rendered, and several stand
 * in one shadow root.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    last += 1;
    return `v${String(last)}`;
  });
  return id;
}
