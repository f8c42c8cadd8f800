/**
 * Walks the registry of services, so that a new one is covered without anyone adding it: whoever has no key or
 * only reads, other businesses, and generated requests. A failure of those prints the seed; repeat it with
 * `FUZZ_SEED=…`.
 */
import fc from "fast-check";
import { beforeAll, describe, it, vi } from "vitest";
import { type Api, aDraft, aProduct, createBusiness, keyOf } from "../../support/business.ts";
import { type Fastbill, type FastbillAnswer, fastbillWith } from "../../support/fastbill.ts";
import {
  fittingFields,
  fittingValue,
  type GeneratedRequest,
  generatedRequests,
  inXml,
  namesOf,
  reading,
  requestOf,
  services,
  writing,
} from "../../support/fastbill-requests.ts";
import { idsOf, rowsOf } from "../../support/rows.ts";

/** Part of every text of the other business. */
const SECRET = "Zanzibar-4711";
/** As many things of each kind as the other business has, and some more. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const RUNS = 200;

/** A business with a client, a contact, a product, and documents in each state. */
async function aFullBusiness(text: string): Promise<Api> {
  const api = await createBusiness({ name: text, default_notes: text });
  const line = { description: text, quantity: 1, unit_price_cents: 10_000, tax_rate: 20 };
  const { client } = await aDraft(api, { lines: [line], purchase_order: text });
  await api.ok("PUT", `/clients/${client.id}`, { name: text, city: text });
  await api.ok("POST", `/clients/${client.id}/contacts`, { last_name: text });
  await aProduct(api, { number: text, description: text });
  const drafts = [1, 2].map(() =>
    api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [line] }),
  );
  const [issued, credited] = await Promise.all(drafts);
  for (const { id } of [issued, credited])
    await api.ok("POST", `/invoices/${id}/send`, { channels: ["link"] });
  await api.ok("POST", `/invoices/${issued.id}/payments`, {
    amount_cents: 10,
    method: "cash",
    reference: text,
  });
  await api.ok("POST", "/credit-notes", { invoice_id: credited.id, lines: [{ line: 1, quantity: 0.5 }] });
  await api.ok("POST", "/invoices/record", {
    number: text,
    issue_date: "2025-11-03",
    client_id: client.id,
    currency: "EUR",
    lines: [line],
  });
  // Rarely, so that the queue's consumer has its turn on a busy machine.
  const idle = async () => (await rowsOf(api.id)).outbox?.length === 0;
  await vi.waitUntil(idle, { timeout: 60_000, interval: 500 });
  return api;
}

let other: Api;
let full: Api;
beforeAll(async () => {
  [other, full] = [await aFullBusiness(SECRET), await aFullBusiness("Own")];
});

describe("every service", () => {
  it("refuses who has no good key, and does nothing", async ({ expect }) => {
    const before = await rowsOf(full.id);
    for (const key of ["", "x", `ffk_live_0_${"a".repeat(43)}`])
      for (const service of services) {
        const { status, body } = await fastbillWith({ key }).send(
          JSON.stringify(requestOf(service, fittingFields(service, 1))),
        );
        expect([service.name, status, body.RESPONSE]).toEqual([
          service.name,
          401,
          { ERRORS: ["LoginError: Wrong API KEY or user credentials."] },
        ]);
      }
    expect(await rowsOf(full.id)).toEqual(before);
  });

  it("lets a key that may only read do just that", async ({ expect }) => {
    const reader = fastbillWith(await keyOf(full.id, "read"));
    const before = await rowsOf(full.id);
    for (const service of writing)
      for (const fields of [fittingFields(service, 1), { ITEMS: "x", SUB_TOTAL: "x" }]) {
        const { status, body } = await reader.send(JSON.stringify(requestOf(service, fields)));
        expect([service.name, status, body.RESPONSE]).toEqual([
          service.name,
          200,
          { ERRORS: ["This API key may only read. Use one that may also write."] },
        ]);
      }
    for (const service of reading) {
      const { body } = await reader.send(JSON.stringify(requestOf(service, fittingFields(service, 1))));
      expect([service.name, body.RESPONSE.ERRORS]).toEqual([service.name, undefined]);
    }
    expect(await rowsOf(full.id)).toEqual(before);
  });

  it("finds nothing of another business, whatever number is named, and changes nothing of it", async ({
    expect,
  }) => {
    const empty = await createBusiness({ name: "Empty" });
    const fastbill = fastbillWith(empty);
    const foreign = idsOf(await rowsOf(other.id));
    const before = await rowsOf(other.id);
    for (const service of services)
      for (const number of NUMBERS) {
        const answers = [
          await fastbill.send(JSON.stringify(requestOf(service, fittingFields(service, number)))),
          await fastbill.send(inXml(requestOf(service, allFields(service, number)))),
        ];
        for (const { status, text } of answers) {
          expect([service.name, number, status]).toEqual([service.name, number, 200]);
          expect([service.name, [SECRET, ...foreign].filter((one) => text.includes(one))]).toEqual([
            service.name,
            [],
          ]);
        }
      }
    expect(await rowsOf(other.id)).toEqual(before);
  });

  it("shows nothing of another business in a list, whatever is looked for", async ({ expect }) => {
    const fastbill = fastbillWith(full);
    for (const service of reading)
      for (const name of namesOf(service))
        for (const value of [SECRET, [SECRET], NUMBERS, "%", fittingValue(name, 3)]) {
          const { status, body } = await fastbill.send(
            JSON.stringify(
              requestOf(service, { ...fittingFields(service, 1), [name]: value }, { LIMIT: 100 }),
            ),
          );
          expect([service.name, name, status]).toEqual([service.name, name, 200]);
          expect(JSON.stringify(body.RESPONSE)).not.toContain(SECRET);
        }
  });
});

