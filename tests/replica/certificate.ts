import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A throw-away identity for a loopback TLS server. Made anew at every start, so no private key is kept in the repository. */
export type TestCertificate = Readonly<{
  /** PKCS #8, PEM. */
  key: string;
  /** X.509, PEM. */
  cert: string;
  /** Base64 SHA-256 of the SubjectPublicKeyInfo, the form `--ignore-certificate-errors-spki-list` takes. */
  spki: string;
}>;

// Node signs and makes keys but writes no certificates, and `openssl` may be missing: the few DER fields are written here.
// Layout: RFC 5280, section 4.1.
const tag = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utc: 0x17,
  time: 0x18,
} as const;
const dnsName = 0x82;
const oids = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  subjectAltName: '551d11',
} as const;

function lengthOf(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = size < 0x100 ? [size] : [size >> 8, size & 0xff];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

function der(kind: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([Buffer.from([kind]), lengthOf(body.length), body]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (name: keyof typeof oids): Buffer => der(tag.oid, Buffer.from(oids[name], 'hex'));

function distinguishedName(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid('commonName'), der(tag.utf8, commonName))));
}

function toBeSigned(publicKey: Buffer, hosts: readonly string[]): Buffer {
  const name = distinguishedName('Hangup test replica');
  const names = sequence(...hosts.map((host) => der(dnsName, host)));
  // A wide validity, because tests run the app under a shifted clock.
  const validity = sequence(der(tag.utc, '200101000000Z'), der(tag.time, '21000101000000Z'));
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  return sequence(
    der(0xa0, der(tag.integer, Buffer.from([2]))),
    der(tag.integer, serial),
    sequence(oid('ecdsaWithSha256')),
    name,
    validity,
    name,
    publicKey,
    der(0xa3, sequence(sequence(oid('subjectAltName'), der(tag.octets, names)))),
  );
}

/** Makes a fresh self-signed P-256 certificate for `hosts` (DNS names; a leading `*.` is allowed). */
export function createCertificate(hosts: readonly string[]): TestCertificate {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const body = toBeSigned(publicKey, hosts);
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  const certificate = sequence(body, sequence(oid('ecdsaWithSha256')), der(tag.bits, signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    spki: createHash('sha256').update(publicKey).digest('base64'),
  };
}
