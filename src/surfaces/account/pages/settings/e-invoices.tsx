/** What there is for electronic invoices: an address, and an honest word on the rest. */
import { z } from "@hono/zod-openapi";
import { flatBusinessDetails } from "../../../../capabilities/business/business-details.ts";
import { electronicAddress } from "../../../../platform/http/code-types.ts";
import { ELECTRONIC_ADDRESS_SCHEMES } from "../../../../schema/vocabularies/electronic-address-schemes.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultAt } from "../../http/form-faults.ts";
import type { Page } from "../../http/pages.ts";
import { SelectField, TextField } from "../../layout/fields.tsx";
import { Card } from "../../layout/parts.tsx";
import { SettingsFrame } from "../../layout/settings-frame.tsx";
import { openSettings, SettingsForm, saveForm, type Unsaved } from "./settings-form.tsx";

const PATH = "/settings/e-invoices";
const FORM = "address";

/** An address without an id is none. */
const AddressEntry = z.object({
  electronic_address: z.preprocess((value) => {
    const { scheme, id } = (value ?? {}) as { scheme?: unknown; id?: unknown };
    const said = typeof id === "string" ? id.trim() : "";
    return scheme || said ? { scheme, id: said } : null;
  }, electronicAddress().nullable()),
});

/** What the schemes that small businesses have are called; the others are known by their codes. */
const SCHEME_NAMES: Readonly<Record<string, string>> = {
  "0002": "SIRENE (FR)",
  "0007": "Organisationsnummer (SE)",
  "0009": "SIRET (FR)",
  "0037": "LY-tunnus (FI)",
  "0060": "DUNS",
  "0088": "GLN",
  "0106": "KvK (NL)",
  "0184": "CVR (DK)",
  "0190": "OIN (NL)",
  "0192": "Organisasjonsnummer (NO)",
  "0201": "Codice iPA (IT)",
  "0204": "Leitweg-ID (DE)",
  "0208": "KBO / BCE (BE)",
  "0211": "Partita IVA (IT)",
  "0225": "SIREN (FR)",
  "9914": "USt-IdNr. (AT)",
  "9920": "NIF (ES)",
  "9930": "USt-IdNr. (DE)",
  "9946": "NIF (PT)",
  EM: "Email",
};

const schemes = [...ELECTRONIC_ADDRESS_SCHEMES]
  .sort(
    (one, other) => Number(other in SCHEME_NAMES) - Number(one in SCHEME_NAMES) || one.localeCompare(other),
  )
  .map((value) => ({ value, label: SCHEME_NAMES[value] ? `${value} · ${SCHEME_NAMES[value]}` : value }));

async function eInvoicePage(desk: Desk, unsaved?: Unsaved) {
  const view = await openSettings(desk, unsaved);
  const { ctx, seat, found, faults, status, isSaved } = view;
  const { eInvoices, settings } = seat.words;
  const { title, detail } = eInvoices;
  const { electronic_address: address } = flatBusinessDetails(found.business.details);
  const filled = view.filled(FORM, {
    "electronic_address.scheme": address?.scheme ?? "",
    "electronic_address.id": address?.id ?? "",
  });
  const at = faultAt(faults);
  return desk.page(
    { ctx, section: "settings", title, status },
    <SettingsFrame {...{ seat, title, detail, faults, isSaved }} page="eInvoices">
      <Card title={eInvoices.address}>
        <p class="dim">{eInvoices.addressHint}</p>
        <SettingsForm seat={seat} version={found.business.version} path={PATH} look="first">
          <div class="grid">
            <SelectField
              {...at("electronic_address.scheme")}
              label={eInvoices.scheme}
              value={filled("electronic_address.scheme")}
              options={[{ value: "", label: settings.none }, ...schemes]}
            />
            <TextField
              {...at("electronic_address.id")}
              label={eInvoices.id}
              value={filled("electronic_address.id")}
              maxlength={100}
              autocomplete="off"
            />
          </div>
        </SettingsForm>
      </Card>
      <Card title={eInvoices.clients.title}>
        <p>{eInvoices.clients.detail}</p>
      </Card>
      <Card title={eInvoices.missing.title}>
        <p>{eInvoices.missing.detail}</p>
      </Card>
    </SettingsFrame>,
  );
}

async function saveAddress(desk: Desk) {
  return saveForm(desk, await desk.form(), {
    verb: "updateBusiness",
    form: FORM,
    schema: AddressEntry,
    changesOf: (data) => data,
    show: (unsaved) => eInvoicePage(desk, unsaved),
    path: PATH,
  });
}

export const E_INVOICE_PAGES: readonly Page[] = [
  ["get", PATH, (desk) => eInvoicePage(desk)],
  ["post", PATH, saveAddress],
];
