/**
 * Reads `multipart/form-data` (RFC 7578) as it comes, part by part, and holds no more of it than it must to
 * find the next boundary. The runtime's own `formData()` would hold all of it.
 */
import { Buffer } from "node:buffer";
import { httpProblem } from "./problem.ts";

/** A part of a form. `chunks` must be read to their end before the next part is asked for. */
export interface FormPart {
  name: string;
  /** The name that the sender gave the file; null for a field that is no file. */
  filename: string | null;
  chunks: AsyncIterable<Uint8Array>;
}

const MOST_HEADER_BYTES = 8192;
const MOST_PARTS = 50;
const LINE_END = "\r\n";

/**
 * The boundary that a `Content-Type` names; null if it is not a form's. Some programs write a comma before it,
 * because FastBill's documentation does.
 */
export function boundaryOf(contentType: string | null): string | null {
  if (!/^multipart\/form-data\s*[;,]/i.test(contentType ?? "")) return null;
  const [, quoted, bare] =
    /[;,]\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(contentType ?? "") ?? [];
  return quoted ?? bare ?? null;
}

/** A form's body, and how much of it has been read. Throws `malformed_multipart` (400). */
export class FormBody {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #boundary: string;
  #held = Buffer.alloc(0);
  /** Bytes up to the place that has been read to. */
  consumed = 0;

  constructor(body: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = body[Symbol.asyncIterator]();
    this.#boundary = boundary;
  }

  async *parts(): AsyncGenerator<FormPart> {
    await this.#expect(`--${this.#boundary}`);
    for (let count = 1; ; count++) {
      const next = await this.#take(2);
      if (next === "--") return;
      if (next !== LINE_END) throw malformed("A boundary does not end its line.");
      if (count > MOST_PARTS) throw malformed(`It has more than ${MOST_PARTS} parts.`);
      const head = await this.#headers();
      yield { ...head, chunks: this.#untilBoundary() };
    }
  }

  async #expect(text: string): Promise<void> {
    if ((await this.#take(text.length)) !== text) throw malformed("It does not start with its boundary.");
  }

  async #headers(): Promise<Pick<FormPart, "name" | "filename">> {
    const text = await this.#until(Buffer.from(LINE_END + LINE_END), MOST_HEADER_BYTES);
    const lines = text.toString().split(LINE_END);
    const disposition = lines.find((line) => /^content-disposition:/i.test(line)) ?? "";
    if (!/^content-disposition:\s*form-data\s*;/i.test(disposition))
      throw malformed("A part has no `Content-Disposition: form-data`.");
    const encoding = lines.find((line) => /^content-transfer-encoding:/i.test(line)) ?? ":binary";
    if (!/:\s*(?:binary|7bit|8bit)\s*$/i.test(encoding))
      throw malformed("A part has a `Content-Transfer-Encoding`; send its bytes as they are.");
    const name = parameterOf(disposition, "name");
    if (name === null) throw malformed("A part has no name.");
    return { name, filename: parameterOf(disposition, "filename") };
  }

  /** The bytes up to the next boundary, which is read past. */
  async *#untilBoundary(): AsyncGenerator<Uint8Array> {
    const delimiter = Buffer.from(`${LINE_END}--${this.#boundary}`);
    for (;;) {
      const at = this.#held.indexOf(delimiter);
      const end = at < 0 ? this.#held.length - delimiter.length + 1 : at;
      if (end > 0) yield this.#drop(end);
      if (at >= 0) {
        this.#drop(delimiter.length);
        return;
      }
      await this.#fill();
    }
  }

  async #until(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark);
      if (at > most || (at < 0 && this.#held.length > most + mark.length))
        throw malformed("The headers of a part are too long.");
      if (at >= 0) {
        const found = this.#drop(at);
        this.#drop(mark.length);
        return found;
      }
      await this.#fill();
    }
  }

  /** The next `count` bytes as text. After a boundary these are a line's end, or the two dashes of the last. */
  async #take(count: number): Promise<string> {
    while (this.#held.length < count) await this.#fill();
    return this.#drop(count).toString("latin1");
  }

  #drop(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.consumed += count;
    return taken;
  }

  async #fill(): Promise<void> {
    const { value, done } = await this.#source.next();
    if (done) throw malformed("It ends before its last boundary.");
    this.#held = this.#held.length === 0 ? viewOf(value) : Buffer.concat([this.#held, value]);
  }
}

/** The same bytes as a Buffer, not copied. */
const viewOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

/**
 * A parameter of a `Content-Disposition`. Browsers write a quotation mark as `%22`, older programs as `\"`, and
 * some write what is not ASCII as RFC 5987 does. The pattern reads a backslash in one way only. With two, a
 * value of many backslashes that nothing closes would be tried in every combination, which takes for ever.
 */
function parameterOf(disposition: string, name: string): string | null {
  const [, extended] = new RegExp(`;\\s*${name}\\*=utf-8'[\\w-]*'([^\\s;]+)`, "i").exec(disposition) ?? [];
  if (extended !== undefined) return decoded(extended);
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^\\s;"]+))`, "i").exec(disposition) ?? [];
  if (quoted === undefined) return bare ?? null;
  return quoted.replace(/\\(["\\])/g, "$1").replace(/%(22|0D|0A)/gi, (code) => decodeURIComponent(code));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const malformed = (why: string) =>
  httpProblem("malformed_multipart", `The body cannot be read as multipart/form-data. ${why}`);
