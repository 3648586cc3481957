/** What is used to read character references; the build puts as much of it into the package. */
export { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";
