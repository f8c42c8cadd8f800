/** `LIMIT` and `OFFSET` of services that read. */

import type { Value } from "../http/request-tree.ts";
import { field, textOf } from "./basic-fields.ts";

const DEFAULT_LIMIT = 10;
/** A larger one counts as this. */
const MOST_LIMIT = 100;
const MOST_OFFSET = 1_000_000;

const integerOf = (value: Value): number | undefined =>
  /^\d{1,15}$/.test(textOf(value) ?? "") ? Number(value) : undefined;

export const limit = () =>
  field(`a whole number from 1 to ${MOST_LIMIT}`, (value) => {
    const given = integerOf(value);
    return given === undefined || given < 1 ? undefined : Math.min(given, MOST_LIMIT);
  })
    .optional()
    .transform((given = DEFAULT_LIMIT) => given);

export const offset = () =>
  field(`a whole number from 0 to ${MOST_OFFSET}`, (value) => {
    const given = integerOf(value);
    return given === undefined || given > MOST_OFFSET ? undefined : given;
  })
    .optional()
    .transform((given = 0) => given);
