/** The formats of requests to the FastBill endpoint: JSON and XML in their encodings, forms with a file. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { type Api, createBusiness, keyOf } from "../../support/business.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";

let api: Api;
let fastbill: Fastbill;
beforeAll(async () => {
  api = await createBusiness();
  fastbill = fastbillWith(api);
});

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const TEMPLATE =
  "<TEMPLATE><TEMPLATE_ID>1</TEMPLATE_ID><TEMPLATE_NAME>Invoice</TEMPLATE_NAME><TEMPLATE_HASH>invoice</TEMPLATE_HASH></TEMPLATE>";
const xml = (inside: string, declared = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${declared}<FBAPI>${inside}</FBAPI>`;
const GET = "<SERVICE>template.get</SERVICE><LIMIT>1</LIMIT>";

describe("XML", () => {
  it("is answered in XML, with the request as it was", async ({ expect }) => {
    const sent = xml(
      `${GET}<FILTER><term>m&#252;ller &amp; <![CDATA[<Söhne>]]></term><A>01234</A><A/></FILTER><x/>`,
    );
    const { status, headers, text } = await fastbill.send(sent, { "Content-Type": "application/xml" });
    expect([status, headers.get("Content-Type")]).toEqual([200, "application/xml; charset=utf-8"]);
    expect(text).toBe(
      `<?xml version="1.0" encoding="utf-8"?>\n<FBAPI><REQUEST><SERVICE>template.get</SERVICE><LIMIT>1</LIMIT>` +
        `<FILTER><TERM>müller &amp; &lt;Söhne&gt;</TERM><A>01234</A><A/></FILTER></REQUEST>` +
        `<RESPONSE><TEMPLATES>${TEMPLATE}</TEMPLATES></RESPONSE></FBAPI>`,
    );
  });

  it.for(["application/json", "text/plain", ""])(
    "is known by its first sign under %j",
    async (type, { expect }) => {
      const { text } = await fastbill.send(` \n<fbapi>${GET}</fbapi>`, type ? { "Content-Type": type } : {});
      expect(text).toContain(`<RESPONSE><TEMPLATES>${TEMPLATE}</TEMPLATES></RESPONSE>`);
    },
  );

  it("names errors in elements of their own", async ({ expect }) => {
    const { status, text } = await fastbill.send(
      xml("<SERVICE>template.get</SERVICE><LIMIT>-1</LIMIT><OFFSET>a&lt;b</OFFSET>"),
    );
    expect(status).toBe(200);
    expect(text).toContain(
      "<RESPONSE><ERRORS><ERROR>missing / invalid field: LIMIT (must be a whole number from 1 to 100)</ERROR>" +
        "<ERROR>missing / invalid field: OFFSET (must be a whole number from 0 to 1000000)</ERROR></ERRORS></RESPONSE>",
    );
    const empty = await fastbill.send(xml("<SERVICE>template.get</SERVICE><LIMIT/><OFFSET>9</OFFSET>"));
    expect(empty.text).toContain("<RESPONSE><TEMPLATES/></RESPONSE>");
  });

  it("is answered in XML when it is too large, whether it says so beforehand or not", async ({ expect }) => {
    const large = xml(`${GET}<DATA>${"x".repeat(1_100_000)}</DATA>`);
    for (const body of [large, new Blob([large]).stream()]) {
      const { status, headers, text } = await fastbill.send(body);
      expect([status, headers.get("Content-Type")]).toEqual([413, "application/xml; charset=utf-8"]);
      expect(text).toContain("<RESPONSE><ERRORS><ERROR>The body may have at most 1 MB");
    }
  });

  it("refuses strangers in XML", async ({ expect }) => {
    const { status, text } = await fastbill.send(xml(GET), { Authorization: "Basic YTpi" });
    expect([status, text]).toEqual([
      401,
      `<?xml version="1.0" encoding="utf-8"?>\n<FBAPI><REQUEST><SERVICE>template.get</SERVICE><LIMIT>1</LIMIT></REQUEST>` +
        "<RESPONSE><ERRORS><ERROR>LoginError: Wrong API KEY or user credentials.</ERROR></ERRORS></RESPONSE></FBAPI>",
    ]);
  });
});

describe("an encoding", () => {
  const TERM = "<FILTER><TERM>Müller</TERM></FILTER>";
  const declared = (encoding: string) => xml(GET + TERM, `<?xml version='1.0' encoding='${encoding}'?>`);

  it.for<[string, string | Uint8Array<ArrayBuffer>, string?]>([
    ["UTF-8 with its mark", `\ufeff${declared("utf-8")}`],
    ["UTF-8 with its mark under another charset", `\ufeff${declared("utf-8")}`, "text/xml; charset=latin1"],
    ["UTF-8 that nothing says", xml(GET + TERM, "")],
    ["ISO-8859-1 as XML declares it", latin1(declared("ISO-8859-1"))],
    ["ISO-8859-1 by its Content-Type", latin1(xml(GET + TERM, "")), 'text/xml; charset="iso-8859-1"'],
    ["Windows-1252 as XML declares it", latin1(declared("Windows-1252"))],
    [
      "JSON in ISO-8859-1",
      latin1('{"SERVICE":"template.get","FILTER":{"TERM":"Müller"}}'),
      "application/json; charset=ISO-8859-1",
    ],
    ["JSON with a mark", '\ufeff{"SERVICE":"template.get","FILTER":{"TERM":"Müller"}}'],
  ])("is read: %s", async ([_, body, type], { expect }) => {
    const { status, text } = await fastbill.send(body, type ? { "Content-Type": type } : {});
    expect(status).toBe(200);
    expect(text).toMatch(/Müller|M\\u00fcller/);
  });

  it("of Windows has its own signs", async ({ expect }) => {
    const bytes = latin1(
      xml(`${GET}<FILTER><TERM>5 \u0080 \u0096</TERM></FILTER>`, '<?xml version="1.0" encoding="cp1252"?>'),
    );
    expect((await fastbill.send(bytes)).text).toContain("<TERM>5 € –</TERM>");
  });

  it.for<[string, Uint8Array<ArrayBuffer>, string, string]>([
    [
      "none that it says",
      latin1(xml(GET + TERM)),
      "",
      "The body is not valid UTF-8. Send UTF-8, or declare ISO-8859-1",
    ],
    ["cut off", latin1('{"SERVICE":"\u00c3'), "", "The body is not valid UTF-8."],
    ["UTF-16", latin1("\u00ff\u00fe<\0F\0"), "", "The body is in UTF-16; send it in UTF-8"],
    [
      "one that we do not read",
      latin1(xml(GET)),
      "text/xml; charset=koi8-r",
      "The body is in koi8-r; send it in UTF-8",
    ],
  ])("that is not right is told: %s", async ([_, body, type, words], { expect }) => {
    const { status, text } = await fastbill.send(body, type ? { "Content-Type": type } : {});
    expect(status).toBe(400);
    expect(text).toContain(words);
    expect(text).toMatch(
      /^(?:\{"REQUEST":\{"SERVICE":""\},|<\?xml .*\n<FBAPI><REQUEST><SERVICE\/><\/REQUEST>)/,
    );
  });
});

const BOUNDARY = "AaB03x";
const part = (disposition: string, content: string, more = "") =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}${more}\r\n\r\n${content}\r\n`;
const form = (...parts: string[]) => `${parts.join("")}--${BOUNDARY}--\r\n`;
const httpbody = part('name="httpbody"', '{"SERVICE":"template.get","LIMIT":1}');
const file = (content = "%PDF-1.7\nA report", name = "report.pdf") =>
  part(`name="document"; filename="${name}"`, content, "\r\nContent-Type: application/pdf");
const sendForm = (body: string, separator = ";") => {
  const bytes = latin1(body);
  return fastbill.send(bytes, {
    "Content-Type": `multipart/form-data${separator} boundary=${BOUNDARY}`,
    "Content-Length": String(bytes.length),
  });
};
const uploads = async () => (await env.FILES.list({ prefix: `uploads/${api.id}` })).objects.length;

describe("a form", () => {
  it.for([";", ","])(
    "holds the request as its httpbody, with the boundary after %j",
    async (separator, { expect }) => {
      const { status, body } = await sendForm(form(httpbody), separator);
      expect([status, body.REQUEST.SERVICE, body.RESPONSE.TEMPLATES.length]).toEqual([
        200,
        "template.get",
        1,
      ]);
    },
  );

  it("is answered in the format of its httpbody", async ({ expect }) => {
    const inXml = part(
      'name="httpbody"; filename="request.xml"',
      xml(GET, '<?xml version="1.0" encoding="ISO-8859-1"?>'),
    );
    const { headers, text } = await sendForm(form(inXml));
    expect(headers.get("Content-Type")).toContain("xml");
    expect(text).toContain(TEMPLATE);
  });

  it("may come in chunks, when no file is in it", async ({ expect }) => {
    const stream = (body: string) =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(latin1(body));
          controller.close();
        },
      });
    const headers = { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` };
    expect((await fastbill.send(stream(form(httpbody)), headers)).status).toBe(200);
    const { status, body } = await fastbill.send(stream(form(file(), httpbody)), headers);
    expect([status, body.RESPONSE.ERRORS]).toEqual([411, [expect.stringContaining("Content-Length")]]);
  });

  it("needs no key that may write, when no file is in it", async ({ expect }) => {
    const reader = fastbillWith(await keyOf(api.id, "read"));
    const body = latin1(form(httpbody));
    const headers = {
      "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
      "Content-Length": String(body.length),
    };
    expect((await reader.send(body, headers)).status).toBe(200);
  });

  it.for<[string, string, number, string]>([
    [
      "a file that the service does not take",
      form(httpbody, file()),
      200,
      "missing / invalid field: document (template.get takes no file; leave it out)",
    ],
    [
      "such a file before the request",
      form(file(), httpbody),
      200,
      "missing / invalid field: document (template.get takes no file; leave it out)",
    ],
    ["no request", form(file()), 400, "The form has no part `httpbody`, which holds the request."],
    [
      "two requests",
      form(httpbody, httpbody),
      200,
      "missing / invalid field: httpbody (send this field once)",
    ],
    [
      "a request that cannot be read",
      form(part('name="httpbody"', "{"), file()),
      400,
      "The body cannot be read as JSON",
    ],
    [
      "an unknown service with a file",
      form(part('name="httpbody"', '{"service":"x.y"}'), file()),
      400,
      "unknown SERVICE: x.y",
    ],
    ["an end that is missing", form(httpbody).slice(0, -8), 400, "It ends before its last boundary."],
    [
      "another boundary",
      form(httpbody).replaceAll(BOUNDARY, "other"),
      400,
      "It does not start with its boundary.",
    ],
  ])("is refused for %s", async ([_, body, status, words], { expect }) => {
    const answer = await sendForm(body);
    expect([answer.status, answer.body.RESPONSE.ERRORS]).toEqual([status, [expect.stringContaining(words)]]);
  });

  it("leaves nothing of a file that came to nothing", async ({ expect }) => {
    await sendForm(form(file(), httpbody));
    await expect.poll(uploads, { timeout: 20_000 }).toBe(0);
  });
});
