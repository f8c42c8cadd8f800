/** Creates many invoices at once: copies of an issued one, written past the API. */
import { env } from "cloudflare:workers";

const COLUMNS =
  "business_id id client_id status number series sequence currency issue_date due_date overdue_at subtotal_cents tax_cents total_cents sandbox link_nonce finalized_at sent_at created_at updated_at metadata tax_breakdown parties lines".split(
    " ",
  );

/** The columns that must differ in a copy, as SQL; `?1` is its sequence. */
const COPIED: Record<string, string> = {
  id: "?1 || '-' || id",
  number: "'N' || ?1",
  sequence: "?1",
  link_nonce: "?1 || id",
};

/** Copies an issued invoice `count` times. */
export async function copyInvoice(id: string, count: number): Promise<void> {
  const values = COLUMNS.map((name) => COPIED[name] ?? name).join(", ");
  const copy = env.DB.prepare(
    `insert into invoices (${COLUMNS.join(", ")}) select ${values} from invoices where id = ?2`,
  );
  const numbers = Array.from({ length: count }, (_, index) => index + 10);
  await env.DB.batch(numbers.map((number) => copy.bind(number, id)));
}
