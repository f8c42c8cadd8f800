/** What a business says of itself besides its address: contact person, accounts, texts, exchange rates. */
import { describe, it } from "vitest";
import { type Answer, aDraft, aLine, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

const problem = ({ status, body }: Answer) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
];

const NONE = { sort_code: null, bic: null, bank_name: null, owner: null };

const PROFILE = {
  contact: { name: "Ada Lovelace", email: "ada@example.com", phone: "+33199000000" },
  electronic_address: { scheme: "0225", id: "732829320" },
  bank_accounts: [
    { kind: "iban", id: "DE89370400440532013000", ...NONE, bic: "COBADEFFXXX", bank_name: "Bank" },
    { kind: "bankgiro", id: "5050-1055", ...NONE },
    { kind: "plusgiro", id: "286543-4", ...NONE },
    { kind: "fik", id: "12345678", ...NONE },
    { kind: "sort_code", id: "31926819", ...NONE, sort_code: "601613", owner: "Ada Lovelace" },
    { kind: "no_account", id: "86011117947", ...NONE },
  ],
  exchange_rates: [
    { currency: "USD", rate: "0.9215", date: "2026-11-01" },
    { currency: "USD", rate: "0.93", date: "2026-11-02" },
  ],
  supervisory_board_chair: "Dr. Uwe Lang",
  supplied_on_issue: true,
  full_name: "Ada Lovelace",
  personal_services_approval: "SAP732829320",
  approved_association: true,
  default_texts: {
    invoice: { en: { title: "Work", intro: "Thank you.", terms: "Our terms.\nAll of them." } },
    credit_note: { de: { intro: "Wir schreiben gut:" } },
  },
  message_texts: {
    invoice: { en: { subject: "Invoice {number}", message: "Hello {client}" }, it: { subject: "Fattura" } },
    receipt: { de: { message: "Danke!" } },
  },
};
const NOTHING = {
  message_texts: null,
  contact: null,
  electronic_address: null,
  bank_accounts: [],
  exchange_rates: [],
  supervisory_board_chair: null,
  supplied_on_issue: false,
  full_name: null,
  personal_services_approval: null,
  approved_association: false,
  default_texts: null,
};

