import { z } from "@hono/zod-openapi";
import { email } from "../../../platform/http/field-types.ts";
import { isTree, type Value } from "../http/request-tree.ts";
import { textOf } from "./basic-fields.ts";

/** The most addresses of a kind, as in v1. */
const MOST = 10;

/** Addresses: one, several in a text, or a list. */
const addresses = () =>
  z.preprocess((value) => {
    const texts = Array.isArray(value) ? value : [value];
    return texts
      .flatMap((one) => textOf(one as Value)?.split(/[,;]/) ?? [])
      .flatMap((one) => one.trim() || []);
  }, z.array(email()).max(MOST));

/** Who gets an email: `{ TO, CC, BCC }`, or the address by itself. */
export const recipient = () =>
  z.preprocess(
    (value) => (value === undefined || isTree(value as Value) ? value : { TO: value }),
    z.object(
      {
        TO: addresses().refine((all) => all.length > 0, {
          error: "Required: an email address, such as ada@example.com",
        }),
        CC: addresses().optional(),
        BCC: addresses().optional(),
      },
      { error: "Required: the addresses TO, CC and BCC" },
    ),
  );
