/**
 * What needs Node.
 *
 * @since 0.1.0
 */
export * as NodeFakeNomad from "./NodeFakeNomad.ts"
export * as NodeHttp from "./NodeHttp.ts"
export * as NodeJournal from "./NodeJournal.ts"
export * as NodeLocalFiles from "./NodeLocalFiles.ts"
export * as NodeNomad from "./NodeNomad.ts"
