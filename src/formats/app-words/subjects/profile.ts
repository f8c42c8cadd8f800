import type { Told } from "./told.ts";

/** The page of the profile. */
export interface ProfileWords {
  title: string;
  detail: string;
  groups: Readonly<
    Record<
      "business" | "address" | "reach" | "contact" | "tax" | "register" | "further" | "region" | "look",
      string
    >
  >;
  name: string;
  fullName: string;
  fullNameHint: string;
  legalForm: string;
  legalFormHint: string;
  soleTrader: string;
  address: string;
  postalCode: string;
  city: string;
  country: string;
  countryHint: string;
  email: string;
  phone: string;
  contactName: string;
  contactHint: string;
  vatNumber: string;
  taxNumber: string;
  smallBusiness: string;
  smallBusinessHint: string;
  vatOnDebits: string;
  cashAccounting: string;
  suppliedOnIssue: string;
  registrationNumber: string;
  registerCourt: string;
  registerNumber: string;
  registeredOffice: string;
  shareCapital: string;
  directors: string;
  directorsHint: string;
  supervisoryBoardChair: string;
  inCompanyRegister: string;
  fTaxApproved: string;
  personalServices: string;
  approvedAssociation: string;
  locale: string;
  localeHint: string;
  currency: string;
  timeZone: string;
  timeZoneFault: string;
  ownColor: string;
  color: string;
  /** Beside a field that is empty. */
  wanted: string;
  personalServicesFault: string;
  logo: {
    title: string;
    detail: string;
    none: string;
    alt: string;
    file: string;
    use: string;
    remove: string;
    removeSure: string;
    missing: string;
    tooLarge: Told<"most_bytes">;
    invalid: string;
  };
  preview: {
    title: string;
    detail: string;
    show: string;
    /** The fictional parts of the invoice. */
    client: string;
    street: string;
    city: string;
    work: string;
    material: string;
  };
}
