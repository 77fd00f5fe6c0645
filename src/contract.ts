/**
 * The public contract: what a caller passes in and what comes back.
 * Every property here is public API. Schemas, engine and adapters follow these shapes; the package exports them as plain
 * interfaces (no zod, js-joda or date-fns type ever appears in a public signature).
 * `semantics.md` beside this file says what each answer means; where the two seem to differ, semantics.md stands.
 */

// ───────────────────────────── time ─────────────────────────────

/** A calendar date in Europe/London, `YYYY-MM-DD`. */
export type DateString = string;

/**
 * ISO 8601 date-time. With an offset or `Z` it is an instant. Without one it is Europe/London clock time: a clock time that
 * the spring change skips is invalid input; one that the autumn change repeats is one of two instants.
 * Output date-times always carry the London offset and seconds: `2026-03-30T19:00:00+01:00`.
 */
export type DateTimeString = string;

/** A point in time, known to the minute (date-time) or only to the day (date). */
export type Moment = DateString | DateTimeString;

/** The source system cannot say. Different from absent, which for a moment means "had not happened". */
export type Unknown = 'unknown';

/** Half-open: `to` is the first moment after the period. No `to`: still running. */
export interface Period { readonly from: Moment | Unknown; readonly to?: Moment | Unknown }

/** A length of time, as policies state it. One unit at a time: 72 hours is not 3 days, and 5 days is not 5 working days. */
export type Timescale =
  | { readonly hours: number } | { readonly days: number } | { readonly workingDays: number }
  | { readonly weeks: number } | { readonly months: number } | { readonly years: number };

// ───────────────────────────── input: the placement history ─────────────────────────────

/** Everything recorded of one child that rules read. What is left out is unknown, never false. */
export interface PlacementHistory {
  readonly child: Child;
  /** Periods of being looked after. Anchor of the statutory reviews; may differ from the first placement's start. */
  readonly lookedAfter?: readonly Period[];
  readonly legalStatuses?: readonly LegalStatusPeriod[];
  readonly placements: readonly Placement[];
  readonly circumstances?: readonly Circumstance[];
  readonly concerns?: readonly Concern[];
  readonly meetings?: readonly Meeting[];
  readonly plans?: readonly PlacementPlanVersion[];
  readonly reviews?: readonly LookedAfterReview[];
  readonly visits?: readonly Visit[];
  readonly notifications?: readonly Notification[];
  readonly decisions?: readonly Decision[];
  readonly consultations?: readonly Consultation[];
  readonly documents?: readonly DocumentRecord[];
  /** Breaks that the carer takes within a placement. A child's own short stays are placements under `short-break-series`. */
  readonly carerBreaks?: readonly CarerBreak[];
  /** Professional judgements that a rule turns on and that no other fact can stand in for. */
  readonly judgements?: readonly Judgement[];
  /** Statements on the record that something a clause asks for was done, did not apply, or could not be done. */
  readonly attestations?: readonly Attestation[];
  /** Who is allocated to the child, by role. */
  readonly network?: readonly NetworkMember[];
  /** What this extract records. A kind not listed, or a time before `from`, is unknown even though its array is present. */
  readonly coverage?: Coverage;
}

/** The child, by an id; no name is needed and none is read. */
export interface Child {
  /** Pseudonymous. Never a name. */
  readonly id: string;
  readonly dateOfBirth?: DateString;
  readonly interpreterNeeded?: boolean;
  readonly disabilities?: readonly ('sen' | 'learning' | 'language' | 'physical')[];
  readonly inEducation?: boolean;
  readonly independentVisitor?: boolean;
  /** Behaviours that worried earlier carers are on record. */
  readonly behavioursOfConcern?: boolean;
  /** Read only from the sixteenth birthday, under section 20. */
  readonly agreesToAccommodation?: boolean;
  /** Of sufficient understanding and agrees to six-monthly visits in a long-term foster placement. */
  readonly agreesToSixMonthlyVisits?: boolean;
}

