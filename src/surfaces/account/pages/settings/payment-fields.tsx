/** The accounts of a business and the references that it is paid with: entered, and as they are. */
import { ACCOUNT_KINDS } from "../../../../platform/http/bank-account.ts";
import { PAYMENT_REFERENCE_SCHEMES } from "../../../../schema/vocabularies/payments.ts";
import { FieldSet, SelectField, TextField } from "../../layout/fields.tsx";
import { MOST_ACCOUNTS } from "./payment-entry.ts";
import { Box, type FieldsProps, rowsOf } from "./settings-form.tsx";

export const Accounts = (props: FieldsProps) => {
  const { seat, filled, at } = props;
  const { payment } = seat.words;
  const count = rowsOf(filled, "kind", { list: "bank_accounts", most: MOST_ACCOUNTS, spare: 1 });
  const hasMore = filled("bank_accounts.0.kind") !== "";
  return (
    <>
      <div class="grid">
        <TextField
          {...at("iban")}
          label={payment.iban}
          value={filled("iban")}
          maxlength={50}
          autocomplete="off"
        />
        <TextField
          {...at("bic")}
          label={payment.bic}
          value={filled("bic")}
          maxlength={20}
          autocomplete="off"
        />
        <TextField
          {...at("bank_name")}
          label={payment.bankName}
          value={filled("bank_name")}
          maxlength={100}
          autocomplete="off"
        />
      </div>
      <details class="further" open={hasMore}>
        <summary>{payment.further}</summary>
        <div class="blocks">
          {Array.from({ length: count }, (_, index) => (
            <Account {...props} index={index} />
          ))}
        </div>
      </details>
    </>
  );
};

const Account = ({ seat, filled, at, index }: FieldsProps & { index: number }) => {
  const { payment } = seat.words;
  const name = (field: string) => `bank_accounts.${index}.${field}`;
  const line = (field: string, label: string, most = 100) => (
    <TextField
      {...at(name(field))}
      label={label}
      value={filled(name(field))}
      maxlength={most}
      autocomplete="off"
    />
  );
  return (
    <div class="row-of">
      <FieldSet label={payment.account(String(index + 2))}>
        <SelectField
          {...at(name("kind"))}
          label={payment.kind}
          value={filled(name("kind"))}
          options={[
            { value: "", label: payment.noAccount },
            ...ACCOUNT_KINDS.map((value) => ({ value, label: payment.kinds[value] })),
          ]}
        />
        {line("id", payment.number, 50)}
        {line("sort_code", payment.sortCode, 12)}
        {line("bic", payment.bic, 20)}
        {line("bank_name", payment.bankName)}
        {line("owner", payment.owner)}
      </FieldSet>
    </div>
  );
};

export const Reference = ({ seat, filled, at }: FieldsProps) => {
  const { payment } = seat.words;
  const name = (field: string) => `payment_reference.${field}`;
  const scheme = filled(name("scheme")) || "none";
  return (
    <details class="further" open={scheme !== "none"}>
      <summary>{payment.reference}</summary>
      <div class="fields">
        <p class="dim">{payment.referenceHint}</p>
        <div class="grid">
          <SelectField
            {...at(name("scheme"))}
            label={payment.scheme}
            value={scheme}
            options={(["none", ...PAYMENT_REFERENCE_SCHEMES] as const).map((value) => ({
              value,
              label: payment.schemes[value],
            }))}
          />
          <SelectField
            {...at(name("algorithm"))}
            label={payment.algorithm}
            value={filled(name("algorithm"))}
            options={[
              { value: "mod10", label: "mod 10 (Luhn)" },
              { value: "mod11", label: "mod 11" },
            ]}
          />
          <TextField
            {...at(name("length"))}
            label={payment.length}
            hint={payment.lengthHint}
            value={filled(name("length"))}
            inputmode="numeric"
            maxlength={2}
            autocomplete="off"
          />
          <TextField
            {...at(name("creditor_number"))}
            label={payment.creditorNumber}
            value={filled(name("creditor_number"))}
            inputmode="numeric"
            maxlength={20}
            autocomplete="off"
          />
          <Box name={name("length_digit")} label={payment.lengthDigit} filled={filled} />
        </div>
      </div>
    </details>
  );
};

/** The accounts as they are, for whoever has not proved yet who they are. */
export const ShownAccounts = ({ seat, filled }: FieldsProps) => {
  const { payment } = seat.words;
  const further = Array.from({ length: MOST_ACCOUNTS }, (_, index) => `bank_accounts.${index}`)
    .filter((row) => filled(`${row}.id`) !== "")
    .map((row) => {
      const kind = filled(`${row}.kind`) as keyof typeof payment.kinds;
      return [
        payment.kinds[kind],
        [filled(`${row}.sort_code`), filled(`${row}.id`)].join(" ").trim(),
      ] as const;
    });
  const first = [
    [payment.iban, filled("iban")],
    [payment.bic, filled("bic")],
    [payment.bankName, filled("bank_name")],
  ] as const;
  const rows = [...first, ...further].filter(([, value]) => value !== "");
  return (
    <dl class="pairs">
      {rows.map(([label, value]) => (
        <>
          <dt class="dim">{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </>
      ))}
    </dl>
  );
};
