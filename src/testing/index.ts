/**
 * The fake NOMAD, for tests.
 *
 * @since 0.1.0
 */

/**
 * A NOMAD in memory, and the service that controls it.
 *
 * @since 0.1.0
 */
export * as FakeNomad from "./FakeNomad.ts"

/**
 * What can go wrong with a call, as words.
 *
 * @since 0.1.0
 */
export * as Fault from "./Fault.ts"
