import { writeFile } from "node:fs/promises";
import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({
  apiKey: process.env.FASTFAKTURA_KEY,
  baseUrl: process.env.FASTFAKTURA_URL,
});

const client = await ff.clients.create({ name: "Ada Lovelace", email: "ada@example.com", country: "FR" });
const draft = await ff.invoices.create({
  client_id: client.id,
  currency: "EUR",
  lines: [{ description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 }],
});
const invoice = await ff.invoices.send(draft.id, { channels: ["email"] });
console.log(invoice.number, invoice.public_url);
await writeFile("invoice.pdf", await ff.invoices.pdf(invoice.id));
