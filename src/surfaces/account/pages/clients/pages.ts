/** The pages of clients. Those with a word where others have an id must come before these. */
import type { Page } from "../../http/pages.ts";
import { archive, restore, showClient } from "./client-page.tsx";
import { editContact, makeContact, newContact, removeContact, saveContact } from "./contact-pages.tsx";
import { editClient, makeClient, newClient, saveClient } from "./edit-client.tsx";
import { showClients } from "./list.tsx";

export const CLIENT_PAGES: readonly Page[] = [
  ["get", "/clients", showClients],
  ["get", "/clients/new", newClient],
  ["post", "/clients/new", makeClient],
  ["get", "/clients/:id", showClient],
  ["get", "/clients/:id/edit", editClient],
  ["post", "/clients/:id/edit", saveClient],
  ["post", "/clients/:id/archive", archive],
  ["post", "/clients/:id/restore", restore],
  ["get", "/clients/:id/contacts/new", newContact],
  ["post", "/clients/:id/contacts/new", makeContact],
  ["get", "/contacts/:id", editContact],
  ["post", "/contacts/:id", saveContact],
  ["post", "/contacts/:id/delete", removeContact],
];
