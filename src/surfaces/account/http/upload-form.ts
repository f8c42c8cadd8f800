/** A form with one small file, such as a picture. It is read into memory, so it is bounded as every form is. */
import { Buffer } from "node:buffer";
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { boundaryOf, FormBody } from "../../../platform/http/multipart.ts";
import { Problem } from "../../../platform/http/problem.ts";
import { readBytes } from "../../../platform/http/read-body.ts";
import { readForm, requireOwnOrigin, requireToken, TOKEN_FIELD } from "./forms.ts";

/** The bytes of the file; empty without a file, "too_large" for a form of more than 1 MB. */
export type Picture = Uint8Array<ArrayBuffer> | "too_large";

/**
 * Reads the file in the field `name`. Throws `forged_form` unless the form's origin is ours and its token that of
 * this browser, and `malformed_multipart`. Of a form that is too large no token is read, and nothing may be done
 * for it.
 */
export async function readPicture(c: HonoContext<App>, name: string): Promise<Picture> {
  const boundary = boundaryOf(c.req.header("Content-Type") ?? null);
  if (boundary === null) {
    await readForm(c);
    return new Uint8Array();
  }
  requireOwnOrigin(c);
  const chunks = await bytesOf(c.req.raw);
  if (chunks === "too_large") return chunks;
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const part of new FormBody(each(chunks ?? []), boundary).parts()) {
    const bytes = await whole(part.chunks);
    if (!found.has(part.name)) found.set(part.name, bytes);
  }
  requireToken(c, new TextDecoder().decode(found.get(TOKEN_FIELD)));
  return found.get(name) ?? new Uint8Array();
}

async function bytesOf(raw: Request): Promise<Uint8Array[] | "too_large" | null> {
  try {
    return await readBytes(raw);
  } catch (error) {
    if (error instanceof Problem && error.code === "body_too_large") return "too_large";
    throw error;
  }
}

async function* each(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}
