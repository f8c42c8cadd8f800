/** The fields of an invoice besides its client and lines: first the usual ones, then those that few need. */
import { vatNoteText } from "../../../../formats/document/vat-notes.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { CURRENCIES } from "../../../../schema/vocabularies/currencies.ts";
import { PAYMENT_METHODS } from "../../../../schema/vocabularies/payments.ts";
import { VAT_NOTES } from "../../../../schema/vocabularies/vat-notes.ts";
import { countryOptions, currencyOptions, localeOptions } from "../../layout/choices.ts";
import { CheckField, MoreFields, SelectField, TextArea, TextField } from "../../layout/fields.tsx";
import { at } from "./client-part.tsx";
import { DUE, REMINDERS } from "./draft-schemas.ts";
import { GroupTold } from "./live.tsx";
import { LIVE_FIELDS } from "./live-fields.ts";
import { MOST_CASH_DISCOUNTS, MOST_CHARGES } from "./read-draft.ts";
import { toldAt } from "./told.ts";
import { usualVat, vatChoices } from "./vat-choices.ts";
import { typedValue, type View } from "./view.ts";

const check = (view: View, name: string) => ({ name, checked: typedValue(view, name) !== "" });

/** Whether one of these fields says something, or something is said of it. */
const says = (view: View, ...names: readonly string[]): boolean =>
  names.some((name) => typedValue(view, name) !== "" || toldAt(view.told, name));

/** When it is issued and due, and in which currency: what nearly every invoice says. */
export const Dates = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const { document } = WORDS[view.seat.locale];
  return (
    <section class="card" aria-label={editor.dates}>
      <div class="editor-dates">
        <TextField
          {...at(view, "issue_date")}
          type="date"
          label={document.issueDate}
          hint={editor.issueDateHint}
        />
        <div class="due">
          <SelectField
            {...at(view, "due")}
            label={editor.due}
            options={DUE.map((kind) => ({ value: kind, label: editor.dueKinds[kind] }))}
          />
          <div class="in-days">
            <TextField
              {...at(view, "due_days")}
              label={editor.dueDays}
              inputmode="numeric"
              autocomplete="off"
            />
          </div>
          <div class="on-day">
            <TextField {...at(view, "due_date")} type="date" label={document.dueDate} />
          </div>
        </div>
        <SelectField
          {...at(view, "currency")}
          label={editor.currency}
          options={CURRENCIES.map((code) => ({ value: code, label: code }))}
        />
      </div>
    </section>
  );
};

export const DocumentDiscount = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  return (
    <div class="whole-discount">
      <TextField
        {...at(view, "discount")}
        label={editor.documentDiscount}
        placeholder={editor.discountHint}
        autocomplete="off"
      />
      <TextField
        {...at(view, "discount_reason")}
        label={editor.discountReason}
        maxlength={200}
        autocomplete="off"
      />
      {(typedValue(view, "discount_spares") ||
        view.typed.lines.some(({ values }) => values.kind === "disbursement")) && (
        <CheckField {...check(view, "discount_spares")} label={editor.discountSpares} />
      )}
    </div>
  );
};

const TEXT_FIELDS = ["title", "intro", "notes", "footer", "payment_note", "terms", "vat_note"] as const;

/** The texts. A new draft gets those of the business where they are empty, so its first answer brings them. */
export const Texts = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const { document } = WORDS[view.seat.locale];
  const note = typedValue(view, "vat_note");
  const notes = [...VAT_NOTES, ...(note && !VAT_NOTES.some((one) => one === note) ? [note] : [])];
  return (
    <div id="texts">
      <div class="fields">
        <TextArea {...at(view, "notes")} label={document.notes} rows={2} maxlength={5000} />
      </div>
      <MoreFields label={editor.texts} open={says(view, ...TEXT_FIELDS.filter((name) => name !== "notes"))}>
        {!view.stored && <p class="hint wide">{editor.textsHint}</p>}
        <TextField {...at(view, "title")} label={editor.documentTitle} maxlength={200} autocomplete="off" />
        <SelectField
          {...at(view, "vat_note")}
          label={editor.vatNote}
          options={[
            { value: "", label: editor.noVatNote },
            ...notes.map((one) => ({ value: one, label: vatNoteText(one, view.seat.locale) })),
          ]}
        />
        <TextArea {...at(view, "intro")} label={editor.intro} rows={2} maxlength={5000} />
        <TextArea {...at(view, "footer")} label={editor.footer} rows={2} maxlength={5000} />
        <TextArea {...at(view, "payment_note")} label={editor.paymentNote} rows={2} maxlength={1000} />
        <TextArea {...at(view, "terms")} label={editor.terms} rows={2} maxlength={20_000} />
      </MoreFields>
    </div>
  );
};

const ofReferences = LIVE_FIELDS.filter((name) =>
  /reference|^purchase|^external|^supply|^service|^delivery/.test(name),
);

