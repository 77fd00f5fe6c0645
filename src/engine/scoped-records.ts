import { type Candidate, ofEnding, ofSpell, ofStart, type PlacedCollection } from '../history/attribution.ts';
import { careAround, careAt } from '../history/care.ts';
import { byTime, type RecordOf } from '../history/records.ts';
import type { Case } from './case.ts';

export const dated = <T>(found: readonly Candidate<T>[]): readonly Candidate<T>[] => found.filter(({ entry }) => entry.at !== undefined);

export function scoped<C extends PlacedCollection>(c: Case, collection: C, of: string | undefined): readonly Candidate<RecordOf<C>>[] {
  const found = scopedByPlacement(c, collection, of).filter(({ entry }) => servesAbout(c, entry.value, of));
  if (of !== 'meeting') return found;
  // What names the meeting is of it, whichever placement ran then, or none; not every kind of record can name one.
  const own = c.about.meeting?.value.id;
  const named = dated(
    (c.view.records(collection) ?? [])
      .filter(({ value }) => own !== undefined && (value as References).meetingId === own)
      .map((entry) => ({ entry })),
  );
  return [...found.filter(({ entry }) => !named.some((each) => each.entry === entry)), ...named].sort((a, b) => byTime(a.entry, b.entry));
}

/** What a record names it serves: not another concern, and not another meeting. */
function servesAbout({ about, view }: Case, value: object, of: string | undefined): boolean {
  const record: References & { readonly placementId?: string } = value;
  // What is said of the carers of another placement is no answer to this concern.
  if (about.concern !== undefined && record.placementId !== undefined && view.spellNamed(record.placementId) !== about.spell) return false;
  if (record.concernId !== undefined && about.concern !== undefined && record.concernId !== about.concern.value.id) return false;
  if (record.meetingId === undefined) return true;
  if (about.meeting !== undefined) return record.meetingId === about.meeting.value.id;
  // A paper for a meeting that was held is no paper for the next one.
  return (
    of !== 'meeting' ||
    view.records('meetings')?.some((meeting) => meeting.value.id === record.meetingId && meeting.at !== undefined) !== true
  );
}
export interface References {
  readonly concernId?: string;
  readonly concernIds?: readonly string[];
  readonly meetingId?: string;
}

function scopedByPlacement<C extends PlacedCollection>(c: Case, collection: C, of: string | undefined): readonly Candidate<RecordOf<C>>[] {
  const { spell } = c.about;
  if (of === 'care') return dated(ofCare(c, collection));
  if (of === 'child' || spell === undefined) return dated((c.view.records(collection) ?? []).map((entry) => ({ entry })));
  if (of === 'start') return dated(ofStart(c.view, collection, spell));
  if (of === 'ending' && (collection === 'notifications' || collection === 'documents' || collection === 'decisions')) {
    // The collection is one of the three that ofEnding takes.
    return dated(ofEnding(c.view, collection, spell) as readonly Candidate<RecordOf<C>>[]);
  }
  return dated(ofSpell(c.view, collection, spell));
}

/** Records of the rule's period of care, and of the time between it and the one before or after; one that names a placement is of that one's. */
function ofCare<C extends PlacedCollection>(c: Case, collection: C): readonly Candidate<RecordOf<C>>[] {
  const {
    view,
    about: { care },
  } = c;
  return (view.records(collection) ?? [])
    .filter(({ at, value: { placementId = '' } }) => {
      const day = view.spellNamed(placementId)?.start?.day ?? at?.day;
      return day !== undefined && (care === undefined || careAround(view, day) === care || careAt(view, day) === care);
    })
    .map((entry) => ({ entry }));
}
