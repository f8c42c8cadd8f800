/** The catalogue. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { type Pricing, readCatalogue } from "../../../../capabilities/products/catalogue.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { ProductRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { namesAsked } from "../../http/names-asked.ts";
import { pagesOf, sliceAsked } from "../../http/paging.ts";
import { Pager, RecordRow, Records } from "../../layout/lists.tsx";
import { Heading } from "../../layout/parts.tsx";
import { NoRecords, RecordFilters } from "../../layout/record-lists.tsx";
import type { Seat } from "../../layout/seat.ts";
import { unitName } from "./product-form.tsx";

/** The list; one round trip. */
export async function showCatalogue(desk: Desk) {
  const { q, archived } = namesAsked(desk);
  const ctx = desk.open("listProducts");
  const found = await readCatalogue(ctx, { text: q, archived }, sliceAsked(desk, 2));
  const seat = await desk.seat(ctx);
  const { products } = seat.words;
  const path = `${seat.base}/products`;
  const mayWrite = mayDo(seat.person.role, "write");
  const pages = pagesOf(desk, found, ({ sort_name, id }) => [sort_name, id]);
  return desk.page(
    { ctx, section: "products", title: products.title },
    <>
      <div class="headed">
        <Heading said={products} />
        {mayWrite && (
          <a class="button first" href={`${path}/new`}>
            {products.make}
          </a>
        )}
      </div>
      <RecordFilters seat={seat} path={path} label={products.search} q={q} archived={archived} />
      {found.rows.length === 0 ? (
        <NoRecords
          seat={seat}
          path={path}
          empty={products.empty}
          isFiltered={q !== undefined || archived}
          mayWrite={mayWrite}
        />
      ) : (
        <section class="card list">
          <Records>
            {found.rows.map((row) => (
              <ProductRecordRow seat={seat} row={row} pricing={found.pricing} />
            ))}
          </Records>
        </section>
      )}
      <Pager seat={seat} next={pages.next} first={pages.first} />
    </>,
  );
}

/** The price of one, as in "€95.00 / h". */
export function priceText(row: ProductRow, { default_currency }: Pricing, { locale }: Seat): string {
  const unit = unitName(row.unit, locale);
  const price = formatsFor(locale).money(row.unit_price_cents, default_currency);
  return unit ? `${price} / ${unit}` : price;
}

const ProductRecordRow = ({ seat, row, pricing }: { seat: Seat; row: ProductRow; pricing: Pricing }) => (
  <RecordRow
    href={`${seat.base}/products/${row.id}`}
    main={<bdi>{row.description}</bdi>}
    side={priceText(row, pricing, seat)}
    meta={<bdi>{[row.number, row.details?.split("\n")[0]].filter(Boolean).join(" · ")}</bdi>}
    sideMeta={formatsFor(seat.locale).percent(row.tax_rate)}
  />
);