export const References = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const { document } = WORDS[view.seat.locale];
  const line = { maxlength: 100, autocomplete: "off" };
  return (
    <MoreFields label={editor.references} open={says(view, ...ofReferences)}>
      <TextField {...at(view, "purchase_order")} label={document.purchaseOrder} {...line} />
      <TextField {...at(view, "buyer_reference")} label={editor.buyerReference} {...line} />
      <TextField {...at(view, "contract_reference")} label={editor.contractReference} {...line} />
      <TextField {...at(view, "project_reference")} label={editor.projectReference} {...line} />
      <TextField {...at(view, "supply_date")} type="date" label={document.supplyDate} />
      <TextField {...at(view, "external_id")} label={editor.externalId} maxlength={255} autocomplete="off" />
      <TextField {...at(view, "service_from")} type="date" label={editor.serviceFrom} />
      <TextField {...at(view, "service_to")} type="date" label={editor.serviceTo} />
      <h3 class="wide">{editor.delivery}</h3>
      <TextField {...at(view, "delivery_name")} label={editor.name} maxlength={200} autocomplete="off" />
      <SelectField
        {...at(view, "delivery_country")}
        label={editor.country}
        options={countryOptions(view.seat.locale)}
      />
      <TextArea {...at(view, "delivery_address")} label={editor.address} rows={2} maxlength={500} />
      <TextField
        {...at(view, "delivery_postal_code")}
        label={editor.postalCode}
        maxlength={20}
        autocomplete="off"
      />
      <TextField {...at(view, "delivery_city")} label={editor.city} maxlength={100} autocomplete="off" />
    </MoreFields>
  );
};

/** How many rows there are: those that say something, one more, and no more than there may be. */
const rowsOf = ({ typed }: View, name: string, most: number): number[] => {
  const used = [...typed.values].flatMap(([field, value]) => {
    const [, row] = new RegExp(`^${name}\\.(\\d{1,2})\\.(?!vat)`).exec(field) ?? [];
    return row !== undefined && value.trim() ? Number(row) : [];
  });
  return Array.from({ length: Math.min(most, Math.max(-1, ...used) + 2) }, (_, row) => row);
};

export const Paying = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const { payment } = WORDS[view.seat.locale];
  const { typed } = view;
  const isOpen =
    [...typed.values].some(
      ([name, value]) => /^(?:pay_|cash\.\d+\.percent|charges\.\d+\.amount)/.test(name) && value,
    ) ||
    (typedValue(view, "reminders") || "usual") !== "usual" ||
    says(view, "other_payment_method");
  return (
    <MoreFields label={editor.paying} open={isOpen}>
      <fieldset class="choices wide">
        <legend>{payment.methods}</legend>
        <div class="boxes">
          {PAYMENT_METHODS.map((method) => (
            <CheckField {...check(view, `pay_${method}`)} label={payment.method[method]} />
          ))}
        </div>
      </fieldset>
      <TextField
        {...at(view, "other_payment_method")}
        label={editor.otherMethod}
        maxlength={200}
        autocomplete="off"
      />
      <CheckField {...check(view, "online_payment")} label={editor.onlinePayment} />
      <CashDiscounts view={view} />
      <Charges view={view} />
      <Reminders view={view} />
    </MoreFields>
  );
};

const row = (view: View, name: string) => ({
  name,
  value: typedValue(view, name),
  fault: null,
  autocomplete: "off",
});

const CashDiscounts = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  return (
    <fieldset class="wide rows-of">
      <legend>{editor.cashDiscount}</legend>
      {rowsOf(view, "cash", MOST_CASH_DISCOUNTS).map((index) => (
        <div class="pair">
          <TextField
            {...row(view, `cash.${index}.percent`)}
            label={editor.percent}
            inputmode="decimal"
            suffix="%"
          />
          <TextField {...row(view, `cash.${index}.days`)} label={editor.withinDays} inputmode="numeric" />
        </div>
      ))}
      <GroupTold name="cash" told={view.told} />
    </fieldset>
  );
};

const Charges = ({ view }: { view: View }) => {
  const { seat, editor: state, typed } = view;
  const { editor } = seat.words;
  const { document } = WORDS[seat.locale];
  const chosen = [...typed.values].flatMap(([name, value]) =>
    /^charges\.\d+\.vat$/.test(name) ? value : [],
  );
  const rates = vatChoices(state.business, chosen, seat.locale);
  return (
    <fieldset class="wide rows-of">
      <legend>{editor.charges}</legend>
      {rowsOf(view, "charges", MOST_CHARGES).map((index) => (
        <div class="pair three">
          <TextField {...row(view, `charges.${index}.reason`)} label={editor.chargeFor} maxlength={200} />
          <TextField {...row(view, `charges.${index}.amount`)} label={editor.charge} inputmode="decimal" />
          <SelectField
            name={`charges.${index}.vat`}
            value={typedValue(view, `charges.${index}.vat`) || usualVat(state.business)}
            label={document.tax}
            options={rates}
          />
        </div>
      ))}
      <GroupTold name="charges" told={view.told} />
    </fieldset>
  );
};

const Reminders = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  return (
    <>
      <SelectField
        {...at(view, "reminders")}
        label={editor.reminders}
        options={REMINDERS.map((kind) => ({ value: kind, label: editor.reminderKinds[kind] }))}
      />
      <TextField
        {...at(view, "reminder_count")}
        label={editor.reminderCount}
        inputmode="numeric"
        autocomplete="off"
      />
      <TextField {...at(view, "reminder_to")} label={editor.reminderTo} maxlength={3000} autocomplete="off" />
      <CheckField {...check(view, "reminder_copy")} label={editor.reminderCopy} />
    </>
  );
};

export const CurrencyAndLanguage = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  return (
    <MoreFields
      label={editor.currencyAndLanguage}
      open={says(view, "locale", "tax_currency", "exchange_rate")}
    >
      <SelectField
        {...at(view, "locale")}
        label={editor.language}
        options={localeOptions(editor.clientsLanguage)}
      />
      <SelectField
        {...at(view, "tax_currency")}
        label={editor.taxCurrency}
        options={currencyOptions(editor.noTaxCurrency)}
      />
      <TextField
        {...at(view, "exchange_rate")}
        label={editor.exchangeRate}
        inputmode="decimal"
        autocomplete="off"
      />
    </MoreFields>
  );
};
