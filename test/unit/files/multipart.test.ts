/** Forms as programs send them, and bodies that are none. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundaryOf, FormBody } from "../../../src/platform/http/multipart.ts";

const BOUNDARY = "----form";

function streamOf(bytes: Uint8Array, chunk: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + chunk));
      at += chunk;
    },
  });
}

async function read(body: string | Uint8Array, chunk = 1_000_000) {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const form = new FormBody(streamOf(bytes, chunk), BOUNDARY);
  const parts = [];
  for await (const { name, filename, chunks } of form.parts()) {
    const start = form.consumed;
    const data: Uint8Array[] = [];
    for await (const piece of chunks) data.push(Uint8Array.from(piece));
    parts.push({ name, filename, data: Buffer.concat(data).toString("latin1"), start });
  }
  return { parts, consumed: form.consumed };
}

const part = (disposition: string, data: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${data}\r\n`;
const END = `--${BOUNDARY}--\r\n`;

describe("a form", () => {
  const body = part('name="public"', "true") + part('name="file"; filename="a.pdf"', "%PDF\r\n--x\r\n") + END;

  it("is read the same in whatever chunks it comes", async () => {
    for (const chunk of [1, 2, 3, 10, 37, 1000]) {
      const { parts, consumed } = await read(body, chunk);
      expect(parts).toEqual([
        { name: "public", filename: null, data: "true", start: expect.any(Number) },
        { name: "file", filename: "a.pdf", data: "%PDF\r\n--x\r\n", start: body.indexOf("%PDF") },
      ]);
      expect(consumed).toBe(body.length - 2);
    }
  });

  it("gives back any bytes that it holds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        async (data, chunk) => {
          const text = Buffer.from(data).toString("latin1");
          fc.pre(!text.includes(`--${BOUNDARY}`));
          const bytes = Buffer.from(part('name="file"; filename="x"', text) + END, "latin1");
          expect((await read(bytes, chunk)).parts[0]?.data).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['name="file"; filename="Zeit ö.pdf"', "Zeit ö.pdf"],
    ['name="file"; filename="a\\"b.pdf"', 'a"b.pdf'],
    ['name="file"; filename="a%22b.pdf"', 'a"b.pdf'],
    ['name="file"; filename="100%25.pdf"', "100%25.pdf"],
    ["name=file; filename=plain.pdf", "plain.pdf"],
    ["name=\"file\"; filename*=utf-8''Zeit%20%C3%B6.pdf", "Zeit ö.pdf"],
    ['name="file"; filename="C:\\docs\\a.pdf"', "C:\\docs\\a.pdf"],
    ['name="file"; filename="C:\\dir\\r.pdf"', "C:\\dir\\r.pdf"],
    ['name="file"; filename="a\\\\b.pdf"', "a\\b.pdf"],
    ['name="file"; filename=""', ""],
    ['filename="b.pdf"; name="file"', "b.pdf"],
  ])("names its file by %s", async (disposition, filename) => {
    expect((await read(part(disposition, "x") + END)).parts[0]).toMatchObject({ name: "file", filename });
  });

  it("names no file by backslashes that no quotation mark closes", async () => {
    const { parts } = await read(part(`name="file"; filename="${"\\".repeat(4000)}`, "x") + END);
    expect(parts[0]).toMatchObject({ name: "file", filename: null });
  });

  it("ignores what follows its end, and needs no line's end there", async () => {
    expect((await read(`${part('name="a"', "1")}--${BOUNDARY}--`)).parts).toHaveLength(1);
    expect((await read(`${part('name="a"', "1")}${END}epilogue`)).parts).toHaveLength(1);
  });
});

describe("a body that is no form", () => {
  it.each<[string, string]>([
    ["nothing", ""],
    ["text", "hello, this is no form at all"],
    ["another boundary", `--other\r\n${part('name="a"', "1")}${END}`],
    ["no end", part('name="a"', "1")],
    ["an end within the headers", `--${BOUNDARY}\r\nContent-Disposition: form-data`],
    ["a part without a disposition", `--${BOUNDARY}\r\nContent-Type: text/plain\r\n\r\n1\r\n${END}`],
    ["a part without a name", part('filename="a"', "1") + END],
    [
      "an encoded part",
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==\r\n${END}`,
    ],
    ["backslashes in a name that is not closed", part(`name="${"\\".repeat(4000)}`, "1") + END],
    ["long headers", part(`name="${"a".repeat(9000)}"`, "1") + END],
    ["too many parts", part('name="a"', "1").repeat(51) + END],
    ["junk after a boundary", `--${BOUNDARY}junk\r\n\r\n1\r\n${END}`],
  ])("is refused: %s", async (_, body) => {
    for (const chunk of [1, 1000])
      await expect(read(body, chunk)).rejects.toMatchObject({ code: "malformed_multipart" });
  });
});

it("a boundary is taken from the content type, quoted or not", () => {
  expect(boundaryOf("multipart/form-data; boundary=abc")).toBe("abc");
  expect(boundaryOf('Multipart/Form-Data; charset=utf-8; boundary="a b"')).toBe("a b");
  for (const other of [
    null,
    "",
    "application/json",
    "multipart/form-data",
    "multipart/mixed; boundary=a",
    `multipart/form-data; boundary=${"a".repeat(71)}`,
  ])
    expect([other, boundaryOf(other)]).toEqual([other, null]);
});
