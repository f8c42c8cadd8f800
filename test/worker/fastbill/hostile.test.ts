/** Bodies that no honest program sends to the FastBill endpoint: each is refused in the envelope, with a reason. */
import { beforeAll, describe, it } from "vitest";
import { createBusiness } from "../../support/business.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";

let fastbill: Fastbill;
beforeAll(async () => {
  fastbill = fastbillWith(await createBusiness());
});

const GET = '"SERVICE":"template.get"';
const nested = (depth: number) => `{${GET},"FILTER":${'{"A":'.repeat(depth)}1${"}".repeat(depth)}}`;
const many = (count: number) => `{${GET},"FILTER":{"CUSTOMER_ID":[${Array(count).fill("1").join()}]}}`;
const TOO_MUCH = "The body may hold at most 20000 values, at most 20 deep.";
const NO_JSON = "The body cannot be read as JSON: ";
const NO_OBJECT = "The body must be an object, such as";

describe("JSON that is refused", () => {
  it.for<[string, string, string]>([
    ["nothing", "", "The body is empty; send a request"],
    ["space", " \n\t ", "The body is empty; send a request"],
    ["a NUL", "\0", "The body cannot be read as JSON"],
    ["a part of it", '{"SERVICE":"template.get"', NO_JSON],
    ["more than it", `{${GET}}x`, NO_JSON],
    ["a form's fields", "SERVICE=template.get", NO_JSON],
    ["a list", `[{${GET}}]`, NO_OBJECT],
    ["a text", '"template.get"', NO_OBJECT],
    ["a number", "1", NO_OBJECT],
    ["null", "null", NO_OBJECT],
    ["a name in both cases", `{${GET},"service":"x.y"}`, "`SERVICE` is there twice"],
    ["a field in both cases", `{${GET},"DATA":{"a":1,"A":2}}`, "`A` is there twice"],
    ["too deep", nested(30), TOO_MUCH],
    ["far too deep", nested(100_000), TOO_MUCH],
    ["lists without end", "[".repeat(500_000), NO_JSON],
    ["too many values", many(20_001), TOO_MUCH],
    ["a long name", `{"${"x".repeat(500_000)}":1,"${"X".repeat(500_000)}":1}`, "is there twice"],
  ])("%s", async ([_, body, words], { expect }) => {
    const { status, body: answer, text } = await fastbill.send(body);
    expect([status, answer]).toEqual([
      400,
      { REQUEST: { SERVICE: "" }, RESPONSE: { ERRORS: [expect.stringContaining(words)] } },
    ]);
    expect(text.length).toBeLessThan(500);
  });

  it("more than 1 MB of XML, in XML, although no Content-Type says so", async ({ expect }) => {
    const { status, text } = await fastbill.send(inXml(`${SERVICE}<x>${"x".repeat(1_048_576)}</x>`));
    expect([status, text]).toEqual([
      413,
      expect.stringMatching(/^<\?xml.*<ERROR>The body may have at most 1 MB/s),
    ]);
  });

  it("more than 1 MB", async ({ expect }) => {
    const { status, body } = await fastbill.send(`{${GET},"DATA":"${"x".repeat(1_048_576)}"}`);
    expect([status, body.RESPONSE.ERRORS]).toEqual([
      413,
      ["The body may have at most 1 MB (1,048,576 bytes)."],
    ]);
  });
});

describe("JSON that is odd", () => {
  it.for<[string, string, number]>([
    [
      "names of prototypes",
      `{${GET},"__proto__":{"x":1},"FILTER":{"constructor":{"prototype":1},"__proto__":2}}`,
      200,
    ],
    ["halves of signs", `{${GET},"FILTER":{"\\ud800":"\\udfff"}}`, 200],
    ["numbers beyond all", `{${GET},"FILTER":{"A":1e999}}`, 200],
    ["a name that is there twice", `{"SERVICE":"x.y",${GET}}`, 200],
    ["parts that are none of its own", `{${GET},"DATA":[1],"x":"${"y".repeat(900_000)}"}`, 200],
    ["a filter that is a list", `{${GET},"FILTER":[{"TERM":"x"}]}`, 200],
    ["a service that is a list", '{"SERVICE":["template.get"]}', 400],
    ["a service without end", `{"SERVICE":"${"x".repeat(100_000)}"}`, 400],
  ])("is answered: %s", async ([_, body, status], { expect }) => {
    const answer = await fastbill.send(body);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.body)).toEqual(["REQUEST", "RESPONSE"]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(answer.body.RESPONSE.ERRORS?.join("").length ?? 0).toBeLessThan(300);
  });

  it("says what FILTER must be", async ({ expect }) => {
    for (const [filter, kind] of [
      [[{ TERM: "x" }], "a list"],
      ["x", "a string"],
      [1, "a number"],
    ])
      expect(await fastbill.errors("template.get", { FILTER: filter })).toEqual([
        `missing / invalid field: FILTER (must be an object, not ${kind})`,
      ]);
  });
});

