/** Guesses the charset of text that is no UTF-8 and says nothing believable about itself. */

/** How much of a file is looked at. */
const SAMPLE = 65_536;

/** A charset and the characters that make up most of a text in the languages written with it. */
type Candidate = { readonly charset: string; readonly common: RegExp; readonly weight: number };

/** Characters that are frequent in Chinese, simplified and traditional, with the punctuation. */
const SIMPLIFIED =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民' +
  '样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市，。' +
  '、';
const TRADITIONAL =
  '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民' +
  '樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市，。' +
  '、';

/**
 * `weight` holds back charsets in which nearly any bytes mean something: a wrong reading as Chinese is always
 * characters, but seldom common ones.
 */
const CANDIDATES: readonly Candidate[] = [
  { charset: 'windows-1251', common: /[оеаинтсрвлкмдпуяі]/g, weight: 1 },
  { charset: 'iso-8859-5', common: /[оеаинтсрвлкмдпуяі]/g, weight: 1 },
  { charset: 'koi8-r', common: /[оеаинтсрвлкмдпуя]/g, weight: 1 },
  { charset: 'windows-1253', common: /[αεηιοστνυρκπλμάέήίόύώς]/g, weight: 1 },
  { charset: 'windows-1255', common: /[א-ת]/g, weight: 0.85 },
  { charset: 'windows-1256', common: /[ابتدرسعفقكلمنهويةأ]/g, weight: 0.8 },
  { charset: 'windows-874', common: /[านรอกเงมยลวดท]|\p{M}/gu, weight: 1.15 },
  { charset: 'shift_jis', common: /[ぁ-んァ-ヶー。、]/g, weight: 1.6 },
  { charset: 'euc-jp', common: /[ぁ-んァ-ヶー。、]/g, weight: 1.6 },
  { charset: 'euc-kr', common: /[가-힣]/g, weight: 0.95 },
  {
    charset: 'gb18030',
    common: new RegExp(`[${SIMPLIFIED}]`, 'g'),
    weight: 1.7,
  },
  {
    charset: 'big5',
    common: new RegExp(`[${TRADITIONAL}]`, 'g'),
    weight: 1.7,
  },
];

/** Signs of windows-1252 that stand beside accented letters in Latin scripts too: `’é`, `« À`. */
const isSign = (byte: number): boolean => byte < 0xa1 || byte === 0xab || byte === 0xbb;
/** Fewer letters above ASCII tell no script: «créée» alone. */
const MIN_LETTERS = 6;

/** Share of letters above ASCII that stand next to another: low in Latin scripts, where accents are rare letters. */
function adjacency(bytes: Uint8Array): number {
  let [letters, adjacent] = [0, 0];
  const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && !isSign(byte);
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isLetter(bytes[at])) continue;
    letters += 1;
    if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) adjacent += 1;
  }
  return letters < MIN_LETTERS ? 0 : adjacent / letters;
}

/** Kana of Shift_JIS, whose bytes are signs of windows-1252 and plain letters in turn. */
const KANA = /[ぁ-んァ-ヶー]/g;
const MIN_KANA = 6;

function strictly(charset: string, bytes: Uint8Array): string | undefined {
  try {
    // A sample may end inside a character; `stream` does not mind.
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

// oxlint-disable-next-line no-control-regex
const ABOVE_ASCII = /[^\u0000-\u007f]/g;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The likeliest charset; `windows-1252` where nothing speaks for another. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const isLatin = adjacency(sample) < 0.5 && count(strictly('shift_jis', sample) ?? '', KANA) < MIN_KANA;
  if (isLatin) return 'windows-1252';
  let best = { charset: 'windows-1252', score: 0.5 };
  for (const { charset, common, weight } of CANDIDATES) {
    const text = strictly(charset, sample);
    const all = text === undefined ? 0 : count(text, ABOVE_ASCII);
    const score = text === undefined || all === 0 ? 0 : (count(text, common) / all) * weight;
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}
