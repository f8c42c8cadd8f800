import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";
import { defineHandler } from "../../platform/outbox/handler.ts";
import { type NewTask, newTask } from "../../platform/outbox/tasks.ts";
import { ownBusiness } from "./business-statements.ts";
import { logoImageKey } from "./stored-logo.ts";

/** The task that deletes the public image of a logo which the business no longer has. */
export const logoRemoval = ({ ids, clock }: { ids: Ids; clock: Clock }, hash: string): NewTask =>
  newTask({ id: ids.uuid(), kind: "logo_removal", ref: hash }, clock);

/** The outbox's `logo_removal` task. A logo that the business has set again meanwhile stays. */
export const logoRemovalTask = defineHandler({
  kind: "logo_removal",
  async perform({ task, session, env }) {
    const [[business]] = await session.read([ownBusiness(session)]);
    if (business?.logo !== task.ref) await env.FILES.delete(logoImageKey(session.businessId, task.ref));
    return "done";
  },
});
