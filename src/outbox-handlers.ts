/** The handlers of the outbox: one for each kind of task. */
import type { CarriersOf } from "./adapters/carriers.ts";
import { logoRemovalTask } from "./capabilities/business/remove-logo.ts";
import { pdfTask } from "./capabilities/issued-files/pdf-task.ts";
import { testClockTask } from "./capabilities/sandbox/move-test-clock.ts";
import { deliveryTask } from "./capabilities/sending/delivery-task.ts";
import { stripeEventTask } from "./capabilities/stripe/apply-stripe-event.ts";
import { checkoutExpiryTask } from "./capabilities/stripe/end-checkout.ts";
import { canPayOnline } from "./capabilities/stripe/start-checkout.ts";
import { fileRemovalTask } from "./platform/files/file-removal.ts";
import type { OutboxHandler } from "./platform/outbox/handler.ts";

export const outboxHandlers = (carriersOf: CarriersOf): readonly OutboxHandler[] => [
  deliveryTask({ carriersOf, canPay: (...paid) => canPayOnline(...paid) !== null }),
  pdfTask,
  stripeEventTask,
  checkoutExpiryTask,
  testClockTask,
  logoRemovalTask,
  fileRemovalTask,
];
