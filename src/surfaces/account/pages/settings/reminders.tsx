/** The schedule of reminders, receipts, and how many messages a day may have. */
import { z } from "@hono/zod-openapi";
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { updateBusiness } from "../../../../capabilities/business/update-business.ts";
import {
  type ReminderSettings,
  readReminderSettings,
} from "../../../../capabilities/reminders/reminder-settings.ts";
import type { RemindersWords } from "../../../../formats/app-words/subjects/reminders.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { ReminderStep } from "../../../../schema/vocabularies/deliveries.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import type { Desk } from "../../http/desk.tsx";
import { blank } from "../../http/entry.ts";
import { faultAt } from "../../http/form-faults.ts";
import { goTo } from "../../http/headers.ts";
import { decimalEntry } from "../../http/number-entry.ts";
import type { Page } from "../../http/pages.ts";
import { SelectField, TextField } from "../../layout/fields.tsx";
import { ButtonForm, Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { SettingsFrame } from "../../layout/settings-frame.tsx";
import {
  Box,
  type Filled,
  rowsOf,
  SettingsForm,
  saveForm,
  shownCheck,
  ticked,
  type Unsaved,
  viewOf,
} from "./settings-form.tsx";

const PATH = "/settings/reminders";
const SCHEDULE = "schedule";
const RECEIPTS = "receipts";
const MOST_STEPS = 10;

/** What most businesses choose. */
const USUAL: readonly ReminderStep[] = [-3, 0, 7, 14].map((days) => ({ days, channels: ["email"] }));

const CHANNELS = {
  email: ["email"],
  sms: ["sms"],
  both: ["email", "sms"],
} as const satisfies Record<string, ReminderStep["channels"]>;
type ChannelChoice = keyof typeof CHANNELS;

const Step = z.object({
  days: blank(decimalEntry(0).pipe(z.int().min(0).max(365))),
  when: z.enum(["before", "after"]),
  channels: z.enum(["email", "sms", "both"]),
});

/** Days after the due date; negative before it. */
const signedDays = (days: number, when: "before" | "after"): number =>
  when === "before" && days > 0 ? -days : days;

/** A step without days is none. */
const Schedule = z.object({
  steps: z
    .array(Step)
    .max(MOST_STEPS)
    .superRefine((steps, context) => {
      const seen = new Set<number>();
      for (const [index, { days, when }] of steps.entries()) {
        if (days == null) continue;
        const signed = signedDays(days, when);
        const at = [index, "days"];
        if (seen.has(signed))
          context.addIssue({ code: "custom", message: "", path: at, params: { code: "day_twice" } });
        else if (signed < -60)
          context.addIssue({ code: "too_big", origin: "number", maximum: 60, input: days, path: at });
        seen.add(signed);
      }
    })
    .transform((steps) =>
      steps.flatMap(({ days, when, channels }): ReminderStep[] =>
        days == null ? [] : [{ days: signedDays(days, when), channels: [...CHANNELS[channels]] }],
      ),
    )
    .optional(),
});

const Receipts = z.object({ send_receipts: shownCheck() });

async function remindersPage(desk: Desk, unsaved?: Unsaved) {
  const ctx = desk.open("getReminderSettings");
  const view = await viewOf(desk, ctx, await readReminderSettings(ctx), unsaved);
  const { seat, found, faults, status, isSaved } = view;
  const { business } = found;
  const { reminders } = seat.words;
  const { title, detail } = reminders;
  const filled = view.filled(SCHEDULE, storedSteps(business.reminders));
  const isOn = business.reminders.length > 0;
  return desk.page(
    { ctx, section: "settings", title, status },
    <SettingsFrame {...{ seat, title, detail, faults, isSaved }} page="reminders">
      <Card>
        <p>{isOn ? reminders.on(scheduleText(business.reminders, reminders, seat.locale)) : reminders.off}</p>
        <Switch seat={seat} isOn={isOn} />
      </Card>
      <Card title={reminders.schedule}>
        <p class="dim">{reminders.scheduleHint}</p>
        <SettingsForm seat={seat} version={business.version} path={PATH} look="first">
          <Steps seat={seat} filled={filled} at={faultAt(view.faultsIn(SCHEDULE))} />
        </SettingsForm>
      </Card>
      <Card title={reminders.receipts}>
        <SettingsForm seat={seat} version={business.version} path={`${PATH}/receipts`}>
          <Box
            name="send_receipts"
            label={reminders.sendReceipts}
            filled={view.filled(RECEIPTS, { send_receipts: ticked(business.send_receipts) })}
          />
        </SettingsForm>
      </Card>
      <Quota seat={seat} found={found} />
    </SettingsFrame>,
  );
}

/** Turns the schedule off, or on as most have it. */
const Switch = ({ seat: { words, base, token, person, locale }, isOn }: { seat: Seat; isOn: boolean }) => {
  const { reminders } = words;
  return (
    <>
      {!isOn && <p class="dim">{reminders.usual(scheduleText(USUAL, reminders, locale))}</p>}
      {mayDo(person.role, "settings") && (
        <ButtonForm
          action={`${base}${PATH}/${isOn ? "off" : "usual"}`}
          token={token}
          label={isOn ? reminders.turnOff : reminders.useUsual}
        />
      )}
    </>
  );
};

const Steps = ({ seat, filled, at }: { seat: Seat; filled: Filled; at: ReturnType<typeof faultAt> }) => {
  const { reminders } = seat.words;
  const count = rowsOf(filled, "days", { list: "steps", most: MOST_STEPS, spare: 2 });
  return (
    <div class="blocks">
      {Array.from({ length: count }, (_, index) => {
        const name = (field: string) => `steps.${index}.${field}`;
        const label = reminders.step(String(index + 1));
        return (
          <fieldset class="row-of three">
            <legend class="hidden">{label}</legend>
            <TextField
              {...at(name("days"))}
              label={reminders.days}
              value={filled(name("days"))}
              inputmode="numeric"
              maxlength={4}
              autocomplete="off"
            />
            <SelectField
              {...at(name("when"))}
              label={reminders.when}
              value={filled(name("when")) || "after"}
              options={[
                { value: "before", label: reminders.beforeDue },
                { value: "after", label: reminders.afterDue },
              ]}
            />
            <SelectField
              {...at(name("channels"))}
              label={reminders.channel}
              value={filled(name("channels")) || "email"}
              options={(["email", "sms", "both"] as const).map((value) => ({
                value,
                label: reminders.channels[value],
              }))}
            />
          </fieldset>
        );
      })}
    </div>
  );
};

const Quota = ({
  seat: { words, locale },
  found: { used, most },
}: {
  seat: Seat;
  found: ReminderSettings;
}) => {
  const { reminders } = words;
  const number = (value: number) => formatsFor(locale).number(value);
  return (
    <Card title={reminders.quota}>
      <ul class="rows">
        <li>{reminders.messages(number(used.messages), number(most.messages))}</li>
        <li>{reminders.newRecipients(number(used.new_recipients), number(most.new_recipients))}</li>
      </ul>
      <p class="dim">{reminders.quotaHint}</p>
    </Card>
  );
};

/** The days of a schedule in words, in their order: "3 days before the due date and on the due date". */
export function scheduleText(steps: readonly ReminderStep[], words: DayWords, locale: Locale): string {
  const days = steps
    .map((step) => step.days)
    .sort((one, other) => one - other)
    .map((count) => daysText(count, words));
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(days);
}

type DayWords = Pick<RemindersWords, "before" | "onDay" | "after">;

function daysText(days: number, { before, onDay, after }: DayWords): string {
  if (days === 0) return onDay;
  const words = days < 0 ? before : after;
  const count = Math.abs(days);
  return count === 1 ? words.one : words.other(String(count));
}

function storedSteps(steps: readonly ReminderStep[]): Record<string, string> {
  const sorted = [...steps].sort((one, other) => one.days - other.days);
  return Object.fromEntries(
    sorted.flatMap(({ days, channels }, index) => [
      [`steps.${index}.days`, String(Math.abs(days))],
      [`steps.${index}.when`, days < 0 ? "before" : "after"],
      [`steps.${index}.channels`, choiceOf(channels)],
    ]),
  );
}

const choiceOf = (channels: ReminderStep["channels"]): ChannelChoice =>
  channels.length > 1 ? "both" : channels[0] === "sms" ? "sms" : "email";

async function saveSchedule(desk: Desk) {
  return saveForm(desk, await desk.form(), {
    verb: "updateBusiness",
    form: SCHEDULE,
    schema: Schedule,
    changesOf: ({ steps }) => ({ reminders: steps }),
    show: (unsaved) => remindersPage(desk, unsaved),
    path: PATH,
  });
}

async function saveReceipts(desk: Desk) {
  return saveForm(desk, await desk.form(), {
    verb: "updateBusiness",
    form: RECEIPTS,
    schema: Receipts,
    changesOf: (data) => data,
    show: (unsaved) => remindersPage(desk, unsaved),
    path: PATH,
  });
}

const turn = (reminders: readonly ReminderStep[]) => async (desk: Desk) => {
  await desk.form();
  await updateBusiness(desk.open("updateBusiness"), {
    expectedVersion: null,
    changes: () => ({ reminders: [...reminders] }),
  });
  return goTo(desk.c, `${desk.base}${PATH}?saved`);
};

export const REMINDER_PAGES: readonly Page[] = [
  ["get", PATH, (desk) => remindersPage(desk)],
  ["post", PATH, saveSchedule],
  ["post", `${PATH}/usual`, turn(USUAL)],
  ["post", `${PATH}/off`, turn([])],
  ["post", `${PATH}/receipts`, saveReceipts],
];