/** The legal status under which the child is looked after. */
export type LegalStatus =
  | 'section-20' | 'interim-care-order' | 'care-order' | 'placement-order' | 'emergency-protection-order'
  | 'police-protection' | 'child-assessment-order' | 'remand' | 'short-break-series' | 'other';
/** A legal status and the days on which it holds. */
export interface LegalStatusPeriod extends Period { readonly id?: string; readonly status: LegalStatus }

/** The kind of placement. */
export type PlacementKind =
  | 'foster' | 'connected-person' | 'home-from-home' | 'special-guardianship' | 'with-parents' | 'adoptive'
  | 'residential' | 'secure' | 'residential-school' | 'supported-accommodation' | 'independent-living' | 'custody' | 'hospital' | 'other';

/** One placement of the child, from its start to its end. */
export interface Placement {
  readonly id: string;
  readonly kind: PlacementKind;
  /** In-house: run or approved by the responsible authority. Commissioned: bought from an agency or company. */
  readonly provision?: 'in-house' | 'commissioned';
  readonly decidedAt?: Moment;
  /** Absent: proposed; the child has not moved in. */
  readonly startedAt?: Moment;
  readonly plannedStart?: Moment;
  /** The proposal was dropped; the child never moved in. */
  readonly withdrawnAt?: Moment;
  /** Urgency made it impossible to plan beforehand. */
  readonly emergency?: boolean;
  readonly endedAt?: Moment | Unknown;
  readonly ending?: PlacementEnding;
  /** The carer or home before and after is the same (SSDA903 RNE T or U): continues the placement before it. */
  readonly sameCarer?: boolean;
  /** Part of the child's permanence plan. */
  readonly permanent?: boolean;
  readonly permanenceMatchAgreedAt?: Moment;
  /** Intended to last until eighteen. */
  readonly longTerm?: boolean;
  /** Regulation 24: temporary approval of a connected person. `to`: fully approved or withdrawn. */
  readonly temporaryApproval?: { readonly from: Moment; readonly extendedAt?: Moment; readonly to?: Moment };
  /** Regulation 23: emergency placement outside the foster parent's terms of approval. */
  readonly outsideApproval?: Period;
  /** Regulation 19: placed with a parent before the assessment was complete. */
  readonly beforeAssessment?: boolean;
  readonly outOfArea?: boolean;
  /** Out of area and not in a neighbouring authority either. */
  readonly atDistance?: boolean;
  readonly disruptsEducation?: boolean;
  readonly predictedDifficulties?: readonly ('challenging-behaviour' | 'emotional-needs' | 'mental-health')[];
  /** Recorded by the caller, never inferred. `specificNeeds`: the placement may need extra guidance and support. */
  readonly transCultural?: { readonly specificNeeds?: boolean };
  readonly carersHaveBirthChildren?: boolean;
  /** How often further placement planning meetings were agreed to be held, each from its `agreedAt` on. Never defaulted. */
  readonly planningIntervals?: readonly { readonly every: Timescale; readonly agreedAt?: Moment }[];
  /** The council's own visiting interval for this placement, where tighter than statute. */
  readonly visitInterval?: { readonly every: Timescale; readonly agreedAt?: Moment };
}

/** How, why and by whom a placement was ended. */
export interface PlacementEnding {
  readonly manner?: 'planned' | 'unplanned' | 'abrupt';
  readonly endedBy?: 'authority' | 'provider' | 'carer' | 'child' | 'parent' | 'court' | 'other';
  readonly decidedAt?: Moment;
  readonly plannedFor?: Moment;
  readonly complex?: boolean;
  /** Immediate risk of significant harm to the child, or of serious injury to others. */
  readonly immediateRisk?: boolean;
}

/** A state of the child or the placement that holds for some time. */
export interface Circumstance extends Period {
  readonly id?: string;
  readonly kind:
    | LocalWord | 'missing' | 'away-without-authorisation' | 'temporary-absence' | 'child-protection-concern' | 'sexual-exploitation-risk'
    | 'criminal-exploitation-risk' | 'offending' | 'offending-risk' | 'criminal-justice-involvement' | 'care-proceedings';
  readonly placementId?: string;
}

