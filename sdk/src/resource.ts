import type { Transport } from "./transport.ts";

/** The methods of one kind of record. */
export abstract class Resource {
  protected readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }
}
