/** Tells by its bytes what a file is. What it is called, or said to be, counts for nothing. */
import { Buffer } from "node:buffer";
import type { MediaType } from "../../schema/vocabularies/media-types.ts";
import { TextCheck } from "./text-check.ts";
import { ZipEntries } from "./zip-entries.ts";

/** The beginnings that give a type away. */
const MAGIC: readonly (readonly [string, MediaType | "zip"])[] = [
  ["%PDF-", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["PK\x03\x04", "zip"],
];

const LONGEST = 8;

/** Looks at a file as it passes, in chunks of any size, and keeps none of it. */
export class MediaTypeSniffer {
  #start = Buffer.alloc(0);
  #looked = false;
  #magic: MediaType | "zip" | null = null;
  readonly #zip = new ZipEntries();
  readonly #text = new TextCheck();

  see(chunk: Uint8Array): void {
    if (this.#looked) {
      this.#follow(chunk);
      return;
    }
    this.#start = Buffer.concat([this.#start, chunk]);
    if (this.#start.length >= LONGEST) this.#look();
  }

  /** What the bytes are, when all have passed; null if nothing that may be attached. */
  end(): MediaType | null {
    if (!this.#looked) this.#look();
    if (this.#magic === "zip") return this.#zip.end();
    return this.#magic ?? (this.#text.end() ? "text/csv" : null);
  }

  #look(): void {
    this.#looked = true;
    const start = this.#start.toString("latin1", 0, LONGEST);
    this.#magic = MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
    this.#follow(this.#start);
  }

  #follow(chunk: Uint8Array): void {
    if (this.#magic === "zip") this.#zip.see(chunk);
    if (this.#magic === null) this.#text.see(chunk);
  }
}
