/** Forms with a file: a picture is read into memory, and bounded as every form is; what is larger is stored as it comes. */
import { Buffer } from "node:buffer";
import type { Context as HonoContext } from "hono";
import type { App, HttpContext } from "../../../platform/http/context.ts";
import { boundaryOf, FormBody } from "../../../platform/http/multipart.ts";
import { Problem } from "../../../platform/http/problem.ts";
import { readBytes } from "../../../platform/http/read-body.ts";
import { type ReceivedForm, receiveForm, type UploadRules } from "../../../platform/http/receive-upload.ts";
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
  const chunks = await unlessTooLarge(readBytes(c.req.raw));
  if (chunks === "too_large") return chunks;
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const part of new FormBody(each(chunks ?? []), boundary).parts()) {
    const bytes = await whole(part.chunks);
    if (!found.has(part.name)) found.set(part.name, bytes);
  }
  requireToken(c, new TextDecoder().decode(found.get(TOKEN_FIELD)));
  return found.get(name) ?? new Uint8Array();
}

/**
 * Receives a form with a file, which is stored as it comes, once the token before it is that of this browser. "missing"
 * of a form that can hold no file, "too_large" of one whose file is larger than `rules` allow; of that no token is read,
 * and nothing may be done for it. Throws `forged_form`, and what `receiveForm` throws otherwise.
 */
export async function receiveUpload(
  c: HonoContext<App>,
  ctx: HttpContext,
  rules: UploadRules,
): Promise<ReceivedForm | "missing" | "too_large"> {
  if (boundaryOf(c.req.header("Content-Type") ?? null) === null) {
    await readForm(c);
    return "missing";
  }
  requireOwnOrigin(c);
  const isWanted = async (fields: Readonly<Record<string, string>>) => {
    requireToken(c, fields[TOKEN_FIELD]);
    return true;
  };
  const received = await unlessTooLarge(receiveForm(ctx, c.req.raw, { ...rules, isWanted }));
  if (received !== "too_large") requireToken(c, received.fields[TOKEN_FIELD]);
  return received;
}

async function unlessTooLarge<T>(reading: Promise<T>): Promise<T | "too_large"> {
  try {
    return await reading;
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
