import { describe, it } from "vitest";
import { FICTIONAL_PROFILE } from "../../src/capabilities/business/fictional-profile.ts";
import { newBusiness } from "../../src/capabilities/business/new-business.ts";
import { BusinessChangesSchema } from "../../src/surfaces/v1/business/business-json.ts";

const bornAs = (sandbox: boolean) =>
  newBusiness({ id: "id", name: "Ada", sandbox, now: "2026-11-20T08:00:00.000Z" });

/** Whether the digits pass the check of ISO/IEC 7812-1, which SIREN and SIRET have. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

describe("the profile of a new sandbox", () => {
  it("is one that the API would take", ({ expect }) => {
    const { success, data } = BusinessChangesSchema.safeParse(FICTIONAL_PROFILE);
    expect(success).toBe(true);
    expect(data).toEqual(FICTIONAL_PROFILE);
  });

  it("has numbers of the right form that belong to nobody, and says that it is fictional", ({ expect }) => {
    const { registration_number, vat_number, address } = FICTIONAL_PROFILE;
    const siren = registration_number.slice(0, 9);
    expect(isLuhn(siren) && isLuhn(registration_number)).toBe(true);
    const key = String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0");
    expect(vat_number).toBe(`FR${key}${siren}`);
    expect(siren).toBe("000000000");
    expect(address).toContain("fictive");
  });

  it("is a sandbox's alone: a live business says itself who it is", ({ expect }) => {
    expect(bornAs(true)).toMatchObject({ name: "Ada", ...FICTIONAL_PROFILE });
    expect(bornAs(false)).toMatchObject({
      name: "Ada",
      address: null,
      country: null,
      vat_number: null,
      iban: null,
    });
  });
});