const allFields = (service: (typeof services)[number], number: number) =>
  Object.fromEntries(namesOf(service).map((name) => [name, fittingValue(name, number)]));

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** What is wrong with the answer to a generated request. */
function faultsOf({ isXml }: GeneratedRequest, { status, headers, text }: FastbillAnswer): string[] {
  const type = headers.get("Content-Type");
  const response = isXml ? /<RESPONSE>(.*)<\/RESPONSE>|<RESPONSE\/>/s.exec(text)?.[1] : responseOf(text);
  const errors = isXml
    ? [...text.matchAll(/<ERROR>(.*?)<\/ERROR>/gs)].map(([, words]) => words)
    : (response as { ERRORS?: unknown[] })?.ERRORS;
  return [
    ...([200, 400, 413].includes(status) ? [] : [`status ${status} ${text.slice(0, 300)}`]),
    ...(type === `application/${isXml ? "xml" : "json"}; charset=utf-8` ? [] : [`type ${type}`]),
    ...(isXml && !/^<\?xml [^>]*\?>\n<FBAPI><REQUEST>.*<\/REQUEST><RESPONSE/s.test(text)
      ? ["no envelope"]
      : []),
    ...(response === undefined ? ["no response"] : []),
    ...(errors ?? [])
      .filter((one) => typeof one !== "string" || one === "" || one.length > 1500)
      .map((one) => `an error ${JSON.stringify(one).slice(0, 200)}`),
    ...(errors && errors.length > 101 ? [`${errors.length} errors`] : []),
    ...(text.includes(SECRET) ? ["what is another's"] : []),
  ];
}

function responseOf(text: string): object | undefined {
  const { REQUEST, RESPONSE } = JSON.parse(text) as { REQUEST?: object; RESPONSE?: object };
  return REQUEST && RESPONSE && !Array.isArray(RESPONSE) ? RESPONSE : undefined;
}

describe(`generated requests, seed ${seed}`, () => {
  it.for([
    ["fit", 0],
    ["nearly fit", 0.05],
    ["are hostile", 0.5],
  ] as const)(
    "that %s are answered in the envelope, and touch nobody else",
    async ([_, wild], { expect }) => {
      const before = await rowsOf(other.id);
      const fastbill: Fastbill = fastbillWith(await keyOf(full.id));
      const property = fc.asyncProperty(generatedRequests(wild, NUMBERS), async (generated) => {
        // One that is too large is not read, so that only its type says what it is.
        const type = { "Content-Type": generated.isXml ? "application/xml" : "application/json" };
        const faults = faultsOf(generated, await fastbill.send(generated.body, type));
        if (faults.length > 0) throw new Error(`${faults.join("; ")} for ${generated.body.slice(0, 2000)}`);
      });
      await fc.assert(property, { seed, numRuns: RUNS, interruptAfterTimeLimit: 10_000, endOnFailure: true });
      expect(await rowsOf(other.id)).toEqual(before);
    },
  );
});