/** A worry about a placement, from the day on which somebody identified it. */
export interface Concern {
  readonly id: string;
  readonly kind:
    | LocalWord | 'support-need' | 'fragility' | 'placement-jeopardy' | 'school-place-jeopardy' | 'school-containment'
    | 'imminent-disruption' | 'suitability' | 'progress' | 'day-to-day-arrangements' | 'carer-conduct' | 'other';
  readonly identifiedAt: Moment;
  readonly resolvedAt?: Moment;
  readonly placementId?: string;
  readonly reportedBy?: Role;
  /** The meeting that concluded it. */
  readonly raisedAtMeetingId?: string;
  /** Judgement: breakdown can no longer be prevented. */
  readonly endingInevitable?: boolean;
}

/** A kind of meeting: one that the package knows, or a council's own. */
export type MeetingKind = KnownMeeting | LocalWord;
/** The kinds of meeting that the package knows. */
export type KnownMeeting =
  | 'placement-planning-meeting' | 'introduction-planning-meeting' | 'enhanced-case-management-meeting'
  | 'seventy-two-hour-review' | 'placement-support-meeting' | 'pre-disruption-meeting' | 'placement-stability-meeting'
  | 'disruption-meeting' | 'end-of-placement-review' | 'foster-carer-review' | 'risk-and-network-meeting';

/** A meeting, planned or held, with who took part and what it led to. */
export interface Meeting {
  readonly id: string;
  /** `placement-agreement-meeting` is accepted on input, under every profile, as an alias of `placement-planning-meeting`. */
  readonly kind: MeetingKind | 'placement-agreement-meeting';
  readonly placementId?: string;
  readonly concernIds?: readonly string[];
  readonly heldAt?: Moment;
  readonly scheduledFor?: Moment;
  readonly chair?: Role;
  readonly mode?: 'in-person' | 'video' | 'telephone' | 'mixed';
  readonly attended?: readonly Role[];
  readonly contributed?: readonly Role[];
  readonly consulted?: readonly Role[];
  readonly informed?: readonly Role[];
  readonly minutes?: { readonly takenBy?: Role; readonly circulatedAt?: Moment; readonly circulatedTo?: readonly Role[] };
  readonly actions?: readonly { readonly text?: string; readonly owner?: Role; readonly dueBy?: Moment; readonly completedAt?: Moment }[];
  readonly nextMeetingAgreedFor?: Moment;
  readonly child?: { readonly decision?: 'offered' | 'attending' | 'declined' | 'excluded'; readonly reason?: string };
}

/** One version of a Placement Plan, with its sections and with whom it was shared. */
export interface PlacementPlanVersion {
  readonly id: string;
  readonly placementId: string;
  readonly kind?: 'new' | 'revision';
  /** The text exists ("prepared", "completed"). */
  readonly preparedAt?: Moment;
  /** Agreed as final ("finalised", "agreed"). */
  readonly finalisedAt?: Moment;
  readonly signedAt?: Moment;
  readonly signedBy?: readonly Role[];
  /** `none`: considered, nothing to record, which completes it. A slug left out is missing. No `sections` at all: unknown. */
  readonly sections?: Readonly<Partial<Record<SectionSlug, 'complete' | 'incomplete' | 'none'>>>;
  readonly reviewedAt?: readonly Moment[];
}

/** `heldAt` is the first sitting, which is what counts; `adjournedUntil` where the IRO adjourned it. */
export interface LookedAfterReview { readonly id: string; readonly heldAt?: Moment; readonly scheduledFor?: Moment; readonly adjournedUntil?: Moment; readonly completedAt?: Moment }
/** A visit to the child. */
export interface Visit { readonly id: string; readonly at: Moment; readonly by?: Role; readonly placementId?: string; readonly childSeen?: boolean; readonly seenAlone?: boolean; readonly mode?: 'in-person' | 'video' | 'telephone' }
/** That somebody told somebody else of something. */
export interface Notification { readonly id?: string; readonly to: Role; readonly from?: Role; readonly about: NotificationSubject; readonly at: Moment; readonly written?: boolean; readonly placementId?: string; readonly concernId?: string; readonly meetingId?: string }
/** What a notification is about. */
export type NotificationSubject =
  | LocalWord | 'placement-made' | 'placement-ending' | 'placement-ended' | 'planned-end' | 'education-disrupted' | 'carer-conduct' | 'meeting-decision'
  | 'meeting-outcome' | 'meeting-purpose' | 'legal-status-change' | 'placement-change' | 'disruption' | 'placement-plan';
