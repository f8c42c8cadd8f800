const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
/** The first and the last day that a document may bear. */
export const FIRST_DAY = "1900-01-01";
export const LAST_DAY = "2999-12-31";
const MAX_CACHED_ZONES = 500;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** True for a real calendar day of the years 1900 to 2999, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => isCalendarDay(text) && text >= FIRST_DAY && text <= LAST_DAY;

/** The day or, of a day beyond those, the first or the last that a document may bear. */
export const dayWithin = (day: string): string =>
  day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day;

/** True for a real calendar day of any year of four digits, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  const instant = new Date(text);
  // Some engines roll 31 February over to March; the comparison rejects that.
  return !Number.isNaN(instant.getTime()) && isoDay(instant) === text;
}

/**
 * The ISO day `count` days after `day`, or before it when `count` is negative.
 *
 * @throws RangeError when `day` or the result is not a day of the years 1900 to 2999.
 */
export function addDays(day: string, count: number): string {
  const result = new Date(utcMidnight(day) + count * DAY_MS);
  const text = Number.isNaN(result.getTime()) ? "" : isoDay(result);
  if (!isDay(text)) throw new RangeError(`${day} and ${count} days is not a day of the years 1900 to 2999`);
  return text;
}

/**
 * The last day of the month in which `day` (ISO) lies.
 *
 * @throws RangeError when `day` is not a day of the years 1900 to 2999.
 */
export function endOfMonth(day: string): string {
  const instant = new Date(utcMidnight(day));
  return isoDay(new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 0)));
}

/**
 * The local ISO day in `timeZone` (IANA name) at `instant`.
 *
 * @throws RangeError when the zone is unknown or the instant invalid.
 */
export function dayIn(timeZone: string, instant: Date): string {
  return isoDay(new Date(wallClock(timeZone, instant.getTime())));
}

/**
 * What clocks in `timeZone` show at instants (RFC 3339, UTC), to the second: `2026-11-27 14:05:09`. Made once for a
 * list, which has hundreds of them. Throws like `dayIn`.
 */
export function localTimes(timeZone: string): TimeWriter {
  const days = new Map<string, LocalDay | null>();
  return (instant) => {
    const day = instant.slice(0, 10);
    let local = days.get(day);
    if (local === undefined) {
      local = localDay(day, timeZone);
      days.set(day, local);
    }
    return local ? timeOn(local, instant) : localTime(timeZone, Date.parse(instant));
  };
}

/** Writes an instant. */
export type TimeWriter = (instant: string) => string;

/** A day of UTC in a zone whose clocks do not change in it. */
interface LocalDay {
  /** The day before, itself, and the day after. */
  days: readonly string[];
  /** By how many minutes the clocks are ahead of UTC. */
  ahead: number;
}

function localDay(day: string, timeZone: string): LocalDay | null {
  const start = Date.parse(day);
  const [ahead, aheadAfter] = [start, start + DAY_MS].map((at) => (wallClock(timeZone, at) - at) / MINUTE_MS);
  if (ahead === undefined || ahead !== aheadAfter || !Number.isInteger(ahead)) return null;
  return { days: [-DAY_MS, 0, DAY_MS].map((distance) => isoDay(new Date(start + distance))), ahead };
}

/** Joined, which makes one flat text: V8 writes JSON slower where texts are ropes of what `+` put together. */
function timeOn({ days, ahead }: LocalDay, instant: string): string {
  const minute = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + ahead;
  const shift = Math.floor(minute / DAY_MINUTES);
  return [days[shift + 1], minuteText(minute - shift * DAY_MINUTES), instant.slice(17, 19)].join("");
}

const minuteTexts: string[] = [];

/** A minute of the day, such as ` 14:05:`. */
function minuteText(minute: number): string {
  const known = minuteTexts[minute];
  if (known !== undefined) return known;
  const text = ` ${isoTime(new Date(minute * MINUTE_MS)).slice(0, 6)}`;
  minuteTexts[minute] = text;
  return text;
}

const localTime = (timeZone: string, at: number): string => {
  const local = new Date(wallClock(timeZone, at));
  return `${isoDay(local)} ${isoTime(local)}`;
};

/**
 * The first instant at which `day` is over in `timeZone`. That is usually the next local midnight. If the
 * clocks skip it, it is the first instant after the jump; if they skip the whole next day, that is the start
 * of the day after it.
 *
 * @throws RangeError when the day or the zone is not valid.
 */
