/**
 * Stands for pdf-lib in the bundle (`[alias]` of wrangler.toml): the container of a PDF, which is all that
 * `src/formats/pdf/file` uses of it. The package as a whole also reads PDFs, fills in forms and embeds fonts
 * and images, and a bundler cannot tell that nobody asks for that.
 */

export { default as PDFDict } from "pdf-lib/es/core/objects/PDFDict.js";
export { default as PDFHexString } from "pdf-lib/es/core/objects/PDFHexString.js";
export { default as PDFObject } from "pdf-lib/es/core/objects/PDFObject.js";
export { default as PDFRawStream } from "pdf-lib/es/core/objects/PDFRawStream.js";
export { default as PDFString } from "pdf-lib/es/core/objects/PDFString.js";
export { default as PDFContext } from "pdf-lib/es/core/PDFContext.js";
