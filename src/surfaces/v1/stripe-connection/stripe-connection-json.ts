import { z } from "@hono/zod-openapi";

export const StripeConnectionSchema = z
  .strictObject({
    connected: z.boolean().openapi({ description: "Whether an account takes money for the business." }),
    account_id: z.string().nullable().openapi({
      description: "The connected account; null when there is none, or when the deployment's own is used.",
      example: "acct_1A2b3C4d5E6f7G8h",
    }),
    charges_enabled: z.boolean().openapi({ description: "Whether Stripe lets the account take payments." }),
    mode: z.enum(["test", "live"]).openapi({ description: "`test` for sandboxes: no money moves." }),
  })
  .openapi("StripeConnection");

export const StripeConnectSchema = z
  .strictObject({
    url: z.url().openapi({ description: "Where the account's owner agrees. Valid for an hour." }),
  })
  .openapi("StripeConnect");
