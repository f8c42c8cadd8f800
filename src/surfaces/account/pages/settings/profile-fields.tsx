/** The fields of the profile: those that the business's country wants, and the others behind a line. */
import type { Child } from "hono/jsx";
import { accentOf } from "../../../../formats/colors/accent.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { COUNTRIES } from "../../../../schema/vocabularies/countries.ts";
import { CURRENCIES } from "../../../../schema/vocabularies/currencies.ts";
import { LOCALES, type Locale } from "../../../../schema/vocabularies/locales.ts";
import { FieldSet, MoreFields, type Option, SelectField, TextArea, TextField } from "../../layout/fields.tsx";
import { Card } from "../../layout/parts.tsx";
import { type ProfileFieldsProps, Registration } from "./profile-registration.tsx";
import { Box } from "./settings-form.tsx";

export const ProfileFields = (props: ProfileFieldsProps) => (
  <>
    <Card>
      <Identity {...props} />
    </Card>
    <Card>
      <Reach {...props} />
    </Card>
    <Card>
      <Taxes {...props} />
      <Registration {...props} />
    </Card>
    <Card>
      <Region {...props} />
      <Look {...props} />
    </Card>
  </>
);

const Identity = ({ seat: { words, locale }, filled, at, wanted }: ProfileFieldsProps) => {
  const { profile, settings } = words;
  const hint = (name: string, usual?: string) => (wanted.has(name) ? profile.wanted : usual);
  return (
    <>
      <FieldSet label={profile.groups.business}>
        <TextField
          {...at("name")}
          label={profile.name}
          hint={hint("name")}
          value={filled("name")}
          maxlength={200}
          required
          autocomplete="organization"
        />
        <TextField
          {...at("legal_form")}
          label={profile.legalForm}
          hint={hint("legal_form", profile.legalFormHint)}
          value={filled("legal_form")}
          maxlength={100}
        />
        <TextField
          {...at("full_name")}
          label={profile.fullName}
          hint={profile.fullNameHint}
          value={filled("full_name")}
          maxlength={100}
          autocomplete="name"
        />
        <Box name="sole_trader" label={profile.soleTrader} filled={filled} />
      </FieldSet>
      <FieldSet label={profile.groups.address}>
        <TextArea
          {...at("address")}
          label={profile.address}
          hint={hint("address")}
          value={filled("address")}
          rows={2}
          maxlength={500}
        />
        <TextField
          {...at("postal_code")}
          label={profile.postalCode}
          hint={hint("postal_code")}
          value={filled("postal_code")}
          maxlength={20}
          autocomplete="postal-code"
        />
        <TextField
          {...at("city")}
          label={profile.city}
          hint={hint("city")}
          value={filled("city")}
          maxlength={100}
          autocomplete="address-level2"
        />
        <SelectField
          {...at("country")}
          label={profile.country}
          hint={hint("country", profile.countryHint)}
          value={filled("country")}
          options={[{ value: "", label: settings.none }, ...countriesIn(locale)]}
        />
      </FieldSet>
    </>
  );
};

const Reach = ({ seat: { words }, filled, at }: ProfileFieldsProps) => {
  const { profile } = words;
  const reach = (start: string) => (
    <>
      <TextField
        {...at(`${start}email`)}
        type="email"
        label={profile.email}
        value={filled(`${start}email`)}
        maxlength={254}
        autocomplete={start ? "off" : "email"}
      />
      <TextField
        {...at(`${start}phone`)}
        type="tel"
        label={profile.phone}
        value={filled(`${start}phone`)}
        maxlength={40}
        autocomplete={start ? "off" : "tel"}
      />
    </>
  );
  const hasContact = ["name", "email", "phone"].some((part) => filled(`contact.${part}`) !== "");
  return (
    <>
      <FieldSet label={profile.groups.reach}>{reach("")}</FieldSet>
      <MoreFields label={profile.groups.contact} open={hasContact}>
        <TextField
          {...at("contact.name")}
          label={profile.contactName}
          hint={profile.contactHint}
          value={filled("contact.name")}
          maxlength={100}
          autocomplete="off"
        />
        {reach("contact.")}
      </MoreFields>
    </>
  );
};

const Taxes = ({ seat: { words }, filled, at, wanted }: ProfileFieldsProps) => {
  const { profile } = words;
  return (
    <FieldSet label={profile.groups.tax}>
      <TextField
        {...at("vat_number")}
        label={profile.vatNumber}
        hint={wanted.has("vat_number") ? profile.wanted : undefined}
        value={filled("vat_number")}
        maxlength={30}
        autocomplete="off"
      />
      <TextField
        {...at("tax_number")}
        label={profile.taxNumber}
        value={filled("tax_number")}
        maxlength={50}
        autocomplete="off"
      />
      <Boxes>
        <Box
          name="vat_franchise"
          label={profile.smallBusiness}
          hint={profile.smallBusinessHint}
          filled={filled}
        />
        <Box name="cash_accounting" label={profile.cashAccounting} filled={filled} />
        {(filled("country") === "FR" || filled("vat_on_debits") === "on") && (
          <Box name="vat_on_debits" label={profile.vatOnDebits} filled={filled} />
        )}
        <Box name="supplied_on_issue" label={profile.suppliedOnIssue} filled={filled} />
      </Boxes>
    </FieldSet>
  );
};

const Boxes = ({ children }: { children?: Child }) => <div class="wide">{children}</div>;

const Region = ({ seat: { words, locale }, filled, at }: ProfileFieldsProps) => {
  const { profile } = words;
  return (
    <FieldSet label={profile.groups.region}>
      <SelectField
        {...at("locale")}
        label={profile.locale}
        hint={profile.localeHint}
        value={filled("locale")}
        options={LOCALES.map((value) => ({ value, label: WORDS[value].language.name }))}
      />
      <SelectField
        {...at("default_currency")}
        label={profile.currency}
        value={filled("default_currency")}
        options={currenciesIn(locale)}
      />
      <SelectField
        {...at("time_zone")}
        label={profile.timeZone}
        value={filled("time_zone")}
        options={timeZonesWith(filled("time_zone"))}
      />
    </FieldSet>
  );
};

const Look = ({ seat: { words }, filled }: ProfileFieldsProps) => {
  const { profile } = words;
  return (
    <FieldSet label={profile.groups.look}>
      <Box name="own_color" label={profile.ownColor} filled={filled} />
      <div class="field">
        <label for="accent_color">{profile.color}</label>
        <input
          type="color"
          id="accent_color"
          name="accent_color"
          value={filled("accent_color") || accentOf(null).area}
        />
      </div>
    </FieldSet>
  );
};

const countries = new Map<Locale, readonly Option[]>();

/** All countries by their names, in the order of the language. */
function countriesIn(locale: Locale): readonly Option[] {
  const known = countries.get(locale);
  if (known) return known;
  const formats = formatsFor(locale);
  const { compare } = new Intl.Collator(locale);
  const made = COUNTRIES.map((value) => ({ value, label: formats.country(value) })).sort((one, other) =>
    compare(one.label, other.label),
  );
  countries.set(locale, made);
  return made;
}

/** All currencies by their codes and names. */
export function currenciesIn(locale: Locale): Option[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return CURRENCIES.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

let zones: readonly string[] | null = null;

function timeZonesWith(own: string): Option[] {
  zones ??= Intl.supportedValuesOf("timeZone");
  const all = own === "" || zones.includes(own) ? zones : [own, ...zones];
  return all.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
