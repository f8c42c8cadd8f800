/** The data of a SEPA credit transfer. */
export interface Transfer {
  name: string;
  iban: string;
  bic: string | null;
  amount_cents: number;
  /** Free words; left out where there is a creditor reference. */
  reference: string;
  /** An RF reference (ISO 11649), which a bank reads by itself. */
  creditor_reference?: string | null;
}

/** EPC069-12 allows amounts from 0.01 to 999999999.99. */
const MOST_CENTS = 99_999_999_999;
const MOST_NAME = 70;
const MOST_REFERENCE = 140;
/** The capacity in bytes of a QR code of version 13 with error correction M. */
const MOST_BYTES = 331;

/** Countries to which a transfer in euros needs no BIC, by the first letters of the IBAN. */
const EEA = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
);
/** The other countries of SEPA: a transfer to them needs a BIC. */
const SEPA_BEYOND_EEA = new Set("AD AL CH GB GI MC MD ME MK RS SM VA".split(" "));

/**
 * The text of an EPC QR code (EPC069-12, version 002), from which a banking app fills in a transfer in euros.
 * Cuts a long name or reference. Null if no code is possible: nothing or too much to pay, an account outside
 * SEPA, no BIC for one outside the EEA, or a text that is too long for the code.
 */
export function epcPayload(transfer: Transfer): string | null {
  const { name, iban, bic, amount_cents, reference, creditor_reference = null } = transfer;
  const country = iban.slice(0, 2);
  const reaches = EEA.has(country) || (SEPA_BEYOND_EEA.has(country) && bic !== null);
  if (!reaches || amount_cents < 1 || amount_cents > MOST_CENTS) return null;
  const remittance = [...oneLine(reference)].slice(0, MOST_REFERENCE).join("");
  const write = (payee: string) =>
    [
      "BCD",
      "002",
      "1", // UTF-8
      "SCT",
      bic ?? "",
      payee,
      iban,
      `EUR${Math.floor(amount_cents / 100)}.${String(amount_cents % 100).padStart(2, "0")}`,
      "", // purpose
      // One of both is allowed.
      ...(creditor_reference === null ? ["", remittance] : [creditor_reference]),
    ].join("\n");
  let payee = [...oneLine(name)].slice(0, MOST_NAME);
  while (bytesOf(write(payee.join(""))) > MOST_BYTES && payee.length > 1) payee = payee.slice(0, -1);
  const payload = write(payee.join("").trim());
  return bytesOf(payload) <= MOST_BYTES ? payload : null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
