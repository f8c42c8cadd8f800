/** Who is invoiced: the client that was chosen, or a search for one and a form for a new one. */
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { ClientRecord, ClientRow } from "../../../../schema/rows.ts";
import { CLIENT_TYPES } from "../../../../schema/vocabularies/clients.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { countryOptions } from "../../layout/choices.ts";
import { SelectField, TextArea, TextField } from "../../layout/fields.tsx";
import { toldAt } from "./told.ts";
import { typedValue, type View } from "./view.ts";

/** What is said beside a field, as the fields of the kit take it. */
export const at = (view: View, name: string) => ({
  name,
  value: typedValue(view, name),
  fault: toldAt(view.told, name)?.text ?? null,
  isLive: true,
});

export const ClientPart = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const { client } = view.editor;
  const isChosen = client !== undefined && typedValue(view, "client_id") === client.id;
  const said = toldAt(view.told, "client_id");
  return (
    <section class="card" id="client" aria-label={editor.client}>
      <h2>{editor.client}</h2>
      {isChosen ? <Chosen view={view} client={client} /> : <Search view={view} />}
      <span class={`fault ${said?.weight ?? ""}`} id="client_id-fault">
        {said?.text}
      </span>
      {!isChosen && <NewClient view={view} />}
    </section>
  );
};

const Chosen = ({ view, client }: { view: View; client: ClientRecord }) => {
  const { editor } = view.seat.words;
  const { name, email, vat_number, contacts } = client;
  const lines = [addressText(client, view.seat.locale), [email, vat_number].filter(Boolean).join(" · ")];
  return (
    <div class="addressee">
      <input type="hidden" name="client_id" value={client.id} />
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {lines.map(
          (line) =>
            line && (
              <span class="dim">
                <bdi>{line}</bdi>
              </span>
            ),
        )}
      </div>
      <button class="button" type="submit" name="do" value="client." {...beside(view.path)}>
        {editor.changeClient}
        <span class="hidden"> {editor.client}</span>
      </button>
      {contacts.length > 0 && (
        <SelectField
          {...at(view, "contact_id")}
          label={editor.contact}
          options={[
            { value: "", label: editor.usualContact },
            ...contacts.map(({ id, first_name, last_name }) => ({
              value: id,
              label: [first_name, last_name].filter(Boolean).join(" "),
            })),
          ]}
        />
      )}
    </div>
  );
};

/** A button whose answer changes parts of the page, where there is a script. */
const beside = (path: string) => ({ "hx-post": path });

function addressText({ address, postal_code, city, country }: ClientRow, locale: Locale): string {
  const place = [postal_code, city].filter(Boolean).join(" ");
  return [address?.replaceAll("\n", ", "), place, country && formatsFor(locale).country(country)]
    .filter(Boolean)
    .join(", ");
}

const Search = ({ view }: { view: View }) => {
  const { editor, lists } = view.seat.words;
  const { base } = view.seat;
  return (
    <div class="search" data-aside>
      <input type="hidden" name="client_id" value="" />
      <div class="field">
        <label for="client_q">{editor.findClient}</label>
        <span class="hint" id="client_q-hint">
          {editor.findClientHint}
        </span>
        <div class="with-button">
          <input
            id="client_q"
            name="client_q"
            type="search"
            value={typedValue(view, "client_q")}
            maxlength={100}
            autocomplete="off"
            aria-describedby="client_q-hint client_id-fault"
            data-combobox="client-found"
            hx-get={`${base}/invoices/new/clients`}
            hx-trigger="input changed delay:180ms, focus once"
            hx-target="#client-found"
            hx-swap="innerHTML"
            hx-sync="this:replace"
          />
          <button class="button" type="submit" name="do" value="find" data-without-script>
            {lists.find}
          </button>
        </div>
      </div>
      <div class="found" id="client-found" data-label={editor.client}>
        {view.editor.found && <FoundClients view={view} clients={view.editor.found.clients.rows} />}
      </div>
    </div>
  );
};

/** Clients to choose from: buttons, which the script makes the options of its list. */
export const FoundClients = ({
  view: { seat, path },
  clients,
}: {
  view: Pick<View, "seat" | "path">;
  clients: readonly ClientRow[];
}) =>
  clients.length === 0 ? (
    <p class="dim none">{seat.words.editor.noClient}</p>
  ) : (
    clients.map((client) => (
      <button class="option" type="submit" name="do" value={`client.${client.id}`} {...beside(path)}>
        <strong>
          <bdi>{client.name}</bdi>
        </strong>{" "}
        <span class="dim">{[client.number, client.city, client.email].filter(Boolean).join(" · ")}</span>
      </button>
    ))
  );

const NEW_CLIENT = ["name", "email", "address", "postal_code", "city"] as const;

const NewClient = ({ view }: { view: View }) => {
  const { editor } = view.seat.words;
  const { seat } = view;
  const isOpen = NEW_CLIENT.some(
    (name) => typedValue(view, `new_${name}`) || toldAt(view.told, `new_${name}`),
  );
  const types = { business: editor.company, consumer: editor.consumer, public: editor.authority };
  const field = (name: string) => ({ ...at(view, `new_${name}`), isLive: false });
  return (
    <details class="further" open={isOpen} data-aside>
      <summary>{editor.newClient}</summary>
      <div class="grid">
        <TextField {...field("name")} label={editor.name} maxlength={200} autocomplete="off" />
        <SelectField
          {...field("type")}
          label={editor.clientType}
          options={CLIENT_TYPES.map((type) => ({ value: type, label: types[type] }))}
        />
        <TextField {...field("email")} type="email" label={editor.email} maxlength={254} autocomplete="off" />
        <TextArea {...field("address")} label={editor.address} rows={2} maxlength={500} />
        <TextField {...field("postal_code")} label={editor.postalCode} maxlength={20} autocomplete="off" />
        <TextField {...field("city")} label={editor.city} maxlength={100} autocomplete="off" />
        <SelectField
          {...field("country")}
          value={typedValue(view, "new_country") || (view.editor.business.country ?? "")}
          label={editor.country}
          options={countryOptions(seat.locale)}
        />
      </div>
      <p>
        <button class="button" type="submit" name="do" value="make_client" {...beside(view.path)}>
          {editor.makeClient}
        </button>
      </p>
    </details>
  );
};
