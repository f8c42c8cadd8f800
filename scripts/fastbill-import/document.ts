/** The documents of revenues, which their `DOCUMENT_URL` gives without credentials. */
import type { PatientFetch } from "./patient-fetch.ts";
import { Unfit } from "./recorded-revenue.ts";

export interface Document {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  extension: string;
}

/** A document that is not there any more, or is none that can be kept. */
export class NoDocument extends Error {}

/** More is not kept of a document. */
const MOST_BYTES = 10 * 1_048_576;

const KINDS = [
  { begins: [0x25, 0x50, 0x44, 0x46], type: "application/pdf", extension: "pdf" },
  { begins: [0x89, 0x50, 0x4e, 0x47], type: "image/png", extension: "png" },
  { begins: [0xff, 0xd8, 0xff], type: "image/jpeg", extension: "jpg" },
];

/** Fetches a document. Throws `NoDocument`, and `Unfit` for a revenue whose document may come another time. */
export async function fetchDocument(url: string, fetch: PatientFetch): Promise<Document> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new NoDocument(`its address is "${url}"`);
  const response = await fetch(url);
  if (response.status === 404 || response.status === 410)
    throw new NoDocument(`it is not there any more (HTTP ${response.status})`);
  if (!response.ok) throw new Unfit(`its document answered HTTP ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new NoDocument(`it has ${bytes.length} bytes, and 10 MB are the most`);
  const kind = KINDS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (!kind) throw new NoDocument("it is no PDF, PNG or JPEG");
  return { bytes, type: kind.type, extension: kind.extension };
}

/** A form of some texts and the document. */
export function formOf(
  texts: Readonly<Record<string, string>>,
  name: string,
  { bytes, type, extension }: Document,
): FormData {
  const form = new FormData();
  for (const [part, text] of Object.entries(texts)) form.append(part, text);
  form.append(name, new Blob([bytes], { type }), `document.${extension}`);
  return form;
}
