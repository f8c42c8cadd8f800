import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

const client = await ff.clients.create({
  name: "Nora Berg",
  email: "nora@example.com",
  phone: "+33612345678",
});
const draft = await ff.invoices.create({
  client_id: client.id,
  currency: "EUR",
  lines: [{ description: "Portrait", quantity: 1, unit_price_cents: 18000, tax_rate: 20 }],
});
const { deliveries } = await ff.invoices.send(draft.id, {
  channels: ["email", "sms"],
  cc: ["studio@example.com"],
});
for (const { channel, status } of deliveries) console.log(channel, status);