/** A decision on a placement or a meeting, by whom and when. */
export interface Decision {
  readonly id?: string;
  readonly kind:
    | LocalWord | 'review-before-move' | 'hold-disruption-meeting' | 'end-stability-meetings' | 'recommend-stability-meetings' | 'additional-support'
    | 'bring-review-forward' | 'approve-placement' | 'approve-education-change' | 'approve-parent-placement' | 'approve-connected-person';
  readonly at: Moment; readonly by: Role | readonly Role[]; readonly outcome?: 'yes' | 'no'; readonly inReview?: boolean; readonly reason?: string; readonly placementId?: string;
}
/** That somebody was asked before a step was taken. */
export interface Consultation { readonly id?: string; readonly with: Role; readonly about: 'ending-placement' | 'suitability' | 'stability' | 'disruption' | 'education' | 'out-of-area'; readonly at: Moment; readonly placementId?: string }
/** One record per version or update; `at` is that version's date. */
export interface DocumentRecord {
  readonly id?: string;
  readonly kind:
    | LocalWord | 'care-plan' | 'personal-education-plan' | 'pathway-plan' | 'health-plan' | 'health-information' | 'health-assessment' | 'court-order'
    | 'safety-plan' | 'single-assessment' | 'chronology' | 'support-record' | 'report-to-chair' | 'chair-briefing' | 'carer-preparation'
    | 'local-placement-plan' | 'information-for-carers' | 'case-record-update' | 'parent-assessment' | 'stability-meeting-record';
  readonly at: Moment; readonly placementId?: string; readonly meetingId?: string; readonly sharedWith?: readonly { readonly role: Role; readonly at: Moment }[];
}
/** Length in days = `to` minus `from`: `to` is the first day back. */
export interface CarerBreak { readonly id?: string; readonly from: DateString; readonly to?: DateString; readonly placementId?: string; readonly agreed?: boolean; readonly allowance?: 'full' | 'reduced' | 'stopped' }
/** What a professional judged, where a text leaves it to them. */
export interface Judgement {
  readonly id?: string;
  readonly kind:
    | LocalWord | 'parent-contribution-positive' | 'police-indicated' | 'home-manager-appropriate' | 'parent-attendance-appropriate'
    | 'child-attendance-appropriate' | 'cultural-barrier' | 'referral-likely' | 'virtual-school-needed' | 'family-focus-needed';
  readonly value: boolean; readonly role?: Role; readonly placementId?: string; readonly meetingId?: string;
}
/** That somebody confirms that what a clause asks was done, where no other record shows it. */
export interface Attestation {
  readonly id?: string;
  /** Clause or provision id: `DERBY-2.07`, `REG-9.1`. */
  readonly clause: string;
  readonly outcome: 'done' | 'not-applicable' | 'not-practicable';
  readonly at: Moment;
  readonly by?: Role; readonly reason?: string;
  readonly placementId?: string; readonly meetingId?: string; readonly concernId?: string; readonly reviewId?: string;
}
/** Somebody in the child's life or work, and the days on which they hold the role. */
export interface NetworkMember extends Partial<Period> {
  readonly id?: string;
  readonly role: Role;
  readonly serves?: 'child' | 'carer';
  /** Pseudonymous keys of the council's own system, for lists by worker and team. */
  readonly worker?: string; readonly team?: string;
  /** Must not be invited or told (a court order, a risk). Lists name the role as excluded, with this reason, instead of inviting it. */
  readonly excluded?: { readonly reason: string };
}

