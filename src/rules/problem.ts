/** Something wrong in a file of rules data: where (a path of keys) and why, for people. */
export interface Problem {
  file: string;
  path: (string | number)[];
  reason: string;
}
