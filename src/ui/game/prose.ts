/** Clauses one after another, each a sentence. */
export function sentences(clauses: readonly string[]): string {
  return clauses.map((clause) => (/[.!?:]$/.test(clause) ? clause : `${clause}.`)).join(' ');
}
