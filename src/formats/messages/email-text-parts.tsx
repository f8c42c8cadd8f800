import type { Child } from "hono/jsx";
import { WHOLE } from "./email-style.ts";

/** Longer ones are parted where the line ends, as the narrowest screens hold no more. */
const MOST_WHOLE = 24;

/** User text in its own direction. Mail programs drop the element `bdi`, but keep `dir`. */
export const Text = ({ children }: { children: string }) => <span dir="auto">{children}</span>;

export const Lines = ({ lines }: { lines: readonly Child[] }) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);

/** A number, a date or an amount, which does not break. */
export const Whole = ({ children }: { children: string }) => (
  <span style={children.length > MOST_WHOLE ? undefined : WHOLE}>{children}</span>
);

/** Figures that break only between their groups, such as an account's number. */
export const Groups = ({ children }: { children: string }) => (
  <>
    {children.split(" ").map((group, index) => (
      <>
        {index > 0 && " "}
        <Whole>{group}</Whole>
      </>
    ))}
  </>
);