describe("the profile", () => {
  it("has none of it at first, takes all of it, and lets it go again", async ({ expect }) => {
    const api = await createBusiness();
    const first = await api.ok("GET", "/business");
    expect(first).toMatchObject(NOTHING);
    const full = await api.ok("PUT", "/business", PROFILE);
    expect(full).toEqual({ ...first, ...PROFILE, version: 2, updated_at: full.updated_at });
    expect(await api.ok("GET", "/business")).toEqual(full);
    // What was read may be sent back, and changes nothing.
    expect(await api.ok("PUT", "/business", full)).toEqual(full);
    const one = await api.ok("PUT", "/business", { contact: null, city: "Lyon" });
    expect(one).toMatchObject({ ...PROFILE, contact: null, version: 3 });
    expect(await api.ok("PUT", "/business", NOTHING)).toMatchObject({ ...NOTHING, version: 4 });
    const [row] = (await rowsOf(api.id)).businesses ?? [];
    expect([row?.details, row?.default_texts]).toEqual([null, null]);
  });

  it("takes account numbers as people write them", async ({ expect }) => {
    const api = await createBusiness();
    const bank_accounts = [
      { kind: "iban", id: "de89 3704 0044 0532 0130 00" },
      { kind: "bankgiro", id: "50501055" },
      { kind: "plusgiro", id: "28 65 43-4" },
      { kind: "sort_code", id: "3192 6819", sort_code: "60-16-13" },
      { kind: "no_account", id: "8601.11.17947" },
    ];
    const { bank_accounts: taken } = await api.ok("PUT", "/business", { bank_accounts });
    expect(taken).toEqual([
      { kind: "iban", id: "DE89370400440532013000", ...NONE },
      { kind: "bankgiro", id: "5050-1055", ...NONE },
      { kind: "plusgiro", id: "286543-4", ...NONE },
      { kind: "sort_code", id: "31926819", ...NONE, sort_code: "601613" },
      { kind: "no_account", id: "86011117947", ...NONE },
    ]);
  });

  it("keeps no text that says nothing", async ({ expect }) => {
    const api = await createBusiness();
    const default_texts = {
      invoice: { en: { title: "", intro: null }, de: { footer: "Bis bald" } },
      credit_note: {},
    };
    expect((await api.ok("PUT", "/business", { default_texts })).default_texts).toEqual({
      invoice: { de: { footer: "Bis bald" } },
    });
    expect((await api.ok("PUT", "/business", { default_texts: {} })).default_texts).toBeNull();
    const message_texts = { invoice: { en: { subject: null }, de: { subject: "Rechnung" } }, reminder: {} };
    expect((await api.ok("PUT", "/business", { message_texts })).message_texts).toEqual({
      invoice: { de: { subject: "Rechnung" } },
    });
    expect((await api.ok("PUT", "/business", { message_texts: {} })).message_texts).toBeNull();
  });

  it.for([
    [{ contact: {} }, "/contact empty"],
    [{ message_texts: { invoice: { xx: {} } } }, "/message_texts/invoice/xx unknown_field"],
    [{ message_texts: { letter: {} } }, "/message_texts/letter unknown_field"],
    [
      { message_texts: { reminder: { de: { subject: "{nummer}" } } } },
      "/message_texts/reminder/de/subject invalid_placeholder",
    ],
    [{ message_texts: { receipt: { de: { message: "" } } } }, "/message_texts/receipt/de/message too_small"],
    [{ contact: { phone: "01 99" } }, "/contact/phone invalid_format"],
    [{ electronic_address: { scheme: "9999", id: "x" } }, "/electronic_address/scheme unknown_scheme"],
    [{ bank_accounts: [{ kind: "swift", id: "1" }] }, "/bank_accounts/0/kind invalid_value"],
    [{ bank_accounts: [{ kind: "iban" }] }, "/bank_accounts/0/id required"],
    [{ bank_accounts: [{ kind: "iban", id: "FR76" }] }, "/bank_accounts/0/id invalid_iban"],
    [
      { bank_accounts: [{ kind: "bankgiro", id: "5050-1056" }] },
      "/bank_accounts/0/id invalid_account_number",
    ],
    [
      { bank_accounts: [{ kind: "plusgiro", id: "28 65 43-5" }] },
      "/bank_accounts/0/id invalid_account_number",
    ],
    [{ bank_accounts: [{ kind: "fik", id: "1234567" }] }, "/bank_accounts/0/id invalid_account_number"],
    [
      { bank_accounts: [{ kind: "no_account", id: "86011117948" }] },
      "/bank_accounts/0/id invalid_account_number",
    ],
    [
      { bank_accounts: [{ kind: "sort_code", id: "1234", sort_code: "601613" }] },
      "/bank_accounts/0/id invalid_account_number",
    ],
    [{ bank_accounts: [{ kind: "sort_code", id: "31926819" }] }, "/bank_accounts/0/sort_code required"],
    [
      { bank_accounts: [{ kind: "sort_code", id: "31926819", sort_code: "6016" }] },
      "/bank_accounts/0/sort_code invalid_format",
    ],
    [
      { bank_accounts: [{ kind: "fik", id: "12345678", sort_code: "601613" }] },
      "/bank_accounts/0/sort_code conflicting",
    ],
    [{ bank_accounts: [{ kind: "fik", id: "12345678", bic: "X" }] }, "/bank_accounts/0/bic invalid_format"],
    [{ bank_accounts: Array(2).fill({ kind: "fik", id: "12345678" }) }, "/bank_accounts repeated"],
    [
      { bank_accounts: [...Array(11).keys()].map((n) => ({ kind: "fik", id: String(12345678 + n) })) },
      "/bank_accounts too_big",
    ],
    [
      { exchange_rates: [{ currency: "USD", rate: "0", date: "2026-11-01" }] },
      "/exchange_rates/0/rate invalid_format",
    ],
    [
      { exchange_rates: [{ currency: "USD", rate: "-1", date: "2026-11-01" }] },
      "/exchange_rates/0/rate invalid_format",
    ],
    [
      { exchange_rates: [{ currency: "XXX", rate: "1", date: "2026-11-01" }] },
      "/exchange_rates/0/currency invalid_value",
    ],
    [
      { exchange_rates: [{ currency: "USD", rate: "1", date: "2026-02-30" }] },
      "/exchange_rates/0/date invalid_date",
    ],
    [
      { exchange_rates: Array(2).fill({ currency: "USD", rate: "1", date: "2026-11-01" }) },
      "/exchange_rates repeated",
    ],
    [
      {
        exchange_rates: [...Array(101).keys()].map((n) => ({
          currency: "USD",
          rate: "1",
          date: new Date(86_400_000 * (20_000 + n)).toISOString().slice(0, 10),
        })),
      },
      "/exchange_rates too_big",
    ],
    [
      { personal_services_approval: "732829320" },
      "/personal_services_approval invalid_personal_services_approval",
    ],
    [
      { personal_services_approval: "SAP73282932" },
      "/personal_services_approval invalid_personal_services_approval",
    ],
    [{ full_name: "x".repeat(101) }, "/full_name too_big"],
    [{ approved_association: "yes" }, "/approved_association wrong_type"],
    [{ default_texts: { quote: {} } }, "/default_texts/quote unknown_field"],
    [{ default_texts: { invoice: { tlh: {} } } }, "/default_texts/invoice/tlh unknown_field"],
    [{ default_texts: { invoice: { en: { note: "x" } } } }, "/default_texts/invoice/en/note unknown_field"],
    [
      { default_texts: { credit_note: { en: { terms: "x" } } } },
      "/default_texts/credit_note/en/terms unknown_field",
    ],
    [
      { default_texts: { invoice: { en: { title: "x".repeat(201) } } } },
      "/default_texts/invoice/en/title too_big",
    ],
  ] as const)("refuses %j", async ([fields, fault], { expect }) => {
    const api = await createBusiness();
    expect(problem(await api.call("PUT", "/business", fields))).toEqual([422, "validation_failed", fault]);
  });
});

