/** Files as programs write them, small. */
import { Buffer } from "node:buffer";

export const PDF = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "latin1");
export const PNG = Buffer.from("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "latin1");
export const JPEG = Buffer.from("\xff\xd8\xff\xe0\x00\x10JFIF\x00", "latin1");

const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** A ZIP archive of local entries; `method` 0 is stored, 8 deflated. The directory at its end is left out. */
export function zip(
  entries: readonly (readonly [name: string, data: string | Buffer])[],
  method = 0,
): Buffer {
  return Buffer.concat(
    entries.map(([name, data]) => {
      const bytes = Buffer.from(data);
      const header = Buffer.alloc(30);
      header.write("PK\x03\x04", "latin1");
      header.writeUInt16LE(method, 8);
      header.writeUInt32LE(bytes.length, 18);
      header.writeUInt32LE(bytes.length, 22);
      header.writeUInt16LE(Buffer.byteLength(name), 26);
      return Buffer.concat([header, Buffer.from(name), bytes]);
    }),
  );
}

export const ODS = zip([
  ["mimetype", ODS_TYPE],
  ["content.xml", "<office/>"],
]);
export const XLSX = zip([
  ["[Content_Types].xml", "<Types/>"],
  ["_rels/.rels", "<Relationships/>"],
  ["xl/workbook.xml", "<workbook/>"],
]);
