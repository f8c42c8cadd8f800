/** The form of a product: what its fields hold, and how they look. */
import { z } from "@hono/zod-openapi";
import { ratesOf } from "../../../../capabilities/invoices/requirements/vat-rates.ts";
import type { Pricing } from "../../../../capabilities/products/catalogue.ts";
import { UNIT_SYMBOLS } from "../../../../formats/document/units.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { lineText, multilineText } from "../../../../platform/http/field-types.ts";
import { unitCode } from "../../../../platform/http/unit-field.ts";
import type { ProductRow } from "../../../../schema/rows.ts";
import type { Currency } from "../../../../schema/vocabularies/currencies.ts";
import { LINE_KINDS } from "../../../../schema/vocabularies/invoices.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { TAX_CATEGORIES } from "../../../../schema/vocabularies/tax-categories.ts";
import { blank } from "../../http/entry.ts";
import { amountValue, decimalValue, percentEntry, priceEntry } from "../../http/number-entry.ts";
import {
  AmountField,
  MoreFields,
  type Option,
  SelectField,
  TextArea,
  TextField,
} from "../../layout/fields.tsx";
import { Card, FaultNotice, HiddenFields } from "../../layout/parts.tsx";
import { type FormState, fieldsWith } from "../../layout/record-form.tsx";
import type { Seat } from "../../layout/seat.ts";

/** What the form holds. Its price is in the business's currency, whose decimals it has. */
export const productEntry = (currency: Currency, locale: Locale | null) =>
  z.object({
    description: lineText(500, 1),
    unit_price_cents: priceEntry(currency, locale),
    tax_rate: percentEntry(locale).pipe(z.number().min(0).max(100)),
    unit: unitCode(),
    kind: blank(z.enum(LINE_KINDS)),
    details: blank(multilineText(5000)),
    number: blank(lineText(100)),
    // None means what the rate means, which the verb knows.
    tax_category: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.enum(TAX_CATEGORIES).optional(),
    ),
    external_id: blank(lineText(255)),
  });

/** The fields of a product as the form shows them. */
export const productValues = (row: ProductRow, { default_currency }: Pricing, locale: Locale) => ({
  description: row.description,
  unit_price_cents: amountValue(row.unit_price_cents, default_currency, locale),
  tax_rate: decimalValue(row.tax_rate, locale),
  unit: row.unit,
  kind: row.kind ?? "",
  details: row.details ?? "",
  number: row.number ?? "",
  tax_category: row.tax_category,
  external_id: row.external_id ?? "",
});

/** What a new product begins with: the usual rate of the business's country. */
export const firstValues = ({ country, vat_franchise }: Pricing, locale: Locale) => ({
  unit: "C62",
  tax_rate: vat_franchise ? "0" : decimalValue((country && ratesOf(country)?.[0]) || null, locale),
});

/** The name of a unit, for the price of one: "hour", "kg"; null for a mere number of pieces. */
export function unitName(code: string, locale: Locale): string | null {
  if (code === "C62") return null;
  const names: Readonly<Record<string, readonly [string, string]>> = WORDS[locale].units;
  return names[code]?.[0] ?? UNIT_SYMBOLS.get(code) ?? code;
}

/** The usual units, and that of the product if it is another. */
function unitOptions({ words, locale }: Seat, current: string): readonly Option[] {
  const known = ["C62", ...Object.keys(WORDS[locale].units), ...UNIT_SYMBOLS.keys()];
  const codes = current === "" || known.includes(current) ? known : [...known, current];
  return codes.map((value) => ({
    value,
    label: unitName(value, locale) ?? words.products.fields.noUnit,
  }));
}

interface ProductFormProps {
  seat: Seat;
  action: string;
  back: string;
  state: FormState;
  pricing: Pricing;
  version?: number;
  once?: string;
}

export const ProductForm = ({ seat, action, back, state, pricing, version, once }: ProductFormProps) => {
  const { entry, products, records } = seat.words;
  const { fields } = products;
  const { at, isOpen, value } = fieldsWith(state, seat);
  const rates = (pricing.country && ratesOf(pricing.country)) || [];
  const { kinds, categories } = products;
  return (
    <form method="post" action={action} class="form">
      <HiddenFields token={seat.token} {...(once && { once })} locale={seat.locale} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <FaultNotice faults={state.faults} notSaved={entry.notSaved} />
      <Card>
        <div class="grid">
          <div class="wide">
            <TextField
              {...at("description")}
              label={fields.description}
              maxlength={500}
              autocomplete="off"
              required
            />
          </div>
          <AmountField
            {...at("unit_price_cents", fields.priceHint)}
            label={fields.price}
            currency={pricing.default_currency}
            required
          />
          <SelectField {...at("unit")} label={fields.unit} options={unitOptions(seat, value("unit"))} />
          <TextField
            {...at("tax_rate")}
            label={fields.rate}
            inputmode="decimal"
            suffix="%"
            maxlength={10}
            autocomplete="off"
            list="rates"
            required
          />
          <datalist id="rates">
            {[...rates, 0].map((rate) => (
              <option value={decimalValue(rate, seat.locale)} />
            ))}
          </datalist>
          <SelectField
            {...at("kind")}
            label={fields.kind}
            options={[
              { value: "", label: kinds.none },
              ...LINE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
            ]}
          />
          <TextArea {...at("details")} label={fields.text} maxlength={5000} />
        </div>
        <MoreFields label={entry.more} open={isOpen("number", "external_id") || isOdd(value("tax_category"))}>
          <TextField {...at("number")} label={records.number} maxlength={100} autocomplete="off" />
          <SelectField
            {...at("tax_category")}
            label={fields.category}
            options={[
              { value: "", label: fields.byRate },
              ...TAX_CATEGORIES.map((code) => ({ value: code, label: categories[code] })),
            ]}
          />
          <TextField {...at("external_id")} label={records.externalId} maxlength={255} autocomplete="off" />
        </MoreFields>
      </Card>
      <div class="acts">
        <button class="button first" type="submit">
          {entry.save}
        </button>
        <a class="button quiet" href={back}>
          {entry.cancel}
        </a>
      </div>
    </form>
  );
};

/** Whether a kind of VAT is worth showing: every product has one, and most the usual. */
const isOdd = (category: string): boolean => category !== "" && category !== "S";
