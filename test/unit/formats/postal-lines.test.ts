import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressLines, deliveryLines } from "../../../src/formats/document/document-texts.ts";
import { postalLines } from "../../../src/formats/document/postal-lines.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import { COUNTRIES } from "../../../src/schema/vocabularies/countries.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { BUYER, SELLER, sample } from "./sample-documents.ts";

type Address = [country: string | null, address: string | null, code: string | null, city: string | null];

const shown = ([country, address, postal_code, city]: Address, isAbroad: boolean): string =>
  postalLines({ address, postal_code, city, country }, { isAbroad }).join(" / ");

describe("an address, as its country's post wants it", () => {
  it.each<[Address, string]>([
    [["FR", "12, rue des Martyrs", "75009", "Paris"], "12, rue des Martyrs / 75009 Paris"],
    [["NO", "Storgata 8", "0184", "Oslo"], "Storgata 8 / 0184 Oslo"],
    [["DE", "Hauptstraße 1", "10115", "Berlin"], "Hauptstraße 1 / 10115 Berlin"],
    [["DK", "Vestergade 2", "8000", "Aarhus C"], "Vestergade 2 / 8000 Aarhus C"],
    [["GB", "10 Park Row", "LS1 5HD", "Leeds"], "10 Park Row / Leeds / LS1 5HD"],
    [["IE", "1 Main Street", "D02 X285", "Dublin 2"], "1 Main Street / Dublin 2 / D02 X285"],
    [["US", "548 Market St", "94104", "San Francisco, CA"], "548 Market St / San Francisco, CA 94104"],
    [["CA", "1 Rue X", "H2Y 1C6", "Montréal QC"], "1 Rue X / Montréal QC H2Y 1C6"],
    [["BR", "Av. Paulista 1", "01310-100", "São Paulo-SP"], "Av. Paulista 1 / São Paulo-SP / 01310-100"],
    [["HU", "Andrássy út 1.", "1061", "Budapest"], "Budapest / Andrássy út 1. / 1061"],
    [["JP", "千代田1-1", "100-0001", "東京都千代田区"], "〒100-0001 / 東京都千代田区 / 千代田1-1"],
    [["JP", "1-1 Chiyoda", "100-0001", "Tokyo"], "1-1 Chiyoda, Tokyo / 100-0001"],
    [["CN", "长安街1号", "100000", "北京市"], "100000 / 北京市 / 长安街1号"],
    [["CN", "1 Chang'an Ave", "100000", "Beijing"], "1 Chang'an Ave / Beijing / 100000"],
    [["KR", "1 Sejong-daero", "03172", "Seoul"], "1 Sejong-daero / Seoul / 03172"],
    [["IN", "1 MG Road", "560001", "Bengaluru"], "1 MG Road / Bengaluru 560001"],
    [["AE", "Office 3", null, "Dubai"], "Office 3 / Dubai"],
    [["HK", "1 Queen's Road", null, "Hong Kong"], "1 Queen's Road / Hong Kong"],
    [["CI", "Rue 1\nPlateau", null, "Abidjan"], "Rue 1 / Plateau Abidjan"],
    [[null, "1 Street", "123", "Town"], "1 Street / 123 Town"],
    [["FR", " Bâtiment C \r\n\r\n1 rue X", null, null], "Bâtiment C / 1 rue X"],
    [["FR", null, null, null], ""],
  ])("%j", (address, lines) => {
    for (const isAbroad of [true, false]) expect(shown(address, isAbroad)).toBe(lines);
  });

  it.each<[Address, abroad: string, atHome: string]>([
    [["SE", "Gatan 1", "111 22", "Stockholm"], "SE-111 22 Stockholm", "111 22 Stockholm"],
    [["SE", "Gatan 1", "SE-111 22", "Stockholm"], "SE-111 22 Stockholm", "SE-111 22 Stockholm"],
    [["CH", "Gasse 1", "8001", "Zürich"], "CH-8001 Zürich", "8001 Zürich"],
    [["FI", "Katu 1", "fi-00100", "Helsinki"], "FI-00100 Helsinki", "fi-00100 Helsinki"],
    [["LU", "Rue 1", "L-1009", "Luxembourg"], "L-1009 Luxembourg", "L-1009 Luxembourg"],
    [["AZ", "Küçə 1", "AZ1000", "Bakı"], "AZ 1000 Bakı", "AZ 1000 Bakı"],
    [["PR", "Calle 1", "00907", "San Juan"], "San Juan PR 00907", "San Juan PR 00907"],
    [["SG", "1 Road", "018956", "Singapore"], "SINGAPORE 018956", "SINGAPORE 018956"],
    [["JP", "千代田1-1", "〒100-0001", "東京"], "千代田1-1", "千代田1-1"],
    [["GI", "1 Main St", "GX11 1AA", null], "GX11 1AA", "GIBRALTAR / GX11 1AA"],
  ])("with its country's letters from abroad: %j", (address, abroad, atHome) => {
    expect(shown(address, true).endsWith(`/ ${abroad}`)).toBe(true);
    expect(shown(address, false).endsWith(`/ ${atHome}`)).toBe(true);
  });
});

