/** Accounts to pay to, in the forms that buyers pay to. */
import { z } from "@hono/zod-openapi";
import type { BankAccount } from "../../schema/party-shapes.ts";
import { accountNumber, accountWords } from "../codes/account-numbers.ts";
import { bic, iban } from "./code-types.ts";
import { lineText } from "./field-types.ts";
import { part } from "./parts.ts";

/** The forms of an account's number. */
export const ACCOUNT_KINDS = [
  "iban",
  "bankgiro",
  "plusgiro",
  "fik",
  "sort_code",
  "no_account",
] as const satisfies readonly BankAccount["kind"][];

const ibanText = iban();

const idOf = ({ kind, id }: Pick<BankAccount, "kind" | "id">): string | null =>
  kind === "iban" ? (ibanText.safeParse(id).data ?? null) : accountNumber(kind, id);

const shape = z.strictObject({
  kind: z.enum(ACCOUNT_KINDS).openapi({
    description:
      "`fik`: a Danish FIK creditor; `sort_code`: a British account; `no_account`: a Norwegian account of 11 digits.",
  }),
  id: lineText(50, 1).openapi({ description: "The account's number in that form.", example: "5050-1055" }),
  sort_code: part(lineText(12)).openapi({ description: "Of a British account: 6 digits." }),
  bic: part(bic()),
  bank_name: part(lineText(100)),
  owner: part(lineText(100)),
});

type Account = z.output<typeof shape>;

/** Its number has the form of its kind, and is kept in one way of writing. What is not known is left out. */
function keptAccount(account: Account, { issues }: Pick<z.core.ParsePayload, "issues">): BankAccount {
  const { kind, bic, bank_name, owner } = account;
  const wrong = (field: "id" | "sort_code", code: string, message: string) => {
    issues.push({ code: "custom", message, input: account[field], path: [field], params: { code } });
  };
  const id = idOf(account);
  const sortCode = account.sort_code?.replaceAll(/[\s-]/g, "") || null;
  if (id === null) {
    const [code, words] =
      kind === "iban"
        ? ["invalid_iban", "an IBAN whose check digits are right"]
        : ["invalid_account_number", accountWords(kind)];
    wrong("id", code, `Must be ${words}.`);
  }
  if (kind === "sort_code" && sortCode === null)
    wrong("sort_code", "required", "Required for a British account: 6 digits, such as 60-16-13.");
  else if (kind !== "sort_code" && sortCode !== null)
    wrong("sort_code", "conflicting", "Only a British account (`sort_code`) has a sort code.");
  else if (sortCode !== null && !/^\d{6}$/.test(sortCode))
    wrong("sort_code", "invalid_format", "Must be 6 digits, such as 60-16-13.");
  return {
    kind,
    id: id ?? "",
    ...(sortCode && { sort_code: sortCode }),
    ...(bic && { bic }),
    ...(bank_name && { bank_name }),
    ...(owner && { owner }),
  };
}

/** An account of a business. */
export const bankAccount = shape
  .openapi("BankAccount", {
    example: { kind: "bankgiro", id: "5050-1055", sort_code: null, bic: null, bank_name: null, owner: null },
  })
  .transform(keptAccount);

/** The account to pay a document to, as it is read. */
export const DocumentAccountSchema = shape.nullable().openapi("DocumentBankAccount", {
  description:
    "The account to pay to, in place of all those of the business; its `owner`, if it names one, is the payee.",
  example: {
    kind: "iban",
    id: "FR7630006000011234567890189",
    sort_code: null,
    bic: "AGRIFRPP",
    bank_name: null,
    owner: "Ada Lovelace",
  },
});

/** The same as it is written. */
export const documentAccount = DocumentAccountSchema.transform((account, context) =>
  account === null ? null : keptAccount(account, context),
);

/** An account as the API returns it, in the order of the schema. */
export const presentAccount = ({ kind, id, ...account }: BankAccount): Account => ({
  kind,
  id,
  sort_code: account.sort_code ?? null,
  bic: account.bic ?? null,
  bank_name: account.bank_name ?? null,
  owner: account.owner ?? null,
});
