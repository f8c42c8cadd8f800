/**
 * Fills a Worker through its own API, so that the data is what production would hold, PDFs in R2 included.
 */
import { createAccount } from "../../scripts/create-account.ts";
import { newClient, newInvoice, PROFILE } from "./samples.ts";
import { type Api, abreast, apiOf, CONNECTIONS } from "./traffic.ts";
import { type Built, startWorker } from "./workerd.ts";

const CLIENTS = 25;
/** The measured requests take the keys in turn: a deployment allows each only 6,000 requests a minute. */
const KEYS = 32;
const PAYABLE = 50;

/** What the measured requests use. */
export interface Filled {
  keys: string[];
  clientIds: string[];
  /** Each can be finalized once. */
  draftIds: string[];
  /** Their PDFs are in R2. */
  issuedIds: string[];
  /** Issued, and used for payments only; enough that no invoice is paid twice at once. */
  payableIds: string[];
}

/** Creates an account in `data` and fills it through `app`, which is then stopped. */
export async function fill(
  app: Built,
  data: string,
  counts: { drafts: number; issued: number },
): Promise<Filled> {
  const account = await createAccount(
    { name: "Atelier Lumière", sandbox: false },
    { port: 0, persistTo: data },
  );
  const worker = await startWorker(app, data);
  const api = apiOf(worker.url, account.api_key);
  await api.json("PUT", "/business", PROFILE);
  const keys = await repeat(
    KEYS,
    async () => (await api.json<{ key: string }>("POST", "/api-keys", { name: "Bench" })).key,
  );
  const clientIds = await repeat(CLIENTS, (index) => idOf(api, "/clients", newClient(index)));
  const ids = await repeat(counts.issued + PAYABLE + counts.drafts, (index) =>
    idOf(api, "/invoices", newInvoice(clientIds[index % CLIENTS] ?? "")),
  );
  const issuedIds = ids.slice(0, counts.issued);
  const payableIds = ids.slice(counts.issued, counts.issued + PAYABLE);
  const draftIds = ids.slice(counts.issued + PAYABLE);
  await abreast(CONNECTIONS, [...issuedIds, ...payableIds], (id) =>
    api.send("POST", `/invoices/${id}/finalize`),
  );
  await abreast(CONNECTIONS, issuedIds, (id) => api.send("GET", `/invoices/${id}/pdf`));
  await worker.stop();
  return { keys, clientIds, draftIds, issuedIds, payableIds };
}

const repeat = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  abreast(CONNECTIONS, [...Array(count).keys()], work);

const idOf = async (api: Api, path: string, body: object): Promise<string> =>
  (await api.json<{ id: string }>("POST", path, body)).id;
