import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Invoices by API",
  detail:
    "FastFaktura gives invoices the numbers that the law demands, draws their PDFs, sends them by email, SMS or link, and takes the payment. Programs use it over REST, people in the account.",
  first: "The first call",
  key: "Make a key in the account, and put it in place of YOUR_KEY.",
  documentation: "Documentation",
  openApi: "OpenAPI document",
  status: "Status",
};
