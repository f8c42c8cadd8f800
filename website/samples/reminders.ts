import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

for await (const invoice of ff.invoices.list({ status: "overdue" })) {
  const { deliveries } = await ff.invoices.send(invoice.id, { channels: ["sms"], reminder: true });
  console.log(invoice.number, deliveries[0]?.status);
}
