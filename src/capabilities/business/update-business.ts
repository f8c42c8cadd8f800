import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { dayIn, endOfQuietHours } from "../../platform/days.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { NewTask } from "../../platform/outbox/tasks.ts";
import { requireRecent } from "../../platform/signed-in.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { comparison, note } from "../audit/audit.ts";
import { aBusiness, tell } from "../events/event-statements.ts";
import { defaultCreditNotePattern } from "../numbering/number-pattern.ts";
import { currentInvoiceSeries, isSeriesOf, type SeriesKind } from "../numbering/numbering.ts";
import { areApart, patternApart, sharedNumber } from "../numbering/pattern-collision.ts";
import { isUnnumbered, startSeriesAt } from "../numbering/series-statements.ts";
import { invalidInput, refusal, requireNoFaults } from "../refusals.ts";
import { updateProfile } from "./business-statements.ts";
import { type BusinessWithSeries, getBusiness } from "./get-business.ts";
import { referenceRoomFault } from "./payment-reference-room.ts";
import { changedColumns, type ProfileChanges } from "./profile-changes.ts";
import { logoRemoval } from "./remove-logo.ts";
import { logoImageKey, storeLogo } from "./stored-logo.ts";

/** The highest start of a series. A sequence has at most ten digits, so nine billion numbers are left. */
const MOST_FIRST = 999_999_999;

/**
 * Changes fields of the profile. A value equal to the stored one is no change. Issued invoices keep the
 * values with which they were issued. `changes` is called with the business as read, so that a surface can
 * check its input against it. Throws `series_started`, `stale_version`, `concurrent_change`, and the faults
 * `number_patterns_collide`, `first_number_too_big`, `payment_reference_too_short`, `logo_too_large` and
 * `invalid_logo`.
 */
export async function updateBusiness(
  ctx: Context,
  {
    expectedVersion,
    changes,
  }: { expectedVersion: ExpectedVersion; changes: (current: BusinessWithSeries) => ProfileChanges },
): Promise<BusinessWithSeries> {
  const current = await getBusiness(ctx);
  const { business } = current;
  requireVersion(expectedVersion, business.version);
  const asked = changes(current);
  const moved = movedPattern(current, asked);
  const columns = await columnsOf(ctx, business, { ...asked, ...moved });
  if (changesAccounts(business, columns)) requireRecent(ctx.session.person);
  const start = seriesStart(ctx, current, { ...business, ...columns }, asked.next_invoice_number);
  if (!start && Object.keys(columns).length === 0) return current;
  const room = { changed: columns, next: asked.next_invoice_number, now: ctx.clock.now() };
  const tooShort = referenceRoomFault(current, room);
  if (tooShort) requireNoFaults([tooShort]);
  const deed = comparison(business, columns);
  if (start) {
    deed.before.next_invoice_number = start.before;
    deed.after.next_invoice_number = start.next;
  }
  const removal = business.logo !== null && columns.logo !== undefined && logoRemoval(ctx, business.logo);
  const { changed } = await ctx.session.change({
    change: updateProfile(
      ctx.session,
      business,
      { ...columns, updated_at: instant(ctx.clock) },
      moved && isUnnumbered("credit_note"),
    ),
    follow: [
      tell(ctx, aBusiness(business.id), "updated"),
      note(ctx, { action: "updated", thing_kind: "business", thing_id: business.id, ...deed }),
      ...(removal ? [insertTask(ctx.session, removal)] : []),
      ...(start ? [startSeriesAt(ctx.session, start.series, start.next)] : []),
    ],
  });
  const [saved] = changed;
  if (!saved) throw changedMeanwhile();
  if (removal) await removeLogo(ctx, business.id, removal);
  return start ? getBusiness(ctx) : { business: saved, series: current.series };
}

/** Whether money would go to other accounts than before: whoever changes them proves who they are. */
const changesAccounts = (
  business: BusinessRow,
  { iban, bic, bank_name, details }: Partial<BusinessRow>,
): boolean =>
  iban !== undefined ||
  bic !== undefined ||
  bank_name !== undefined ||
  (details !== undefined && accountsIn(details) !== accountsIn(business.details));

/** The further accounts, and the creditor's number to which Danish payers transfer by a reference. */
const accountsIn = (details: BusinessRow["details"]): string => {
  const { bank_accounts, payment_reference } = details ?? {};
  return JSON.stringify([
    bank_accounts,
    payment_reference?.scheme === "fik" && payment_reference.creditor_number,
  ]);
};

