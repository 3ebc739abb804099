/** Names of files that every system takes: Windows, macOS, Linux, Android, and Obsidian's links. */

/** Letters that some system or Obsidian's links refuse in a name. */
// oxlint-disable-next-line no-control-regex -- control characters of a hostile title
const REFUSED = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\/:*?"<>|#^[\]%]+/g;
/** Devices of Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Bytes of UTF-8; systems take 255, and a counter and an ending come behind. */
const MAX_LENGTH = 120;

/** Gives each article a path of its own: `Vigie/2015/2015-03-20 Orange possède tout Cloudwatt.md`. */
export function createNotePaths(): (article: { readonly title: string; readonly published?: string }) => string {
  const taken = new Set<string>();
  return ({ title, published }) => {
    const name = fileName(published === undefined ? title : `${published} ${title}`);
    const folder = `Vigie/${published?.slice(0, 4) ?? 'undated'}`;
    for (let number = 1; ; number += 1) {
      const path = `${folder}/${number === 1 ? name : `${name} (${number})`}.md`;
      // Systems that tell no case apart, nor two forms of one accent.
      const key = path.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}

/** A title as the name of a file, without its ending. */
export function fileName(title: string): string {
  const clean = title.normalize('NFC').replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ').replace(DEVICE, '_$&');
  return shortened(clean.trim()).replaceAll(/^[.\s]+|[.\s]+$/g, '') || 'article';
}

function shortened(text: string): string {
  let [bytes, end] = [0, 0];
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MAX_LENGTH) break;
    end += character.length;
  }
  return text.slice(0, end);
}
