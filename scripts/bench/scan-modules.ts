/**
 * What a scan is made of, to be bundled as it ships: as separate modules each constant of another one would be looked
 * up anew.
 */
export { compileGazetteer } from '../../lib/recognition/compile/compile.ts';
export { createDocument } from '../../lib/recognition/linking/document.ts';
export { decodeGazetteer, encodeGazetteer } from '../../lib/recognition/gazetteer/format.ts';
export { matcherOf } from '../../lib/recognition/gazetteer/match.ts';
export { answerNames } from '../../lib/recognition/gazetteer/answer-names.ts';
export { openColdNames } from '../../lib/recognition/gazetteer/cold-names.ts';
export { joinGazetteers } from '../../lib/recognition/gazetteer/join.ts';
export { pageNames } from '../../lib/recognition/gazetteer/page-names.ts';
