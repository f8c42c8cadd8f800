/** The customer of a document in Abby's words: a consumer, an organization, or a person of one. */
import { describe, expect, it } from "vitest";
import { buyerOf } from "../../../src/capabilities/invoices/parties.ts";
import { linkSigner, openCustomerToken } from "../../../src/platform/public-link.ts";
import type { ClientRow } from "../../../src/schema/rows.ts";
import { clientChanges } from "../../../src/surfaces/abby/customers/client-input.ts";
import {
  type CustomerOfDocument,
  presentCustomer,
} from "../../../src/surfaces/abby/customers/present-customer.ts";
import { faultsIn, vendor } from "../../support/abby/vendor-document.ts";

const links = linkSigner({ SIGNING_SECRET: "a secret of thirty-two characters and more" });
const ID = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
const BUSINESS = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6e";
const PERSON = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6f";

const firm: ClientRow = {
  business_id: BUSINESS,
  id: ID,
  ref: 12,
  type: "business",
  public_sector: false,
  name: "Acme SAS",
  email: "compta@acme.example",
  phone: "+33612345678",
  address: "10 rue Lecourbe\nBâtiment B",
  postal_code: "75015",
  city: "Paris",
  country: "FR",
  vat_number: "FR44732829320",
  registration_number: "732 829 320 00074",
  locale: "fr",
  tags: [],
  external_id: null,
  archived_at: null,
  number: null,
  details: { currency: "EUR", kept: { emails: "direction@acme.example", commercialName: "Acme" } },
  sort_name: "",
  search_text: "",
  place_text: "",
  version: 1,
  created_at: "2026-11-01T00:00:00.000Z",
  updated_at: "2026-11-01T00:00:00.000Z",
};
const consumer: ClientRow = {
  ...firm,
  type: "consumer",
  name: "Ada Lovelace",
  vat_number: null,
  registration_number: null,
  details: { first_name: "Ada", last_name: "Lovelace" },
};
const grace = { first_name: "Grace", last_name: "Hopper", email: "g@acme.example", phone: null };
const person = { ...grace, id: PERSON };

/** As it is presented, which must fit the vendor's schema. */
function presented(of: Partial<CustomerOfDocument>) {
  const client = of.client ?? firm;
  const whole = { client, buyer: buyerOf(firm, null), contact: null, sandbox: true, ...of };
  const customer = JSON.parse(JSON.stringify(presentCustomer(whole, { links, shard: "0" })));
  expect(faultsIn(vendor.schemas.ReadBillingCustomerDto ?? {}, customer)).toEqual([]);
  return customer;
}

describe("the customer of a document", () => {
  it("that is an organization is known by its name and numbers", () => {
    expect(presented({})).toMatchObject({
      id: ID,
      legacyId: "12",
      organizationId: ID,
      name: "Acme SAS",
      commercialName: "Acme",
      emails: ["compta@acme.example", "direction@acme.example"],
      phoneNumber: "+33612345678",
      billingAddress: {
        line1: "10 rue Lecourbe",
        line2: "Bâtiment B",
        city: "Paris",
        zipCode: "75015",
        country: "FR",
      },
      deliveryAddressIsSame: true,
      siren: "732829320",
      siret: "732 829 320 00074",
      vatNumber: "FR44732829320",
      language: "fr",
      currency: "EUR",
      test: true,
    });
  });

  it("that is a consumer is a contact with a first and a last name, as long as it is called so", () => {
    const now = presented({ client: consumer, buyer: buyerOf(consumer, null) });
    expect(now).toMatchObject({
      id: ID,
      contactId: ID,
      name: "Ada Lovelace",
      firstname: "Ada",
      lastname: "Lovelace",
    });
    expect(now).not.toHaveProperty("organizationId");
    const married = { ...consumer, details: { first_name: "Ada", last_name: "King" } };
    expect(presented({ client: married, buyer: buyerOf(consumer, null) })).toMatchObject({
      name: "Ada Lovelace",
      firstname: "",
      lastname: "Ada Lovelace",
    });
  });

  it("that is a person of an organization has the organization as its parent", () => {
    const customer = presented({ buyer: buyerOf(firm, grace), contact: person });
    expect(customer).toMatchObject({
      id: PERSON,
      contactId: PERSON,
      organizationId: ID,
      name: "Grace Hopper",
      firstname: "Grace",
      lastname: "Hopper",
      emails: ["g@acme.example"],
      siret: "732 829 320 00074",
      parent: { id: ID, name: "Acme SAS", organizationId: ID },
    });
    const gone = presented({ buyer: buyerOf(firm, grace), contact: null });
    expect(gone).toMatchObject({ id: ID, name: "Grace Hopper", firstname: "", lastname: "Grace Hopper" });
  });

  it("is as the document was issued, whatever became of the client", () => {
    const moved = { ...firm, name: "Acme SA", city: "Lyon", email: "new@acme.example", vat_number: null };
    expect(presented({ client: moved })).toMatchObject({
      name: "Acme SAS",
      emails: ["compta@acme.example"],
      billingAddress: { city: "Paris" },
      vatNumber: "FR44732829320",
    });
  });

  it("has the document's place of delivery, and a country even where none is known", () => {
    const delivery_address = {
      name: "Depot",
      address: "5 quai Nord\nHangar 3",
      postal_code: null,
      city: "Brest",
      country: null,
    };
    const nowhere = { ...firm, address: null, postal_code: null, city: null, country: null };
    expect(presented({ buyer: buyerOf(nowhere, null), delivery_address })).toMatchObject({
      billingAddress: { line1: "", city: "", zipCode: "", country: "FR" },
      deliveryAddress: { line1: "5 quai Nord", line2: "Hangar 3", city: "Brest", country: "FR" },
      deliveryAddressIsSame: false,
    });
    const home = { name: null, address: "10 rue Lecourbe\nBâtiment B", postal_code: "75015", city: "Paris" };
    const same = presented({ delivery_address: { ...home, country: "FR" } });
    expect(same.deliveryAddress).toEqual(same.billingAddress);
    expect(same.deliveryAddressIsSame).toBe(true);
  });

  it("has a token that names it, and that nobody can make", () => {
    const { token } = presented({});
    expect(openCustomerToken(token, links)).toEqual({ shard: "0", businessId: BUSINESS, clientId: ID });
    for (let at = 0; at < token.length; at++) {
      const other = `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
      expect([at, openCustomerToken(other, links)]).toEqual([at, null]);
    }
    expect(links.open(token)).toBeNull();
    expect(openCustomerToken(links.token("0", "abcdefghijklmnopqrstuvwx"), links)).toBeNull();
  });
});

describe("what is written of a client", () => {
  it("that v1 has changed since is told as it is now", () => {
    const { kept } = clientChanges(firm, {
      preferences: { paymentMethods: ["paypal", "cash"] },
      phone: "01 23",
    });
    expect(kept).toMatchObject({ paymentMethods: "paypal,cash", phone: "01 23", commercialName: "Acme" });
    const shown = (details: ClientRow["details"]) =>
      clientChanges({ ...firm, phone: null, details }, { phone: "01 23", emails: ["a@b.example"] });
    expect(shown({ kept: { phone: "01 23" } })).not.toHaveProperty("phone");
    expect(shown(null)).toMatchObject({ phone: null, email: "a@b.example", kept: { phone: "01 23" } });
  });
});
