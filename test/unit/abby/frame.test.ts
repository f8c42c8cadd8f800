/** How requests of Abby's surface are read, and what becomes of errors, times and pages. */
import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { invalidInput, refusal } from "../../../src/capabilities/refusals.ts";
import { uuid } from "../../../src/platform/http/field-types.ts";
import { httpProblem } from "../../../src/platform/http/problem.ts";
import { InvalidInput } from "../../../src/platform/refusal.ts";
import { defineContract } from "../../../src/surfaces/abby/http/contract.ts";
import { errorAnswer, worded } from "../../../src/surfaces/abby/http/error-answers.ts";
import { fieldFault } from "../../../src/surfaces/abby/http/field-faults.ts";
import { namesWith, propertyOf } from "../../../src/surfaces/abby/http/field-names.ts";
import { pageParameters, presentPage } from "../../../src/surfaces/abby/http/paging.ts";
import { readInput } from "../../../src/surfaces/abby/http/read-input.ts";
import { dayAt, secondsOf, secondsOfDay, unixTime } from "../../../src/surfaces/abby/http/times.ts";

const contract = defineContract({
  method: "patch",
  path: "/thing/{id}",
  operationId: "test",
  params: z.strictObject({ id: uuid() }),
  query: z.object({
    ...pageParameters,
    state: z.array(z.enum(["draft", "paid"])).optional(),
  }),
  body: z.object({
    note: z.string().max(5).optional(),
    vatCode: z.enum(["FR_2000", "FR_00HT"]).optional(),
    lines: z.array(z.object({ unitPrice: z.int(), designation: z.string().min(1) })).default([]),
  }),
  success: { status: 200, json: true },
});

const ID = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";

function read(bodyText: string | null, { query = "", id = ID, type = "" } = {}) {
  const url = new URL(`http://api.test/thing/${id}${query}`);
  const raw = new Request(url, { method: "PATCH", headers: type ? { "Content-Type": type } : {} });
  return readInput(contract, { params: { id }, url, raw, bodyText });
}

/** The JSON of the answer to what a function throws. */
async function errorOf(
  run: () => unknown,
  names = {},
): Promise<Record<string, unknown> & { headers: Headers }> {
  try {
    run();
  } catch (error) {
    const response = errorAnswer(worded(error, { names: namesWith(names), requestId: "req-1" }), "req-1");
    return { ...((await response.json()) as Record<string, unknown>), headers: response.headers };
  }
  throw new Error("nothing was thrown");
}

const thrown = (error: unknown) => () => {
  throw error;
};

describe("a body", () => {
  it("may be missing, empty or an empty object, whatever its type", () => {
    for (const text of [null, "", " \n", "{}"])
      for (const type of ["", "text/plain", "application/json"])
        expect(read(text, { type }).body).toEqual({ lines: [] });
  });

  it("is JSON, whatever its type says", () => {
    expect(read('{"note":"x"}', { type: "text/plain" }).body).toEqual({ note: "x", lines: [] });
  });

  it("may have fields that nobody knows", () => {
    expect(read('{"note":"x","generatedId":"y","__proto__":{"z":1}}').body).toEqual({ note: "x", lines: [] });
  });

  it("that is no JSON is refused, and told where", async () => {
    expect(await errorOf(() => read('{"note": x}'))).toMatchObject({
      statusCode: 400,
      error: "Bad Request",
      code: "malformed_json",
      message: expect.stringMatching(/^The body cannot be read as JSON: .*x/),
    });
    expect(await errorOf(() => read("[]"))).toMatchObject({
      message: "The body: Must be an object, not a list.",
      param: "",
    });
  });

  it("with several faults is told all of them, each at its property", async () => {
    const body = { vatCode: "FR_99", note: "too long", lines: [{ unitPrice: "10", designation: "" }, {}] };
    const { message, errors, param } = await errorOf(() => read(JSON.stringify(body), { query: "?limit=0" }));
    expect(errors).toEqual([
      { property: "limit", constraints: { min: "At least 1." } },
      { property: "note", constraints: { maxLength: "At most 5 characters." } },
      {
        property: "vatCode",
        constraints: { isEnum: "There is no `FR_99` here. Must be one of FR_2000, FR_00HT." },
      },
      {
        property: "lines.0.unitPrice",
        constraints: { isNumber: "Must be a number, not a string." },
      },
      { property: "lines.0.designation", constraints: { minLength: "Must not be empty." } },
      { property: "lines.1.unitPrice", constraints: { isDefined: "Required: a number." } },
      { property: "lines.1.designation", constraints: { isDefined: "Required: a string." } },
    ]);
    expect(message).toBe("limit: At least 1. There are 6 more faults; see `errors`.");
    expect(param).toBe("limit");
  });

  it("with faults without end is told the first hundred, and how many there are", async () => {
    const body = JSON.stringify({ lines: Array(2000).fill(1) });
    const { message, errors } = await errorOf(() => read(body));
    expect(errors).toHaveLength(100);
    expect(message).toContain("There are 1999 more faults");
    const crowded = await errorOf(() => read(JSON.stringify({ lines: Array(30_000).fill(1) })));
    expect(crowded).toMatchObject({ statusCode: 400, message: expect.stringContaining("at most 20000") });
  });
});

