/** Requests to every service of the FastBill endpoint, made from the registry of services. */
import fc from "fast-check";
import type { Service } from "../../src/surfaces/fastbill/service.ts";
import { SERVICES } from "../../src/surfaces/fastbill/services.ts";
import { hostile } from "./hostile-values.ts";

export const services: readonly Service[] = [...SERVICES.values()];
export const writing = services.filter(({ access }) => access === "write");
export const reading = services.filter(({ access }) => access === "read");

type Fields = Record<string, unknown>;

/** What fits a field, by its name; a field that is not here gets a text. */
const FITTING: Readonly<Fields> = {
  INVOICE_DATE: "2026-11-01",
  DUE_DATE: "2026-12-01",
  DELIVERY_DATE: "2026-10-31",
  PAID_DATE: "2026-11-02",
  INVOICE_NUMBER: "EXT-1",
  CUSTOMER_NUMBER: "C-77",
  CUSTOMER_TYPE: "business",
  ORGANIZATION: "Nordlys GmbH",
  LAST_NAME: "Lovelace",
  FIRST_NAME: "Ada",
  EMAIL: "ada@example.com",
  ADDRESS: "Hauptstraße 1",
  ZIPCODE: "10115",
  CITY: "Berlin",
  COUNTRY_CODE: "DE",
  CURRENCY_CODE: "EUR",
  SUB_TOTAL: "100.00",
  VAT_TOTAL: "19.00",
  ITEMS: [{ DESCRIPTION: "Beratung", UNIT_PRICE: "50.00", VAT_PERCENT: 19, QUANTITY: 2 }],
  RECIPIENT: { TO: "ada@example.com" },
  SUBJECT: "Your invoice",
  MESSAGE: "Please pay.",
  ARTICLE_NUMBER: "A-1",
  TITLE: "Beratung",
  UNIT_PRICE: "9.50",
  VAT_PERCENT: "19",
  TYPE: "outgoing",
  STATE: "unpaid",
  YEAR: 2026,
  MONTH: 11,
  IS_GROSS: 0,
};

const isId = (name: string): boolean => name.endsWith("_ID");
const isDay = (name: string): boolean => /DATE|LASTUPDATE/.test(name);

/** A value that fits a field. A field of an id gets `number`. */
export function fittingValue(name: string, number: number): unknown {
  if (isId(name)) return number;
  return FITTING[name] ?? (isDay(name) ? "2026-11-01" : "x");
}

export const namesOf = ({ fields }: Service): string[] => Object.keys(fields.shape);

/** The fields of a service that must be there, and those of ids: what names a record. */
export function fittingFields(service: Service, number: number): Fields {
  const needed = Object.entries(service.fields.shape)
    .filter(([name, schema]) => isId(name) || !schema.safeParse(undefined).success)
    .map(([name]) => [name, fittingValue(name, number)]);
  return Object.fromEntries(needed);
}

/** A request of a service, with these fields in the part that it reads. */
export const requestOf = ({ name, access }: Service, fields: unknown, others: Fields = {}): Fields => ({
  SERVICE: name,
  ...others,
  [access === "read" ? "FILTER" : "DATA"]: fields,
});

/** A request in XML. What is no name of an element is left out, and what XML cannot hold. */
export function inXml(request: unknown): string {
  return `<?xml version="1.0" encoding="utf-8"?>${elements("FBAPI", request)}`;
}

const NAME = /^[A-Za-z_][\w.-]*$/;

/** Deep enough for what is too deep, and not for this function's own stack. */
const DEEP = 60;

function elements(name: string, value: unknown, depth = 0): string {
  if (!NAME.test(name) || depth > DEEP) return "";
  if (Array.isArray(value)) {
    const inner = value.map((one) => elements(name === "ITEMS" ? "ITEM" : name, one, depth + 1)).join("");
    return name === "ITEMS" ? `<ITEMS>${inner}</ITEMS>` : inner;
  }
  if (typeof value !== "object" || value === null)
    return `<${name}>${escaped(String(value ?? ""))}</${name}>`;
  const inner = Object.entries(value).map(([field, one]) => elements(field, one, depth + 1));
  return `<${name}>${inner.join("")}</${name}>`;
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** A request as it goes out. */
export interface GeneratedRequest {
  body: string;
  isXml: boolean;
}

/** Requests to any service: fitting values, and `wild` of them replaced by hostile ones. */
export function generatedRequests(wild: number, numbers: readonly number[]): fc.Arbitrary<GeneratedRequest> {
  return fc.constantFrom(...services).chain((service) =>
    fc
      .record({
        fields: fieldsOf(service, wild, numbers),
        limit: often(fc.constantFrom<unknown>(1, "10", 100, null), wild),
        offset: often(fc.constantFrom<unknown>(0, "1", null), wild),
        isXml: fc.boolean(),
      })
      .map(({ fields, limit, offset, isXml }) => {
        const request = requestOf(service, fields, { LIMIT: limit, OFFSET: offset });
        return { body: isXml ? inXml(request) : JSON.stringify(request), isXml };
      }),
  );
}

const often = <T>(fitting: fc.Arbitrary<T>, wild: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: Math.round((1 - wild) * 100), arbitrary: fitting },
    { weight: Math.round(wild * 100), arbitrary: hostile },
  );

function fieldsOf(service: Service, wild: number, numbers: readonly number[]): fc.Arbitrary<unknown> {
  const fields = namesOf(service).map((name) => {
    const value = fc.constantFrom(...numbers).map((number) => fittingValue(name, number));
    const isNeeded = name in fittingFields(service, 1);
    const whole = often(name === "ITEMS" ? itemsOf(wild) : value, wild);
    return [name, isNeeded ? whole : fc.option(whole, { nil: undefined })] as const;
  });
  return often(fc.record(Object.fromEntries(fields)), wild / 10);
}

const itemsOf = (wild: number): fc.Arbitrary<unknown> =>
  fc.array(
    fc.record({
      DESCRIPTION: often(fc.constant<unknown>("Beratung"), wild),
      UNIT_PRICE: often(fc.constantFrom<unknown>("50.00", "0,0125", -1, 9.5), wild),
      VAT_PERCENT: often(fc.constantFrom<unknown>(19, "7", 0), wild),
      QUANTITY: often(fc.constantFrom<unknown>(1, "13.8333"), wild),
    }),
    { maxLength: 3 },
  );
