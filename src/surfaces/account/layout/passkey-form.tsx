import type { Child } from "hono/jsx";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { assetPath } from "../http/assets.ts";
import { HiddenFields } from "./parts.tsx";

/** The field in which the script sends what the browser gave, as JSON. */
export const PASSKEY_FIELD = "response";

interface PasskeyFormProps {
  words: AppWords;
  token: string;
  action: string;
  /** Where the script gets the options of the request. */
  options: string;
  /** Whether a passkey is made, or one is asked for. */
  does: "create" | "get";
  label: string;
  look?: string;
  /** Whether the browser offers passkeys in the field for the address, too. */
  offered?: boolean;
  next?: string | null;
  children?: Child;
}

/** A form that a passkey answers. The button is always there, so that nothing moves when the script has come. */
export const PasskeyForm = ({
  words: { passkeys },
  token,
  action,
  options,
  does,
  label,
  look = "",
  offered = false,
  next = null,
  children,
}: PasskeyFormProps) => (
  <form
    method="post"
    action={action}
    class="stack"
    data-passkey={does}
    data-options={options}
    data-offered={offered ? "" : undefined}
  >
    <HiddenFields token={token} />
    <input type="hidden" name={PASSKEY_FIELD} value="" />
    {next !== null && <input type="hidden" name="next" value={next} />}
    {children}
    <button class={`button ${look}`} type="submit">
      {label}
    </button>
    <p class="fault" role="alert" data-failed={passkeys.notGiven} data-known={passkeys.known} />
    <script src={assetPath("passkeys")} defer />
  </form>
);
