/**
 * Why a parser gives up, or what it read cannot be written.
 */

/** A value cannot be what its definition says, or a definition is unknown: the parser fails. */
export class Unreadable extends Error {}

/** The archive cannot be written: a section in it belongs to another one. The message is the server's. */
export class Unwritable extends Error {}
