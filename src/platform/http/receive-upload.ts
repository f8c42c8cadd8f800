/** Takes a form with a file: its fields into memory, the file to R2 as it comes. */
import { Buffer } from "node:buffer";
import type { MediaType } from "../../schema/vocabularies/media-types.ts";
import { uploadRemoval, whileArriving } from "../files/file-removal.ts";
import { insertUpload } from "../files/file-statements.ts";
import { misnamed, nameFits, wordFor } from "../files/media-types.ts";
import { type Arrived, receiveFile, settleFile, TooManyBytes } from "../files/stored-file.ts";
import type { UploadedFile } from "../files/uploaded-file.ts";
import { publish } from "../outbox/publish.ts";
import type { NewTask } from "../outbox/tasks.ts";
import type { HttpContext } from "./context.ts";
import { cleanFileName } from "./file-name.ts";
import { boundaryOf, FormBody, type FormPart } from "./multipart.ts";
import { type Fault, httpProblem, pointerTo } from "./problem.ts";
import { MAX_BODY_BYTES } from "./read-body.ts";

/** What an endpoint takes as its file. */
export interface UploadRules {
  types: readonly MediaType[];
  /** In bytes. */
  most: number;
  /** The request may come without the file. */
  optional?: boolean;
}

/** How a form is read, beside what its file may be. */
export interface FormRules extends UploadRules {
  /** The name of the part that is the file. */
  part?: string;
  /** A form without a file may come in chunks: how long it is matters to the file alone. */
  inChunks?: boolean;
  /** The text of another part. UTF-8 when absent. */
  textOf?(name: string, bytes: Buffer): string;
  /** Whether the file is taken, by the fields before it. One that is not is passed over. */
  isWanted?(fields: Readonly<Record<string, string>>): Promise<boolean>;
}

/** A form as it was received, with the faults of its file. */
export interface ReceivedForm {
  fields: Record<string, string>;
  /** A file came, whether it was taken or not. */
  hasFile: boolean;
  faults: readonly Fault[];
  /** What the request asks for, whatever the boundary: an idempotency key knows it by this. */
  said: string;
  /** Stores the file for good and gives it; null if none came. To be called when there are no faults. */
  settle(): Promise<UploadedFile | null>;
  /** Has the file deleted, for a request that came to nothing. */
  discard(): void;
}

interface FoundFile extends Arrived {
  id: string;
  name: string;
}

/**
 * Reads a form and stores its `file`. The caller's credential is checked before the first byte is stored.
 * Throws `unsupported_media_type` (415), `length_required` (411), `body_too_large` (413), `malformed_multipart`
 * (400), and `concurrent_change` for a form that took too long.
 */
export async function receiveForm(ctx: HttpContext, raw: Request, rules: FormRules): Promise<ReceivedForm> {
  const removal = uploadRemoval(ctx.ids.uuid(), ctx.clock);
  const { bytes, boundary, length } = openForm(raw, rules);
  const form = new FormBody(whileArriving(bytes, removal, ctx.clock), boundary);
  const receiving = new Receiving(ctx, rules, { form, length, removal });
  try {
    return await receiving.readAll();
  } catch (error) {
    receiving.discard();
    throw error instanceof TooManyBytes ? tooLarge(rules.most) : error;
  }
}

class Receiving {
  readonly #ctx: HttpContext;
  readonly #rules: FormRules;
  readonly #form: FormBody;
  readonly #length: number | null;
  readonly #removal: NewTask;
  readonly #fields: Record<string, string> = Object.create(null);
  /** The bytes of the fields so far. */
  #fieldBytes = 0;
  readonly #repeated: Fault[] = [];
  #hasFile = false;
  #isStored = false;
  #file: FoundFile | null = null;

  constructor(
    ctx: HttpContext,
    rules: FormRules,
    { form, length, removal }: { form: FormBody; length: number | null; removal: NewTask },
  ) {
    this.#ctx = ctx;
    this.#rules = rules;
    this.#form = form;
    this.#length = length;
    this.#removal = removal;
  }

