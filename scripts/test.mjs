/** `npm test`: makes a fresh machine ready, proves everything, and ends with one line of counts. */
import { prove } from './stages/prove.mjs';
import { TEST_STAGES } from './stages/stages.mjs';

await prove(TEST_STAGES, ['chromium', 'firefox']);
