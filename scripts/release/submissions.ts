/** What a submission to each store would send; pure, and sent by nobody here: it needs the keys of an account. */

export type Upload = { readonly name: string; readonly bytes: number; readonly sha256: string };
type Listing = { readonly language: string; readonly characters: number };

type Store = {
  readonly store: string;
  /** Files by the end of their names, with the request that takes each. */
  readonly requests: readonly (readonly [request: string, ending?: string])[];
};

const CHROME = 'https://chromewebstore.googleapis.com';
const CHROME_ITEM = 'v2/publishers/PUBLISHER/items/ITEM';
const EDGE = 'https://api.addons.microsoftedge.microsoft.com/v1/products/PRODUCT/submissions';
const MOZILLA = 'https://addons.mozilla.org/api/v5/addons';

/**
 * Requests as the stores document them (Chrome's second API: the first one ended in October 2026); words in capitals
 * are an account's, or of the reply before. All are for an item that the store knows: its first version is uploaded by
 * hand.
 */
const STORES: readonly Store[] = [
  {
    store: 'Chrome Web Store',
    requests: [
      [`POST ${CHROME}/upload/${CHROME_ITEM}:upload`, '-chrome.zip'],
      [`GET ${CHROME}/${CHROME_ITEM}:fetchStatus`],
      [`POST ${CHROME}/${CHROME_ITEM}:publish`],
    ],
  },
  {
    store: 'Edge Add-ons',
    requests: [
      [`POST ${EDGE}/draft/package`, '-edge.zip'],
      [`GET ${EDGE}/draft/package/operations/OPERATION`],
      [`POST ${EDGE}`],
    ],
  },
  {
    store: 'addons.mozilla.org',
    requests: [
      [`POST ${MOZILLA}/upload/ (channel: listed)`, '-firefox.xpi'],
      [`GET ${MOZILLA}/upload/UUID/`],
      [`POST ${MOZILLA}/addon/ID/versions/ (upload: UUID; source)`, '-sources.zip'],
    ],
  },
];

/** The submission to every store, a line each; says of a file that is missing that it is. */
export function submissions(uploads: readonly Upload[], listings: readonly Listing[]): readonly string[] {
  const lines = STORES.flatMap(({ store, requests }) => {
    const sent = requests.map(
      ([request, ending]) => `  would send ${request}${ending === undefined ? '' : fileOf(ending)}`,
    );
    return [`${store}:`].concat(sent);
  });
  function fileOf(ending: string): string {
    const upload = uploads.find(({ name }) => name.endsWith(ending));
    return upload === undefined
      ? `\n    no package ends with ${ending}`
      : `\n    ${upload.name}, ${upload.bytes} bytes, SHA-256 ${upload.sha256}`;
  }
  const first = 'The first version of each is uploaded by hand, in the dashboards of the stores.';
  const texts = listings.map(({ language, characters }) => `${language} (${characters} characters)`).join(', ');
  return lines.concat(first, `Texts for their forms, in store/listing: ${texts}.`);
}