describe("a query", () => {
  it("has numbers as text, and lists as repeated names, with brackets or without", () => {
    expect(read(null, { query: "?page=2&limit=100&state=draft&state=paid" }).query).toEqual({
      page: 2,
      limit: 100,
      state: ["draft", "paid"],
    });
    for (const query of ["?state[]=draft", "?state[0]=draft", "?state%5B%5D=draft"])
      expect(read(null, { query }).query).toEqual({ page: 1, limit: 10, state: ["draft"] });
    expect(read(null, { query: "?nobody=knows&__proto__=x" }).query).toEqual({ page: 1, limit: 10 });
  });

  it.each([
    ["?page=0", "page: At least 1."],
    ["?page=x", "page: Must be an integer between 1 and 1000000."],
    ["?limit=101", "limit: At most 100."],
    ["?page=1&page=2", "page: Must be a string, not a list."],
    ["?state[]=paid&state[]=x", "state.1: There is no `x` here. Must be one of draft, paid."],
  ])("%s is refused", async (query, message) => {
    expect(await errorOf(() => read(null, { query }))).toMatchObject({ statusCode: 400, message });
  });
});

describe("an error", () => {
  it("of an id that is none is 404", async () => {
    expect(await errorOf(() => read(null, { id: "x" }))).toMatchObject({
      statusCode: 404,
      code: "not_found",
      param: "id",
    });
  });

  it("of the input has the names of the endpoint's fields, in its places and in its words", async () => {
    const field = ["lines", 0, "tax_category"];
    const error = invalidInput(field, "tax_category_mismatch", { tax_category: "S" });
    expect(await errorOf(thrown(error))).toMatchObject({
      statusCode: 400,
      code: "validation_error",
      param: "lines.0.vatCode",
      errors: [
        {
          property: "lines.0.vatCode",
          constraints: { tax_category_mismatch: expect.stringContaining("above 0") },
        },
      ],
    });
    expect(await errorOf(thrown(error), { tax_category: "vat" })).toMatchObject({ param: "lines.0.vat" });
    const undated = invalidInput(["supply_date"], "supply_date_missing", { country: null });
    const { param, message } = await errorOf(thrown(undated));
    expect([param, message]).toEqual([
      "deliveryDate",
      expect.stringContaining("set `deliveryDate` with PATCH"),
    ]);
  });

  it("of two kinds at a property is one entry with two constraints", async () => {
    const error = new InvalidInput([
      { field: ["lines"], code: "no_lines", facts: {} },
      { field: ["lines"], code: "negative_total", facts: {} },
    ]);
    expect(await errorOf(thrown(error))).toMatchObject({
      errors: [
        {
          property: "lines",
          constraints: { no_lines: expect.any(String), negative_total: expect.any(String) },
        },
      ],
    });
  });

  it.each<[string, unknown, number, string, string]>([
    [
      "a customer that is not there",
      invalidInput(["client_id"], "unknown_client", { id: "7" }),
      404,
      "not_found",
      "There is no customer 7.",
    ],
    [
      "an invoice that is not there",
      refusal("not_found", { what: "invoice", id: "7" }),
      404,
      "not_found",
      "There is no invoice 7.",
    ],
    [
      "a frozen document",
      refusal("invoice_not_draft", { number: "F-1", status: "opened", action: "edit" }),
      409,
      "invoice_not_draft",
      "Invoice F-1 is opened: what has been issued does not change",
    ],
    [
      "a document that changed",
      refusal("stale_version", { current: 2 }),
      409,
      "stale_version",
      "Another request changed this record",
    ],
    ["a key that may only read", refusal("read_only_key", {}), 403, "forbidden", "may only read"],
    [
      "a body that is too large",
      httpProblem("body_too_large", "At most 1 MB."),
      413,
      "body_too_large",
      "At most 1 MB.",
    ],
    [
      "a fault of a field",
      fieldFault("isTaxIncluded", "same", "All lines alike."),
      400,
      "validation_error",
      "isTaxIncluded: All lines alike.",
    ],
    [
      "the database's absence",
      refusal("unavailable", { what: "database" }),
      503,
      "unavailable",
      "can be repeated",
    ],
    ["anything else", new Error("secret"), 500, "internal_server_error", "logged as req-1."],
  ])("that is %s", async (_, error, statusCode, code, message) => {
    const { message: said, ...answer } = await errorOf(thrown(error));
    expect(answer).toMatchObject({ statusCode, code });
    expect(said).toContain(message);
    expect(said).not.toContain("secret");
  });

  it("says when to come again", async () => {
    const limited = httpProblem("rate_limited", "Wait.", { headers: { "Retry-After": "60" } });
    expect((await errorOf(thrown(limited))).headers.get("Retry-After")).toBe("60");
    expect((await errorOf(thrown(limited))).headers.get("X-Request-Id")).toBe("req-1");
  });
});

