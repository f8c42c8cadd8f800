/** Abby's times, which are Unix seconds, and the days and instants of the core. */
import { z } from "@hono/zod-openapi";
import { dayIn, FIRST_DAY, LAST_DAY, localInstant } from "../../../platform/days.ts";

const FIRST_SECOND = Date.parse(FIRST_DAY) / 1000;
const END = Date.parse(LAST_DAY) / 1000 + 86_400;

/** Beyond this lie milliseconds: as seconds, it is the year 5138. */
const MILLISECONDS = 1e11;

/**
 * A time in Unix seconds of the years 1900 to 2999. Parts of a second are dropped. Milliseconds are told from seconds
 * by their size, and refused.
 */
export const unixTime = () =>
  z
    .number()
    .check(({ value, issues }) => {
      const fault = faultOf(value);
      if (fault) issues.push({ code: "custom", input: value, ...fault });
    })
    .transform(Math.floor);

function faultOf(value: number) {
  if (Math.abs(value) >= MILLISECONDS)
    return {
      message: `Times are Unix seconds, and this is in milliseconds: send ${Math.floor(value / 1000)}.`,
      params: { code: "isUnixSeconds" },
    };
  return value >= FIRST_SECOND && value < END
    ? null
    : { message: `Must lie between ${FIRST_DAY} and ${LAST_DAY}.`, params: { code: "isUnixSeconds" } };
}

/** The day of a time in the business's zone, `YYYY-MM-DD`: 23:30 UTC is the next day in Paris. */
export const dayAt = (seconds: number, timeZone: string): string => dayIn(timeZone, new Date(seconds * 1000));

/**
 * A day as a time: noon in the business's zone. So it is the same day for whoever reads it there, and in UTC.
 */
export const secondsOfDay = (day: string, timeZone: string): number =>
  Math.floor(localInstant(`${day}T12:00:00`, timeZone).getTime() / 1000);

/** An RFC 3339 instant in Unix seconds. */
export const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
