/** What the package can be imported by, as the build names it, and where its source is: read by the build and by the tests of documentation. */
export const entries = {
  // Evaluation without a schema, and one policy at a time: what starts in a few milliseconds.
  engine: 'src/engine/index.ts',
  policy: 'src/profiles/writing.ts',
  'profiles/derby': 'src/profiles/derby/index.ts',
  'profiles/trafford': 'src/profiles/trafford/index.ts',
  'profiles/leicester': 'src/profiles/leicester/index.ts',
  'profiles/statutory': 'src/profiles/statutory.ts',
  'profiles/placement-stability': 'src/profiles/placement-stability/index.ts',
  'profiles/placement-plan-standards': 'src/profiles/placement-plan-standards/index.ts',
  index: 'src/index.ts',
  'conformance/index': 'src/conformance/index.ts',
  'ssda903/index': 'src/ssda903/index.ts',
  'report/index': 'src/report/index.ts',
  wording: 'src/wording/index.ts',
  'tables/index': 'src/tables/index.ts',
} as const;