/** Deletes the image of the old logo now. If R2 fails, the task of the outbox does it. */
async function removeLogo(ctx: Context, businessId: string, removal: NewTask): Promise<void> {
  await ctx.env.FILES.delete(logoImageKey(businessId, removal.ref)).catch(() => undefined);
  ctx.afterwards(publish(ctx, [removal]));
}

/**
 * Credit notes are numbered by the pattern of the business's language until it sets another, or has numbered the
 * first. The pattern for a language that is new; undefined where the present one stays.
 */
function movedPattern(
  { business, series }: BusinessWithSeries,
  { locale, ...asked }: ProfileChanges,
): Pick<BusinessRow, "credit_note_number_pattern"> | undefined {
  if (!locale || locale === business.locale || asked.credit_note_number_pattern !== undefined) return;
  if (business.credit_note_number_pattern !== defaultCreditNotePattern(business.locale)) return;
  if (series.some((row) => isSeriesOf("credit_note", row) && row.last_issue_date !== null)) return;
  const pattern = defaultCreditNotePattern(locale);
  const invoices = asked.invoice_number_pattern ?? business.invoice_number_pattern;
  return areApart(invoices, pattern) ? { credit_note_number_pattern: pattern } : undefined;
}

/** Throws `number_patterns_collide` when invoices and credit notes could get the same number. */
function requirePatternsApart(
  { clock }: Context,
  business: BusinessRow,
  changed: Partial<BusinessRow>,
): void {
  if (!changed.invoice_number_pattern && !changed.credit_note_number_pattern) return;
  const after = { ...business, ...changed };
  const { invoice_number_pattern: invoice, credit_note_number_pattern: creditNote } = after;
  const number = sharedNumber(invoice, creditNote, dayIn(business.time_zone, clock.now()));
  if (number === null) return;
  const [kind, own, other, pattern]: [SeriesKind, string, SeriesKind, string] =
    changed.credit_note_number_pattern === undefined
      ? ["invoice", invoice, "credit_note", creditNote]
      : ["credit_note", creditNote, "invoice", invoice];
  const apart = patternApart(kind, own, pattern);
  throw invalidInput([`${kind}_number_pattern`], "number_patterns_collide", {
    other,
    pattern,
    number,
    apart,
  });
}

/**
 * Where the current series is to start, if another start is asked for; else null. Throws `series_started`
 * once it has given a number, and the fault `first_number_too_big`.
 */
function seriesStart(
  ctx: Context,
  { series }: BusinessWithSeries,
  changed: BusinessRow,
  next: number | undefined,
): { series: string; before: number; next: number } | null {
  if (next === undefined) return null;
  const name = currentInvoiceSeries(changed, ctx.clock.now());
  const row = series.find((candidate) => candidate.series === name);
  const before = (row?.last_sequence ?? 0) + 1;
  if (next === before) return null;
  const field = ["next_invoice_number"];
  if (row?.last_issue_date) throw refusal("series_started", { next: row.last_sequence + 1 }, field);
  if (next > MOST_FIRST) throw invalidInput(field, "first_number_too_big", { most: MOST_FIRST });
  return { series: name, before, next };
}

async function columnsOf(
  ctx: Context,
  business: BusinessRow,
  asked: ProfileChanges,
): Promise<Partial<BusinessRow>> {
  const changed = changedColumns(business, asked);
  requirePatternsApart(ctx, business, changed);
  const columns = { ...changed, ...reminderColumns(ctx, changed, business) };
  const { logo } = asked;
  if (logo === undefined) return columns;
  const hash = logo && (await storeLogo(ctx.env.FILES, business.id, logo));
  return hash === business.logo ? columns : { ...columns, logo: hash };
}

/**
 * A new schedule starts now or, in quiet hours, when these end. An empty one has no steps, and the next look
 * finds out whether invoices have schedules of their own.
 */
function reminderColumns(
  { clock }: Context,
  { reminders, time_zone }: Partial<BusinessRow>,
  business: BusinessRow,
): Partial<BusinessRow> {
  if (!reminders || reminders.length === 0) return {};
  const now = clock.now();
  const start = endOfQuietHours(time_zone ?? business.time_zone, now) ?? now;
  const turnedOn = business.reminders.length === 0 && { reminders_on_since: now.toISOString() };
  return { reminders_due_at: start.toISOString(), ...turnedOn };
}
