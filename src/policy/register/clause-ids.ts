/**
 * Every clause of the register and every provision of the regulations by id, written compactly: `1.13.1-8` stands for 1.13.1 to
 * 1.13.8. What each one says stands in the register; an attestation needs to know only that it exists.
 */
const written = {
  DERBY: `
    0.01-05 1.01-13 1.13.1-8 1.14 1.14.1-7 1.15-17 1.17.1-2 1.18 1.18.1-2 1.19 1.19.1-8 1.20 1.20.1-8 1.21 1.21.1-29 1.22
    1.22.1 1.23 1.23.1-4 1.24 1.24.1-3 1.25 1.25.1 2.01-02 2.02.1 2.03 2.03.1 2.04 2.04.1-11 2.05-06 2.06.1 2.07-08
    2.08.1-6 2.09 2.09.1 2.10-12 2.12.1 A.01-02`,
  STABILITY: `
    0.1 1.1.1 1.2.1-4 1.4.1 1.5.1-3 1.6.1 1.7.1-5 1.8.1-12 1.9.1-6 1.10.1 2.1.1 2.2.1-6 2.3.1-3 2.4.1-4 3.1.0-1 3.1.1a
    3.1.1b 3.1.2-10 4.1-2 5.1.1-6 5.2.1-2 5.3.1-7 6.1.1-6 7.1.1-5`,
  TRAFFORD: `
    1.01-12 2.01-05 3.01-07 3.07.1-2 3.08-09 3.09.1-13 3.10-11 3.11.1-2 3.12 3.12.1 3.13-14 3.14.1-14 3.15 3.15.1-4 3.16
    3.16.1-4 4.01-02 5.01-06 5.06.1 5.07 5.07.1 5.08 5.08.1 6.01 6.01.1-3 6.02-03 7.01-02 8.01`,
  LEICESTER: `
    1.01-07 1.07.1-7 2.01 2.01.1-2 2.02-03 2.03.1-8 2.04 2.04.1-3 2.05 2.05.1-2 2.06 2.06.1-8 2.07 2.07.1-6 2.08-12
    3.01-04 4.01 4.01.1-3 4.02-03`,
  STANDARDS: `
    B.1-2 P.1-5 T.1-6 Q.1-9 M.1-8`,
  REG: `
    4.2 7.2-3 9.1-3 10.1 11.1 13.1 14.1-2 14.4 19.1-2 23.1 24.1 25.1 28.2.a 28.2.b 28.2.c 28.LT 28.3-5 33.1 33.2a 33.2b
    36.2 48.17 48.75 48.R SCH2.1.1-10 SCH2.2.assessment-outcome SCH2.2.support-to-parent SCH2.2.duty-to-notify
    SCH2.3.accommodation-type SCH2.3.accommodation-address SCH2.3.personal-history SCH2.3.religious-persuasion
    SCH2.3.cultural-linguistic-background SCH2.3.racial-origin SCH2.3.financial-arrangements
    SCH2.3.accommodated-responsibilities SCH2.3.parental-delegation SCH2.3.accommodation-duration
    SCH2.3.ending-arrangements SCH2.3.return-home-arrangements SCH2.3.child-16-agreement-s20`,
} as const;

const range = /^(.*\.)(\d+)-(\d+)$/;

function expand(source: string, text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((suffix) => {
      const [, stem = '', first = '', last = ''] = range.exec(suffix) ?? [];
      if (stem === '') return [`${source}-${suffix}`];
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, index) => `${source}-${stem}${String(Number(first) + index).padStart(first.length, '0')}`);
    });
}

let known: ReadonlySet<string> | undefined;

/** All clause and provision ids: `DERBY-1.04`, `REG-28.2.a`, `REG-SCH2.3.accommodation-type`. Made when first asked for. */
export function clauseIds(): ReadonlySet<string> {
  known ??= new Set(Object.entries(written).flatMap(([source, text]) => expand(source, text)));
  return known;
}
