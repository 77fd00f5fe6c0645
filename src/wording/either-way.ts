/** What something says where it holds, and where it does not; a text alone where a "no" at its head, or a "not" behind its verb, is all the difference. */
export type SaidEitherWay = string | readonly [holds: string, fails: string];

/**
 * What it says, so or not so.
 * @example
 * eitherWay('the child is in education', false); //=> 'the child is not in education'
 * eitherWay('a review has been held', false); //=> 'no review has been held'
 */
export function eitherWay(said: SaidEitherWay, holds: boolean): string {
  if (typeof said !== 'string') return said[holds ? 0 : 1];
  return holds
    ? said
    : said.replace(/^an? (.*)| (is|are|was|were|has|have) /, (verb, thing) => (thing === undefined ? `${verb}not ` : `no ${thing}`));
}
