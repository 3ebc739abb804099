import { expect, it } from 'vitest';
import { submissions } from '../../../../scripts/release/submissions.ts';

const upload = (name: string) => ({ name, bytes: 10, sha256: 'ab' });

it('a submission names each file with its size and checksum, and the request that would take it', () => {
  const files = ['chrome.zip', 'edge.zip', 'firefox.xpi', 'firefox-android.xpi', 'sources.zip'];
  const lines = submissions(
    files.map((name) => upload(`vigie-0.1.0-${name}`)),
    [{ language: 'en', characters: 2000 }],
  ).join('\n');
  for (const name of ['chrome.zip', 'edge.zip', 'firefox.xpi', 'sources.zip'])
    expect(lines).toContain(`vigie-0.1.0-${name}, 10 bytes, SHA-256 ab`);
  expect(lines).not.toContain('android');
  expect(lines.match(/would send POST https:/g)).toHaveLength(6);
  // The first API of Chrome's store answers nobody since October 2026.
  expect(lines).not.toContain('chromewebstore/v1');
  expect(lines).toContain('store/listing: en (2000 characters).');
});

it('a submission says which file is not there', () => {
  expect(submissions([upload('vigie-0.1.0-edge.zip')], []).join('\n')).toContain('no package ends with -chrome.zip');
});
