import { instant } from "../../platform/clock.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { requireSignUp } from "../../platform/sign-up.ts";
import type { UserRow } from "../../schema/rows.ts";
import { refuse } from "./account-refusals.ts";
import { insertUser, openDirectory, userByEmail } from "./directory-statements.ts";
import type { Visit } from "./visit.ts";

type NewPerson = Pick<UserRow, "email" | "email_written" | "locale">;

/** Makes an account for an address that its holder has proved; of two at once, the first one counts. */
export async function keepUser(
  { env, clock, ids }: Pick<Visit, "env" | "clock" | "ids">,
  { email, email_written, locale }: NewPerson,
): Promise<UserRow> {
  const now = instant(clock);
  const row = { id: ids.uuid(), email, email_written, name: "", locale, created_at: now, updated_at: now };
  const [, [user]] = await runBatch(openDirectory(env), [insertUser(row), userByEmail(email)]);
  if (!user) throw new Error("an account was not kept");
  return user;
}

/** Makes an account for whoever comes by themselves. Throws `sign_up_refused` where not anybody may. */
export async function openUser(visit: Visit, person: NewPerson): Promise<UserRow> {
  const signUp = requireSignUp(visit.env);
  if (signUp !== "open") throw refuse("sign_up_refused", { sign_up: signUp });
  return keepUser(visit, person);
}
