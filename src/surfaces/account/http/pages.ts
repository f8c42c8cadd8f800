import type { Desk } from "./desk.tsx";

/** A page of somebody who is signed in: its method, its path behind the base of its mode, and what answers. */
export type Page = readonly ["get" | "post", string, (desk: Desk) => Response | Promise<Response>];
