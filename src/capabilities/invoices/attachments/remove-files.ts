import { type Clock, instant } from "../../../platform/clock.ts";
import type { Fragment } from "../../../platform/database/define-statement.ts";
import type { Session } from "../../../platform/database/session.ts";
import { releaseStoredBytes } from "../../business/stored-bytes-statements.ts";
import { bytesBeside, insertRemovals } from "./attachment-statements.ts";

/**
 * Has the files beside a document deleted together with it: statements to run before its deletion, with the same
 * guard. The first returns the tasks to publish.
 */
export const removeFilesOf = (
  { session, clock }: { session: Session; clock: Clock },
  invoiceId: string,
  guard: Fragment,
) =>
  [
    insertRemovals(session, invoiceId, guard, instant(clock.ours ?? clock)),
    releaseStoredBytes(session, bytesBeside(invoiceId, guard)),
  ] as const;
