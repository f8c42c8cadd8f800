/**
 * Public links: signed tokens, each of which opens one document of a business and nothing else, or what one of its
 * clients may know of its documents.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { isShard } from "./database/shards.ts";

/** Random bytes in a nonce: 144 bits. The nonce identifies the document; the signature adds 128 bits. */
export const LINK_NONCE_BYTES = 18;
const SIGNATURE_BYTES = 16;

/** How many tokens of each kind an isolate caches, at about 150 bytes each. */
const REMEMBERED = 10_000;

/**
 * What a token opens: a document's page with all that is behind it, or only its file, or one of those beside it. None
 * tells another, and all end when the link of the document is replaced. That of a customer opens the list of its documents, and ends
 * when the deployment has another secret.
 */
type Opens = "link" | "file" | "attachment" | "customer";

/** Signs and verifies the tokens of public links. */
export interface LinkSigner {
  token(shard: string, nonce: string, opens?: Opens): string;
  /**
   * The shard and nonce of a genuine token, else null. A token has one spelling. Compares signatures in
   * constant time.
   */
  open(token: string, opens?: Opens): { shard: string; nonce: string } | null;
}

let signer: { secret: string; links: LinkSigner } | undefined;

/** The deployment's link signer, created once per isolate. */
export function linkSigner({ SIGNING_SECRET: secret }: Pick<Env, "SIGNING_SECRET">): LinkSigner {
  if (signer?.secret !== secret) signer = { secret, links: createLinkSigner(secret) };
  return signer.links;
}

/** The URL of a document's public page. */
export const publicUrl = (
  nonce: string,
  { links, origin, shard }: { links: LinkSigner; origin: string; shard: string },
): string => `${origin}${PUBLIC_PATH}/${links.token(shard, nonce)}`;

/** The path of public pages, below the origin. */
export const PUBLIC_PATH = "/i";

/**
 * The URL of a document's file, for programs. It ends with the name by which they save it. Joined, which makes one
 * flat text: V8 writes the JSON of a list slower where texts are ropes of what `+` put together.
 */
export const fileUrl = (
  nonce: string,
  fileName: string,
  { links, origin, shard }: { links: LinkSigner; origin: string; shard: string },
): string => [origin, FILE_PATH, "/", links.token(shard, nonce, "file"), "/", fileName].join("");

/** The URL of a file beside a document, whether or not its readers see it there. It ends with the file's name. */
export const attachmentUrl = (
  nonce: string,
  { id, name }: { id: string; name: string },
  { links, origin, shard }: { links: LinkSigner; origin: string; shard: string },
): string => {
  const token = links.token(
    shard,
    nonce + Buffer.from(bytesOf(id), "hex").toString("base64url"),
    "attachment",
  );
  return [origin, FILE_PATH, "/", token, "/", encodeURIComponent(name)].join("");
};

/** Which file beside which document it is that a genuine token opens; else null. */
export function openAttachmentToken(
  token: string,
  links: LinkSigner,
): { shard: string; nonce: string; id: string } | null {
  const opened = links.open(token, "attachment");
  if (!opened) return null;
  const { shard, nonce: named } = opened;
  const id = Buffer.from(named.slice(-ID_CHARACTERS), "base64url").toString("hex");
  return { shard, nonce: named.slice(0, -ID_CHARACTERS), id: uuidOf(id) };
}

/** Of an id in base64url. */
const ID_CHARACTERS = 22;

/** The path of documents' files, below the origin. */
export const FILE_PATH = "/d";

/** The token of a client, which opens the list of its documents. */
export const customerToken = (
  { business_id, id }: { business_id: string; id: string },
  { links, shard }: { links: LinkSigner; shard: string },
): string =>
  links.token(
    shard,
    Buffer.from(bytesOf(business_id) + bytesOf(id), "hex").toString("base64url"),
    "customer",
  );

const bytesOf = (uuid: string): string => uuid.replaceAll("-", "");

/** Whose token it is, if it is a genuine one; else null. */
export function openCustomerToken(
  token: string,
  links: LinkSigner,
): { shard: string; businessId: string; clientId: string } | null {
  const opened = links.open(token, "customer");
  if (!opened) return null;
  const hex = Buffer.from(opened.nonce, "base64url").toString("hex");
  return { shard: opened.shard, businessId: uuidOf(hex.slice(0, 32)), clientId: uuidOf(hex.slice(32)) };
}

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

const DOCUMENT = /^([0-9a-z])([\w-]{16}|[\w-]{24})([\w-]{22})$/;
const ATTACHMENT = /^([0-9a-z])([\w-]{38}|[\w-]{46})([\w-]{22})$/;
const CUSTOMER = /^([0-9a-z])([\w-]{43})([\w-]{22})$/;
const FORMS: Readonly<Record<Opens, RegExp>> = {
  link: DOCUMENT,
  file: DOCUMENT,
  attachment: ATTACHMENT,
  customer: CUSTOMER,
};

/**
 * A token is shard + nonce + signature. The nonce is 144 random bits (96 in links made before November 2026)
 * and identifies the document; of a file beside one, the file's id follows; of a customer it is the ids of the
 * business and the client. The signature is 128 bits that only the deployment's secret can produce. So the database alone yields no working link, and nothing
 * secret is stored.
 *
 * A link's token never changes, and signing takes a third of the CPU time of a list of 50. So each isolate
 * caches the tokens that it has signed.
 */
function createLinkSigner(secret: string): LinkSigner {
  const sign = (shard: string, nonce: string, opens: Opens): string => {
    const hmac = createHmac("sha256", secret).update(`${opens}:${shard}:${nonce}`).digest();
    return hmac.subarray(0, SIGNATURE_BYTES).toString("base64url");
  };
  const made = {
    link: new Map<string, string>(),
    file: new Map<string, string>(),
    attachment: new Map<string, string>(),
    customer: new Map<string, string>(),
  };
  return {
    token(shard, nonce, opens = "link") {
      const name = `${shard}${nonce}`;
      const known = made[opens].get(name);
      if (known !== undefined) return known;
      const token = `${name}${sign(shard, nonce, opens)}`;
      if (made[opens].size >= REMEMBERED) made[opens].clear();
      made[opens].set(name, token);
      return token;
    },
    open(token, opens = "link") {
      const match = FORMS[opens].exec(token);
      const [, shard = "", nonce = "", signature = ""] = match ?? [];
      if (!match || !isShard(shard)) return null;
      // The characters are compared, not the bytes: the last character has bits to spare, so that sixteen
      // spellings stand for the same bytes.
      const right = Buffer.from(sign(shard, nonce, opens));
      return timingSafeEqual(Buffer.from(signature), right) ? { shard, nonce } : null;
    },
  };
}
