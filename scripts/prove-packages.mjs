/**
 * `npm run prove-packages`: makes a fresh machine ready, builds the packages as for a release, and has the tasks of
 * readers done with those very files: in Firefox the `.xpi`, in Chromium the `.zip` unpacked. Some minutes; `npm test`
 * has the same done with the folders of the build, of which `tests/e2e/packages.test.ts` proves that they are the same.
 */
import { prove } from './stages/prove.mjs';
import { PACKAGE_STAGES } from './stages/stages.mjs';

await prove(PACKAGE_STAGES, ['chromium', 'firefox'], true);
