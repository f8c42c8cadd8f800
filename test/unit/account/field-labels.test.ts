/** What fields are called in the audit log: in people's words, never as the API and the database name them. */
import { getTableColumns } from "drizzle-orm";
import { describe, it } from "vitest";
import { APP_WORDS } from "../../../src/formats/app-words/catalogue.ts";
import { businesses } from "../../../src/schema/businesses.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { fieldLabel } from "../../../src/surfaces/account/layout/field-labels.ts";

/** The columns that are no settings: nothing of them is logged. */
const NOT_LOGGED = [
  "id",
  "sandbox",
  "stripe_account_id",
  "stripe_charges_enabled",
  "clock_ahead_ms",
  "daily_messages",
  "daily_new_recipients",
  "version",
  "created_at",
  "updated_at",
  "stored_bytes",
];
const BESIDE = ["next_invoice_number", "test_clock", "role", "access", "hint", "charges_enabled"];
const WITHIN = [
  "details.contact.name",
  "details.electronic_address.scheme",
  "details.bank_accounts.0.sort_code",
  "details.bank_accounts.0.id",
  "details.exchange_rates.1.date",
  "details.payment_reference.length_digit",
  "details.payment_reference.creditor_number",
  "details.message_texts.reminder.nb.message",
  "details.personal_services_approval",
  "details.supplied_on_issue",
  "default_texts.credit_note.fr.payment_note",
  "reminders.0.channels",
];
const GROUPS = ["details", "default_texts"];

describe("a field of the audit log", () => {
  it.for(LOCALES)("is called by people's words in %s", (locale, { expect }) => {
    const columns = Object.keys(getTableColumns(businesses)).filter(
      (name) => !NOT_LOGGED.includes(name) && !GROUPS.includes(name),
    );
    expect(columns.length).toBeGreaterThan(40);
    for (const path of [...columns, ...BESIDE, ...WITHIN]) {
      const label = fieldLabel(APP_WORDS[locale], path.split("."));
      expect([path, label]).toEqual([path, expect.stringMatching(/^(?!.*(?:_|undefined)).*\p{L}/su)]);
      expect(label.split(" · ")).not.toContain(path.split(".").at(-1));
    }
  });

  it("says which of a list and of the languages it is, and stays as it is where no field has its name", ({
    expect,
  }) => {
    const label = (path: string) => fieldLabel(APP_WORDS.en, path.split("."));
    expect(label("details.bank_accounts.1.id")).toBe("Bank accounts · 2 · Number");
    expect(label("default_texts.invoice.de.intro")).toBe("On invoices · Deutsch · Above the lines");
    expect(label("details.message_texts.reminder.nb.subject")).toBe("Reminder · Norsk · Subject");
    expect(label("forgotten")).toBe("forgotten");
  });
});
