/** Sample messages, in the form in which the delivery pipeline gives them to providers. */
import type { DeliveryRef, MailMessage, SmsMessage } from "../../../src/adapters/message-ports.ts";
import { ProviderError } from "../../../src/adapters/message-ports.ts";

export const REF: DeliveryRef = {
  shard: "0",
  business_id: "0198f0aa-0000-7000-8000-000000000001",
  id: "0198f0aa-0000-7000-8000-000000000002",
};

export const EMAIL: MailMessage = {
  ref: REF,
  from: { name: "Studio Zoë, GmbH", email: "invoices@studio.example" },
  date: "2026-11-20T10:00:00.000Z",
  to: "client@example.com",
  cc: ["books@example.com"],
  bcc: ["archive@example.com"],
  replyTo: "owner@studio.example",
  subject: "Invoice 2026-00001",
  text: "Hello.",
  html: "<p>Hello.</p>",
  images: [],
  headers: { "List-Unsubscribe": "<https://example.com/stop>" },
  attachments: [
    {
      filename: "2026-00001.pdf",
      type: "application/pdf",
      content: new Uint8Array([37, 80, 68, 70, 0, 255]),
    },
  ],
};

/** An email that shows a picture. */
export const WITH_LOGO: MailMessage = {
  ...EMAIL,
  html: '<p><img src="cid:logo.1a@fastfaktura" alt="Studio Zoë"></p>',
  images: [
    {
      contentId: "logo.1a@fastfaktura",
      filename: "logo.png",
      type: "image/png",
      content: new Uint8Array([137, 80, 78, 71]),
    },
  ],
};

export const SMS: SmsMessage = {
  ref: REF,
  to: "+4915112345678",
  text: "Rechnung 2026-00001 über 119,00 €: https://example.com/i/abc",
  statusCallback: "https://example.com/webhooks/sms?shard=0&business=b&delivery=d",
};

/** The `ProviderError` that a send fails with. Throws when it fails with another error or not at all. */
export async function failure(send: Promise<unknown>): Promise<ProviderError> {
  const error = await send.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ProviderError) return error;
  throw new Error("it should have failed with a ProviderError", { cause: error });
}
