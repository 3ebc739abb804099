import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestTransmission } from '../../../lib/platform/transmission-consent.ts';

/** A browser whose manifest names kinds of data, or none, and whose reader answers so. */
function asking(optional: readonly string[] | undefined, answer: () => Promise<boolean>) {
  const request = vi.fn<(asked: object) => Promise<boolean>>(answer);
  Object.assign(fakeBrowser, { permissions: { request } });
  fakeBrowser.runtime.getManifest = () =>
    ({
      ...(optional && {
        browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'], optional } } },
      }),
    }) as never;
  return request;
}

describe('consent to what leaves with a team', () => {
  it.each([true, false])('is what the reader answers Firefox (%s), about the data of the manifest', async (answer) => {
    const request = asking(['websiteContent'], async () => answer);
    expect(await requestTransmission()).toBe(answer);
    expect(request.mock.calls).toEqual([[{ data_collection: ['websiteContent'] }]]);
  });

  it('is not given where the browser refuses to ask', async () => {
    asking(['websiteContent'], async () => Promise.reject(new Error('no click')));
    expect(await requestTransmission()).toBe(false);
  });

  it('is no question in a browser that has none', async () => {
    const request = asking(undefined, async () => false);
    expect(await requestTransmission()).toBe(true);
    expect(request).not.toHaveBeenCalled();
  });
});
