/** The exchange rate of a document, as the FastBill endpoint writes it. */
import { describe, expect, it } from "vitest";
import { exchangeOf } from "../../src/surfaces/fastbill/documents/exchange-rate.ts";

describe("an exchange rate", () => {
  it.each([
    [{}, "SEK", "1"],
    [{ tax_currency: "EUR", exchange_rate: "0.0875" }, "EUR", "11.42857143"],
    [{ tax_currency: "EUR", exchange_rate: "0.5" }, "EUR", "2"],
    [{ tax_currency: "EUR", exchange_rate: "10" }, "EUR", "0.1"],
  ] as const)("%j is one of %s for so many of the document's: %s", (content, base, rate) => {
    expect(exchangeOf({ currency: "SEK", content })).toEqual({
      BASE_CURRENCY_CODE: base,
      EXCHANGE_RATE: rate,
    });
  });
});
