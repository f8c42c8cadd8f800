/** Copies an account: reads all of it, sees what the target has already, and writes what is missing, one by one. */
import {
  articleFields,
  articleNumber,
  contactFields,
  contactName,
  customerFields,
  customerNumber,
  customerOfRevenue,
  type Fields,
  withoutRefused,
} from "./copied-fields.ts";
import { copyRevenues } from "./copy-revenues.ts";
import { type Account, PAGE, type Row, rowsIn, ServiceErrors, textIn } from "./fastbill-account.ts";
import { customerIds, forEach, type Import, keyOf } from "./import-run.ts";
import { notRecorded } from "./recorded-revenue.ts";
import type { Kind } from "./report.ts";

/** Throws `Stopped`, and what keeps the import from going on at all. What fails of a record is in the report. */
export async function importAccount(run: Import): Promise<void> {
  const { source, progress, target } = run;
  const reading = (name: string) => (count: number) => progress.show(`Reading ${name}`, count, null);
  const listed = await source.all("customer.get", {}, reading("customers"));
  const contacts = await contactsOf(run, listed);
  const articles = await source.all("article.get", {}, reading("articles"));
  const revenues = await source.all("revenue.get", {}, reading("revenues"));
  const customers = [...listed, ...(await formerCustomers(run, listed, revenues))];

  const known = new Set((await target.clients()).keys());
  await copyAll(run, "customers", customers, known, (row) => ({
    service: "customer.create",
    id: textIn(row, "CUSTOMER_ID"),
    fields: customerFields(row),
    number: customerNumber(row),
    needed: ["CUSTOMER_NUMBER", "CUSTOMER_TYPE", "ORGANIZATION", "LAST_NAME"],
  }));
  const ids = await customerIds(run);
  await copyContacts(run, { customers, contacts, ids });
  await copyAll(run, "articles", articles, await target.productNumbers(), (row) => ({
    service: "article.create",
    id: textIn(row, "ARTICLE_ID"),
    fields: articleFields(row),
    number: articleNumber(row),
    needed: ["ARTICLE_NUMBER", "TITLE", "UNIT_PRICE", "VAT_PERCENT"],
  }));
  await copyRevenues(run, { customers, revenues, ids });
}

/** Customers that the source lists no more: as it still shows them by their ids, or as their revenues tell of them. */
async function formerCustomers(
  { source }: Import,
  listed: readonly Row[],
  revenues: readonly Row[],
): Promise<Row[]> {
  const known = new Set(listed.map((row) => textIn(row, "CUSTOMER_ID")));
  const former = new Map<string, Row>();
  for (const revenue of revenues) {
    const id = textIn(revenue, "CUSTOMER_ID");
    if (!known.has(id) && notRecorded(revenue) === null) former.set(id, customerOfRevenue(revenue));
  }
  const ids = [...former.keys()];
  for (let from = 0; from < ids.length; from += PAGE)
    for (const row of await shownByIds(source, ids.slice(from, from + PAGE)))
      if (former.has(textIn(row, "CUSTOMER_ID"))) former.set(textIn(row, "CUSTOMER_ID"), row);
  return [...former.values()];
}

/** None where the source takes no list of ids. */
async function shownByIds(source: Account, ids: readonly string[]): Promise<Row[]> {
  const asked = { FILTER: { CUSTOMER_ID: ids }, LIMIT: PAGE, OFFSET: 0 };
  const found = await source.ask("customer.get", asked).catch((error: unknown): Row => {
    if (error instanceof ServiceErrors) return {};
    throw error;
  });
  return rowsIn(found.CUSTOMERS);
}

/** All contacts at once or, where the source does not give them so, those of each customer. */
async function contactsOf({ source, progress }: Import, customers: readonly Row[]): Promise<Row[]> {
  const all = await source.all("contact.get").catch((error: unknown) => {
    if (error instanceof ServiceErrors) return null;
    throw error;
  });
  if (all?.every((row) => textIn(row, "CUSTOMER_ID") !== "")) return all;
  const found: Row[] = [];
  for (const [index, customer] of customers.entries()) {
    const CUSTOMER_ID = textIn(customer, "CUSTOMER_ID");
    const rows = await source.all("contact.get", { CUSTOMER_ID });
    found.push(...rows.map((row) => ({ ...row, CUSTOMER_ID })));
    progress.show("Reading contacts", index + 1, customers.length);
  }
  return found;
}

interface Copy {
  service: string;
  /** At the source. */
  id: string;
  fields: Fields;
  /** By which the record is known again. */
  number: string;
  /** Fields without which there is no record. */
  needed: readonly string[];
}

/** Copies the records whose numbers are not `known` yet. */
async function copyAll(
  run: Import,
  kind: Kind,
  rows: readonly Row[],
  known: ReadonlySet<string>,
  copyOf: (row: Row) => Copy,
): Promise<void> {
  await forEach(run, kind, rows, async (row) => {
    const copy = copyOf(row);
    if (known.has(copy.number)) run.report.count(kind, "there");
    else await write(run, kind, copy);
  });
}

/** Contacts of a name that the customer has at the target are there, as many as it has. */
async function copyContacts(
  run: Import,
  {
    customers,
    contacts,
    ids,
  }: { customers: readonly Row[]; contacts: readonly Row[]; ids: ReadonlyMap<string, string> },
): Promise<void> {
  const numbers = new Map(customers.map((row) => [textIn(row, "CUSTOMER_ID"), customerNumber(row)]));
  const there = new Map<string, number>();
  for (const row of await run.copy.all("contact.get")) {
    const key = `${textIn(row, "CUSTOMER_ID")}\n${contactName(row)}`;
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  await forEach(run, "contacts", contacts, async (row) => {
    const number = numbers.get(textIn(row, "CUSTOMER_ID")) ?? "";
    const id = ids.get(number);
    const key = `${id}\n${contactName(row)}`;
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    const fields = contactFields(row, id ?? "");
    const name = [fields.FIRST_NAME, fields.LAST_NAME, `of ${number}`].filter(Boolean).join(" ");
    const needed = ["CUSTOMER_ID", "FIRST_NAME", "LAST_NAME"];
    if (left > 0) run.report.count("contacts", "there");
    else if (id === undefined && !run.dryRun)
      run.report.fail("contacts", name, "contacts whose customer is archived or missing");
    else
      await write(run, "contacts", {
        ...{ service: "contact.create", id: textIn(row, "CONTACT_ID") },
        ...{ fields, number: name, needed },
      });
  });
}

/** Writes a record, without the fields that the target refuses if it can be without them. */
async function write(run: Import, kind: Kind, one: Copy): Promise<void> {
  const { report, dryRun } = run;
  if (dryRun) return report.count(kind, "copied");
  const left: string[] = [];
  let { fields } = one;
  for (;;) {
    const refused = await refusalOf(run, { ...one, fields });
    if (!refused) break;
    const rest = withoutRefused(fields, refused.sentences, one.needed);
    if (!rest) return report.fail(kind, one.number, `${kind} that were refused: ${refused.message}`);
    left.push(...rest.left);
    fields = rest.fields;
  }
  report.count(kind, "copied");
  for (const sentence of left) report.failPart(one.number, `${kind} without a field: ${sentence}`);
}

/** Writes a record, and gives why it was refused; null if it was not. */
async function refusalOf({ copy }: Import, { service, id, fields }: Copy): Promise<ServiceErrors | null> {
  try {
    await copy.ask(service, { DATA: fields }, keyOf(`${service} ${id}`, fields));
    return null;
  } catch (error) {
    if (error instanceof ServiceErrors) return error;
    throw error;
  }
}
