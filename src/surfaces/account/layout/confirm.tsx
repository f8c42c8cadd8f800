import { Card, HiddenFields } from "./parts.tsx";
import type { Seat } from "./seat.ts";

/** Stands in place of what is dangerous until the person has signed in again: a link to their own address. */
export const Confirm = ({ seat: { words, person, token }, next }: { seat: Seat; next: string }) => (
  <Card title={words.confirm.title}>
    <p>{words.confirm.detail}</p>
    <form method="post" action="/account/sign-in">
      <HiddenFields token={token} />
      <input type="hidden" name="email" value={person.email} />
      <input type="hidden" name="next" value={next} />
      <button class="button first" type="submit">
        {words.confirm.send(person.email)}
      </button>
    </form>
  </Card>
);
