/** A binary file, bundled as data. */
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}
