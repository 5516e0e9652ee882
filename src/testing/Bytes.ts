/**
 * Pieces of bytes, put together.
 */

export { concatenate } from "../services/internal/Bytes.ts"