const inXml = (inside: string, before = "") => `<?xml version="1.0"?>${before}<FBAPI>${inside}</FBAPI>`;
const SERVICE = "<SERVICE>template.get</SERVICE>";
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
const NO_DTD = "The body has a document type (`&lt;!DOCTYPE`); send it without one.";
const NO_XML = "The body cannot be read as XML: ";

describe("XML that is refused", () => {
  it.for<[string, string, string]>([
    ["laughs by the billion", inXml("&l9;", `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`), NO_DTD],
    ["a file of ours", inXml("&f;", '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), NO_DTD],
    ["a DTD elsewhere", inXml(SERVICE, '<!DOCTYPE x SYSTEM "http://example.com/x.dtd">'), NO_DTD],
    ["an entity that XML does not have", inXml("<SERVICE>&eacute;</SERVICE>"), NO_XML],
    ["a sign that XML does not have", inXml("<SERVICE>&#0;</SERVICE>"), NO_XML],
    ["a control", inXml("<SERVICE>\u0001</SERVICE>"), NO_XML],
    ["tags that do not match", inXml("<SERVICE>template.get</FILTER>"), NO_XML],
    ["tags that cross", inXml("<A><B></A></B>"), NO_XML],
    ["no end", `<FBAPI>${SERVICE}`, NO_XML],
    ["two roots", `<FBAPI>${SERVICE}</FBAPI><FBAPI/>`, NO_XML],
    ["text behind it", `<FBAPI>${SERVICE}</FBAPI>x`, NO_XML],
    ["another root", "<html><body/></html>", "The body&apos;s root element must be &lt;FBAPI&gt;."],
    ["an attribute that is there twice", inXml('<SERVICE a="1" a="2"/>'), NO_XML],
    ["an attribute without quotes", inXml("<SERVICE a=1/>"), NO_XML],
    [
      "text beside elements",
      inXml("<FILTER>x<TERM>y</TERM></FILTER>"),
      "&lt;FILTER&gt; holds elements and text",
    ],
    ["too deep", inXml("<A>".repeat(200_000)), TOO_MUCH],
    ["too many elements", inXml(`<FILTER>${"<A/>".repeat(200_000)}</FILTER>`), TOO_MUCH],
    [
      "too many attributes",
      inXml(`<A ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
      TOO_MUCH,
    ],
    ["a long name", `<${"x".repeat(900_000)}>`, NO_XML],
  ])("%s", async ([_, body, words], { expect }) => {
    const { status, text, headers } = await fastbill.send(body.slice(0, 1_048_576));
    expect([status, headers.get("Content-Type")]).toEqual([400, "application/xml; charset=utf-8"]);
    expect(text.replaceAll("'", "&apos;")).toContain(
      `<FBAPI><REQUEST><SERVICE/></REQUEST><RESPONSE><ERRORS><ERROR>${words}`,
    );
    expect(text.length).toBeLessThan(600);
  });

  it("more than 1 MB", async ({ expect }) => {
    const { status, text } = await fastbill.send(inXml("x".repeat(1_048_576)), {
      "Content-Type": "text/xml",
    });
    expect(status).toBe(413);
    expect(text).toContain("<ERROR>The body may have at most 1 MB (1,048,576 bytes).</ERROR>");
  });
});

describe("XML that is odd", () => {
  it.for<[string, string]>([
    ["comments and instructions", inXml(`<!-- x --><?php echo 1 ?>${SERVICE}<?x?>`)],
    ["attributes", inXml('<SERVICE xmlns:a="b" a:c="d">template.get</SERVICE>')],
    ["characters by number", inXml("<SERVICE>template&#46;g&#x65;t</SERVICE>")],
    [
      "signs that answers must write otherwise",
      inXml(`${SERVICE}<FILTER><A>&quot;&apos;&#13;]]&gt;\u{1f98a}</A></FILTER>`),
    ],
  ])("is answered: %s", async ([_, body], { expect }) => {
    const { status, text } = await fastbill.send(body);
    expect([status, text]).toEqual([200, expect.stringContaining("<TEMPLATE_ID>1</TEMPLATE_ID>")]);
    if (body.includes("quot")) expect(text).toContain("<A>&quot;'&#13;]]&gt;\u{1f98a}</A>");
  });
});

describe("items without end", () => {
  it.for<[string, unknown]>([
    ["each of them wrong", Array(9900).fill({ A: 1 })],
    ["each of them no item", Array(19_000).fill("x")],
    ["numbered", Object.fromEntries(Array.from({ length: 9000 }, (_, n) => [n, { A: n }]))],
  ])("are not looked at one by one: %s", async ([_, ITEMS], { expect }) => {
    expect(await fastbill.errors("invoice.create", { DATA: { CUSTOMER_ID: 1, ITEMS } })).toEqual([
      "missing / invalid field: ITEMS (at most 1000 items)",
    ]);
  });
});
