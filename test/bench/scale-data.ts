/**
 * Fills a migrated database past the API with one big business and many small ones, as three years of
 * invoicing would have left them. The same sizes and the same instant give the same rows.
 */
import type { DatabaseSync } from "node:sqlite";
import { RowWriter } from "./row-writer.ts";
import { Author, type ScaleBusiness } from "./scale-author.ts";
import { writeCatalogue } from "./scale-catalogue.ts";

/**
 * How much to write. Each of `count` small businesses has so many invoices and clients. The big one has as many
 * products as clients.
 */
export interface Sizes {
  big: { invoices: number; clients: number };
  small: { count: number; invoices: number; clients: number };
}

export interface ScaleData {
  big: ScaleBusiness;
  small: ScaleBusiness[];
}

/** Writes everything in one transaction. `now` is a minute after the last invoice. */
export async function fillAtScale(db: DatabaseSync, sizes: Sizes, now: Date): Promise<ScaleData> {
  // The rows are right by themselves; checking each again would take as long as writing it.
  db.exec("pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -2000000; begin");
  const author = new Author(db, now.getTime());
  const big = await author.business("Big", sizes.big.clients, true);
  writeCatalogue(new RowWriter(db), big.row, sizes.big.clients);
  const small: ScaleBusiness[] = [];
  for (let n = 0; n < sizes.small.count; n++)
    small.push(await author.business(`Small ${n}`, sizes.small.clients, n % 10 === 0));
  const owners = [big, ...small].flatMap((owner) => {
    const { invoices: count } = owner === big ? sizes.big : sizes.small;
    return Array.from({ length: count }, (_, n) => ({ owner, place: (n + author.random()) / count }));
  });
  owners.sort((a, b) => a.place - b.place);
  for (const { owner, place } of owners) author.invoice(owner, place);
  author.finish([big, ...small]);
  db.exec("commit; pragma foreign_keys = on");
  return { big, small };
}
