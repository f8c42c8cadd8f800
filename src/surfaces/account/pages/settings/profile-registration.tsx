/** How a business is registered: the fields that its country wants, and the others behind a line. */
import { nationalCurrency } from "../../../../formats/document/national-currencies.ts";
import { AmountField, FieldSet, MoreFields, TextArea, TextField } from "../../layout/fields.tsx";
import { Box, type FieldsProps } from "./settings-form.tsx";

export interface ProfileFieldsProps extends FieldsProps {
  /** The names of the fields that the law wants and that say nothing. */
  wanted: ReadonlySet<string>;
}

/** The fields by which a business is registered. Each is shown where its country wants it, and where it is filled. */
const REGISTERED = [
  "registration_number",
  "register_court",
  "register_number",
  "registered_office_city",
  "share_capital_cents",
  "directors",
  "supervisory_board_chair",
  "in_company_register",
  "f_tax_approved",
  "personal_services_approval",
  "approved_association",
] as const;
type Registered = (typeof REGISTERED)[number];

/** What documents of sellers in these countries bear (`docs/legal-text.md`). */
const OF_COUNTRY: Readonly<Record<string, readonly Registered[]>> = {
  AT: ["register_court", "register_number", "registered_office_city"],
  DE: ["register_court", "register_number", "registered_office_city", "directors", "supervisory_board_chair"],
  DK: ["registration_number", "registered_office_city"],
  FR: ["registration_number", "share_capital_cents", "register_court", "register_number"],
  GB: ["registration_number", "register_court", "registered_office_city"],
  NO: ["registration_number", "in_company_register"],
  SE: ["registration_number", "registered_office_city", "f_tax_approved"],
};
const ELSEWHERE: readonly Registered[] = ["registration_number", "register_court", "register_number"];

/** What only documents of one country ever bear. */
const NATIONAL: Readonly<Partial<Record<Registered, string>>> = {
  in_company_register: "NO",
  f_tax_approved: "SE",
  personal_services_approval: "FR",
  approved_association: "FR",
};

/** What countries call the number of a company. */
const NUMBER_NAMES: Readonly<Record<string, string>> = {
  DK: "CVR",
  FR: "SIREN / SIRET",
  NO: "Organisasjonsnummer",
  SE: "Organisationsnummer",
};

export const Registration = (props: ProfileFieldsProps) => {
  const { seat, filled, at, wanted } = props;
  const { groups } = seat.words.profile;
  const country = filled("country");
  const main = OF_COUNTRY[country] ?? ELSEWHERE;
  const isMain = (name: Registered) => main.includes(name) || wanted.has(name);
  const others = REGISTERED.filter((name) => {
    const only = NATIONAL[name];
    return !isMain(name) && (only === undefined || only === country || filled(name) !== "");
  });
  const isSaid = others.some((name) => filled(name) !== "" || at(name).fault);
  return (
    <>
      <FieldSet label={groups.register}>
        {REGISTERED.filter(isMain).map((name) => (
          <RegisteredField {...props} name={name} />
        ))}
      </FieldSet>
      <MoreFields label={groups.further} open={isSaid}>
        {others.map((name) => (
          <RegisteredField {...props} name={name} />
        ))}
      </MoreFields>
    </>
  );
};

const BOXES = {
  in_company_register: "inCompanyRegister",
  f_tax_approved: "fTaxApproved",
  approved_association: "approvedAssociation",
} as const;

const LINES = {
  registration_number: ["registrationNumber", 50],
  register_court: ["registerCourt", 100],
  register_number: ["registerNumber", 50],
  registered_office_city: ["registeredOffice", 100],
  supervisory_board_chair: ["supervisoryBoardChair", 100],
  personal_services_approval: ["personalServices", 20],
} as const;

const RegisteredField = ({ seat, filled, at, wanted, name }: ProfileFieldsProps & { name: Registered }) => {
  const { profile } = seat.words;
  const country = filled("country");
  const value = filled(name);
  const hint = wanted.has(name) ? profile.wanted : undefined;
  switch (name) {
    case "in_company_register":
    case "f_tax_approved":
    case "approved_association":
      return <Box name={name} label={profile[BOXES[name]]} hint={hint} filled={filled} />;
    case "directors":
      return (
        <TextArea
          {...at(name)}
          label={profile.directors}
          hint={hint ?? profile.directorsHint}
          value={value}
          rows={2}
        />
      );
    case "share_capital_cents":
      return (
        <AmountField
          {...at(name)}
          label={profile.shareCapital}
          hint={hint}
          value={value}
          currency={nationalCurrency(country) ?? ""}
        />
      );
    default: {
      const [label, most] = LINES[name];
      const national = name === "registration_number" ? NUMBER_NAMES[country] : undefined;
      return (
        <TextField
          {...at(name)}
          label={profile[label]}
          hint={hint ?? national}
          value={value}
          maxlength={most}
          autocomplete="off"
        />
      );
    }
  }
};
