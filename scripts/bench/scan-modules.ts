/**
 * What a scan is made of, to be bundled as it ships: as separate modules each constant of another one would be looked
 * up anew.
 */
export { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
export { createDocument } from '../../lib/recognition/linking/document.ts';
export { decodeGazetteer, encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
export { matcherOf } from '../../lib/recognition/gazetteer/match.ts';