/** Words that occur in no name of a country and in no other word. */
const WORD = fc.stringMatching(/^[bcdfgz]{4}q[bcdfgz]{3}$/);

describe("every country's address", () => {
  it("has all of its parts, and none of them twice", () => {
    const parts = fc.record({
      country: fc.constantFrom(...COUNTRIES),
      street: fc.array(WORD, { maxLength: 3 }),
      extra: fc.option(WORD, { nil: undefined }),
      code: fc.option(fc.stringMatching(/^[1-9]{5,9}$/), { nil: null }),
      city: fc.option(fc.oneof(WORD, fc.constantFrom("京都", "Ωρωπός")), { nil: null }),
      locale: fc.constantFrom(...LOCALES),
      from: fc.constantFrom(...COUNTRIES),
    });
    fc.assert(
      fc.property(parts, ({ country, street, extra, code, city, locale, from }) => {
        const words = [extra, ...street, code, city].filter((word) => word !== null && word !== undefined);
        fc.pre(new Set(words).size === words.length);
        const party = { address: street.join("\n") || null, postal_code: code, city, country };
        const buyer = { ...BUYER, ...party, ...(extra && { address_extra: extra }) };
        const lines = addressLines(buyer, sample({ locale, seller: { ...SELLER, country: from }, buyer }));
        const text = lines.join("\n");
        for (const word of words) expect(text.split(word), text).toHaveLength(2);
        const name = formatsFor(locale).country(country);
        expect(lines.filter((line) => line === name)).toHaveLength(from === country ? 0 : 1);
        for (const line of lines) {
          expect(line).toBe(line.trim());
          expect(line).not.toMatch(/^$|[\ue000-\ue002]|^[,\-/]|[,\-/]$/u);
        }
        expect(lines.length).toBeLessThanOrEqual(words.length + 2);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the country of an address", () => {
  const from = (country: string) => {
    const buyer = { ...BUYER, country };
    return addressLines(buyer, sample({ buyer })).at(-1);
  };

  it("is named where the parties' differ, in the document's language", () => {
    expect(from("NO")).toBe("Norvège");
    expect(from("FR")).toBe("0184 Oslo");
    expect(addressLines(SELLER, sample()).at(-1)).toBe("France");
  });

  it("is not named twice", () => {
    const place = { name: null, address: "Street", postal_code: null, city: "Singapore", country: "SG" };
    const document = sample({ locale: "en" });
    expect(addressLines(place, document)).toEqual(["Street", "Singapore"]);
    expect(addressLines({ ...place, city: "GUERNSEY", country: "GG" }, document)).toEqual([
      "Street",
      "GUERNSEY",
    ]);
  });

  it("is named where delivery goes elsewhere, though the parties share one", () => {
    const delivery_address = {
      name: "Lager",
      address: "Hafen 5",
      postal_code: "20457",
      city: "Hamburg",
      country: "DE",
    };
    const buyer = { ...BUYER, country: "FR" };
    expect(deliveryLines(sample({ buyer, content: { delivery_address } }))).toEqual([
      "Lager",
      "Hafen 5",
      "20457 Hamburg",
      "Allemagne",
    ]);
    const inside = { ...delivery_address, country: "FR" };
    expect(deliveryLines(sample({ buyer, content: { delivery_address: inside } })).at(-1)).toBe(
      "20457 Hamburg",
    );
  });
});
