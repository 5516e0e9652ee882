/**
 * Expressions that pick values out of what an entry has (JMESPath): which quantities they name. Only that is of interest to
 * a search, so operators, indices and values are passed over.
 */

/** The quantity whose values are picked, and those that the choice depends on; or what is wrong. */
export type Named = { readonly quantity: string; readonly others: ReadonlyArray<string> } | { readonly error: string }

interface Token {
  readonly text: string
  readonly at: number
}

const tokensOf = (text: string): ReadonlyArray<Token> =>
  [...text.matchAll(/"[^"]*"|'[^']*'|`[^`]*`|\[\?|&&|\|\||[<>=!]=|[A-Za-z_]\w*|-?\d+|\S/g)].map((match) => ({
    text: match[0],
    at: match.index
  }))

const isName = (token: Token | undefined): boolean => /^[A-Za-z_"]/.test(token?.text ?? "")

interface Paths {
  readonly main: ReadonlyArray<string>
  readonly others: ReadonlyArray<ReadonlyArray<string>>
}

const none: Paths = { main: [], others: [] }

const joined = (all: ReadonlyArray<Paths>): Paths => ({
  main: all.flatMap(({ main }) => main),
  others: all.flatMap(({ others }) => others)
})

/** What the arguments of a function name: with `min_by` the value that decides is another quantity. */
const called = (name: string, all: ReadonlyArray<Paths>): Paths => {
  const [first = none, second = none] = all
  if (name === "min_by" || name === "max_by") return { main: first.main, others: [[...first.main, ...second.main]] }
  return joined(name === "map" ? all.toReversed() : all)
}

/** Reads tokens up to one of some that end an expression. */
const read = (tokens: ReadonlyArray<Token>, from: number, ends: ReadonlyArray<string>): readonly [Paths, number] => {
  let paths = none
  let at = from
  for (let token = tokens[at]; token !== undefined && !ends.includes(token.text); token = tokens[at]) {
    at += 1
    if (isName(token) && tokens[at]?.text === "(") {
      const args: Array<Paths> = []
      do {
        const [argument, end] = read(tokens, at + 1, [",", ")"])
        args.push(argument)
        at = end
      } while (tokens[at]?.text === ",")
      at += 1
      paths = joined([paths, called(token.text, args)])
    } else if (isName(token)) {
      paths = { ...paths, main: [...paths.main, token.text.replaceAll('"', "")] }
    } else if (token.text === "[?") {
      const [condition, end] = read(tokens, at, ["]"])
      const left = paths.main
      paths = { main: left, others: [...paths.others, ...condition.main.map((name) => [...left, name])] }
      at = end + 1
    }
  }
  return [paths, at]
}

const pointedAt = (text: string, column: number): string => `\n"${text}"\n${" ".repeat(column + 1)}^`

const parseError = (text: string, { at, text: token }: Token, kind: string): string =>
  `Parse error at column ${at}, token "${token}" (${kind}), for expression:${pointedAt(text, at)}`

const closing: { readonly [open: string]: string } = { "(": ")", "[": "]", "[?": "]", "{": "}" }

/** What is wrong with an expression, as far as one can see without a grammar. */
const fault = (text: string, tokens: ReadonlyArray<Token>): string | undefined => {
  const open: Array<string> = []
  for (const [index, token] of tokens.entries()) {
    const expected = closing[token.text]
    if (expected !== undefined) open.push(expected)
    const isClosing = [")", "]", "}"].includes(token.text)
    if (isClosing && open.pop() !== token.text)
      return `Unexpected token: ${token.text}: ${parseError(text, token, "RPAREN")}`
    if (isName(token) && isName(tokens[index - 1])) {
      return `Unexpected token: ${token.text}: ${parseError(text, token, "UNQUOTED_IDENTIFIER")}`
    }
  }
  if (open.length > 0) return `Invalid jmespath expression: Incomplete expression:${pointedAt(text, text.length)}`
  if (tokens.length === 0) return "Invalid JMESPath expression: cannot be empty."
  if (tokens.at(-1)?.text !== ".") return undefined
  const expected = "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: eof: "
  return expected + parseError(text, { text: "", at: text.length }, "EOF")
}

/** The quantities that an expression names; `#` and the schema of a quantity go with each. */
export const named = (expression: string): Named => {
  const schema = /#[a-zA-Z0-9_.#]+/.exec(expression)?.[0] ?? ""
  const path = expression.replace(schema, "")
  const tokens = tokensOf(path)
  const error = fault(path, tokens)
  if (error !== undefined) return { error }
  const [{ main, others }] = read(tokens, 0, [])
  const quantity = main.join(".") + schema
  const all = new Set(others.map((names) => names.join(".") + schema))
  return { quantity, others: [...all].filter((other) => other !== quantity) }
}
