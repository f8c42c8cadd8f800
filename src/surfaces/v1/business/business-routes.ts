import { getBusiness } from "../../../capabilities/business/get-business.ts";
import { updateBusiness } from "../../../capabilities/business/update-business.ts";
import { moveTestClock, readTestClock } from "../../../capabilities/sandbox/move-test-clock.ts";
import type { Router } from "../../../platform/http/router.ts";
import { defineContract } from "../http/describe-contract.ts";
import {
  BusinessChangesSchema,
  BusinessSchema,
  TestClockProgressSchema,
  TestClockSchema,
} from "./business-json.ts";
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
    "At most 92 days at once, and up to the year 2990. What the time brings happens as it would: invoices become overdue, reminders go out, number series start anew. Time goes on from there. With more than 20 open invoices this answers 202: the clock has moved, and what falls due follows; GET tells how far it is.",
  tag: "Business",
  body: TestClockSchema,
  success: { status: 200, description: "What time it is in the sandbox now.", schema: TestClockSchema },
  accepted: { description: "The clock has moved; what falls due follows.", schema: TestClockProgressSchema },
  problems: ["not_a_sandbox"],
});

const readClock = defineContract({
  method: "get",
  path: "/business/test-clock",
  operationId: "getTestClock",
  summary: "The time of a sandbox",
  description: "And how far what falls due has followed it.",
  tag: "Business",
  success: { status: 200, description: "The time, and how far it is.", schema: TestClockProgressSchema },
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
    present: ({ now, reached }) =>
      reached === now ? { body: { now } } : { body: { now, reached }, accepted: true },
  });
  router.endpoint(readClock, { run: readTestClock, present: (body) => ({ body }) });
}
