import { FastFaktura, FastFakturaError } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

try {
  await ff.clients.create({ name: "" });
} catch (error) {
  if (!(error instanceof FastFakturaError)) throw error;
  for (const { pointer, code } of error.errors) console.log(pointer, code);
}
const once = await ff.clients.create({ name: "Ada Lovelace" }, { idempotencyKey: "order-10483" });
const again = await ff.clients.create({ name: "Ada Lovelace" }, { idempotencyKey: "order-10483" });
console.log(once.id === again.id);
