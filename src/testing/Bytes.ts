/**
 * Pieces of bytes, put together.
 */

export { concatenate } from "../programs/internal/Pieces.ts"
