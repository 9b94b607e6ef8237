/** What is wrong with the text of the fields; line and column count from 1 within it. */
export interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}