/** Which records the extract holds and since when, so that an absent record can be told from one not extracted. */
export interface Coverage {
  readonly circumstances?: Recorded<Circumstance['kind']>; readonly concerns?: Recorded<Concern['kind']>;
  readonly meetings?: Recorded<MeetingKind>; readonly documents?: Recorded<DocumentRecord['kind']>;
  readonly notifications?: Recorded<NotificationSubject>; readonly decisions?: Recorded<Decision['kind']>;
  readonly consultations?: Recorded<Consultation['about']>; readonly judgements?: Recorded<Judgement['kind']>;
  readonly plans?: Recorded<never>; readonly reviews?: Recorded<never>; readonly visits?: Recorded<never>; readonly network?: Recorded<Role>;
}
/** Of one array: the kinds that are recorded, and since when. */
export interface Recorded<K> { readonly kinds?: readonly K[]; readonly from?: Moment }

// ───────────────────────────── closed lists ─────────────────────────────

/** A word of a council's own, declared by its profile: `walsall/adoption-panel`. Accepted wherever a list says `LocalWord`. */
export type LocalWord = `${string}/${string}`;

/** A role: one that the package knows, or a council's own. */
export type Role = KnownRole | LocalWord;
/** The roles that the package knows. */
export type KnownRole =
  | 'advanced-practitioner' | 'advocate' | 'after-care-worker' | 'area-authority' | 'art' | 'associated-professional'
  | 'carer-birth-child' | 'chair' | 'child' | 'childcare-team-manager' | 'commissioning' | 'current-carer' | 'dentist'
  | 'designated-nurse' | 'designated-teacher' | 'director-of-childrens-services' | 'educational-institution' | 'family-focus-worker'
  | 'family-placement-team-leader' | 'finance-officer' | 'foster-carer' | 'foster-carer-mentor' | 'fostering-team-manager'
  | 'friend-or-relative' | 'gp' | 'guardian' | 'health-body' | 'health-service' | 'healthy-young-minds' | 'home-manager'
  | 'independent-chair' | 'independent-manager' | 'independent-visitor' | 'interpreter' | 'iro' | 'lado' | 'link-worker'
  | 'local-authority' | 'minute-taker' | 'nominated-officer' | 'optician' | 'other-professional' | 'parent' | 'partner-agency'
  | 'person-with-contact-order' | 'person-with-pr' | 'personal-adviser' | 'placement-notifiee' | 'placement-officer'
  | 'placement-provider' | 'placement-team' | 'police' | 'practice-manager' | 'previous-carer' | 'residential-staff'
  | 'school-representative' | 'service-manager' | 'sibling' | 'social-work-manager' | 'social-worker' | 'supervising-social-worker'
  | 'support-worker' | 'team-manager' | 'therapeutic-service' | 'virtual-school' | 'youth-offending-service';

/** A section of a Placement Plan: one that the package knows, or a council's own. */
export type SectionSlug = KnownSection | LocalWord;
/** The sections of a Placement Plan that the package knows. */
export type KnownSection =
  | 'day-to-day-parenting' | 'financial-arrangements' | 'contact' | 'circumstances-becoming-looked-after' | 'long-term-plan'
  | 'plan-timeframe' | 'expected-duration' | 'accommodation-duration' | 'placement-objectives' | 'objectives-reflect-care-plan' | 'accommodation-type'
  | 'accommodation-address' | 'keeping-child-safe' | 'behaviours-of-concern' | 'behaviour-management' | 'personal-history'
  | 'religious-persuasion' | 'cultural-linguistic-background' | 'racial-origin' | 'accommodated-responsibilities'
  | 'parental-delegation' | 'ending-arrangements' | 'return-home-arrangements' | 'child-16-agreement-s20' | 'delegated-authority'
  | 'health-information' | 'education-information' | 'health-plan-content' | 'pep-content' | 'authority-visits'
  | 'independent-visitor-visits' | 'religion-culture-daily-life' | 'religion-culture-support' | 'day-to-day-needs'
  | 'child-needs-information' | 'care-strategies' | 'support-to-care-plan' | 'introduction-to-placement' | 'child-voice'
  | 'individual-needs' | 'strengths' | 'health-and-dental' | 'education' | 'ending-circumstances'
  | 'key-contacts' | 'assessment-outcome' | 'support-to-parent' | 'duty-to-notify';

