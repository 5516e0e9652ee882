/**
 * Why a parser gives up.
 */

/** A value cannot be what its definition says, or a definition is unknown: the parser fails. */
export class Unreadable extends Error {}