describe("a new document", () => {
  it("takes the texts of its language, and its seller is frozen with contact and accounts", async ({
    expect,
  }) => {
    const api = await createBusiness();
    await api.ok("PUT", "/business", PROFILE);
    const { draft } = await aDraft(api);
    expect(draft).toMatchObject({ title: "Work", intro: "Thank you.", terms: "Our terms.\nAll of them." });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await api.ok("PUT", "/business", NOTHING);
    const [{ seller } = { seller: "null" }] = (await rowsOf(api.id)).sellers ?? [];
    expect(JSON.parse(String(seller))).toMatchObject({
      contact: PROFILE.contact,
      electronic_address: PROFILE.electronic_address,
      full_name: "Ada Lovelace",
      personal_services_approval: "SAP732829320",
      approved_association: true,
      bank_accounts: [
        { kind: "iban", id: "DE89370400440532013000", bic: "COBADEFFXXX", bank_name: "Bank" },
        { kind: "bankgiro", id: "5050-1055" },
        ...PROFILE.bank_accounts.slice(2).map(({ kind, id }) => ({ kind, id })),
      ],
    });
  });

  it("takes the latest rate of the table that is not after its issue date", async ({ expect }) => {
    const api = await createBusiness();
    const { client } = await aDraft(api);
    const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
    await api.ok("PUT", "/business", {
      exchange_rates: [
        { currency: "USD", rate: "0.90", date: day(-30) },
        { currency: "USD", rate: "0.92", date: day(-3) },
        { currency: "USD", rate: "0.95", date: day(3) },
        { currency: "GBP", rate: "1.15", date: day(-2) },
      ],
    });
    const body = { client_id: client.id, currency: "USD", tax_currency: "EUR", lines: [aLine] };
    const draft = await api.ok("POST", "/invoices", body);
    const issued = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(issued).toMatchObject({ exchange_rate: "0.92", tax_currency: "EUR" });
  });
});
