/** The pages of the catalogue. Those with a word where others have an id must come before these. */
import type { Page } from "../../http/pages.ts";
import { showCatalogue } from "./list.tsx";
import {
  archiveOne,
  makeProduct,
  newProduct,
  restoreOne,
  saveProduct,
  showProduct,
} from "./product-pages.tsx";

export const PRODUCT_PAGES: readonly Page[] = [
  ["get", "/products", showCatalogue],
  ["get", "/products/new", newProduct],
  ["post", "/products/new", makeProduct],
  ["get", "/products/:id", showProduct],
  ["post", "/products/:id", saveProduct],
  ["post", "/products/:id/archive", archiveOne],
  ["post", "/products/:id/restore", restoreOne],
];
