/** The endpoints of Abby's surface as they are registered, and bodies for them from the vendor's document. */
import type { AbbyContract, AbbyRouter } from "../../../src/surfaces/abby/http/contract.ts";
import { abbyRoutes } from "../../../src/surfaces/abby/routes.ts";
import { UNSUPPORTED } from "../../../src/surfaces/abby/unsupported.ts";
import { operationOf, type VendorSchema, vendor } from "./vendor-document.ts";
import { BODIES } from "./wild.ts";

/** An endpoint: `GET /contact/{id}`. */
export interface Endpoint {
  method: string;
  path: string;
  name: string;
  operationId: string;
  isSupported: boolean;
}

const unsupported = new Set<string>(UNSUPPORTED.flatMap(({ operations }) => operations));

export const endpoints: readonly Endpoint[] = registered();

function registered(): Endpoint[] {
  const found: Endpoint[] = [];
  const endpoint = ({ method, path, operationId }: AbbyContract) => {
    const name = `${method.toUpperCase()} ${path}`;
    found.push({
      method: method.toUpperCase(),
      path,
      name,
      operationId,
      isSupported: !(unsupported.has(name) && operationId === name),
    });
  };
  abbyRoutes({ endpoint } as unknown as AbbyRouter);
  return found;
}

export const supported = endpoints.filter(({ isSupported }) => isSupported);
export const reading = supported.filter(({ method }) => method === "GET");
export const writing = supported.filter(({ method }) => method !== "GET");

/** An operation without the names of what stands in its path, which the vendor calls differently here and there. */
export const signature = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "{}")}`;

/** The address of an endpoint. What names a kind of email is one; every other name in a path is an id. */
export const addressOf = ({ path }: Endpoint, id: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === "emailType" ? "invoice_simple" : id));

/** The schema of an endpoint's body; undefined when it has none. */
export const bodySchemaOf = ({ method, path }: Endpoint): VendorSchema | undefined =>
  operationOf(method, addressOf({ path } as Endpoint, "id"))?.body;

/** The parameters of an endpoint's query, by their names. */
export const queryOf = ({ method, path }: Endpoint): string[] =>
  (operationOf(method, addressOf({ path } as Endpoint, "id"))?.query ?? []).map(({ name }) => name);

/** The smallest body that fits an endpoint. `over` gives values of fields. */
export function fittingBody(endpoint: Endpoint, over: Readonly<Record<string, unknown>> = {}): unknown {
  const schema = bodySchemaOf(endpoint);
  if (schema) return sampleOf(schema, over);
  return BODIES.find(({ name }) => name === endpoint.name)?.body;
}

/** What fits a field, by its name; another gets the smallest value of its schema. */
export const FITTING: Readonly<Record<string, unknown>> = {
  firstname: "Ada",
  lastname: "Lovelace",
  name: "Nordlys SAS",
  emails: ["ada@example.com"],
  recipients: ["ada@example.com"],
  phone: "+33612345678",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  country: "FR",
  zipCode: "75001",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  language: "fr",
  currency: "EUR",
  paymentMethods: ["transfer"],
  emittedAt: 1_790_000_000,
  customDueDate: 1_795_000_000,
  deliveryDate: 1_789_000_000,
  from: "2026-12-01",
  to: "2027-12-01",
  unitPrice: 1000,
  quantity: 1,
  vatCode: "FR_2000",
  discount: { mode: "PERCENTAGE", amount: 1000 },
  numberOfRemindersToSend: 1,
  currencyCode: "EUR",
  isTaxIncluded: false,
};

/** The smallest value that fits a schema: required fields only, and those of `over`. */
export function sampleOf(schema: VendorSchema, over: Readonly<Record<string, unknown>> = {}): unknown {
  const { $ref, allOf: [first] = [], oneOf: [choice] = [], properties = {}, required = [], items } = schema;
  const named = vendor.schemas[$ref?.replace("#/components/schemas/", "") ?? ""] ?? first ?? choice;
  if (named) return sampleOf(named, over);
  if (schema.enum) return schema.enum[0];
  switch (schema.type ?? (schema.properties && "object")) {
    case "object":
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => required.includes(name) || name in over)
          .map(([name, one]) => [name, over[name] ?? FITTING[name] ?? sampleOf(one, over)]),
      );
    case "array":
      return items ? [sampleOf(items, over)] : [];
    case "number":
      return 1;
    case "boolean":
      return false;
    default:
      return "x";
  }
}

/** Names of the fields of a schema, at all depths. */
export function namesIn(schema: VendorSchema, seen: ReadonlySet<string> = new Set()): string[] {
  const { $ref = "", allOf = [], items, properties = {} } = schema;
  if (seen.has($ref)) return [];
  const named = vendor.schemas[$ref.replace("#/components/schemas/", "")];
  const inside = [
    ...(named ? [named] : []),
    ...allOf,
    ...(items ? [items] : []),
    ...Object.values(properties),
  ];
  const known = $ref ? new Set([...seen, $ref]) : seen;
  return [...new Set([...Object.keys(properties), ...inside.flatMap((one) => namesIn(one, known))])];
}
