import type { Page } from "../../http/pages.ts";
import { E_INVOICE_PAGES } from "./e-invoices.tsx";
import { NUMBER_PAGES } from "./numbers.tsx";
import { PAYMENT_PAGES } from "./payment.tsx";
import { PROFILE_PAGES } from "./profile.tsx";
import { REMINDER_PAGES } from "./reminders.tsx";
import { STRIPE_PAGES } from "./stripe.tsx";
import { TEXT_PAGES } from "./texts.tsx";

/** The settings of a business. */
export const SETTINGS_PAGES: readonly Page[] = [
  ...PROFILE_PAGES,
  ...NUMBER_PAGES,
  ...TEXT_PAGES,
  ...REMINDER_PAGES,
  ...PAYMENT_PAGES,
  ...STRIPE_PAGES,
  ...E_INVOICE_PAGES,
];
