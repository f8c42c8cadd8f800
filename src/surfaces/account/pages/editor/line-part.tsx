/** The lines of the editor: a table where there is room, and cards on a phone. */
import type { Child } from "hono/jsx";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import type { UnitWords } from "../../../../formats/words/subjects/units.ts";
import { LINE_KINDS } from "../../../../schema/vocabularies/invoices.ts";
import { type Option, SelectField, TextArea, TextField } from "../../layout/fields.tsx";
import { LineAmount, LineTold, lineLabels } from "./live.tsx";
import { newLineValues } from "./stored-draft.ts";
import { toldWithin } from "./told.ts";
import type { LineField, TypedLine } from "./typed-draft.ts";
import { vatChoices } from "./vat-choices.ts";
import type { View } from "./view.ts";

/** The key of the line of which the script makes new ones. */
export const BLUEPRINT = 999_999;

/** What all lines of a page have in common. */
interface LineSetting {
  view: View;
  units: readonly Option[];
  rates: readonly Option[];
}

const NAMED_UNITS = ["HUR", "DAY", "WEE", "MON", "ANN", "LS"] as const satisfies readonly (keyof UnitWords)[];
const SYMBOLS: readonly (readonly [string, string])[] = [
  ["KGM", "kg"],
  ["KMT", "km"],
  ["MTR", "m"],
  ["MTK", "m²"],
  ["LTR", "l"],
  ["KWH", "kWh"],
];

export function lineSetting(view: View): LineSetting {
  const { seat, typed, editor } = view;
  const { units } = WORDS[seat.locale];
  const known: Option[] = [
    { value: "C62", label: seat.words.editor.piece },
    ...NAMED_UNITS.map((code) => ({ value: code, label: units[code][0] })),
    ...SYMBOLS.map(([value, label]) => ({ value, label })),
  ];
  const others = new Set(typed.lines.flatMap(({ values }) => values.unit ?? []));
  const unknown = [...others].filter((unit) => unit && known.every(({ value }) => value !== unit));
  const chosen = typed.lines.flatMap(({ values }) => values.vat ?? []);
  return {
    view,
    units: [...known, ...unknown.map((unit) => ({ value: unit, label: unit }))],
    rates: vatChoices(editor.business, [...new Set(chosen)], seat.locale),
  };
}

/** One line, with its buttons for those without a script. */
export const Line = ({ line, place, of: setting }: { line: TypedLine; place: number; of: LineSetting }) => {
  const { view, units, rates } = setting;
  const { editor } = view.seat.words;
  const labels = lineLabels(view);
  const { key, values } = line;
  const faulty = new Set(toldWithin(view.told, `lines.${key}.`).map(({ rest }) => rest));
  const at = (field: LineField) => {
    const name = `lines.${key}.${field}`;
    const isFaulty = faulty.has(field);
    return {
      name,
      id: name,
      "aria-describedby": `lines.${key}-told`,
      "aria-invalid": isFaulty ? ("true" as const) : undefined,
    };
  };
  return (
    <li class="line" data-line={String(key)}>
      <fieldset>
        <legend class="hidden">{editor.line(String(place))}</legend>
        <div class="cells">
          <Cell name="description" id={`lines.${key}.description`} label={labels.description}>
            <textarea
              {...at("description")}
              rows={1}
              maxlength={5000}
              autocomplete="off"
              aria-autocomplete="list"
            >
              {values.description}
            </textarea>
          </Cell>
          <Cell name="quantity" id={`lines.${key}.quantity`} label={labels.quantity}>
            <input
              {...at("quantity")}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              value={values.quantity}
            />
          </Cell>
          <Cell name="unit" id={`lines.${key}.unit`} label={labels.unit}>
            <Select at={at("unit")} options={units} value={values.unit} />
          </Cell>
          <Cell name="price" id={`lines.${key}.price`} label={labels.price}>
            <input {...at("price")} type="text" inputmode="decimal" autocomplete="off" value={values.price} />
          </Cell>
          <Cell name="vat" id={`lines.${key}.vat`} label={labels.vat}>
            <Select at={at("vat")} options={rates} value={values.vat} />
          </Cell>
          <Cell name="discount" id={`lines.${key}.discount`} label={labels.discount}>
            <input
              {...at("discount")}
              type="text"
              autocomplete="off"
              placeholder="10 %"
              value={values.discount}
            />
          </Cell>
          <LineAmount view={view} line={key} />
          <LineButtons view={view} line={key} />
        </div>
        <LineTold view={view} line={key} />
        <MoreOfLine view={view} line={line} />
      </fieldset>
    </li>
  );
};

