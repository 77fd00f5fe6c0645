import type { RequiredMeeting } from '../contract.ts';
import type { FilledPractice, MeetingContent, Rule } from './language.ts';
import { PolicyError } from './policy-error.ts';
import { strength } from './strength.ts';

/**
 * Common practice: what at least two authorities share, once, with the places where they differ left open as slots. An authority fills
 * each slot, with its own clauses, or says that its text is silent there.
 */
export type SlotType = 'limbs' | 'clauses' | 'people' | 'chair' | 'items' | 'owners' | 'modality' | 'condition' | 'kinds' | 'text';
/** A slot of a practice: what it takes and what it is for. */
export interface SlotDeclaration {
  readonly type: SlotType;
  readonly says: string;
  /** What of the meeting stays unspecified where an authority is silent. */
  readonly silence?: RequiredMeeting['unspecified'][number];
}
/** A place in a shared rule that an authority fills. */
export interface SlotReference {
  readonly slot: string;
}
/** That an authority's text says nothing for a slot, and how one can tell. */
export interface Silent {
  readonly silent: true;
  readonly because: string;
}

/** Any property may be left to a slot. */
export type Open<T> = { readonly [K in keyof T]: T[K] | SlotReference };
/** A rule whose properties may be left to slots. */
export type RuleTemplate = Omit<Open<Rule>, 'id' | 'meeting'> & { readonly meeting?: Open<MeetingContent> };
/** A rule that several authorities share, with slots for what differs. */
export interface Practice {
  /** The rule's name within an authority: `first-placement-planning-meeting`. */
  readonly name: string;
  readonly slots: Readonly<Record<string, SlotDeclaration>>;
  readonly rule: RuleTemplate;
}

/**
 * A reference to a slot, by its name.
 *
 * @param name One of the slots that the practice declares.
 * @example
 * slot('chair'); //=> { slot: 'chair' }
 */
export const slot = (name: string): SlotReference => ({ slot: name });
/**
 * The authority's text does not say; `because` says how one can tell.
 *
 * @param because A person's words: where one has looked.
 * @example
 * silent('the text names nobody'); //=> { silent: true, because: 'the text names nobody' }
 */
export const silent = (because: string): Silent => ({ silent: true, because });

// Of anything at all, one property is asked for.
const isSlot = (value: unknown): value is SlotReference => (value as Partial<SlotReference> | null | undefined)?.slot !== undefined;
const isSilent = (value: unknown): value is Silent => (value as Partial<Silent> | null | undefined)?.silent === true;

const fits: Readonly<Record<SlotType, (value: unknown) => boolean>> = {
  limbs: Array.isArray,
  clauses: Array.isArray,
  people: Array.isArray,
  items: Array.isArray,
  owners: Array.isArray,
  kinds: Array.isArray,
  chair: (value) => typeof value === 'object' && value !== null && 'how' in value,
  modality: (value) => Object.hasOwn(strength, String(value)),
  condition: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  text: (value) => typeof value === 'string',
};

/**
 * Fills a practice's slots for one authority. PolicyError for a slot that it does not have, leaves open, or fills with something else.
 *
 * @param authority The slug that its rule ids begin with.
 * @param values By slot: its value, or `silent(…)`.
 * @returns A rule of the authority's own.
 * @throws PolicyError for a slot that it does not have, leaves open, or fills with something else; the message names them.
 * @example
 * const practice = { name: 'chronology', slots: { clauses: { type: 'clauses', says: 'what asks for it' } }, rule: { kind: 'document', title: 'Chronology', clauses: slot('clauses'), modality: 'should', forEach: { each: 'placement' } } };
 * fill(practice, 'northmere', { clauses: ['NORTHMERE-1.1'] }).clauses; //=> ['NORTHMERE-1.1']
 */
export function fill(practice: Practice, authority: string, values: Readonly<Record<string, unknown>>): Rule {
  const where = `common practice "${practice.name}" as filled by ${authority}`;
  for (const name of Object.keys(values)) {
    if (practice.slots[name] === undefined)
      throw new PolicyError('unknown-slot', `${where}: there is no slot "${name}"; it has ${Object.keys(practice.slots).join(', ')}.`);
  }
  const unspecified: RequiredMeeting['unspecified'][number][] = [];
  for (const [name, declared] of Object.entries(practice.slots)) {
    const value = values[name];
    if (value === undefined)
      throw new PolicyError('unfilled-slot', `${where}: slot "${name}" (${declared.says}) is open; fill it, or write silent('…').`);
    if (isSilent(value)) {
      if (declared.silence !== undefined) unspecified.push(declared.silence);
    } else if (!fits[declared.type](value))
      throw new PolicyError(
        'wrong-slot',
        `${where}: slot "${name}" takes ${declared.type} (${declared.says}), not ${JSON.stringify(value).slice(0, 60)}.`,
      );
  }
  const places = new Map<string, string[]>();
  // Every slot is filled with a value of its type, so what comes out is a rule.
  const rule = filled(practice.rule, values, '', places) as Omit<Rule, 'id'>;
  const meeting =
    rule.meeting === undefined
      ? {}
      : {
          meeting: {
            ...rule.meeting,
            unspecified: [...new Set([...(rule.meeting.unspecified ?? []), ...unspecified, ...withoutItems(rule.meeting)])],
          },
        };
  return { id: `${authority}/${practice.name}`, ...rule, ...meeting, practice: filledPractice(practice, values, places) };
}

/** What the text says nothing of, since no item of the meeting is of that kind. */
const withoutItems = ({ items = [] }: MeetingContent): RequiredMeeting['unspecified'] =>
  (
    [
      ['agenda', 'agenda'],
      ['preparation', 'preparation'],
      ['record', 'records'],
    ] as const
  ).flatMap(([kind, part]) => (items.some((item) => item.kind === kind) ? [] : [part]));

/** What filled each slot stays with the rule, and where, so that an explanation can say so. */
const filledPractice = (
  { name, slots }: Practice,
  values: Readonly<Record<string, unknown>>,
  places: ReadonlyMap<string, readonly string[]>,
): FilledPractice => ({
  name,
  slots: Object.entries(slots).map(([slotName, { says }]) => {
    const value = values[slotName];
    return isSilent(value)
      ? { slot: slotName, says, at: [], silent: value.because }
      : { slot: slotName, says, at: places.get(slotName) ?? [] };
  }),
});

/** A part of a template with its slots filled; `places` gets the pointers of each. */
function filled(part: unknown, values: Readonly<Record<string, unknown>>, pointer: string, places: Map<string, string[]>): unknown {
  if (Array.isArray(part)) return part.map((each, index) => filled(each, values, `${pointer}/${index}`, places));
  if (typeof part !== 'object' || part === null) return part;
  const made: Record<string, unknown> = {};
  for (const [key, below] of Object.entries(part)) {
    const at = `${pointer}/${key}`;
    if (!isSlot(below)) {
      made[key] = filled(below, values, at, places);
      continue;
    }
    places.set(below.slot, [...(places.get(below.slot) ?? []), at]);
    const given = values[below.slot];
    if (!isSilent(given)) made[key] = given;
  }
  return made;
}