describe("a name of a field", () => {
  it("is Abby's, or the same in its way of writing", () => {
    expect(propertyOf(["lines", 1, "unit_price_cents"], namesWith())).toBe("lines.1.unitPrice");
    expect(propertyOf(["service_period", "from"], namesWith())).toBe("servicePeriod.from");
    expect(propertyOf([], namesWith())).toBe("");
  });
});

describe("a time", () => {
  it("is in seconds, and its day that of the business's zone", () => {
    const late = Date.parse("2026-11-27T23:30:00Z") / 1000;
    expect(unixTime().parse(late + 0.9)).toBe(late);
    expect(dayAt(late, "Europe/Paris")).toBe("2026-11-28");
    expect(dayAt(late, "America/New_York")).toBe("2026-11-27");
    expect(secondsOf("2026-11-27T23:30:00.999Z")).toBe(late);
  });

  it("of a day is that day for who reads it in the business's zone and in UTC", () => {
    for (const zone of ["Europe/Paris", "America/New_York", "Pacific/Honolulu", "Asia/Tokyo", "UTC"])
      for (const day of ["2026-03-29", "2026-11-27", "1900-01-01"]) {
        const seconds = secondsOfDay(day, zone);
        expect([zone, dayAt(seconds, zone), dayAt(seconds, "UTC")]).toEqual([zone, day, day]);
        expect(unixTime().parse(seconds)).toBe(seconds);
      }
  });

  it("in milliseconds is refused, and told how it would be right", () => {
    expect(unixTime().safeParse(1_764_201_600_000).error?.issues[0]?.message).toBe(
      "Times are Unix seconds, and this is in milliseconds: send 1764201600.",
    );
    expect(unixTime().safeParse(32_503_680_000).error?.issues[0]?.message).toBe(
      "Must lie between 1900-01-01 and 2999-12-31.",
    );
  });
});

describe("a page", () => {
  it("says where it is; where none follows or goes before, its number is 0", () => {
    const page = presentPage(["a"], { total: 25, all: 40 }, { page: 2, limit: 10 });
    expect(page).toEqual({
      countWithoutFilters: 40,
      totalDocs: 25,
      limit: 10,
      totalPages: 3,
      hasNextPage: true,
      hasPrevPage: true,
      nextPage: 3,
      page: 2,
      prevPage: 1,
      docs: ["a"],
    });
    expect(presentPage([], { total: 0, all: 0 }, { page: 1, limit: 10 })).toMatchObject({
      totalPages: 1,
      hasNextPage: false,
      hasPrevPage: false,
      nextPage: 0,
      prevPage: 0,
    });
  });

  it("is followed by another where nobody counted to the end", () => {
    expect(presentPage(["a"], { total: 20, all: 20, isExact: false }, { page: 2, limit: 10 })).toMatchObject({
      totalPages: 3,
      hasNextPage: true,
      nextPage: 3,
    });
  });
});
