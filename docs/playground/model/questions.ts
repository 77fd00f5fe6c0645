import {
  planChecklists,
  questions,
  type EvaluateOptions,
  type FactChange,
  type OpenQuestion,
  type PlacementHistory,
} from 'placement-rules';
import { listed, recordName, roleTitle, slugText, statusText } from 'placement-rules/wording';
import { placementNames } from './placement-names.ts';
import { kindProperty, lists, recordForms, type Field, type Option } from './record-forms.ts';

/** How a question is answered in place. */
export type Input =
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly label: string; readonly changes: readonly FactChange[]; readonly leadsTo: readonly string[] }[];
    }
  | { readonly kind: 'moment'; readonly pointer: string; readonly notYet?: readonly FactChange[]; readonly dayOnly: boolean }
  | { readonly kind: 'time'; readonly pointer: string; readonly date: string }
  /** Those chosen, as a list; or each of them recorded `as` something. */
  | { readonly kind: 'list'; readonly pointer: string; readonly options: readonly Option[]; readonly as?: 'complete' }
  | {
      readonly kind: 'records';
      readonly collection: string;
      readonly noun: string;
      readonly fields: readonly Field[];
      readonly covers: readonly FactChange[];
      readonly mayBeNone: boolean;
    }
  | { readonly kind: 'text'; readonly pointer: string };

/** A question to ask next. */
export interface QuestionView {
  readonly key: string;
  readonly question: string;
  readonly about: string;
  readonly ask: string;
  /** What waits for it, in words, and how many answers that are. */
  readonly waiting: readonly string[];
  readonly waits: number;
  readonly settles: number;
  readonly clauses: readonly string[];
  readonly pointer: string;
  readonly input: Input;
}

/** The fewest questions that every open answer has at least one of. */
export const questionViews = (history: PlacementHistory, options: EvaluateOptions): readonly QuestionView[] =>
  questions(history, options).map((question) => questionView(history, question, options));

function questionView(history: PlacementHistory, question: OpenQuestion, options: EvaluateOptions): QuestionView {
  const { pointer, knownBy, answers, settles, clauses } = question;
  return {
    key: `${pointer}|${question.question}`,
    question: question.question,
    about: aboutText(history, pointer),
    pointer,
    settles,
    clauses,
    ask: listed(
      knownBy.map(({ role, worker }) => `the ${roleTitle(role)}${worker === undefined ? '' : ` ${worker}`}`),
      'or',
    ),
    waiting: [...new Set(answers.map(({ title }) => title))],
    waits: answers.length,
    input: inputFor(history, question, options),
  };
}

/** The record that a question is about; nothing where it is about a whole kind of record. */
function aboutText(history: PlacementHistory, pointer: string): string {
  const [, collection = '', index] = pointer.split('/');
  if (collection === 'child' || index === undefined) return '';
  const placement = collection === 'placements' ? placementNames(history)[Number(index)] : undefined;
  return placement === undefined
    ? recordName(collection, valueAt(history, `/${collection}/${index}`), Number(index))
    : `placement ${placement.name}`;
}

function inputFor(
  history: PlacementHistory,
  { pointer, type, question, replies, records, answers }: OpenQuestion,
  options: EvaluateOptions,
): Input {
  if (replies.length > 0)
    return {
      kind: 'choice',
      options: replies.map(({ reply, changes, leadsTo }) => ({
        label: typeof reply === 'boolean' ? (reply ? 'Yes' : 'No') : sentence(slugText(reply)),
        changes,
        leadsTo: leadsTo.map(
          ({ answer, becomes }) => `${answers.find(({ id }) => id === answer)?.title ?? answer}: ${listed(becomes.map(statusText), 'or')}`,
        ),
      })),
    };
  if (records !== undefined) {
    const { collection, kinds, covers, mayBeNone } = records;
    if (collection === 'network')
      return {
        kind: 'choice',
        options: [
          { label: 'Yes', changes: [...covers, ...kinds.map((role) => ({ pointer: '/network/-', to: { role } }))], leadsTo: [] },
          { label: 'No', changes: covers, leadsTo: [] },
        ],
      };
    const form = recordForms[collection];
    if (form !== undefined)
      return {
        kind: 'records',
        collection,
        noun: form.noun,
        covers,
        mayBeNone,
        fields: [...kindField(collection, kinds), ...form.fields, ...placementField(history, collection, form.ofPlacement)],
      };
  }
  if (pointer.startsWith('/judgements/'))
    return {
      kind: 'choice',
      options: [true, false].map((judged) => ({
        label: judged ? 'Yes' : 'No',
        changes: judgedAlike(history, Number(pointer.split('/')[2]), judged),
        leadsTo: [],
      })),
    };
  const here = valueAt(history, pointer);
  const name = pointer.split('/').at(-1) ?? '';
  const words = lists[name];
  if (words !== undefined) return { kind: 'list', pointer, options: words };
  if (name === 'sections') return { kind: 'list', pointer, options: sectionsOf(history, pointer, options), as: 'complete' };
  if (question.startsWith('At what time of day') && typeof here === 'string') return { kind: 'time', pointer, date: here.slice(0, 10) };
  if (type === 'Moment' || type === 'DateString')
    return {
      kind: 'moment',
      pointer,
      dayOnly: type === 'DateString',
      ...(here === 'unknown' && /^(endedAt|to)$/.test(name) ? { notYet: [{ pointer, from: here }] } : {}),
    };
  return { kind: 'text', pointer };
}

/** The sections that the policy asks, or may ask, of a plan version. */
function sectionsOf(history: PlacementHistory, pointer: string, options: EvaluateOptions): readonly Option[] {
  const plan = history.plans?.[Number(pointer.split('/')[2])];
  const checklist = planChecklists(history, options).find(({ planId }) => planId === plan?.id);
  return (checklist?.sections ?? [])
    .filter(({ required }) => required !== 'not-required')
    .map(({ section, title }) => ({ value: section, label: title }));
}

/** Of judgements of one kind, and of one meeting or placement or of none, that differ, each says the same then. */
function judgedAlike({ judgements = [] }: PlacementHistory, place: number, judged: boolean): readonly FactChange[] {
  const asked = judgements[place];
  return judgements.flatMap(({ kind, meetingId, placementId }, index) =>
    kind === asked?.kind && meetingId === asked.meetingId && placementId === asked.placementId
      ? [{ pointer: `/judgements/${index}/value`, to: judged }]
      : [],
  );
}

function kindField(collection: string, kinds: readonly string[]): readonly Field[] {
  return kinds.length === 0
    ? []
    : [
        {
          name: kindProperty[collection] ?? 'kind',
          label: 'Which?',
          type: 'choice',
          options: kinds.map((value) => ({ value, label: slugText(value) })),
        },
      ];
}

/** A plan is of one placement; other records may leave it open, and are read as of the placement that ran then. */
function placementField(history: PlacementHistory, collection: string, ofPlacement: true | undefined): readonly Field[] {
  const options = placementNames(history).map(({ id, name }) => ({ value: id, label: name }));
  return ofPlacement === undefined || options.length === 0
    ? []
    : [
        {
          name: 'placementId',
          label: 'Which placement?',
          type: 'choice',
          options,
          ...(collection === 'plans' ? {} : { optional: true as const }),
        },
      ];
}

function valueAt(history: PlacementHistory, pointer: string): unknown {
  let value: unknown = history;
  for (const step of pointer.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  return value;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
