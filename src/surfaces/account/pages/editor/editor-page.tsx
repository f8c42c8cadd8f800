/** The page of the editor: one form, whose every button works without a script. */
import type { Child } from "hono/jsx";
import type { ProductRow } from "../../../../schema/rows.ts";
import { CheckField, MoreFields, TextArea, TextField } from "../../layout/fields.tsx";
import { HiddenFields } from "../../layout/parts.tsx";
import { ClientPart } from "./client-part.tsx";
import { Lines } from "./line-part.tsx";
import { KeptLine, StoredState, Totals, WholeTold } from "./live.tsx";
import { CurrencyAndLanguage, Dates, DocumentDiscount, Paying, References, Texts } from "./rest-parts.tsx";
import { productValues } from "./stored-draft.ts";
import { toldAt } from "./told.ts";
import { typedValue, type View } from "./view.ts";

/** The name of a form's button, and of the hidden field that keeps a client from being made twice. */
export const ACTION = "do";
export const CLIENT_ONCE = "client_once";

export const EditorPage = ({ view }: { view: View }) => {
  const { seat, stored, once, path } = view;
  const { editor } = seat.words;
  return (
    <>
      <div class="heading titled">
        <h1>{stored ? editor.title : editor.newTitle}</h1>
        <button
          class="button"
          type="submit"
          form="editor"
          formaction={`${seat.base}/invoices/new/pdf`}
          formtarget="_blank"
          id="show-pdf"
        >
          {editor.pdf}
        </button>
      </div>
      <form
        method="post"
        action={path}
        id="editor"
        class="editor"
        hx-swap="none"
        hx-sync="this:queue all"
        novalidate
        {...scriptWords(view)}
      >
        {/* Without a script, Enter presses the first button of a form. */}
        <button hidden type="submit" name={ACTION} value="calculate">
          {editor.calculate}
        </button>
        <HiddenFields token={seat.token} once={once.draft} locale={seat.locale} />
        <input type="hidden" name={CLIENT_ONCE} value={once.client} />
        <StoredState view={view} />
        <div class="sheet-of-fields">
          <WholeTold view={view} />
          <ClientPart view={view} />
          <Dates view={view} />
          <LinesPart view={view} />
          <section class="card" aria-label={editor.more}>
            <Texts view={view} />
            <References view={view} />
            <Paying view={view} />
            <CurrencyAndLanguage view={view} />
          </section>
          <div class="other-ways">
            <button class="button quiet" type="submit" name={ACTION} value="finalize">
              {editor.finalize}
            </button>
          </div>
        </div>
        <aside class="pdf-side" aria-label={editor.pdfTitle} hidden id="pdf-side" />
        <Bar view={view} />
        <Requests path={path} />
      </form>
    </>
  );
};

/** What htmx sends when the script asks for it: what was typed, to be calculated or saved. */
const Requests = ({ path }: { path: string }) => (
  <>
    <span
      id="ask-preview"
      hx-post={path}
      hx-vals='{"do":"preview"}'
      hx-trigger="ask"
      hx-sync="this:replace"
    />
    <span
      id="ask-save"
      hx-post={path}
      hx-vals='{"do":"autosave"}'
      hx-trigger="ask"
      hx-sync="this:queue last"
    />
  </>
);

/** The words that the script says, and where it asks. */
const scriptWords = ({ seat }: View): Record<string, string> => {
  const { editor } = seat.words;
  return {
    "data-line": editor.line("{}"),
    "data-saving": editor.saving,
    "data-unsaved": editor.unsaved,
    "data-offline": editor.offline,
    "data-signed-out": editor.signedOut,
    "data-failed": editor.failed,
    "data-suggestions": editor.suggestions("{}"),
    "data-inserted": editor.inserted("{}"),
    "data-no-table": editor.noTable,
    "data-pdf-title": editor.pdfTitle,
    "data-hide-pdf": editor.hidePdf,
    "data-base": `${seat.base}/invoices/new`,
  };
};

