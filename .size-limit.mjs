/** What the parts of the extension may weigh, compressed, in the build for Chrome. */
import { filesOfPage } from './scripts/stages/files-of-page.mjs';

const BUILD = 'out/build/chrome';

/**
 * @param {string} name
 * @param {string | string[]} path
 * @param {string} limit
 */
const budget = (name, path, limit) => ({ name, path, limit, gzip: true });

export default [
  budget('content script', `${BUILD}/annotate.js`, '18 kB'),
  budget('linking', `${BUILD}/link.js`, '23.5 kB'),
  budget('names of the reader alone', `${BUILD}/private-marks.js`, '4.8 kB'),
  budget('popover', `${BUILD}/popover.js`, '31.9 kB'),
  budget('popover, what is seldom wanted', `${BUILD}/popover-tools.js`, '11.3 kB'),
  budget('notice of a save', `${BUILD}/saved-notice.js`, '17 kB'),
  budget('popup with its sheet', filesOfPage(BUILD, 'popup.html'), '52.8 kB'),
  budget('dossier page', filesOfPage(BUILD, 'dossier.html'), '63.5 kB'),
  budget('sync of a team', filesOfPage(BUILD, 'sync.html'), '68.2 kB'),
  budget('extraction', `${BUILD}/extract.js`, '45.1 kB'),
  budget('extraction, pictures', `${BUILD}/extract-rich.js`, '4 kB'),
];
