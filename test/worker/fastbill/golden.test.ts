/**
 * Requests and their answers, to the byte but for line breaks: `golden/NN-service.request.json` and `.xml`, with
 * what is answered beside them. All are sent one after the other, in JSON to one business and in XML to another
 * that is the same, at a day that does not pass. A new answer is written by `vitest -u`; look at it.
 */
import { afterAll, beforeAll, describe, it, vi } from "vitest";
import { type Api, aDraft, createBusiness } from "../../support/business.ts";
import { fastbillWith } from "../../support/fastbill.ts";

/** Vite puts the files in place of this call. */
declare global {
  interface ImportMeta {
    glob(pattern: string, options: object): Record<string, string>;
  }
}

const REQUESTS = import.meta.glob("./golden/*.request.*", { query: "?raw", import: "default", eager: true });

const requestsIn = (format: string) =>
  Object.keys(REQUESTS)
    .filter((path) => path.endsWith(`.request.${format}`))
    .sort();

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T09:30:00.000Z") });
});
afterAll(() => {
  vi.useRealTimers();
});

/** A business with a draft, an invoice that is paid in part and credited in part, and a recorded one. */
async function aSmallBusiness(): Promise<Api> {
  const api = await createBusiness({ name: "Atelier Ada" });
  const line = { description: "Beratung", quantity: 2, unit: "HUR", unit_price_cents: 9500, tax_rate: 20 };
  const { client } = await aDraft(api, { lines: [line], title: "Entwurf" });
  const { id } = await api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [line] });
  await api.ok("POST", `/invoices/${id}/finalize`);
  await api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 5000, method: "transfer" });
  await api.ok("POST", "/credit-notes", { invoice_id: id, lines: [{ line: 1, quantity: 0.5 }] });
  await api.ok("POST", "/invoices/record", {
    number: "ALT-17",
    issue_date: "2025-11-03",
    client_id: client.id,
    currency: "EUR",
    lines: [line],
  });
  return api;
}

describe.each(["json", "xml"])("in %s", (format) => {
  it("each request is answered as it was before", async ({ expect }) => {
    const fastbill = fastbillWith(await aSmallBusiness());
    for (const path of requestsIn(format)) {
      const { text } = await fastbill.send(REQUESTS[path] ?? "");
      const answer = path.replace(".request.", ".response.");
      await expect(format === "json" ? jsonLines(text) : xmlLines(text), path).toMatchFileSnapshot(answer);
    }
  });

  it("each request is there in the other format, too", ({ expect }) => {
    const other = format === "json" ? "xml" : "json";
    expect(requestsIn(format).map((path) => path.replace(/\w+$/, other))).toEqual(requestsIn(other));
  });
});

/** What differs from run to run: the token of a link. */
const steady = (text: string): string => text.replace(/(https?:[\w.\\/:-]*\/)[\w-]{20,}/g, "$1TOKEN");

/** JSON over several lines, its parts as they are. */
function jsonLines(text: string): string {
  let depth = 0;
  const line = (by: number): string => {
    depth += by;
    return `\n${"  ".repeat(depth)}`;
  };
  const written = (part: string): string => {
    if (part === "{" || part === "[") return part + line(1);
    if (part === "}" || part === "]") return line(-1) + part;
    return part === "," ? part + line(0) : part;
  };
  const parts = text.match(/"(?:[^"\\]|\\.)*"|\[\]|\{\}|[{}[\],:]|[^\s"{}[\],:]+/g) ?? [];
  return `${steady(parts.map(written).join(""))}\n`;
}

/** XML over several lines: a line for each element that holds no other. */
const xmlLines = (text: string): string =>
  `${steady(text.replaceAll(/>(?=<(?!\/)|<\/[A-Z_]+><)/g, ">\n"))}\n`;
