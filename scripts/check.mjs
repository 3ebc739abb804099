/** `npm run check`: what needs no browser, in under a minute, with the same closing line as `npm test`. */
import { prove } from './stages/prove.mjs';
import { CHECK_STAGES } from './stages/stages.mjs';

await prove(CHECK_STAGES, []);
