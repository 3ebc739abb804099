/** A statement that writes to the console in debug mode, over several lines too. */
const LOG = /^[ \t]*this\.log\((?:[^;"]|"[^"]*")*?\);\n/gm;
/** The reading of JSON-LD, which our own ladders do better: nothing calls it where `disableJSONLD` is set. */
const JSON_LD = /^ {2}_getJSONLD\(doc\) \{\n[\s\S]*?\n {2}\},\n/m;
/** The types of schema.org that it knows. */
const JSON_LD_TYPES = /^ *jsonLdArticleTypes:\s*\/[^/]+\/,\n/m;

/** What prepares the result to be shown, which `TextReadability` of `lib/content/extract/readable.ts` overrides. */
const FOR_SHOWING = new RegExp(
  String.raw`^ {2}_(?:cleanStyles|postProcessContent|fixRelativeUris|simplifyNestedElements|cleanClasses)` +
    String.raw`\([^)]*\) \{\n[^]*?\n {2}\},\n`,
  'gm',
);

/**
 * Mozilla's Readability without what the extension never runs: the reading of JSON-LD, the messages of its debug
 * mode, for which it serialises the whole article four times, and what makes its result ready to be shown. The result
 * reads the same texts.
 */
export function leanReadability(code: string): string {
  return code.replace(JSON_LD, '').replace(JSON_LD_TYPES, '').replaceAll(LOG, '').replaceAll(FOR_SHOWING, '');
}
