/** What a business asks to be paid with: its setting, the references of its invoices, and how they are found. */
import { describe, it } from "vitest";
import { type Answer, type Api, aDraft, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";
import { wordsOfHtml, wordsOfPdf } from "../support/shown-words.ts";
import { appWith } from "../support/worker.ts";

const KID = { scheme: "kid", algorithm: "mod10", length: 10 };
const OCR = { scheme: "ocr", length_digit: true };
const FIK = { scheme: "fik", creditor_number: "87654321" };
const RF = { scheme: "rf" };
const NONE = { algorithm: null, length: null, length_digit: null, creditor_number: null };

const problem = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
];

/** An invoice in a currency, with the references that its business agreed on, issued. */
async function issued(api: Api, setting: object | null, over: Record<string, unknown> = {}) {
  await api.ok("PUT", "/business", { payment_reference: setting });
  const { draft } = await aDraft(api, over);
  return api.ok("POST", `/invoices/${draft.id}/finalize`);
}

const found = async (api: Api, q: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices?q=${encodeURIComponent(q)}`)).data.map(({ id }: { id: string }) => id);

/** Numbers do not tell the year in which the test runs. */
const PATTERN = { invoice_number_pattern: "F-{SEQ:5}" };

const unescaped = (html: string): string => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">");

describe("the setting", () => {
  it("is none at first, is taken whole, comes back as it was sent, and goes again", async ({ expect }) => {
    const api = await createBusiness();
    expect((await api.ok("GET", "/business")).payment_reference).toBeNull();
    for (const setting of [KID, { ...OCR, length: 12 }, OCR, FIK, RF]) {
      const saved = await api.ok("PUT", "/business", { payment_reference: setting });
      expect(saved.payment_reference).toEqual({ ...NONE, ...setting });
      // What was read may be sent back, and changes nothing.
      expect(await api.ok("PUT", "/business", saved)).toEqual(saved);
    }
    const grouped = { scheme: "fik", creditor_number: "8765 4321" };
    expect((await api.ok("PUT", "/business", { payment_reference: grouped })).payment_reference).toEqual({
      ...NONE,
      ...FIK,
    });
    expect((await api.ok("PUT", "/business", { payment_reference: null })).payment_reference).toBeNull();
    expect((await rowsOf(api.id)).businesses?.[0]?.details).toBeNull();
  });

  it.for([
    [{}, "/scheme required"],
    [{ scheme: "giro" }, "/scheme invalid_value"],
    [{ scheme: "kid", length: 10 }, "/algorithm required"],
    [{ scheme: "kid", algorithm: "mod97", length: 10 }, "/algorithm invalid_value"],
    [{ scheme: "kid", algorithm: "mod11" }, "/length required"],
    [{ scheme: "kid", algorithm: "mod11", length: 3 }, "/length too_small"],
    [{ scheme: "kid", algorithm: "mod11", length: 26 }, "/length too_big"],
    [{ ...KID, length_digit: true }, "/length_digit conflicting"],
    [{ scheme: "ocr" }, "/length_digit required"],
    [{ ...OCR, algorithm: "mod10" }, "/algorithm conflicting"],
    [{ scheme: "fik" }, "/creditor_number required"],
    [{ scheme: "fik", creditor_number: "" }, "/creditor_number required"],
    [{ scheme: "fik", creditor_number: "1234567" }, "/creditor_number invalid_account_number"],
    [{ ...RF, creditor_number: "12345678" }, "/creditor_number conflicting"],
    [{ ...RF, prefix: "X" }, "/prefix unknown_field"],
  ] as const)("refuses %j: %s", async ([payment_reference, fault], { expect }) => {
    const api = await createBusiness();
    expect(problem(await api.call("PUT", "/business", { payment_reference }))).toEqual([
      422,
      `/payment_reference${fault}`,
    ]);
  });

  it("has room for the numbers of the business, whichever of them is changed", async ({ expect }) => {
    const api = await createBusiness();
    const put = (body: object) => api.call("PUT", "/business", body);
    const short = await put({ payment_reference: { ...KID, length: 9 } });
    expect(problem(short)).toEqual([422, "/payment_reference/length payment_reference_too_short"]);
    expect(short.body.errors[0].detail).toContain("needs 10 digits, and your agreement has 9");
    expect(problem(await put({ payment_reference: { ...OCR, length: 10 } }))[1]).toContain("too_short");
    const six = { ...KID, length: 6 };
    await api.ok("PUT", "/business", { payment_reference: six, invoice_number_pattern: "{SEQ}" });
    expect(problem(await put({ invoice_number_pattern: "{YYYY}-{SEQ}" }))).toEqual([
      422,
      "/invoice_number_pattern payment_reference_too_short",
    ]);
    expect(problem(await put({ next_invoice_number: 100_000 }))).toEqual([
      422,
      "/next_invoice_number payment_reference_too_short",
    ]);
    await api.ok("PUT", "/business", { next_invoice_number: 99_999, city: "Oslo" });
    expect((await issued(api, six)).payment_reference).toBe("999995");
    // The series has outgrown the agreement: the client gives the number, as without one.
    const next = await api.ok("POST", `/invoices/${(await aDraft(api)).draft.id}/finalize`);
    expect(next).toMatchObject({ number: "100000", payment_reference: null, payment_reference_scheme: null });
  });
});

describe("the reference of an invoice", () => {
  it.for([
    ["kid by mod 10", KID, "NOK", "0000000018", "0000000026"],
    ["kid by mod 11", { ...KID, algorithm: "mod11", length: 6 }, "NOK", "000019", "000027"],
    ["ocr", { ...OCR, length_digit: false }, "SEK", "18", "26"],
    ["ocr with its length", OCR, "SEK", "133", "232"],
    ["fik", FIK, "DKK", "+71<000000000000018+87654321<", "+71<000000000000026+87654321<"],
    ["rf", RF, "EUR", "RF741", "RF472"],
  ] as const)("is a %s", async ([, setting, currency, first, second], { expect }) => {
    const api = await createBusiness(PATTERN);
    const { draft } = await aDraft(api);
    expect(draft).toMatchObject({ payment_reference: null, payment_reference_scheme: null });
    const one = await issued(api, setting, { currency });
    expect(one).toMatchObject({
      number: "F-00001",
      payment_reference: first,
      payment_reference_scheme: setting.scheme,
    });
    const two = await issued(api, setting, { currency });
    expect(two.payment_reference).toBe(second);
    expect(await api.ok("GET", `/invoices/${one.id}`)).toMatchObject({ payment_reference: first });
    const { data } = await api.ok("GET", "/invoices");
    expect(data.map((row: { payment_reference: string }) => row.payment_reference)).toEqual([
      second,
      first,
      null,
    ]);
  });

  it("stays when the business agrees on another, or on none", async ({ expect }) => {
    const api = await createBusiness(PATTERN);
    const { id } = await issued(api, KID);
    const later = await issued(api, { ...KID, algorithm: "mod11", length: 12 });
    const last = await issued(api, null);
    expect(last.payment_reference).toBeNull();
    const read = async (of: string) => (await api.ok("GET", `/invoices/${of}`)).payment_reference;
    expect([await read(id), await read(later.id)]).toEqual(["0000000018", "000000000027"]);
  });

  it("is another in each series, whatever their patterns write", async ({ expect }) => {
    const api = await createBusiness();
    const references: string[] = [];
    for (const invoice_number_pattern of [
      "A{SEQ}",
      "{YYYY}-{SEQ:5}",
      "{YY}{MM}/{SEQ}",
      "{YYYY}{SEQ:6}",
      "B{SEQ}",
    ]) {
      await api.ok("PUT", "/business", { invoice_number_pattern });
      const { payment_reference } = await issued(api, RF);
      references.push(payment_reference);
      expect(await found(api, payment_reference)).toHaveLength(1);
    }
    expect(new Set(references).size).toBe(5);
  });

  it("is given to no credit note, and by FIK to nothing but kroner", async ({ expect }) => {
    const api = await createBusiness(PATTERN);
    const invoice = await issued(api, RF);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id });
    expect(note).not.toHaveProperty("payment_reference");
    expect((await issued(api, FIK, { currency: "EUR" })).payment_reference).toBeNull();
  });

  it("goes with an invoice's own account, unless the bank would not read it there", async ({ expect }) => {
    const api = await createBusiness({ ...PATTERN, iban: "NO9386011117947" });
    await api.ok("PUT", "/business", { bank_accounts: [{ kind: "bankgiro", id: "5050-1055" }] });
    const elsewhere = { kind: "iban", id: "DE89370400440532013000" };
    const scheme = async (setting: object, bank_account: object) =>
      (await issued(api, setting, { currency: "DKK", bank_account })).payment_reference_scheme;
    expect(await scheme(RF, elsewhere)).toBe("rf");
    expect(await scheme(KID, elsewhere)).toBeNull();
    expect(await scheme(KID, { kind: "iban", id: "NO9386011117947" })).toBe("kid");
    expect(await scheme(OCR, { kind: "bankgiro", id: "5050-1055" })).toBe("ocr");
    expect(await scheme(OCR, { kind: "plusgiro", id: "28 65 43-4" })).toBeNull();
    expect(await scheme(FIK, elsewhere)).toBeNull();
    expect(await scheme(FIK, { kind: "fik", id: "87654321" })).toBe("fik");
  });

  it("is the same in the answer that a repeated request gets", async ({ expect }) => {
    const api = await createBusiness(PATTERN);
    await api.ok("PUT", "/business", { payment_reference: KID });
    const { draft } = await aDraft(api);
    const finalize = () =>
      api.ok("POST", `/invoices/${draft.id}/finalize`, undefined, { "Idempotency-Key": "once" });
    const first = await finalize();
    expect(first.payment_reference).toBe("0000000018");
    expect(await finalize()).toEqual(first);
  });
});

describe("an invoice", () => {
  it.for([
    ["nb", "NOK", KID, "NO9386011117947", ["Kontonr. 8601.11.17947", "KID 0000000018"]],
    ["sv", "SEK", OCR, "SE4550000000058398257466", ["Bankgiro 5050-1055", "OCR 133"]],
    ["da", "DKK", FIK, "DK5000400440116243", ["Reg.nr. 0040", "FIK +71<000000000000018+87654321<"]],
    ["en", "GBP", null, "GB29NWBK60161331926819", ["Sort code 60-16-13", "Reference F-00001"]],
    ["de", "EUR", RF, "DE89370400440532013000", ["IBAN DE89 3704 0044 0532 0130 00", "RF-Referenz RF74 1"]],
  ] as const)(
    "says in %s how it is paid in %s",
    async ([locale, currency, setting, iban, phrases], { expect }) => {
      const api = await createBusiness({ ...PATTERN, locale, iban });
      const bank_accounts = locale === "sv" ? [{ kind: "bankgiro", id: "5050-1055" }] : [];
      await api.ok("PUT", "/business", { payment_reference: setting, bank_accounts });
      const { draft } = await aDraft(api, { currency });
      const { public_url } = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
      const pdf: Uint8Array = await api.ok("GET", `/invoices/${draft.id}/pdf`);
      const page = await (await appWith({})(new Request(public_url))).text();
      for (const phrase of phrases) {
        expect(wordsOfPdf(pdf)).toContain(phrase);
        expect(unescaped(wordsOfHtml(page))).toContain(phrase);
      }
    },
  );
});

describe("the search", () => {
  it("finds an invoice by its reference, as it is and as it is pasted", async ({ expect }) => {
    const api = await createBusiness(PATTERN);
    const kid = await issued(api, { ...KID, algorithm: "mod11" });
    const ocr = await issued(api, OCR);
    const fik = await issued(api, FIK, { currency: "DKK" });
    const rf = await issued(api, RF);
    await issued(api, null);
    const asked = {
      [kid.id]: ["0000000019", "00 0000 00 19"],
      [ocr.id]: ["232", "2 32"],
      [fik.id]: [
        "+71<000000000000034+87654321<",
        " +71< 00000 00000 00034 +87654321 <",
        "71<000000000000034+87654321",
        "000000000000034",
      ],
      [rf.id]: ["RF904", "rf90 4", "RF\u00a090\u00a04"],
    };
    for (const [id, texts] of Object.entries(asked))
      for (const text of texts) expect([text, await found(api, text)]).toEqual([text, [id]]);
    for (const text of ["0000000011", "RF214", "RF742", "+71<000000000000059+87654321<"])
      expect([text, await found(api, text)]).toEqual([text, []]);
  });

  it("finds none whose reference is another one by the business's agreement", async ({ expect }) => {
    const api = await createBusiness({ ...PATTERN });
    await api.ok("PUT", "/business", { next_invoice_number: 71 });
    const first = await issued(api, { ...OCR, length_digit: false });
    const second = await issued(api, OCR);
    expect([first.payment_reference, second.payment_reference]).toEqual(["711", "7245"]);
    expect([await found(api, "711"), await found(api, "7245")]).toEqual([[first.id], [second.id]]);
    // With its length digit, and without it.
    expect([await found(api, "7146"), await found(api, "729")]).toEqual([[], []]);
  });

  it("goes with the other filters, and stays in the business", async ({ expect }) => {
    const [api, other] = [await createBusiness(PATTERN), await createBusiness(PATTERN)];
    const invoice = await issued(api, RF);
    await issued(other, RF);
    expect(await found(api, "RF741")).toEqual([invoice.id]);
    const among = async (query: string) => (await api.ok("GET", `/invoices?q=RF741&${query}`)).data.length;
    expect([
      await among("status=finalized"),
      await among("status=paid"),
      await among(`client_id=${invoice.client_id}`),
      await among("number=F-00001"),
      await among("number=F-00002"),
    ]).toEqual([1, 0, 1, 1, 0]);
  });
});

describe("an invoice that was issued elsewhere", () => {
  const elsewhere = { issue_date: "2025-11-03", currency: "EUR", subtotal_cents: 100, tax_cents: 0 };

  it("keeps the reference that it has, and is found by it", async ({ expect }) => {
    const api = await createBusiness({ details: { payment_reference: { scheme: "rf" } } });
    const { client } = await aDraft(api);
    const record = (number: string, over: object) =>
      api.ok("POST", "/invoices/record", { ...elsewhere, number, client_id: client.id, ...over });
    const cases: [object, string | null, string | null][] = [
      [{}, null, null],
      [{ payment_reference: "rf18 5390 0754 7034" }, "rf", "RF18539007547034"],
      [{ payment_reference: "+71< 000000000000018 +87654321<" }, "fik", "+71<000000000000018+87654321<"],
      [{ payment_reference: "1234 5674", payment_reference_scheme: "ocr" }, "ocr", "12345674"],
      [{ payment_reference: "006-", payment_reference_scheme: "kid" }, "kid", "006-"],
      [{ payment_reference: "Ordre n° 7 – Été" }, null, "Ordre n° 7 – Été"],
    ];
    for (const [index, [over, scheme, reference]] of cases.entries()) {
      const made = await record(`OLD-${index}`, over);
      expect(made).toMatchObject({ payment_reference: reference, payment_reference_scheme: scheme });
      if (reference) expect(await found(api, reference)).toEqual([made.id]);
      if (scheme === "rf") expect(await found(api, "RF18 5390 0754 7034")).toEqual([made.id]);
      if (scheme === "fik") expect(await found(api, "71<000000000000018 87654321")).toEqual([made.id]);
    }
    expect(await found(api, "ordre n° 7 – ete")).toHaveLength(1);
  });

  it.for([
    [{ payment_reference: "RF19 5390 0754 7034" }, "/payment_reference invalid_payment_reference"],
    [{ payment_reference: "+71<000000000000019+87654321<" }, "/payment_reference invalid_payment_reference"],
    [
      { payment_reference: "1234573", payment_reference_scheme: "ocr" },
      "/payment_reference invalid_payment_reference",
    ],
    [
      { payment_reference: "words", payment_reference_scheme: "kid" },
      "/payment_reference invalid_payment_reference",
    ],
    [{ payment_reference_scheme: "kid" }, "/payment_reference required"],
    [{ payment_reference: "1", payment_reference_scheme: "x" }, "/payment_reference_scheme invalid_value"],
  ] as const)("is refused with %j: %s", async ([over, fault], { expect }) => {
    const api = await createBusiness();
    const { client } = await aDraft(api);
    const body = { ...elsewhere, number: "OLD-1", client_id: client.id, ...over };
    expect(problem(await api.call("POST", "/invoices/record", body))).toEqual([422, fault]);
  });
});
