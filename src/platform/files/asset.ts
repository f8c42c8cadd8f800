/**
 * Reads a file that was deployed with the Worker. Throws when there is none of that path, or none can be
 * read.
 */
export async function readAsset({ ASSETS }: Pick<Env, "ASSETS">, path: string): Promise<Uint8Array> {
  // Only the path counts; a binding has no address.
  const response = await ASSETS.fetch(`https://assets.invalid/${path}`);
  if (!response.ok) throw new Error(`the asset ${path} cannot be read: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
