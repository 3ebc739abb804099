import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../lib/content/dom-members.ts';
import { takeExtraction } from '../lib/content/extract/extraction-bridge.ts';
import { richContent } from '../lib/content/extract/rich-content.ts';

/** Runs in a tab behind `extract.js`; its value is what stands in the text of the article that was read there. */
export default defineUnlistedScript(() => {
  const extraction = takeExtraction();
  return extraction === undefined ? {} : richContent(page, extraction);
});