const Cell = ({
  name,
  id,
  label,
  children,
}: {
  name: string;
  id: string;
  label: string;
  children?: Child;
}) => (
  <div class={`cell of-${name}`}>
    <label for={id}>{label}</label>
    {children}
  </div>
);

const Select = ({
  at,
  options,
  value,
}: {
  at: Record<string, string | undefined>;
  options: readonly Option[];
  value: string | undefined;
}) => (
  <select {...at}>
    {options.map((option) => (
      <option value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </select>
);

const LineButtons = ({ view: { seat }, line }: { view: View; line: number }) => {
  const { editor } = seat.words;
  return (
    <div class="line-buttons">
      <IconButton value={`up.${line}`} label={editor.up} icon="up" />
      <IconButton value={`down.${line}`} label={editor.down} icon="down" />
      <IconButton value={`remove.${line}`} label={editor.remove} icon="remove" />
    </div>
  );
};

const ICONS = {
  up: "M8 13V3M3.500 7.500 8 3l4.500 4.500",
  down: "M8 3v10M3.500 8.500 8 13l4.500-4.500",
  remove: "M4 4l8 8M12 4l-8 8",
};

const IconButton = ({ value, label, icon }: { value: string; label: string; icon: keyof typeof ICONS }) => (
  <button class="icon" type="submit" name="do" value={value} title={label}>
    <svg viewBox="0 0 16 16" aria-hidden="true" width="16" height="16">
      <path d={ICONS[icon]} fill="none" stroke="currentColor" stroke-width="1.800" stroke-linecap="round" />
    </svg>
    <span class="hidden">{label}</span>
  </button>
);

const REST = [
  "details",
  "reference",
  "kind",
  "from",
  "to",
  "vat_rate",
  "unit_name",
  "reason",
  "vatex",
] as const;

/** The fields that few lines need. What they say stands beside the word that opens them. */
const MoreOfLine = ({ view, line: { key, values } }: { view: View; line: TypedLine }) => {
  const { editor } = view.seat.words;
  const labels = lineLabels(view);
  const at = (field: LineField) => ({
    name: `lines.${key}.${field}`,
    label: labels[field],
    value: values[field] ?? "",
  });
  const kinds: Option[] = [
    { value: "", label: editor.kinds.none },
    ...LINE_KINDS.map((kind) => ({ value: kind, label: editor.kinds[kind] })),
  ];
  const isOpen = toldWithin(view.told, `lines.${key}.`).some(({ rest }) =>
    REST.some((field) => field === rest),
  );
  const said = REST.flatMap((field) =>
    field === "kind"
      ? kinds.filter(({ value }) => value && value === values.kind).map(({ label }) => label)
      : (values[field] ?? []),
  ).filter((text) => text !== "");
  return (
    <details class="further" open={isOpen}>
      <summary>
        {editor.more}
        {said.length > 0 && <bdi class="says">{said.join(" · ")}</bdi>}
      </summary>
      <div class="grid">
        <TextArea {...at("details")} rows={2} maxlength={5000} />
        <TextField {...at("reference")} maxlength={100} autocomplete="off" />
        <SelectField {...at("kind")} options={kinds} />
        <TextField {...at("from")} type="date" />
        <TextField {...at("to")} type="date" />
        <TextField {...at("vat_rate")} inputmode="decimal" autocomplete="off" />
        <TextField {...at("unit_name")} maxlength={40} autocomplete="off" />
        <TextField {...at("reason")} maxlength={500} autocomplete="off" />
        <TextField {...at("vatex")} maxlength={40} autocomplete="off" />
      </div>
    </details>
  );
};

/** All lines, and the one of which the script makes new ones. */
export const Lines = ({ view }: { view: View }) => {
  const setting = lineSetting(view);
  const blueprint = { key: BLUEPRINT, values: newLineValues(view.editor.business) };
  return (
    <>
      <ol class="editor-lines" id="lines">
        {view.typed.lines.map((line, index) => (
          <Line line={line} place={index + 1} of={setting} />
        ))}
      </ol>
      <template id="blueprint">
        <Line line={blueprint} place={0} of={setting} />
      </template>
    </>
  );
};
