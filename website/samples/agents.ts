import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

const client = new Client({ name: "my-agent", version: "1.0.0" });
await client.connect(
  new StreamableHTTPClientTransport(new URL(`${process.env.FASTFAKTURA_URL}/mcp`), {
    requestInit: { headers: { Authorization: `Bearer ${process.env.FASTFAKTURA_KEY}` } },
  }),
);
const { tools } = await client.listTools();
console.log(tools.map(({ name }) => name).join(", "));
