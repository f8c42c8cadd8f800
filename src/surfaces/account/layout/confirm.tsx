import { Card, HiddenFields } from "./parts.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import type { Seat } from "./seat.ts";

/**
 * Stands in place of what is dangerous until the person has signed in again: by a passkey, or by a link to their own
 * address. What they did last in this browser comes first.
 */
export const Confirm = ({ seat, next }: { seat: Seat; next: string }) => {
  const { words, person, token, hasPasskey } = seat;
  const mail = (
    <form method="post" action="/account/sign-in">
      <HiddenFields token={token} />
      <input type="hidden" name="email" value={person.email} />
      <input type="hidden" name="next" value={next} />
      <button class={`button ${hasPasskey ? "quiet" : "first"}`} type="submit">
        {words.confirm.send(person.email)}
      </button>
    </form>
  );
  const passkey = (
    <PasskeyForm
      words={words}
      token={token}
      action="/account/passkeys/sign-in"
      options="/account/passkeys/options"
      does="get"
      label={words.passkeys.confirm}
      look={hasPasskey ? "first" : "quiet"}
      next={next}
    />
  );
  return (
    <Card title={words.confirm.title}>
      <p>{words.confirm.detail}</p>
      {hasPasskey ? [passkey, mail] : [mail, passkey]}
    </Card>
  );
};
