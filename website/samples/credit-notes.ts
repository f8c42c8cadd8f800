import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

const client = await ff.clients.create({ name: "Maison Noir", country: "FR" });
const draft = await ff.invoices.create({
  client_id: client.id,
  currency: "EUR",
  lines: [{ description: "Chairs", quantity: 4, unit_price_cents: 12000, tax_rate: 20 }],
});
const invoice = await ff.invoices.finalize(draft.id);
const note = await ff.creditNotes.create({
  invoice_id: invoice.id,
  reason: "Two chairs came back",
  lines: [{ line: 1, quantity: 2 }],
});
console.log(note.number, note.total_cents);
