/** A passkey in software: what an authenticator and its browser answer (WebAuthn level 3), with faults on demand. */
import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
} from "../../src/capabilities/accounts/passkeys.ts";

interface Faults {
  origin?: string;
  rpId?: string;
  counter?: number;
  /** 0x01 is presence, 0x04 verification of the person. */
  flags?: number;
}

const ORIGIN = "http://api.test";
const RP = "api.test";

export async function anAuthenticator() {
  const { privateKey, publicKey } = (await crypto.subtle.generateKey(
    { name: "ECDSA", namedCurve: "P-256" },
    true,
    ["sign"],
  )) as CryptoKeyPair;
  const raw = new Uint8Array((await crypto.subtle.exportKey("raw", publicKey)) as ArrayBuffer);
  const rawId = crypto.getRandomValues(new Uint8Array(16));
  const id = text(rawId);
  // COSE (RFC 9052): kty EC2, alg ES256, curve P-256, x, y.
  const cose = bytes(
    [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
    raw.slice(1, 33),
    [0x22, 0x58, 32],
    raw.slice(33),
  );
  const client = (type: string, challenge: string, { origin = ORIGIN }: Faults) =>
    utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authData = async ({ rpId = RP, counter = 0, flags = 0x05 }: Faults, attested?: Uint8Array) => {
    const hash = await digest(utf8(rpId));
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, counter);
    return bytes(hash, [flags | (attested ? 0x40 : 0)], count, attested ?? []);
  };
  return {
    id,
    async register(challenge: string, faults: Faults = {}): Promise<RegistrationResponseJSON> {
      const attested = bytes(new Uint8Array(16), [0, rawId.length], rawId, cose);
      const data = await authData(faults, attested);
      const object = bytes(
        [0xa3, 0x63, ...ascii("fmt"), 0x64, ...ascii("none"), 0x67, ...ascii("attStmt"), 0xa0],
        [0x68, ...ascii("authData"), 0x59, data.length >> 8, data.length & 0xff],
        data,
      );
      const clientDataJSON = text(client("webauthn.create", challenge, faults));
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject: text(object), transports: ["internal"] },
      };
    },
    async answer(challenge: string, faults: Faults = {}): Promise<AuthenticationResponseJSON> {
      const said = client("webauthn.get", challenge, faults);
      const data = await authData(faults);
      const signed = bytes(data, await digest(said));
      const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, signed);
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(said),
          authenticatorData: text(data),
          signature: text(der(new Uint8Array(signature))),
        },
      };
    },
  };
}

const ascii = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0));
const utf8 = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(words));
const text = (data: Uint8Array): string => Buffer.from(data).toString("base64url");
const bytes = (...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => Array.from(part)));
const digest = async (data: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", data));

/** The two numbers of a signature in ASN.1, as authenticators write them. */
function der(signature: Uint8Array): Uint8Array {
  const number = (part: Uint8Array): number[] => {
    const start = part.findIndex((byte) => byte !== 0);
    const digits = [...part.slice(start)];
    const signed = (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits;
    return [2, signed.length, ...signed];
  };
  const both = [...number(signature.slice(0, 32)), ...number(signature.slice(32))];
  return new Uint8Array([0x30, both.length, ...both]);
}
