/** CSV (RFC 4180) for spreadsheets. */

import { errorFacts, log } from "../log.ts";

/** It tells spreadsheets that a file is UTF-8. It stands once, before the first line. */
export const BYTE_ORDER_MARK = "\ufeff";

type Cell = string | number | null | undefined;

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A line with its end. A cell that a spreadsheet would take for a formula starts with `'`; a number is none. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(value: Cell): string {
  const text = String(value ?? "").toWellFormed();
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Texts as a stream of UTF-8: the next one is made when there is room for it. */
export function textStream(texts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(stream) {
      const { value, done } = await texts.next().catch((error: unknown) => {
        // The answer has begun, so that nobody else is told why it breaks off.
        log("error", "a download broke off", errorFacts(error));
        throw error;
      });
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return();
    },
  });
}
