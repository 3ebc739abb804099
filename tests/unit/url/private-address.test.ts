import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../lib/url/private-address.ts';

describe('addresses that lead to the reader’s own machine or network', () => {
  it.each([
    'http://127.0.0.1/feed',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.255.255.254:8080/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a00:1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::808:808]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:c0a8:101::1]/',
    'http://[2001::1]/',
    'http://[::127.0.0.1]/',
    'http://localhost/',
    'http://localhost../',
    'http://fritz.box/',
    'http://speedport.ip/',
    'http://mafreebox.freebox.fr/',
    'http://tplinkwifi.net/',
    'http://nas.private/',
    'http://x.test/',
    'http://127.0.0.1.nip.io/',
    'http://192.168.1.1.sslip.io/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://router.lan/',
    'http://nas.home.arpa/',
    'http://db.internal/',
    'http://intranet/',
    'http://fritz.box.local/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
  ])('are told: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    'ftp://feeds.example.org/',
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
    'chrome-extension://abc/x',
    'javascript:1',
    'about:blank',
    'nonsense',
    '',
  ])('and so is what is no web address: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    'https://www.example.org/feed',
    'http://8.8.8.8/',
    'http://100.63.255.255/',
    'http://100.128.0.0/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://192.167.1.1/',
    'http://11.0.0.1/',
    'http://[2a00:1450::1]/',
    'http://[64:ff9b::808:808]/',
    'http://[2002:808:808::1]/',
    'https://localhost.example.org/',
    'https://local.fr/',
    'https://10.example.org/',
    'https://été.example/',
  ])('but not the public web: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('are told whichever way a private IPv4 is written', () => {
    const inPrivateRange = fc
      .tuple(
        fc.constantFrom([10], [127], [192, 168], [169, 254]),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }),
      )
      .map(([head, tail]) => [...head, ...tail].slice(0, 4));
    fc.assert(
      fc.property(inPrivateRange, (bytes) => {
        const [a = 0, b = 0, c = 0, d = 0] = bytes;
        const whole = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = (high: number, low: number): string => (high * 256 + low).toString(16);
        const forms = [
          bytes.join('.'),
          String(whole),
          `0x${whole.toString(16)}`,
          `[::ffff:${hex(a, b)}:${hex(c, d)}]`,
          `[64:ff9b::${hex(a, b)}:${hex(c, d)}]`,
          `[2002:${hex(a, b)}:${hex(c, d)}::1]`,
        ];
        expect(forms.filter((host) => isPublicAddress(`http://${host}/`))).toEqual([]);
      }),
    );
  });
});
