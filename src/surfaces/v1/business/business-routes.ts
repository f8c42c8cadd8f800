import { getBusiness } from "../../../capabilities/business/get-business.ts";
import { updateBusiness } from "../../../capabilities/business/update-business.ts";
import { moveTestClock } from "../../../capabilities/sandbox/move-test-clock.ts";
import type { Router } from "../../../platform/http/router.ts";
import { defineContract } from "../http/describe-contract.ts";
import { BusinessChangesSchema, BusinessSchema, TestClockSchema } from "./business-json.ts";
import { changesAsked } from "./changes-asked.ts";
import { presentVersioned } from "./present-business.ts";

const get = defineContract({
  method: "get",
  path: "/business",
  operationId: "getBusiness",
  summary: "The business's profile",
  tag: "Business",
  versioned: true,
  success: { status: 200, description: "The business.", schema: BusinessSchema },
  problems: [],
});

const update = defineContract({
  method: "put",
  path: "/business",
  operationId: "updateBusiness",
  summary: "Update the profile",
  description:
    "Changes the fields that are present; `null` clears one. Issued invoices keep what they were issued with.",
  tag: "Business",
  body: BusinessChangesSchema,
  versioned: true,
  success: { status: 200, description: "The business.", schema: BusinessSchema },
  problems: ["series_started"],
});

const testClock = defineContract({
  method: "post",
  path: "/business/test-clock",
  operationId: "moveTestClock",
  summary: "Move the time of a sandbox forward",
  description:
    "At most 92 days at once. What the time brings happens as it would: invoices become overdue, reminders go out, number series start anew. Time goes on from there.",
  tag: "Business",
  body: TestClockSchema,
  success: { status: 200, description: "What time it is in the sandbox now.", schema: TestClockSchema },
  problems: ["not_a_sandbox"],
});

export function businessRoutes(router: Router): void {
  router.endpoint(get, { run: getBusiness, present: presentVersioned });
  router.endpoint(update, {
    run: (ctx, { body }) =>
      updateBusiness(ctx, {
        expectedVersion: ctx.expectedVersion,
        changes: (current) => changesAsked(ctx, body, current),
      }),
    present: presentVersioned,
  });
  router.endpoint(testClock, {
    run: (ctx, { body }) => moveTestClock(ctx, body),
    present: (body) => ({ body }),
  });
}
