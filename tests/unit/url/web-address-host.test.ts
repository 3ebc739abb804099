import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hostSchema } from '../../../lib/model/settings-schema.ts';
import { siteHost } from '../../../lib/url/web-address.ts';

describe('siteHost', () => {
  it.each([
    ['https://WWW.Press.example:8443/a?b#c', 'www.press.example'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://[::1]:80/', '[::1]'],
    ['https://café.example/', 'xn--caf-dma.example'],
  ])('of %s is %s', (address, host) => {
    expect(siteHost(address)).toBe(host);
    expect(v.is(hostSchema, host)).toBe(true);
  });

  it.each(['file:///etc/passwd', 'chrome://newtab', 'about:blank', 'data:text/html,x', 'press.example', ''])(
    'of %j is none',
    (address) => {
      expect(siteHost(address)).toBeUndefined();
    },
  );
});
