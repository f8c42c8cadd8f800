/** Forms of words that several languages share. */

/** Names of taxes are nouns, which these languages write small within a sentence. */
export const small = (label: string): string =>
  /^.\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** As in "30 days"; `zero` for none. */
export const counted =
  (zero: string, one: string, other: string) =>
  (days: number): string =>
    days === 0 ? zero : `${days}\u00a0${days === 1 ? one : other}`;

/** As in "30 days, end of month"; `zero` for the end of the current month. */
export const atMonthEnd =
  (zero: string, days: (count: number) => string, end: string) =>
  (count: number): string =>
    count === 0 ? zero : `${days(count)}${end}`;