// ───────────────────────────── the call ─────────────────────────────

/** By which policy a history is judged, and as of which moment. */
export interface EvaluateOptions {
  readonly profile: PolicyProfile;
  /** The moment that the history is judged at. A bare date means the end of that London day. */
  readonly asOf: Moment;
}
/** Made by `defineProfile` and the package's own profiles. Plain data: it survives a JSON round trip and still evaluates the same. */
export interface PolicyProfile { readonly id: string; readonly version: string; readonly title: string }
/** A standard that a profile may opt in to. It adds requirements and takes none away. */
export interface PolicyOverlay { readonly id: string; readonly version: string; readonly title: string }

// ───────────────────────────── output ─────────────────────────────

/** Everything that a policy asks of one history, as of one moment. */
export interface Evaluation {
  readonly child: string;
  readonly profile: { readonly id: string; readonly version: string; readonly overlays: readonly string[] };
  readonly asOf: DateTimeString;
  /** Everything the policy asks of this history: dated ones by due moment, undated last, then by id. */
  readonly requirements: readonly Requirement[];
  /** Required meetings, one per occasion, with chair, people and contents. */
  readonly meetings: readonly RequiredMeeting[];
  /** One per started or proposed placement that any layer gives plan content for. */
  readonly checklists: readonly PlanChecklist[];
  /** Certain breaches first, then possible ones. */
  readonly breaches: readonly Breach[];
  /** Facts not recorded whose value could change an answer; never one that could not. */
  readonly missingFacts: readonly MissingFact[];
  /** Where the policy is silent or points to a text outside it: said, not passed over. */
  readonly notCovered: readonly NotCovered[];
  readonly calendar: { readonly region: 'england-and-wales'; readonly from: DateString; readonly to: DateString };
}

/** must: required. should: expected. consider: must be thought about, need not be done. may: allowed or anticipated. */
export type Modality = 'must' | 'should' | 'consider' | 'may';
/** statute: regulations. authority: the council's own procedure. overlay: an opted-in standard. */
export type Basis = 'statute' | 'authority' | 'overlay';

/** Defined in semantics.md, section 4. */
export type Status =
  | 'met' | 'met-late' | 'due' | 'overdue' | 'missed' | 'outstanding' | 'pending' | 'lapsed' | 'contravened' | 'undetermined';

/** One thing asked, of one placement, concern or other record, and how it stands. */
export interface Requirement {
  /** `<rule>:<subject>[:<anchor>]`, semantics.md section 7. Stable when facts are filled in or records added. */
  readonly id: string;
  readonly rule: string;
  readonly kind:
    | 'meeting' | 'plan' | 'visit' | 'review' | 'notification' | 'document' | 'approval' | 'decision' | 'participation' | 'action'
    | 'consideration' | 'prohibition' | 'information';
  /** One real-world event has one occasion, however many layers ask for it: `visit:p1:first`, `placement-planning-meeting:p1:first`. */
  readonly occasion: string;
  readonly title: string;
  /** Clause ids of the register (`DERBY-1.04`) or provisions (`REG-28.2.a`); the one that set the deadline first. */
  readonly clauses: readonly string[];
  readonly basis: Basis;
  readonly modality: Modality;
  /** possible: whether it applies at all turns on a missing fact. */
  readonly applies: 'certain' | 'possible';
  readonly status: Status;
  readonly couldBe?: readonly (Status | 'not-applicable')[];
  readonly subject: {
    readonly placementId?: string; readonly concernId?: string; readonly meetingId?: string; readonly reviewId?: string;
    readonly planId?: string; readonly recordId?: string;
  };
  readonly deadline?: Deadline;
  /** The record that met it, or that broke it where contravened. */
  readonly metBy?: { readonly pointer: string; readonly at: Moment };
  /** Id of the requirement that must come first. */
  readonly waitsFor?: string;
  /** Who must act. Empty: the policy names nobody and none is inferred. */
  readonly owners: readonly Owner[];
  readonly recipients?: readonly Role[];
  /** Facts that made it apply. */
  readonly because: readonly FactUsed[];
  readonly notes?: readonly Note[];
}

