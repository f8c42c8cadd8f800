/** Credits an issued invoice: all that is left of it, quantities of lines, or amounts. */
import { createCreditNote } from "../../../../capabilities/credit-notes/create-credit-note.ts";
import { getLeftToCredit, type Left } from "../../../../capabilities/credit-notes/left-to-credit.ts";
import { quantityText } from "../../../../formats/document/units.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { plain } from "../../../../platform/text/without-bidi-controls.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, notationOf, readEntry } from "../../http/entry.ts";
import { type FormFaults, faultAt, faultsOf, NO_FAULTS } from "../../http/form-faults.ts";
import { fieldOf, onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import { requireRefusal } from "../../http/refused.ts";
import { AmountField, TextArea, TextField } from "../../layout/fields.tsx";
import { Card, FaultNotice, Heading, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { askedCredit, creditEntry, WAYS, type Way } from "./credit-entry.ts";

interface Refused {
  fields: URLSearchParams;
  faults: (seat: Seat) => FormFaults;
}

/** The form, with what is left; one round trip. Leads to the invoice if its state forbids it. */
export async function showCredit(desk: Desk, refused: Refused | null = null) {
  const ctx = desk.open("createCreditNote");
  const id = idIn(desk);
  let left: Left;
  try {
    left = await getLeftToCredit(ctx, id);
  } catch (error) {
    requireRefusal(error);
    return goTo(desk.c, `${desk.base}/invoices/${id}`);
  }
  const seat = await desk.seat(ctx);
  const { words, base, locale } = seat;
  const { invoice } = left;
  const at = `${base}/invoices/${id}`;
  const faults = refused?.faults(seat) ?? NO_FAULTS;
  const money = formatsFor(locale).money(left.total_cents, invoice.currency);
  const said = { title: words.credit.title(invoice.number), detail: words.credit.detail(money) };
  return desk.page(
    { ctx, section: "invoices", title: said.title, status: refused ? 422 : 200 },
    <>
      <p>
        <a class="up" href={at}>
          {words.invoice.title(invoice.number)}
        </a>
      </p>
      <Heading said={said} />
      <FaultNotice faults={faults} notSaved={words.entry.notSaved} />
      <form method="post" action={`${at}/credit`} class="form credit" novalidate>
        <HiddenFields token={seat.token} once={ctx.ids.uuid()} locale={locale} />
        <Fields seat={seat} left={left} faults={faults} fields={refused?.fields ?? new URLSearchParams()} />
        <div class="acts">
          <button class="button first" type="submit">
            {words.credit.submit}
          </button>
          <a class="button quiet" href={at}>
            {words.entry.cancel}
          </a>
        </div>
      </form>
    </>,
  );
}

interface FieldsProps {
  seat: Seat;
  left: Left;
  faults: FormFaults;
  /** As they were entered. */
  fields: URLSearchParams;
}

const Fields = (props: FieldsProps) => {
  const { seat, left, faults, fields } = props;
  const { credit, entry } = seat.words;
  const chosen = WAYS.find((way) => way === fieldOf(fields, "way")) ?? "all";
  const money = formatsFor(seat.locale).money(left.total_cents, left.invoice.currency);
  const labels: Record<Way, string> = {
    all: credit.all(money),
    lines: credit.lines,
    amounts: credit.amounts,
  };
  return (
    <Card>
      <fieldset class="choices">
        <legend>{credit.what}</legend>
        {WAYS.map((way) => (
          <>
            <label>
              <input type="radio" name="way" value={way} checked={way === chosen} /> {labels[way]}
            </label>
            {way === "lines" && <Lines {...props} />}
            {way === "amounts" && <Amounts {...props} />}
          </>
        ))}
      </fieldset>
      <TextArea
        {...faultAt(faults)("reason")}
        label={`${credit.reason} (${entry.optional})`}
        value={fieldOf(fields, "reason")}
        maxlength={1000}
      />
    </Card>
  );
};

const Lines = ({ seat, left: { invoice, quantities }, faults, fields }: FieldsProps) => {
  const { credit } = seat.words;
  const formats = formatsFor(seat.locale);
  return (
    <div class="way way-lines">
      {invoice.lines.map((line, index) => {
        const quantity = quantities[index] ?? 0;
        const [what = ""] = plain(line.description).trim().split("\n");
        const name = `lines.${index}.quantity`;
        const rest = quantityText({ ...line, quantity }, seat.locale, formats);
        return (
          <>
            <input type="hidden" name={`lines.${index}.line`} value={String(index + 1)} />
            <TextField
              {...faultAt(faults)(name)}
              label={what}
              hint={quantity === 0 ? credit.gone : credit.quantityLeft(rest)}
              inputmode="decimal"
              autocomplete="off"
              maxlength={40}
              value={fieldOf(fields, name)}
            />
          </>
        );
      })}
    </div>
  );
};

const Amounts = ({ seat, left: { invoice, rates }, faults, fields }: FieldsProps) => {
  const { credit } = seat.words;
  const formats = formatsFor(seat.locale);
  return (
    <div class="way way-amounts">
      {rates.map(({ tax_rate, taxable_cents, tax_cents }, index) => {
        const name = `amounts.${index}.total`;
        return (
          <>
            <input type="hidden" name={`amounts.${index}.rate`} value={String(index)} />
            <AmountField
              {...faultAt(faults)(name)}
              label={WORDS[seat.locale].document.taxAt(formats.percent(tax_rate))}
              hint={credit.quantityLeft(formats.money(taxable_cents + tax_cents, invoice.currency))}
              currency={invoice.currency}
              value={fieldOf(fields, name)}
            />
          </>
        );
      })}
    </div>
  );
};

/** Issues the credit note, once, and leads to it. */
export async function credit(desk: Desk): Promise<Response> {
  const fields = await desk.form();
  const id = idIn(desk);
  const again = (faults: Refused["faults"]) => showCredit(desk, { fields, faults });
  // An invoice whose state forbids it by now says so on its page.
  const left = await getLeftToCredit(desk.open("createCreditNote"), id).catch((error: unknown) => {
    requireRefusal(error);
    return null;
  });
  if (!left) return goTo(desk.c, `${desk.base}/invoices/${id}`);
  const entry = readEntry(creditEntry(left, notationOf(fields)), fields);
  if (entry.issues) return again((seat) => faultsOfIssues(entry.issues, seat));
  const asked = askedCredit(entry.data, left);
  if (!asked) return again((seat) => ({ fields: new Map(), whole: seat.words.credit.nothing }));
  const { reason } = entry.data;
  const input = { invoice_id: id, reason: reason ?? null, credit: asked.credit };
  try {
    const note = await createCreditNote(desk.open("createCreditNote", onceOf(fields, `credit ${id}`)), input);
    return goTo(desk.c, `${desk.base}/credit-notes/${note.id}`);
  } catch (error) {
    if (error instanceof Replay) return goTo(desk.c, `${desk.base}/invoices/${id}`);
    requireRefusal(error);
    return again((seat) => faultsOf(error, seat, asked.nameOf, left.invoice.currency));
  }
}
