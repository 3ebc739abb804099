/** What a scan is made of, to be bundled as it ships: as separate modules each constant of another one would be looked up anew. */
export { compileGazetteer } from '../../lib/gazetteer/compile.ts';
export { createDocument } from '../../lib/gazetteer/document.ts';
export { decodeGazetteer, encodeGazetteer } from '../../lib/gazetteer/format.ts';
export { matcherOf } from '../../lib/gazetteer/match.ts';
