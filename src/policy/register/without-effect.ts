/** A clause that asks for nothing that a child's record could show, and why. */
export interface WithoutEffect {
  readonly as: 'definition' | 'scope' | 'judgement';
  readonly because: string;
}

const scope = (because: string): WithoutEffect => ({ as: 'scope', because });
const definition = (because: string): WithoutEffect => ({ as: 'definition', because });
const judgement = (because: string): WithoutEffect => ({ as: 'judgement', because });

const purpose = scope('says what the policy is for');

/** Every other clause of the register is carried by a rule, a person, an item, a section or a silence. */
export const withoutEffect: Readonly<Record<string, WithoutEffect>> = {
  'DERBY-0.01': scope("gives the text's date, which is the profile's version"),
  'DERBY-0.05': scope('names the approach to all practice'),
  'DERBY-1.06': definition('presupposes the 72 hour review, which DERBY-1.04 and 1.05 count with; no text asks for it'),
  'DERBY-1.14.2': scope('names the system that the plan is recorded in'),
  'DERBY-1.19': scope('heads the sections of DERBY-1.19.1 to 1.19.8'),
  'DERBY-1.21': scope('heads the sections of DERBY-1.21.2 to 1.21.29'),
  'DERBY-1.21.5': definition('says who the appropriate person is'),
  'STABILITY-0.1': scope('says which children the text is about'),
  'STABILITY-1.1.1': purpose,
  'STABILITY-1.2.1': scope('asks departments and agencies to work together, in general'),
  'STABILITY-1.2.2': scope('asks departments and agencies to prevent breakdown, in general'),
  'STABILITY-1.2.3': judgement('turns on whether needs are identified, which is no fact of a record'),
  'STABILITY-1.2.4': judgement('turns on whether provision is made, which is no fact of a record'),
  'STABILITY-1.4.1': scope('asks that carers are listened to and supported, in general'),
  'STABILITY-1.5.1': definition('says what stability meetings are a means to'),
  'STABILITY-1.6.1': definition('says what a stability meeting is'),
  'STABILITY-1.8.1': scope('says that the people differ from child to child'),
  'STABILITY-3.1.1b': scope('says that it does not matter who reports fragility; `reportedBy` is never tested'),
  'STABILITY-6.1.6': judgement('leaves how often is enough to the need; STABILITY-6.1.1 carries the series'),
  'TRAFFORD-1.01': scope('says which meetings the text is about'),
  'TRAFFORD-1.03': scope('says that the text defines a process'),
  'TRAFFORD-1.04': scope('asks for work with all carers, in general'),
  'TRAFFORD-1.05': purpose,
  'TRAFFORD-1.06': purpose,
  'TRAFFORD-1.07': purpose,
  'TRAFFORD-1.08': purpose,
  'TRAFFORD-1.09': purpose,
  'TRAFFORD-1.10': purpose,
  'TRAFFORD-3.16.1': judgement('says what the review interval depends on; the agreed date is what counts'),
  'TRAFFORD-4.01': scope('commits the authority to short breaks, in general'),
  'TRAFFORD-8.01': scope("asks for publication on a website, which no child's record shows"),
  'LEICESTER-2.02': definition('says what a Placement Plan is for'),
  'LEICESTER-2.07.2': scope('names the system that the plan is recorded in'),
};
