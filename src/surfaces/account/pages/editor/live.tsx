/**
 * What changes while one types: amounts, words beside the fields, whether it is saved. The page holds these parts,
 * and the answer to each change brings them anew: each goes in the place of the one that has its id.
 */
import type { Child } from "hono/jsx";
import { pricedDocument } from "../../../../capabilities/invoices/invoice-document.ts";
import { lineAmounts } from "../../../../capabilities/invoices/totals.ts";
import { amountsToTotal } from "../../../../formats/document/document-amounts.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { LIVE_FIELDS, LIVE_GROUPS } from "./live-fields.ts";
import { type Told, toldAt, toldOfWhole, toldWithin, type Weight } from "./told.ts";
import { LINE_FIELDS, type LineField } from "./typed-draft.ts";
import type { View } from "./view.ts";

/** Everything that changes, as an answer to the script. */
export const LiveAnswer = ({ view, children }: { view: View; children?: Child }) => (
  <>
    <StoredState view={view} />
    <KeptLine view={view} />
    <WholeTold view={view} />
    <Totals view={view} />
    {view.typed.lines.map(({ key }) => (
      <>
        <LineAmount view={view} line={key} />
        <LineTold view={view} line={key} />
      </>
    ))}
    {LIVE_FIELDS.map((name) => (
      <FieldTold id={name} said={toldAt(view.told, name)} />
    ))}
    {LIVE_GROUPS.map((name) => (
      <GroupTold name={name} told={view.told} />
    ))}
    {children}
  </>
);

const FieldTold = ({ id, said }: { id: string; said: ReturnType<typeof toldAt> }) => (
  <span class={`fault ${said?.weight ?? ""}`} id={`${id}-fault`}>
    {said?.text}
  </span>
);

/** What is said of fields that come in rows, below all of them. */
export const GroupTold = ({ name, told }: { name: string; told: Told }) => (
  <div class="told" id={`${name}-told`}>
    <Sentences said={toldWithin(told, name)} />
  </div>
);

interface Sentence {
  weight: Weight;
  text: string;
  /** The field that it is about, for the script to mark. */
  field?: string;
}

const Sentences = ({ said }: { said: readonly Sentence[] }) =>
  said.length === 0 ? null : (
    <ul>
      {said.map(({ weight, text, field }) => (
        <li class={`fault ${weight}`} data-field={weight === "fault" ? field : undefined}>
          {field ? <a href={`#${field}`}>{text}</a> : text}
        </li>
      ))}
    </ul>
  );

/** The draft that is stored, with its version: the form says which state it was made of. */
export const StoredState = ({ view: { stored } }: { view: View }) => (
  <span id="stored">
    {stored && (
      <>
        <input type="hidden" name="draft" value={stored.id} />
        <input type="hidden" name="version" value={String(stored.version)} />
      </>
    )}
  </span>
);

/** Whether it is saved. The script reads the state, and says here what only it knows. */
export const KeptLine = ({ view }: { view: View }) => (
  <span
    id="kept"
    class={`kept ${view.kept.state}`}
    data-state={view.kept.state}
    data-drawable={view.edited?.client ? "yes" : undefined}
  >
    {keptText(view)}
  </span>
);

export function keptText({ kept, seat, typed }: View): string {
  const { editor } = seat.words;
  switch (kept.state) {
    case "new":
      return "";
    case "saved":
      return editor.saved(kept.time);
    case "unsaved":
      return editor.unsaved;
    case "refused":
      return editor.notSaved;
    case "stale":
      return editor.stale.title;
    case "waits": {
      const place = typed.lines.findIndex(({ key }) => key === kept.for) + 1;
      return kept.for === "client" ? editor.waitsForClient : editor.waitsForLine(String(place));
    }
  }
}

/** What is said of the whole: that it was changed elsewhere first. */
export const WholeTold = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const said = toldOfWhole(view.told).filter(() => view.kept.state !== "stale");
  return (
    <div class="told" id="whole-told">
      {view.kept.state === "stale" && <Stale view={view} current={view.kept.current} />}
      {view.typed.hasTooMany && <p class="notice failed">{editor.tooManyLines("1000")}</p>}
      {said.map(({ weight, text }) => (
        <p class={`notice ${weight === "fault" ? "failed" : "plain"}`}>{text}</p>
      ))}
    </div>
  );
};

