import type { Basis, FactUsed, MissingFact, PlacementPlanVersion, PlanChecklist } from '../contract.ts';
import { recordedFrom } from '../history/coverage.ts';
import type { Entry } from '../history/records.ts';
import { memberOn, type Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';
import { missingFact } from '../wording/questions.ts';
import { caseFor, type About } from './case.ts';
import type { CompiledProfile, LayeredSection, SectionAsked } from './compile.ts';
import { distinct, distinctFacts, given, chained } from './lists.ts';
import { strongest } from './modality.ts';
import { completions, deciding, inEvery, type Unknown } from './world.ts';

type Section = PlanChecklist['sections'][number];
export interface ChecklistsFound {
  readonly checklists: readonly PlanChecklist[];
  readonly missing: readonly MissingFact[];
}

/** One checklist per started or proposed placement that any layer gives plan content for. */
export function checklistsFor(view: HistoryView, profile: CompiledProfile): ChecklistsFound {
  const missing: MissingFact[] = [];
  const checklists = given(
    view.spells.filter(({ withdrawn }) => withdrawn === undefined),
    (spell): PlanChecklist | undefined => {
      const plan = latestPlan(view, spell);
      // Sections are judged at the version's `preparedAt`, else at `asOf` (semantics, section 8).
      const day = plan?.at?.day ?? view.asOf.day;
      const { kind } = memberOn(spell, day).value;
      const asked = profile.sectionsOn(kind, day);
      if (asked.length === 0) return undefined;
      const about: About = { spell, plan, trigger: spell.start };
      const covered = recordedFrom(view.history, 'plans') <= (spell.start?.day ?? day);
      const sections = asked.map((together) => {
        const { section, open } = sectionFor(view, about, day, together, stateIn(plan, covered));
        missing.push(...open);
        return section;
      });
      const partial = profile.data.layers.some(({ sectionsElsewhere }) =>
        (sectionsElsewhere ?? []).some(({ placements }) => placements?.includes(kind) !== false),
      );
      return {
        placementId: spell.id,
        ...(plan === undefined ? {} : { planId: plan.value.id }),
        coverage: partial ? 'partial' : 'complete',
        sections,
        summary: summaryOf(sections),
      };
    },
  );
  return { checklists, missing };
}

/** The version judged: the latest prepared by `asOf`. */
function latestPlan(view: HistoryView, spell: Spell): Entry<PlacementPlanVersion> | undefined {
  return (view.records('plans') ?? []).findLast(({ value, at }) => at !== undefined && view.spellNamed(value.placementId) === spell);
}

/** `none` was considered and has nothing to record: that completes any section (semantics 12.26). */
function stateIn(plan: Entry<PlacementPlanVersion> | undefined, covered: boolean): (section: Section['section']) => Section['state'] {
  return (section) => {
    if (plan === undefined) return covered ? 'missing' : 'unknown';
    if (plan.value.sections === undefined) return 'unknown';
    const recorded = plan.value.sections[section];
    return recorded === undefined ? 'missing' : recorded === 'none' ? 'complete' : recorded;
  };
}

/** What every completion of what is not known says of one layer's rule. */
interface Need {
  readonly rule: LayeredSection;
  readonly required: Section['required'];
  readonly because: readonly FactUsed[];
  readonly open: readonly Unknown[];
}

function needOf(view: HistoryView, about: About, day: Day, rule: LayeredSection): Need {
  const found = completions((world) => {
    const c = caseFor(view, about, world, day);
    return { required: rule.holds(c), because: c.read };
  });
  const required = inEvery(found, (each) => each.required)
    ? 'required'
    : inEvery(found, (each) => !each.required)
      ? 'not-required'
      : 'undetermined';
  return { rule, required, because: found.all[0].result.because, open: deciding(found, (each) => String(each.required)) };
}

function sectionFor(
  view: HistoryView,
  about: About,
  day: Day,
  { slug, title, by }: SectionAsked,
  state: (section: Section['section']) => Section['state'],
): { readonly section: Section; readonly open: readonly MissingFact[] } {
  const all = by.map((rule) => needOf(view, about, day, rule));
  const required = (['required', 'undetermined'] as const).find((each) => all.some((one) => one.required === each)) ?? 'not-required';
  const counting = all.filter((each) => each.required === required);
  const { plan } = about;
  // A version that says nothing of its sections leaves each of them open.
  const unsaid =
    plan === undefined || plan.value.sections !== undefined || required === 'not-required'
      ? []
      : [{ pointer: `${plan.pointer}/sections`, asks: 'sections' }];
  const open = chained(counting, ({ open: unknowns, rule }) =>
    [...unknowns, ...unsaid].map((unknown) => missingFact(unknown, [`${rule.layer.id}/placement-plan-sections:${about.spell?.id ?? ''}`])),
  );
  return {
    open,
    section: {
      section: slug,
      title,
      required,
      modality: strongest(counting.map(({ rule }) => rule.section.modality)),
      basis: distinct<Basis>(counting.map(({ rule }) => rule.layer.basis)),
      state: state(slug),
      clauses: distinct(chained(counting, ({ rule }) => rule.section.clauses)),
      because: distinctFacts(chained(counting, ({ because }) => because)),
    },
  };
}

function summaryOf(sections: readonly Section[]): PlanChecklist['summary'] {
  const required = sections.filter((section) => section.required === 'required');
  const count = (state: Section['state']): number => required.filter((section) => section.state === state).length;
  return {
    required: required.length,
    complete: count('complete'),
    incomplete: count('incomplete'),
    missing: count('missing'),
    unknown: count('unknown'),
    undetermined: sections.filter((section) => section.required === 'undetermined').length,
  };
}
