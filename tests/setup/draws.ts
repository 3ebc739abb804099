/**
 * Property tests draw the same examples in every run, so that one commit is proved alike wherever it is proved.
 * `npm run fuzz:properties` draws new ones.
 */
import { configureGlobal } from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the examples are drawn from; none where each run shall draw its own. */
    readonly drawSeed: number | undefined;
  }
}

const seed = inject('drawSeed');
if (seed !== undefined) configureGlobal({ seed });
