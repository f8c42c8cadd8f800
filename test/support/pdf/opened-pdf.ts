import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from "pdf-lib";

/** A dictionary whose entries are looked up by plain names. */
export class Dictionary {
  readonly dict: PDFDict;

  constructor(dict: PDFDict) {
    this.dict = dict;
  }

  get(key: string): PDFObject | undefined {
    return this.dict.lookup(PDFName.of(key));
  }

  ref(key: string): string | null {
    const value = this.dict.get(PDFName.of(key));
    return value === undefined ? null : value.toString();
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  dictionary(key: string): Dictionary | null {
    return dictionaryOf(this.get(key));
  }

  array(key: string): PDFArray | null {
    const value = this.get(key);
    return value instanceof PDFArray ? value : null;
  }

  name(key: string): string | null {
    const value = this.get(key);
    return value instanceof PDFName ? value.decodeText() : null;
  }

  number(key: string): number | null {
    const value = this.get(key);
    return value instanceof PDFNumber ? value.asNumber() : null;
  }

  text(key: string): string | null {
    const value = this.get(key);
    return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : null;
  }

  stream(key: string): PDFRawStream | null {
    const value = this.get(key);
    return value instanceof PDFRawStream ? value : null;
  }

  keys(): string[] {
    return this.dict.keys().map((key) => key.decodeText());
  }
}

export function dictionaryOf(value: PDFObject | undefined): Dictionary | null {
  if (value instanceof PDFDict) return new Dictionary(value);
  return value instanceof PDFRawStream ? new Dictionary(value.dict) : null;
}

/** The bytes of a stream, inflated. */
export const bytesOf = ({ dict, contents }: PDFRawStream): Buffer =>
  dict.has(PDFName.of("Filter")) ? inflateSync(contents) : Buffer.from(contents);

export interface OpenedPage {
  ref: PDFRef;
  dictionary: Dictionary;
  content: string;
}

export interface OpenedPdf {
  document: PDFDocument;
  catalog: Dictionary;
  pages: OpenedPage[];
  /** The XMP packet. */
  metadata: string;
}

/** Opens a PDF by its objects, without any knowledge of how it was written. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const catalog = new Dictionary(document.catalog);
  const packet = catalog.stream("Metadata");
  return {
    document,
    catalog,
    pages: document.getPages().map((page) => {
      const dictionary = new Dictionary(page.node);
      const stream = dictionary.stream("Contents");
      return { ref: page.ref, dictionary, content: stream ? bytesOf(stream).toString("latin1") : "" };
    }),
    metadata: packet ? bytesOf(packet).toString("utf8") : "",
  };
}