  async readAll(): Promise<ReceivedForm> {
    const names = new Set<string>();
    for await (const part of this.#form.parts()) {
      if (names.has(part.name)) this.#repeated.push(repeated(part.name));
      await (names.has(part.name) ? this.#passOver(part) : this.#take(part));
      names.add(part.name);
    }
    const fields = this.#fields;
    const file = this.#file;
    return {
      fields,
      hasFile: this.#hasFile,
      faults: [...this.#repeated, ...faultsOf(file, fields, this.#rules)],
      said: JSON.stringify([Object.entries(fields).sort(), file && [file.name, file.sha256]]),
      settle: () => this.#settle(),
      discard: () => this.discard(),
    };
  }

  discard(): void {
    if (this.#isStored) this.#ctx.afterwards(publish(this.#ctx, [this.#removal]));
  }

  async #take(part: FormPart): Promise<void> {
    if (part.name !== (this.#rules.part ?? "file") || part.filename === null) {
      this.#fields[part.name] = await this.#textOf(part);
      return;
    }
    if (this.#length === null) throw lengthRequired();
    this.#hasFile = true;
    if ((await this.#rules.isWanted?.(this.#fields)) === false) return skip(part);
    const { session, env } = this.#ctx;
    const { id } = this.#removal;
    await session.change({ change: insertUpload(session, this.#removal) });
    this.#isStored = true;
    const room = this.#length - this.#form.consumed;
    const place = { businessId: session.businessId, id };
    const arrived = await receiveFile(env.FILES, place, part.chunks, { room, most: this.#rules.most });
    this.#file = { ...arrived, id, name: cleanFileName(part.filename) };
  }

  /** A part that is not taken. How much comes in chunks is known to nobody, so it is measured. */
  async #passOver(part: FormPart): Promise<void> {
    await (this.#length === null ? this.#textOf(part) : skip(part));
  }

  async #textOf({ name, chunks }: FormPart): Promise<string> {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) {
      this.#fieldBytes += chunk.length;
      if (this.#fieldBytes > MAX_BODY_BYTES)
        throw httpProblem(
          "body_too_large",
          "The fields of the form may have at most 1 MB (1,048,576 bytes).",
        );
      parts.push(chunk);
    }
    return (this.#rules.textOf ?? utf8)(name, Buffer.concat(parts));
  }

  async #settle(): Promise<UploadedFile | null> {
    if (!this.#file) return null;
    const { media_type } = this.#file;
    if (!media_type) throw new Error("a file of no type that is kept");
    const file = { ...this.#file, media_type };
    await settleFile(this.#ctx.env.FILES, { businessId: this.#ctx.session.businessId, id: file.id }, file);
    return file;
  }
}

function utf8(_: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw httpProblem("malformed_multipart", "A field of the form is not valid UTF-8.");
  }
}

async function skip({ chunks }: FormPart): Promise<void> {
  for await (const _ of chunks);
}

interface OpenForm {
  bytes: AsyncIterable<Uint8Array>;
  boundary: string;
  /** Of the whole form, in bytes; null if it comes in chunks. */
  length: number | null;
}

function openForm(raw: Request, { most, inChunks = false }: FormRules): OpenForm {
  const boundary = boundaryOf(raw.headers.get("Content-Type"));
  if (boundary === null)
    throw httpProblem(
      "unsupported_media_type",
      "Send the body as multipart/form-data, such as with `curl -F file=@report.pdf`.",
      { headers: { "Accept-Post": "multipart/form-data" } },
    );
  const stated = raw.headers.get("Content-Length");
  if (stated === null && !inChunks) throw lengthRequired();
  const length = stated === null ? null : Number.parseInt(stated, 10) || 0;
  if (length !== null && length > most + MAX_BODY_BYTES) throw tooLarge(most);
  if (!raw.body) throw httpProblem("malformed_multipart", "The body is empty; send a form with a `file`.");
  return { bytes: raw.body as unknown as AsyncIterable<Uint8Array>, boundary, length };
}

function* faultsOf(
  file: FoundFile | null,
  fields: Record<string, string>,
  { types, optional = false, part = "file" }: FormRules,
): Generator<Fault> {
  const fault = (code: string, detail: string): Fault => ({ pointer: `/${part}`, code, detail });
  const words = types.map(wordFor).join(", ");
  if (!file && Object.hasOwn(fields, part))
    yield fault("not_a_file", `Send it as a file with a name, such as with \`curl -F ${part}=@report.pdf\`.`);
  else if (!file && !optional) yield fault("required", `Required: a file, one of ${words}.`);
  if (!file) return;
  const { size, media_type: type, name } = file;
  if (size === 0) yield fault("empty_file", "The file has no bytes.");
  else if (!type || !types.includes(type))
    yield fault(
      "unsupported_file_type",
      `By its bytes this is none of ${words}${type ? `, but ${wordFor(type)}` : ""}.`,
    );
  else if (!nameFits(name, type)) yield fault("wrong_extension", misnamed(name, type));
}

const repeated = (name: string): Fault => ({
  pointer: pointerTo([name]),
  code: "repeated",
  detail: "Send this field once.",
});

const lengthRequired = () =>
  httpProblem("length_required", "Send the body with its `Content-Length`, not in chunks.");

const tooLarge = (most: number) =>
  httpProblem("body_too_large", `The file may have at most ${most / 1_048_576} MB (${most} bytes).`, {
    errors: [{ pointer: "/file", code: "file_too_large", detail: `At most ${most} bytes.` }],
  });
