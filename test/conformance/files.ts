/**
 * Where the recorded transcript and the list of differences are.
 */
export const files = {
  transcript: new URL("transcript-2.0.0.jsonl", import.meta.url),
  differences: new URL("../../docs/differences.md", import.meta.url)
}
