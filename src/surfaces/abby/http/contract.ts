import type { Contract } from "../../../platform/http/contract.ts";
import type { Router } from "../../../platform/http/router.ts";
import type { Names } from "../../api-access/words/own-names.ts";

/** What an endpoint of this surface takes and returns. What the vendor's document says of it, is said there. */
export interface AbbyContract extends Contract {
  /** As the vendor's document names it. What is not in that document has a name of ours. */
  operationId: string;
  /** Names here of the verb's fields, where they are not the usual ones of `field-names.ts`. */
  names?: Names;
}

export type AbbyRouter = Router<AbbyContract>;

/** Defines a contract and keeps its literal types. */
export const defineContract = <const C extends AbbyContract>(contract: C): C => contract;