/** One meeting that one or more requirements ask for, with its people and what it covers. */
export interface RequiredMeeting {
  readonly occasion: string;
  readonly meeting: MeetingKind;
  /** The authority's own name for it, where it differs. */
  readonly localName?: string;
  /** Ids of the requirements it answers, one per layer that asks for it; the earliest deadline first. */
  readonly requirements: readonly string[];
  /** The strongest modality and the status of the requirement with the earliest deadline; of the next that is open for certain, where that one is met or has lapsed. */
  readonly modality: Modality;
  readonly status: Status;
  readonly due?: DateTimeString;
  readonly subject: Requirement['subject'];
  readonly convenor: readonly Owner[];
  readonly chair: { readonly how: 'one-of' | 'by-agreement' | 'not-stated'; readonly roles: readonly Attendee[]; readonly clauses: readonly string[] };
  readonly attendees: readonly Attendee[];
  readonly items: readonly MeetingItem[];
  /** What the text does not say, or leaves to a text outside it. An empty list never means "none". */
  readonly unspecified: readonly ('chair' | 'attendees' | 'agenda' | 'preparation' | 'records' | 'convenor')[];
}

/** One thing that the policy asks of a meeting. Grouped here, so that a meeting stays one row. */
export interface MeetingItem {
  readonly clauses: readonly string[];
  readonly kind: 'agenda' | 'preparation' | 'participation' | 'record' | 'follow-up' | 'information';
  readonly text: string;
  readonly modality: Modality;
  readonly owners: readonly Owner[];
  readonly due?: DateTimeString;
  readonly state: 'done' | 'done-late' | 'not-done' | 'not-applicable' | 'unknown';
  readonly because?: readonly FactUsed[];
}

/** One role at a meeting: how it takes part and whether it did. */
export interface Attendee {
  readonly role: Role;
  /** chair; agree: settles who chairs; attend: invited to be there; contribute: takes part, in person or otherwise; consult: views sought; inform: told; choice: decides whether to come. */
  readonly mode: 'chair' | 'agree' | 'attend' | 'contribute' | 'consult' | 'inform' | 'choice';
  readonly modality: Modality;
  readonly clauses: readonly string[];
  /** Roles of one group stand for each other: one of them taking part is enough. */
  readonly oneOf?: string;
  /** Why this role is on the list for this child; absent where it always is. */
  readonly because?: readonly FactUsed[];
  /** Facts not recorded that decide whether the role belongs on the list. */
  readonly undetermined?: readonly MissingFact[];
  /** Excluded by the history: never to be invited, whatever the policy says. */
  readonly excluded?: { readonly reason: string };
  /** Where the meeting was held: whether the role took part as the mode asks; absent where that is not recorded. */
  readonly tookPart?: boolean;
  readonly worker?: string; readonly team?: string;
}

/** Who is to act, and whether the text says so or implies it. */
export interface Owner { readonly role: Role; readonly source: 'stated' | 'inferred'; readonly worker?: string; readonly team?: string }

/** By when, with the count that leads there. */
export interface Deadline {
  /** The last moment in time. For day, week, month and working-day limits the last second of the last day: `2026-04-13T23:59:59+01:00`. */
  readonly due: DateTimeString;
  /** The London date of `due`, for tables. */
  readonly dueDate: DateString;
  /** The thing must come strictly before `due` (a meeting before the move); else exactly at `due` is in time. */
  readonly exclusive?: true;
  /** The anchor is known only to the day: the deadline lies somewhere in [dueFrom, due]. */
  readonly dueFrom?: DateTimeString;
  /** Opening of an anticipated window. */
  readonly notBefore?: DateTimeString;
  /** before: instant order, or a length counted backwards from a recorded event. by: at or before a recorded moment. within: counted once from an anchor. every: counted from the last occurrence. */
  readonly direction: 'before' | 'by' | 'within' | 'every';
  readonly timescale?: Timescale;
  readonly notBeforeTimescale?: Timescale;
  readonly anchor: FactUsed;
  readonly counting: 'instant-order' | 'elapsed-hours' | 'calendar-days' | 'working-days' | 'corresponding-date';
  /** stated: the policy's own. inferred: our reading; never breaches. agreed: set in the history. */
  readonly source: 'stated' | 'inferred' | 'agreed';
  /** Where a missing fact decides between limits: all of them. The fields above are then those of the latest. */
  readonly alternatives?: readonly Deadline[];
  /** Days that the count passed over, with the reason. */
  readonly skipped?: readonly { readonly date: DateString; readonly reason: string }[];
  /** The count touches a year outside the bank-holiday calendar. */
  readonly provisional?: true;
}

