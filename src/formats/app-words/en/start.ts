import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Overview",
  detail: "What is open, what came in, and what to do first.",
  open: "Open",
  overdue: "Overdue",
  paid: "Paid this month",
  drafts: "Drafts",
  invoices: { one: (count) => `${count} invoice`, other: (count) => `${count} invoices` },
  months: {
    title: "Invoiced and paid by month",
    detail: "Invoices less credit notes, by date of issue; payments less what went back of them.",
  },
  month: "Month",
  issued: "Invoiced",
  paidInMonth: "Paid",
  ages: {
    title: "Open by age",
    detail: "What clients still owe, by how late it is.",
  },
  age: "Age",
  ageNames: {
    current: "Not due yet",
    to_30: "1–30 days late",
    to_60: "31–60 days late",
    to_90: "61–90 days late",
    older: "Over 90 days late",
  },
  amount: "Amount",
  numbers: "Show the numbers",
  nothing: "There is nothing to show yet.",
  currencies: {
    title: "Other currencies",
    detail: "Amounts in different currencies are not added up.",
  },
  steps: "First steps",
  done: (done, all) => `${done} of ${all} done`,
  isDone: "done",
  firstKey: {
    title: "Make an API key",
    detail: "You see it once, with a first call that works as it stands.",
  },
  profile: {
    title: "Fill in your profile",
    detail: "Your name, address and tax number, as the law wants them on invoices.",
  },
  firstInvoice: {
    title: "Write your first invoice",
    detail: "Choose a client, add lines, look at the PDF, and send it.",
  },
  newInvoice: "New invoice",
  sandbox: {
    title: "Try it without risk",
    detail: "The sandbox is a business for trials. No real money moves there.",
  },
  people: {
    title: "Work together",
    detail: "Invite colleagues or your bookkeeper, each with the right role.",
  },
};
