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

  it.each([
    ['0.0.0.0', '0.255.255.255'],
    ['10.0.0.0', '10.255.255.255'],
    ['100.64.0.0', '100.127.255.255'],
    ['127.0.0.0', '127.255.255.255'],
    ['169.254.0.0', '169.254.255.255'],
    ['172.16.0.0', '172.31.255.255'],
    ['192.0.0.0', '192.0.0.255'],
    ['192.0.2.0', '192.0.2.255'],
    ['192.168.0.0', '192.168.255.255'],
    ['198.18.0.0', '198.19.255.255'],
    ['198.51.100.0', '198.51.100.255'],
    ['203.0.113.0', '203.0.113.255'],
    ['224.0.0.0', '255.255.255.255'],
  ])('reach from %s to %s, and no further', (first, last) => {
    const number = (host: string): number => host.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
    const isPublic = (at: number): boolean => isPublicAddress(`http://${String(at)}/`);
    const [from, to] = [number(first), number(last)];
    expect([isPublic(from), isPublic(to)]).toEqual([false, false]);
    // 0.0.0.0 has none before it and 255.255.255.255 none behind: no IPv4 is written so.
    const around = [from - 1, to + 1].filter((at) => at >= 0 && at < 2 ** 32);
    expect(around.length).toBeGreaterThan(0);
    expect(around.filter((at) => !isPublic(at))).toEqual([]);
  });

  it.each([
    ['[1fff::1]', false],
    ['[2000::1]', true],
    ['[3fff::1]', true],
    ['[4000::1]', false],
    ['[2001:db8::1]', false],
    ['[2001:db9::1]', true],
    ['[2001:1::1]', true],
    ['[2003::1]', true],
    ['[2003:7f00:1::1]', true],
    ['[64:ff9c::808:808]', false],
    ['[64:ff9b:0:0:0:1:7f00:1]', false],
    ['[2002:0a00::1]', false],
    ['[2002:808:808:1:2:3:4:5]', true],
  ])('of IPv6 are what is no global unicast, and what wraps a private IPv4: %s', (host, isPublic) => {
    expect(isPublicAddress(`http://${host}/`)).toBe(isPublic);
  });

  it('are names of local networks, alone and behind another name, and none that only ends in their letters', () => {
    const names = (
      'localhost localdomain local internal intranet private lan home corp home.arpa test invalid onion fritz.box ' +
      'speedport.ip mafreebox.freebox.fr tplinkwifi.net tplinklogin.net routerlogin.net routerlogin.com ' +
      'router.asus.com asusrouter.com linksyssmartwifi.com nip.io sslip.io xip.io localtest.me lvh.me'
    ).split(' ');
    expect(names.filter((name) => isPublicAddress(`https://${name}/`))).toEqual([]);
    expect(names.filter((name) => isPublicAddress(`https://box.${name}./`))).toEqual([]);
    expect(names.filter((name) => !isPublicAddress(`https://a.my${name}/`))).toEqual([]);
    expect(names.filter((name) => !isPublicAddress(`https://${name}.example/`))).toEqual([]);
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