/** A requirement that is not kept, or may not be: late, overdue, missed, out of order, or done though not permitted. */
export interface Breach {
  readonly requirement: string;
  readonly occasion: string;
  readonly kind: 'late' | 'overdue' | 'missed' | 'out-of-order' | 'not-permitted';
  readonly certainty: 'certain' | 'possible';
  /** regulation: statute. local-standard: an authority's or overlay's text. */
  readonly of: 'regulation' | 'local-standard';
  /** Only the clauses broken. */
  readonly clauses: readonly string[];
  readonly basis: Basis;
  readonly modality: 'must' | 'should';
  readonly subject: Requirement['subject'];
  readonly due?: DateTimeString;
  readonly doneAt?: Moment;
  /** ISO 8601 duration, semantics.md section 6. At least this much, where day-only records leave a range. */
  readonly lateBy?: string;
  /** One sentence for a person: what, by when, what happened, how late, under which clause. */
  readonly message: string;
}

/** The sections that the Placement Plan of one placement is to have, and which of them it has. */
export interface PlanChecklist {
  readonly placementId: string;
  /** The version judged: the latest with `preparedAt` up to `asOf`. */
  readonly planId?: string;
  /** complete: the layers' whole list. partial: a layer also points to a list outside it. */
  readonly coverage: 'complete' | 'partial';
  readonly sections: readonly {
    readonly section: SectionSlug;
    readonly title: string;
    readonly required: 'required' | 'not-required' | 'undetermined';
    readonly modality: Modality;
    readonly basis: readonly Basis[];
    readonly state: 'complete' | 'incomplete' | 'missing' | 'unknown';
    readonly clauses: readonly string[];
    readonly because: readonly FactUsed[];
  }[];
  /** Over required sections; `undetermined` counts sections whose need is undetermined. */
  readonly summary: { readonly required: number; readonly complete: number; readonly incomplete: number; readonly missing: number; readonly unknown: number; readonly undetermined: number };
}

/** `pointer`: RFC 6901 into the history as passed in. */
export interface FactUsed { readonly pointer: string; readonly value: unknown }
/** A fact that is not recorded and that could change an answer. */
export interface MissingFact {
  readonly pointer: string;
  readonly type: string;
  /** One plain question that would settle it. */
  readonly question: string;
  /** Requirement ids, or rule ids where no requirement exists yet. */
  readonly neededBy: readonly string[];
}
/** What a text says nothing of, with the clause that stops short. */
export interface NotCovered { readonly what: string; readonly clauses: readonly string[]; readonly placementId?: string }
/** Something to know beside an answer. */
export interface Note {
  readonly code: 'no-prior-support-meeting' | 'outside-anticipated-window' | 'source-text-incomplete' | 'attributed-by-date' | 'papers-unavailable' | 'provision-not-read-at-source' | 'same-carer-continues' | 'option' | 'undeclared-word';
  readonly text: string;
  readonly clauses: readonly string[];
}

// ───────────────────────────── parsing ─────────────────────────────

/** Something wrong or doubtful in an input, with a JSON pointer to it. */
export interface Issue { readonly pointer: string; readonly code: string; readonly message: string }
/** A history that is sound, or everything that is wrong with the input. */
export type ParseResult =
  | { readonly ok: true; readonly history: PlacementHistory; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
