/**
 * What at least two of the texts share, whatever words each uses for it: one row a topic, with the clauses that carry it in each text.
 * Meetings and plan sections have tables of their own; this one is for reading across.
 */
export interface SharedTopic {
  readonly topic: string;
  readonly clauses: readonly string[];
}

const topic = (words: string, ...clauses: readonly string[]): SharedTopic => ({ topic: words, clauses });

export const sharedTopics: readonly SharedTopic[] = [
  topic('A planning meeting for each placement', 'DERBY-1.01', 'TRAFFORD-2.01', 'LEICESTER-1.01', 'STANDARDS-T.2'),
  topic('Before the child moves in', 'DERBY-1.03', 'TRAFFORD-2.02', 'LEICESTER-1.02', 'STANDARDS-T.1'),
  topic('The limit where urgency ruled that out', 'DERBY-1.04', 'TRAFFORD-2.03', 'LEICESTER-1.03', 'STANDARDS-T.5'),
  topic('The meeting makes the Placement Plan final', 'DERBY-1.18', 'LEICESTER-2.01', 'STANDARDS-T.2'),
  topic(
    "The child's needs, daily routine and Care Plan are gone through",
    'DERBY-1.18.1',
    'DERBY-1.18.2',
    'TRAFFORD-3.14.6',
    'LEICESTER-2.01.1',
    'LEICESTER-2.01.2',
    'STABILITY-5.2.1',
  ),
  topic(
    'Identity, health and education are discussed, and registration with health services',
    'DERBY-1.20',
    'DERBY-1.20.8',
    'LEICESTER-2.03',
    'LEICESTER-2.03.8',
  ),
  topic('Who contributes goes by the kind of placement', 'DERBY-1.13', 'LEICESTER-2.06', 'STABILITY-1.8.2'),
  topic('The chair prepares with papers', 'DERBY-1.14', 'LEICESTER-2.07'),
  topic('The chair sees that people understand the meeting and can give their views', 'DERBY-1.17', 'LEICESTER-2.05'),
  topic(
    'Further meetings, at an agreed interval or on need',
    'DERBY-1.07',
    'DERBY-1.09',
    'LEICESTER-2.04',
    'LEICESTER-2.04.2',
    'STABILITY-6.1.1',
  ),
  topic('What a plan says of parenting, money, contact, circumstances, the long term and objectives', 'DERBY-1.19', 'LEICESTER-1.07'),
  topic('An unplanned ending: whether to hold a Disruption Meeting', 'DERBY-2.01', 'LEICESTER-4.03'),
  topic('A move that disrupts education', 'DERBY-1.15', 'LEICESTER-2.10'),
  topic('A concern leads to thought about more support', 'DERBY-1.24.1', 'TRAFFORD-3.01', 'LEICESTER-3.03', 'STABILITY-1.5.2'),
  topic(
    'Actions have a time and somebody to do them',
    'DERBY-2.08.5',
    'TRAFFORD-3.15.2',
    'TRAFFORD-5.08.1',
    'STABILITY-5.2.2',
    'STABILITY-5.3.5',
  ),
  topic('The meeting is recorded', 'DERBY-2.09', 'TRAFFORD-3.15', 'LEICESTER-2.11', 'STABILITY-5.3.1'),
  topic('Those concerned hear what came of it', 'DERBY-2.09.1', 'LEICESTER-2.12', 'STABILITY-2.2.2'),
  topic('Contact between carers and child after the ending', 'DERBY-2.07', 'TRAFFORD-6.01', 'TRAFFORD-5.06.1'),
  topic('Support with what comes next', 'DERBY-2.06.1', 'TRAFFORD-6.03'),
  topic('Introductions before the move', 'DERBY-1.23', 'LEICESTER-1.05', 'STANDARDS-Q.3'),
  topic(
    'The reviewing officer',
    'DERBY-1.25',
    'DERBY-1.25.1',
    'LEICESTER-2.08',
    'STABILITY-3.1.10',
    'STABILITY-7.1.3',
    'STANDARDS-M.6',
    'STANDARDS-M.7',
  ),
  topic("The guardian's place while there are proceedings", 'DERBY-2.05', 'LEICESTER-2.09'),
];
