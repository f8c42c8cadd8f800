/** Whether a file is plain text, which is what a CSV is. It has no mark of its own. */
import { Buffer } from "node:buffer";

/** Bytes that no text has: controls, except tab, LF and CR. */
const CONTROL: readonly boolean[] = Array.from(
  { length: 256 },
  (_, byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)) || byte === 0x7f,
);
/** Bytes that Windows-1252, which is Latin-1 with the euro sign and quotation marks, leaves undefined. */
const UNDEFINED: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Browsers look at no more than the first 1,445 bytes for something to run. */
const HEAD = 1500;
const MARKUP =
  /^(?:\ufeff|ï»¿)?\s*(?:<|#!)|<(?:!doctype|\?xml|html|head|body|script|svg|iframe|style|meta)\b/i;

/**
 * Text in UTF-8 or, from older spreadsheets, in Latin-1. It has no control characters, and neither starts like
 * a page, an image or a script, nor holds one where browsers look for it.
 */
export class TextCheck {
  #isText = true;
  #isUtf8 = true;
  #isLatin1 = true;
  #head = "";
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

  see(chunk: Uint8Array): void {
    if (!this.#isText) return;
    if (this.#head.length < HEAD)
      this.#head += Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, HEAD)).toString(
        "latin1",
      );
    this.#decode(chunk, true);
    for (const byte of chunk) {
      if (CONTROL[byte]) this.#isText = false;
      if (byte >= 0x80 && UNDEFINED.includes(byte)) this.#isLatin1 = false;
    }
  }

  /** Whether all that passed was text, and any. */
  end(): boolean {
    this.#decode(new Uint8Array(), false);
    const isEncoded = this.#isUtf8 || this.#isLatin1;
    return this.#isText && isEncoded && this.#head !== "" && !MARKUP.test(this.#head);
  }

  #decode(chunk: Uint8Array, stream: boolean): void {
    if (!this.#isUtf8) return;
    try {
      this.#decoder.decode(chunk, { stream });
    } catch {
      this.#isUtf8 = false;
    }
  }
}