export function endOfDay(day: string, timeZone: string): Date {
  const midnight = utcMidnight(day) + DAY_MS;
  const offsetBefore = wallClock(timeZone, midnight - DAY_MS) - (midnight - DAY_MS);
  const offsetAfter = wallClock(timeZone, midnight + DAY_MS) - (midnight + DAY_MS);
  const localMidnights = [midnight - offsetBefore, midnight - offsetAfter].filter(
    (instant) => wallClock(timeZone, instant) === midnight,
  );
  if (localMidnights.length === 0) return new Date(endOfSkippedMidnight(midnight, timeZone));
  return new Date(Math.min(...localMidnights));
}

/** The first instant of `day` in `timeZone`. Throws like `endOfDay`. */
export const startOfDay = (day: string, timeZone: string): Date =>
  day === FIRST_DAY ? new Date(utcMidnight(day) - DAY_MS) : endOfDay(addDays(day, -1), timeZone);

/**
 * The instant at which a clock in `timeZone` shows a local time, such as `2026-11-27T14:05:09`. One that the clocks
 * skip is as far behind the jump as it is into it.
 */
export function localInstant(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  const guess = wanted - (wallClock(timeZone, wanted) - wanted);
  // Near a clock change the first guess can be an hour off.
  return new Date(guess - (wallClock(timeZone, guess) - wanted));
}

/** Local hour at which quiet hours start. During them nobody gets a message that no caller asked for. */
const QUIET_FROM = 21;
/** Local hour at which quiet hours end. */
const QUIET_UNTIL = 8;

/** The end of the current quiet hours in `timeZone`; null when `instant` is in the day (08:00 to 21:00). */
export function endOfQuietHours(timeZone: string, instant: Date): Date | null {
  const hour = new Date(wallClock(timeZone, instant.getTime())).getUTCHours();
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return null;
  const today = dayIn(timeZone, instant);
  return morningOf(hour >= QUIET_FROM ? addDays(today, 1) : today, timeZone);
}

/** The end of the quiet hours on `day`: 08:00 in `timeZone`. */
export function morningOf(day: string, timeZone: string): Date {
  const morning = new Date(utcMidnight(day) + QUIET_UNTIL * HOUR_MS);
  return localInstant(morning.toISOString().slice(0, -1), timeZone);
}

/**
 * True for an IANA zone name that this runtime knows. An offset (`+02:00`) is none: it has no clock changes.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    formatterOf(text);
    return true;
  } catch {
    return false;
  }
}

/** The clock jump that skipped local midnight, to the second. It lies within a day on either side of it. */
function endOfSkippedMidnight(midnight: number, timeZone: string): number {
  let before = midnight - DAY_MS;
  let after = midnight + DAY_MS;
  while (after - before > SECOND_MS) {
    const middle = before + Math.floor((after - before) / 2 / SECOND_MS) * SECOND_MS;
    if (wallClock(timeZone, middle) < midnight) before = middle;
    else after = middle;
  }
  return after;
}

const QUARTER_MS = 900_000;
/** From here on, no zone has changed its clocks but at a quarter of an hour of UTC. */
const QUARTERS_SINCE = Date.UTC(1973, 0);
const MAX_CACHED_OFFSETS = 1000;

/** How far a zone's clocks are ahead of UTC in a quarter of an hour, by zone and quarter: asking is slow. */
const offsets = new Map<string, number>();

/** The wall-clock time in `timeZone` at `instant`, as the milliseconds of that time in UTC, to the second. */
function wallClock(timeZone: string, instant: number): number {
  if (instant < QUARTERS_SINCE) return askedWallClock(timeZone, instant);
  const quarter = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = askedWallClock(timeZone, quarter) - quarter;
    if (offsets.size >= MAX_CACHED_OFFSETS) offsets.clear();
    offsets.set(key, offset);
  }
  return Math.floor((instant + offset) / SECOND_MS) * SECOND_MS;
}

function askedWallClock(timeZone: string, instant: number): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const cached = formatters.get(timeZone);
  if (cached !== undefined) return cached;

  const formatter = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  // Zone names are case-insensitive, so one zone has many spellings and the cache needs a bound.
  if (formatters.size >= MAX_CACHED_ZONES) formatters.clear();
  formatters.set(timeZone, formatter);
  return formatter;
}

function utcMidnight(day: string): number {
  if (!isDay(day)) throw new RangeError(`${day} is not a day of the years 1900 to 2999`);
  return Date.parse(day);
}

const isoTime = (instant: Date): string => instant.toISOString().slice(11, 19);

function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
