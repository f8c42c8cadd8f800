/** The form of a client: the usual first, the rest behind lines that open it. */
import { CLIENT_TYPES } from "../../../../schema/vocabularies/clients.ts";
import {
  countryOptions,
  currencyOptions,
  localeOptions,
  methodOptions,
  SCHEME_OPTIONS,
} from "../../layout/choices.ts";
import { CheckField, Choices, MoreFields, SelectField, TextArea, TextField } from "../../layout/fields.tsx";
import { Card, FaultNotice, HiddenFields } from "../../layout/parts.tsx";
import { type FormState, fieldsWith } from "../../layout/record-form.tsx";
import type { Seat } from "../../layout/seat.ts";

interface ClientFormProps {
  seat: Seat;
  action: string;
  /** Where somebody goes who saves nothing. */
  back: string;
  state: FormState;
  /** Of a client that is edited: the version that the person has seen. */
  version?: number;
  once?: string;
}

export const ClientForm = ({ seat, action, back, state, version, once }: ClientFormProps) => {
  const { entry } = seat.words;
  return (
    <form method="post" action={action} class="form">
      <HiddenFields token={seat.token} {...(once && { once })} locale={seat.locale} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <FaultNotice faults={state.faults} notSaved={entry.notSaved} />
      <Card>
        <Usual seat={seat} state={state} />
        <Rest seat={seat} state={state} isNew={version === undefined} />
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

const Usual = ({ seat, state }: { seat: Seat; state: FormState }) => {
  const { fields, types } = seat.words.clients;
  const { at, value } = fieldsWith(state, seat);
  return (
    <>
      <Choices
        name="type"
        label={types.label}
        value={value("type")}
        options={CLIENT_TYPES.map((type) => ({ value: type, label: types[type] }))}
        fault={at("type").fault}
      />
      <div class="grid">
        <div class="wide">
          <TextField {...at("name")} label={fields.name} maxlength={200} autocomplete="off" required />
        </div>
        <TextField {...at("email")} type="email" label={fields.email} maxlength={254} autocomplete="off" />
        <TextField {...at("phone")} type="tel" label={fields.phone} maxlength={40} autocomplete="off" />
        <TextArea {...at("address")} label={fields.address} maxlength={500} rows={2} />
        <TextField {...at("postal_code")} label={fields.postalCode} maxlength={20} autocomplete="off" />
        <TextField {...at("city")} label={fields.city} maxlength={100} autocomplete="off" />
        <SelectField {...at("country")} label={fields.country} options={countryOptions(seat.locale)} />
        <TextField {...at("vat_number")} label={fields.vatNumber} maxlength={40} autocomplete="off" />
        <TextField
          {...at("registration_number")}
          label={fields.registrationNumber}
          maxlength={50}
          autocomplete="off"
        />
      </div>
    </>
  );
};

const Rest = ({ seat, state, isNew }: { seat: Seat; state: FormState; isNew: boolean }) => (
  <div>
    <Person seat={seat} state={state} />
    <OfInvoices seat={seat} state={state} isNew={isNew} />
    <Electronic seat={seat} state={state} />
    <Delivery seat={seat} state={state} />
    <Bank seat={seat} state={state} />
    <Own seat={seat} state={state} />
  </div>
);

interface GroupProps {
  seat: Seat;
  state: FormState;
}

const Person = ({ seat, state }: GroupProps) => {
  const { fields, groups } = seat.words.clients;
  const { at, isOpen } = fieldsWith(state, seat);
  const names = ["salutation", "first_name", "last_name", "address_extra"];
  return (
    <MoreFields label={groups.person} open={isOpen(...names)}>
      <TextField {...at("salutation")} label={fields.salutation} maxlength={50} />
      <TextField {...at("first_name")} label={fields.firstName} maxlength={100} autocomplete="off" />
      <TextField {...at("last_name")} label={fields.lastName} maxlength={100} autocomplete="off" />
      <TextField {...at("address_extra")} label={fields.addressExtra} maxlength={200} autocomplete="off" />
    </MoreFields>
  );
};

const OfInvoices = ({ seat, state, isNew }: GroupProps & { isNew: boolean }) => {
  const { fields, groups } = seat.words.clients;
  const { at, isOpen, value } = fieldsWith(state, seat);
  const names = ["currency", "payment_terms.kind", "payment_terms.days", "payment_method"];
  const further = ["buyer_reference", "cost_center"];
  // A client always has a language, so that says nothing unless it is another than the reader's.
  const isForeign = value("locale") !== "" && value("locale") !== seat.locale;
  return (
    <MoreFields label={groups.invoices} open={isForeign || isOpen(...names, ...further)}>
      <SelectField
        {...at("locale")}
        label={fields.locale}
        options={localeOptions(isNew ? fields.asBusiness : null)}
      />
      <SelectField {...at("currency")} label={fields.currency} options={currencyOptions(fields.usual)} />
      <SelectField
        {...at("payment_terms.kind")}
        label={fields.terms}
        options={[
          { value: "", label: fields.usual },
          { value: "days", label: fields.termsDays },
          { value: "end_of_month", label: fields.termsEndOfMonth },
        ]}
      />
      <TextField {...at("payment_terms.days")} label={fields.days} inputmode="numeric" maxlength={3} />
      <SelectField
        {...at("payment_method")}
        label={fields.paymentMethod}
        options={methodOptions(seat.locale)}
      />
      <TextField {...at("cost_center")} label={fields.costCenter} maxlength={100} autocomplete="off" />
      <div class="wide">
        <TextField
          {...at("buyer_reference", fields.buyerReferenceHint)}
          label={fields.buyerReference}
          maxlength={200}
          autocomplete="off"
        />
      </div>
    </MoreFields>
  );
};

const Electronic = ({ seat, state }: GroupProps) => {
  const { fields, groups } = seat.words.clients;
  const { at, isOpen } = fieldsWith(state, seat);
  const names = ["electronic_address", "electronic_address.scheme", "electronic_address.id", "gln"];
  return (
    <MoreFields label={groups.eInvoices} open={isOpen(...names)}>
      <SelectField {...at("electronic_address.scheme")} label={fields.scheme} options={SCHEME_OPTIONS} />
      <TextField
        {...at("electronic_address.id")}
        label={fields.schemeId}
        maxlength={100}
        autocomplete="off"
      />
      <TextField {...at("gln")} label="GLN" inputmode="numeric" maxlength={20} autocomplete="off" />
    </MoreFields>
  );
};

const Delivery = ({ seat, state }: GroupProps) => {
  const { fields, groups } = seat.words.clients;
  const { at, isOpen } = fieldsWith(state, seat);
  const of = (part: string) => `delivery_address.${part}`;
  const names = ["name", "address", "postal_code", "city", "country"].map(of);
  return (
    <MoreFields label={groups.delivery} open={isOpen(...names)}>
      <div class="wide">
        <TextField {...at(of("name"))} label={fields.recipient} maxlength={200} autocomplete="off" />
      </div>
      <TextArea {...at(of("address"))} label={fields.address} maxlength={500} rows={2} />
      <TextField {...at(of("postal_code"))} label={fields.postalCode} maxlength={20} autocomplete="off" />
      <TextField {...at(of("city"))} label={fields.city} maxlength={100} autocomplete="off" />
      <SelectField {...at(of("country"))} label={fields.country} options={countryOptions(seat.locale)} />
    </MoreFields>
  );
};

const Bank = ({ seat, state }: GroupProps) => {
  const { fields, groups } = seat.words.clients;
  const { at, isOpen } = fieldsWith(state, seat);
  return (
    <MoreFields label={groups.bank} open={isOpen("bank.iban", "bank.bic", "bank.owner", "bank.name")}>
      <TextField {...at("bank.iban")} label="IBAN" maxlength={50} autocomplete="off" />
      <TextField {...at("bank.bic")} label="BIC" maxlength={20} autocomplete="off" />
      <TextField {...at("bank.owner")} label={fields.accountOwner} maxlength={100} autocomplete="off" />
      <TextField {...at("bank.name")} label={fields.bank} maxlength={100} autocomplete="off" />
    </MoreFields>
  );
};

const Own = ({ seat, state }: GroupProps) => {
  const { clients, records } = seat.words;
  const { fields, groups } = clients;
  const { at, isOpen } = fieldsWith(state, seat);
  return (
    <MoreFields label={groups.own} open={isOpen("number", "external_id", "tags", "note")}>
      <TextField {...at("number")} label={records.number} maxlength={50} autocomplete="off" />
      <TextField {...at("external_id")} label={records.externalId} maxlength={255} autocomplete="off" />
      <div class="wide">
        <TextField {...at("tags", fields.tagsHint)} label={fields.tags} maxlength={2600} autocomplete="off" />
      </div>
      <TextArea {...at("note", fields.noteHint)} label={fields.note} maxlength={5000} />
    </MoreFields>
  );
};

/** The fields of a contact. */
export const ContactFields = ({ seat, state }: GroupProps) => {
  const { fields, contacts } = seat.words.clients;
  const { at, value } = fieldsWith(state, seat);
  const box = (name: string, hint: string) => {
    const { value: _, ...rest } = at(name, hint);
    return { ...rest, checked: value(name) === "on" };
  };
  return (
    <div class="grid">
      <TextField {...at("first_name")} label={fields.firstName} maxlength={100} autocomplete="off" />
      <TextField {...at("last_name")} label={fields.lastName} maxlength={100} autocomplete="off" />
      <TextField {...at("email")} type="email" label={fields.email} maxlength={254} autocomplete="off" />
      <TextField {...at("phone")} type="tel" label={fields.phone} maxlength={40} autocomplete="off" />
      <div class="wide">
        <TextField {...at("job_title")} label={fields.jobTitle} maxlength={100} autocomplete="off" />
      </div>
      <CheckField {...box("gets_invoices", contacts.getsInvoicesHint)} label={contacts.getsInvoices} />
      <CheckField {...box("default", contacts.defaultHint)} label={contacts.default} />
    </div>
  );
};
