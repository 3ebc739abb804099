/** Certificates of a test authority (X.509 in DER, RFC 5280): a root, an authority under it, and servers of loopback. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../../lib/model/iso-date.ts';

type Der = Buffer<ArrayBuffer>;
type Signer = { readonly name: string; readonly key: KeyObject };
type Issued = Signer & { readonly der: Der };

export type Authority = {
  /** The root, as browsers take one in. */
  readonly root: Der;
  /** Writes certificate, chain and key of a server on loopback, or of one with a name; gives the paths. */
  readonly issue: (folder: string, host?: string) => { readonly cert: string; readonly key: string };
};

/** An authority whose root signs an intermediate one, which signs servers. */
export function createAuthority(name: string): Authority {
  const root = certify(undefined, `${name} root`, CA);
  const issuer = certify(root, `${name} issuer`, CA);
  return {
    root: root.der,
    issue(folder, host = 'localhost') {
      const server = certify(issuer, host, serverAt(host));
      const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
      writeFileSync(cert, pemOf(server.der) + pemOf(issuer.der));
      writeFileSync(key, server.key.export({ type: 'pkcs8', format: 'pem' }));
      return { cert, key };
    },
  };
}

/** A certificate in the form in which servers and browsers read one from a file. */
export function pemOf(der: Der): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function tlv(tag: number, ...parts: readonly Uint8Array[]): Der {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Uint8Array[]): Der => tlv(0x30, ...parts);
const octets = (content: Uint8Array): Der => tlv(0x04, content);
const oid = (hex: string): Der => tlv(0x06, Buffer.from(hex, 'hex'));
const yes = tlv(0x01, Buffer.from([0xff]));
const bits = (unused: number, byte: number): Der => tlv(0x03, Buffer.from([unused, byte]));

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
/** Basic constraints: an authority; key usage: signs certificates and lists of revoked ones. */
const CA: readonly Der[] = [
  sequence(oid('551d13'), yes, octets(sequence(yes))),
  sequence(oid('551d0f'), yes, octets(bits(1, 0x06))),
];
/** Key usage: signs; extended: serves; names: the host and 127.0.0.1. */
const serverAt = (host: string): readonly Der[] => [
  sequence(oid('551d0f'), yes, octets(bits(7, 0x80))),
  sequence(oid('551d25'), octets(sequence(oid('2b06010505070301')))),
  sequence(oid('551d11'), octets(sequence(tlv(0x82, Buffer.from(host)), tlv(0x87, Buffer.from([127, 0, 0, 1]))))),
];

/** A new key with its certificate, signed by an authority or, without one, by itself. */
function certify(issuer: Signer | undefined, name: string, extensions: readonly Der[]): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = issuer ?? { name, key: privateKey };
  const now = Date.now();
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(signer.name),
    sequence(timeOf(now - DAY_MS), timeOf(now + 30 * DAY_MS)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...extensions)),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, signer.key));
  return { name, key: privateKey, der: sequence(body, ECDSA_WITH_SHA256, signature) };
}

function nameOf(name: string): Der {
  return sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(name)))));
}

/** UTCTime: `YYMMDDhhmmssZ`. */
function timeOf(at: number): Der {
  const digits = new Date(at).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`));
}
