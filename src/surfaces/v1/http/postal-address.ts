import { z } from "@hono/zod-openapi";
import { country, lineText, multilineText } from "../../../platform/http/field-types.ts";
import { part, sayingSomething } from "../../../platform/http/parts.ts";

/** An address to which something is delivered. A part that is left out is null; one at least says something. */
export const postalAddress = () =>
  z
    .strictObject({
      name: part(lineText(200, 1)),
      address: part(multilineText(500)),
      postal_code: part(lineText(20)),
      city: part(lineText(100)),
      country: part(country()),
    })
    .refine(...sayingSomething("Say at least one part of the address, or send null."))
    .openapi("PostalAddress", {
      example: {
        name: "Lager Nord",
        address: "Hafenstraße 5",
        postal_code: "20457",
        city: "Hamburg",
        country: "DE",
      },
    });