const Stale = ({ view: { seat, stored }, current }: { view: View; current: number }) => {
  const { stale } = seat.words.editor;
  return (
    <div class="notice failed stale" role="alert">
      <p>
        <strong>{stale.title}.</strong> {stale.detail}
      </p>
      <div class="acts">
        <a class="button" href={`${seat.base}/invoices/${stored?.id}/edit`} target="_blank" rel="noopener">
          {stale.see}
        </a>
        <button class="button late" type="submit" name="do" value={`overwrite.${current}`}>
          {stale.overwrite}
        </button>
      </div>
    </div>
  );
};

/** What a line comes to, as its prices are: with tax or without. */
export const LineAmount = ({ view, line }: { view: View; line: number }) => (
  <span class="amount sum" id={`lines.${line}-amount`}>
    {amountsOf(view).get(line) ?? "–"}
  </span>
);

const amounts = new WeakMap<View, ReadonlyMap<number, string>>();

function amountsOf(view: View): ReadonlyMap<number, string> {
  const known = amounts.get(view);
  if (known) return known;
  const { edited, keys, seat, currency } = view;
  const formats = formatsFor(seat.locale);
  const withTax = edited?.invoice.content?.prices_include_tax === true;
  const texts = new Map(
    (edited ? lineAmounts(edited.invoice).lines : []).map(({ net_cents, total_cents }, index) => [
      keys[index] ?? -1,
      formats.money(withTax ? total_cents : net_cents, currency),
    ]),
  );
  amounts.set(view, texts);
  return texts;
}

/** What is said of a line, each sentence behind the name of its field. */
export const LineTold = ({ view, line }: { view: View; line: number }) => {
  const labels = lineLabels(view);
  const said = toldWithin(view.told, `lines.${line}.`);
  return (
    <div class="told" id={`lines.${line}-told`}>
      <Sentences
        said={said.map(({ weight, rest, text }) => {
          const label = LINE_FIELDS.find((field) => field === rest);
          return {
            weight,
            text: label && weight === "fault" ? `${labels[label]}: ${text}` : text,
            ...(label && { field: `lines.${line}.${label}` }),
          };
        })}
      />
    </div>
  );
};

export function lineLabels({ seat }: Pick<View, "seat">): Readonly<Record<LineField, string>> {
  const { editor } = seat.words;
  const { document } = WORDS[seat.locale];
  return {
    description: document.description,
    quantity: document.quantity,
    unit: editor.unit,
    price: document.plainUnitPrice,
    vat: document.tax,
    discount: editor.discount,
    details: editor.details,
    reference: editor.reference,
    unit_name: editor.unitName,
    kind: editor.kind,
    from: editor.from,
    to: editor.to,
    vat_rate: editor.otherRate,
    reason: editor.reason,
    vatex: editor.vatex,
  };
}

/** Totals by rate, and what is open before it can be issued. */
export const Totals = ({ view }: { view: View }) => {
  const { edited, seat, told } = view;
  const { editor } = seat.words;
  const open = told.open === 1 ? editor.open.one : editor.open.other(String(told.open));
  return (
    <div id="totals" class="editor-sums">
      {edited && <TotalRows view={view} edited={edited} />}
      {edited?.client && view.kept.state !== "refused" && (
        <p class={told.open > 0 ? "standing need" : "standing ready"}>
          {told.open > 0 ? open : editor.ready}
        </p>
      )}
    </div>
  );
};

/** What leads from the lines to the total, as the document says it. */
const TotalRows = ({ view, edited }: { view: View; edited: NonNullable<View["edited"]> }) => {
  const { locale } = view.seat;
  const { invoice, business } = edited;
  const amounts = amountsToTotal(pricedDocument(invoice, { seller: business, corrects: null, locale }));
  return (
    <dl>
      {amounts.map(({ label, cents, currency, kind }) => (
        <div class={kind === "total" ? "total" : undefined}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd class="amount">{formatsFor(locale).money(cents, currency)}</dd>
        </div>
      ))}
    </dl>
  );
};