const LinesPart = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const ofLines = toldAt(view.told, "lines");
  return (
    <section class="card lines-card" aria-label={editor.lines}>
      <div class="lines-head">
        <h2>{editor.lines}</h2>
        <CheckField
          name="prices_include_tax"
          label={editor.withTax}
          checked={typedValue(view, "prices_include_tax") !== ""}
        />
      </div>
      <p class="hint keys-hint">{editor.linesHint}</p>
      <Lines view={view} />
      <span class={`fault ${ofLines?.weight ?? ""}`} id="lines-fault">
        {ofLines?.text}
      </span>
      <div class="found" id="product-found" data-label={editor.catalogue} hidden />
      <div class="acts">
        <button class="button" type="submit" name={ACTION} value="add" id="add-line">
          {editor.add}
        </button>
        <button class="button quiet" type="submit" name={ACTION} value="calculate" id="calculate">
          {editor.calculate}
        </button>
      </div>
      <div class="ways">
        <CataloguePart view={view} />
        <TablePart view={view} />
      </div>
      <div class="settling">
        <DocumentDiscount view={view} />
        <Totals view={view} />
      </div>
    </section>
  );
};

/** For those without a script: with one, a description suggests products while one types. */
const CataloguePart = ({ view }: { view: View }) => {
  const { editor, lists } = view.seat.words;
  const { found } = view.editor;
  const asked = typedValue(view, "product_q");
  return (
    <div data-aside data-without-script>
      <MoreFields label={editor.catalogue} open={asked !== ""}>
        <div class="wide">
          <TextField
            name="product_q"
            label={editor.findProduct}
            type="search"
            value={asked}
            maxlength={100}
            autocomplete="off"
          />
          <p>
            <button class="button" type="submit" name={ACTION} value="find">
              {lists.find}
            </button>
          </p>
          {asked !== "" && found && <FoundProducts view={view} products={found.products.rows} />}
        </div>
      </MoreFields>
    </div>
  );
};

/** Products to choose from: buttons that add a line, or for the script options with what they fill in. */
export const FoundProducts = ({
  view: { seat, currency },
  products,
}: {
  view: Pick<View, "seat" | "currency">;
  products: readonly ProductRow[];
}) =>
  products.length === 0 ? (
    <p class="dim none">{seat.words.editor.noProduct}</p>
  ) : (
    products.map((product) => {
      const values = productValues(product, { currency, locale: seat.locale });
      return (
        <button
          class="option"
          type="submit"
          name={ACTION}
          value={`product.${product.id}`}
          data-fills={JSON.stringify(values)}
        >
          <strong>
            <bdi>{product.description}</bdi>
          </strong>{" "}
          <span class="dim">
            {[product.number, `${values.price} ${currency}`].filter(Boolean).join(" · ")}
          </span>
        </button>
      );
    })
  );

const TablePart = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const said = view.said;
  return (
    <div data-aside>
      <MoreFields label={editor.table} open={said !== null}>
        <div class="wide">
          <TextArea name="table" label={editor.table} hint={editor.tableHint} rows={4} isBare />
          {said && <Said>{said}</Said>}
          <p>
            <button class="button" type="submit" name={ACTION} value="table">
              {editor.insertTable}
            </button>
          </p>
        </div>
      </MoreFields>
    </div>
  );
};

const Said = ({ children }: { children?: Child }) => (
  <p class="notice plain" role="status">
    {children}
  </p>
);

/** What stays in sight: whether it is saved, and the ways on. */
const Bar = ({ view }: { view: View }) => {
  const { seat } = view;
  const { editor } = seat.words;
  return (
    <div class="editor-bar">
      <p class="kept-said">
        <KeptLine view={view} />
      </p>
      <p class="hidden" role="status" id="editor-said" />
      <div class="acts">
        <button class="button" type="submit" name={ACTION} value="save">
          {editor.save}
        </button>
        <button class="button first" type="submit" name={ACTION} value="send">
          {editor.send}
        </button>
      </div>
    </div>
  );
};
