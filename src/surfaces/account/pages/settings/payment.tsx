/** How the business is paid: terms, accounts, references, exchange rates. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import type { Desk } from "../../http/desk.tsx";
import { notationOf } from "../../http/entry.ts";
import { faultAt } from "../../http/form-faults.ts";
import type { Page } from "../../http/pages.ts";
import { Confirm } from "../../layout/confirm.tsx";
import { SelectField, TextField } from "../../layout/fields.tsx";
import { Card } from "../../layout/parts.tsx";
import { SettingsFrame } from "../../layout/settings-frame.tsx";
import {
  AccountsEntry,
  MOST_RATES,
  ratesEntry,
  storedAccounts,
  storedRates,
  storedTerms,
  TermsEntry,
} from "./payment-entry.ts";
import { Accounts, Reference, ShownAccounts } from "./payment-fields.tsx";
import { currenciesIn } from "./profile-fields.tsx";
import {
  type FieldsProps,
  openSettings,
  rowsOf,
  SettingsForm,
  saveForm,
  type Unsaved,
} from "./settings-form.tsx";

const PATH = "/settings/payment";
const TERMS = "terms";
const ACCOUNTS = "accounts";
const RATES = "rates";

async function paymentPage(desk: Desk, unsaved?: Unsaved) {
  const view = await openSettings(desk, unsaved);
  const { ctx, seat, found, faults, status, isSaved } = view;
  const { business } = found;
  const { words, person } = seat;
  const { title, detail, ...payment } = words.payment;
  const fieldsOf = (form: string, stored: Record<string, string>): FieldsProps => ({
    seat,
    filled: view.filled(form, stored),
    at: faultAt(view.faultsIn(form)),
  });
  const common = { seat, version: business.version };
  const accounts = fieldsOf(ACCOUNTS, storedAccounts(business));
  const mustConfirm = mayDo(person.role, "bank_details") && !person.is_recent;
  return desk.page(
    { ctx, section: "settings", title, status },
    <SettingsFrame {...{ seat, title, detail, faults, isSaved }} page="payment">
      <Card title={payment.accounts}>
        <p class="dim">{payment.accountsHint}</p>
        {mustConfirm ? (
          <>
            <ShownAccounts {...accounts} />
            <Confirm seat={seat} next={seat.base + PATH} />
          </>
        ) : (
          <SettingsForm {...common} path={`${PATH}/accounts`} look="first">
            <Accounts {...accounts} />
            <Reference {...accounts} />
          </SettingsForm>
        )}
      </Card>
      <Card title={payment.terms}>
        <SettingsForm {...common} path={PATH}>
          <Terms {...fieldsOf(TERMS, storedTerms(business))} />
        </SettingsForm>
      </Card>
      <Card title={payment.rates}>
        <p class="dim">{payment.ratesHint}</p>
        <SettingsForm {...common} path={`${PATH}/rates`}>
          <Rates {...fieldsOf(RATES, storedRates(business, seat.locale))} />
        </SettingsForm>
      </Card>
    </SettingsFrame>,
  );
}

const Terms = ({ seat: { words }, filled, at }: FieldsProps) => {
  const { payment } = words;
  return (
    <div class="grid">
      <TextField
        {...at("payment_terms_days")}
        label={payment.days}
        hint={payment.daysHint}
        value={filled("payment_terms_days")}
        inputmode="numeric"
        maxlength={3}
        required
      />
      <TextField
        {...at("late_penalty_rate")}
        label={payment.latePenalty}
        hint={payment.latePenaltyHint}
        value={filled("late_penalty_rate")}
        maxlength={200}
      />
      <TextField
        {...at("early_discount")}
        label={payment.earlyDiscount}
        hint={payment.earlyDiscountHint}
        value={filled("early_discount")}
        maxlength={200}
      />
    </div>
  );
};

const Rates = ({ seat, filled, at }: FieldsProps) => {
  const { payment, settings } = seat.words;
  const count = rowsOf(filled, "rate", { list: "rates", most: MOST_RATES, spare: 1 });
  const currencies = [{ value: "", label: settings.none }, ...currenciesIn(seat.locale)];
  return (
    <div class="blocks">
      {Array.from({ length: count }, (_, index) => {
        const name = (field: string) => `rates.${index}.${field}`;
        return (
          <fieldset class="row-of three">
            <legend class="hidden">{payment.rate}</legend>
            <SelectField
              {...at(name("currency"))}
              label={payment.rateOf}
              value={filled(name("currency"))}
              options={currencies}
            />
            <TextField
              {...at(name("rate"))}
              label={payment.rate}
              value={filled(name("rate"))}
              inputmode="decimal"
              maxlength={25}
              autocomplete="off"
            />
            <TextField {...at(name("date"))} type="date" label={payment.since} value={filled(name("date"))} />
          </fieldset>
        );
      })}
    </div>
  );
};

const show = (desk: Desk) => (unsaved: Unsaved) => paymentPage(desk, unsaved);

async function saveTerms(desk: Desk) {
  return saveForm(desk, await desk.form(), {
    verb: "updateBusiness",
    form: TERMS,
    schema: TermsEntry,
    changesOf: (data) => data,
    show: show(desk),
    path: PATH,
  });
}

async function saveAccounts(desk: Desk) {
  return saveForm(desk, await desk.form(), {
    verb: "updateBankDetails",
    form: ACCOUNTS,
    schema: AccountsEntry,
    changesOf: (data) => data,
    show: show(desk),
    path: PATH,
  });
}

async function saveRates(desk: Desk) {
  const fields = await desk.form();
  return saveForm(desk, fields, {
    verb: "updateBusiness",
    form: RATES,
    schema: ratesEntry(notationOf(fields)),
    changesOf: ({ rates }) => ({ exchange_rates: rates }),
    show: show(desk),
    path: PATH,
  });
}

export const PAYMENT_PAGES: readonly Page[] = [
  ["get", PATH, (desk) => paymentPage(desk)],
  ["post", PATH, saveTerms],
  ["post", `${PATH}/accounts`, saveAccounts],
  ["post", `${PATH}/rates`, saveRates],
];
