/** How invoices and credit notes are numbered. */
import { z } from "@hono/zod-openapi";
import { nextNumber } from "../../../../capabilities/numbering/next-numbers.ts";
import { patternProblem } from "../../../../capabilities/numbering/number-pattern.ts";
import type { Desk } from "../../http/desk.tsx";
import { blank } from "../../http/entry.ts";
import { faultAt } from "../../http/form-faults.ts";
import { decimalEntry } from "../../http/number-entry.ts";
import type { Page } from "../../http/pages.ts";
import { FieldSet, TextField } from "../../layout/fields.tsx";
import { Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { SettingsFrame } from "../../layout/settings-frame.tsx";
import { openSettings, SettingsForm, saveForm, type Unsaved } from "./settings-form.tsx";

const PATH = "/settings/numbers";
const FORM = "numbers";

const pattern = () =>
  z
    .string()
    .trim()
    .max(60, { abort: true })
    .refine((text) => patternProblem(text) === null, { params: { code: "invalid_number_pattern" } });

const NumbersEntry = z.object({
  invoice_number_pattern: pattern(),
  credit_note_number_pattern: pattern(),
  next_invoice_number: blank(decimalEntry(0).pipe(z.int().min(1))),
});

const showNumbers = (desk: Desk) => numbersPage(desk);

async function numbersPage(desk: Desk, unsaved?: Unsaved) {
  const view = await openSettings(desk, unsaved);
  const { ctx, seat, found, faults, status, isSaved } = view;
  const { business } = found;
  const { numbers } = seat.words;
  const now = ctx.clock.now();
  const invoice = nextNumber("invoice", found, now);
  const creditNote = nextNumber("credit_note", found, now);
  const filled = view.filled(FORM, {
    invoice_number_pattern: business.invoice_number_pattern,
    credit_note_number_pattern: business.credit_note_number_pattern,
    next_invoice_number: String(invoice.sequence),
  });
  const at = faultAt(faults);
  const { title, detail } = numbers;
  return desk.page(
    { ctx, section: "settings", title, status },
    <SettingsFrame {...{ seat, title, detail, faults, isSaved }} page="numbers">
      <Card>
        <SettingsForm seat={seat} version={business.version} path={PATH} look="first">
          <FieldSet label={numbers.patterns}>
            <TextField
              {...at("invoice_number_pattern")}
              label={numbers.invoices}
              hint={numbers.next(invoice.number)}
              value={filled("invoice_number_pattern")}
              maxlength={60}
              required
              autocomplete="off"
            />
            <TextField
              {...at("credit_note_number_pattern")}
              label={numbers.creditNotes}
              hint={numbers.next(creditNote.number)}
              value={filled("credit_note_number_pattern")}
              maxlength={60}
              required
              autocomplete="off"
            />
          </FieldSet>
          <FieldSet label={numbers.first}>
            {invoice.hasStarted && !faults.fields.has("next_invoice_number") ? (
              <p class="dim wide">{numbers.hasStarted(invoice.number)}</p>
            ) : (
              <TextField
                {...at("next_invoice_number")}
                label={numbers.count}
                hint={numbers.firstHint}
                value={filled("next_invoice_number")}
                inputmode="numeric"
                maxlength={10}
                autocomplete="off"
              />
            )}
          </FieldSet>
        </SettingsForm>
      </Card>
      <Parts seat={seat} />
    </SettingsFrame>,
  );
}

/** What a pattern is made of. */
const Parts = ({ seat: { words } }: { seat: Seat }) => {
  const { parts, part, restart } = words.numbers;
  const rows: readonly [string, string][] = [
    ["{YYYY}", part.year],
    ["{YY}", part.shortYear],
    ["{MM}", part.month],
    ["{SEQ}", part.sequence],
    ["{SEQ:5}", part.padded],
  ];
  return (
    <Card title={parts}>
      <dl class="pairs">
        {rows.map(([token, meaning]) => (
          <>
            <dt>
              <code>{token}</code>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
      <p class="dim">{restart}</p>
    </Card>
  );
};

async function saveNumbers(desk: Desk) {
  return saveForm(desk, await desk.form(), {
    verb: "updateBusiness",
    form: FORM,
    schema: NumbersEntry,
    changesOf: ({ next_invoice_number, ...patterns }) => ({
      ...patterns,
      ...(next_invoice_number != null && { next_invoice_number }),
    }),
    show: (unsaved) => numbersPage(desk, unsaved),
    path: PATH,
  });
}

export const NUMBER_PAGES: readonly Page[] = [
  ["get", PATH, showNumbers],
  ["post", PATH, saveNumbers],
];
