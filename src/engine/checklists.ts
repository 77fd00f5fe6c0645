import type { Basis, FactUsed, MissingFact, Modality, PlacementPlanVersion, PlanChecklist } from '../contract.ts';
import { recordedFrom } from '../history/coverage.ts';
import type { Entry } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { HistoryView } from '../history/view.ts';
import { sectionTitle } from '../wording/titles.ts';
import { missingFact } from '../wording/questions.ts';
import type { About } from './case.ts';
import type { CompiledProfile, LayeredSection } from './compile.ts';
import { caseFor } from './requirement.ts';
import { completions, deciding } from './world.ts';

type Section = PlanChecklist['sections'][number];
export interface ChecklistsFound { readonly checklists: readonly PlanChecklist[]; readonly missing: readonly MissingFact[] }

const strength: Readonly<Record<Modality, number>> = { must: 3, should: 2, consider: 1, may: 0 };

/** One checklist per started or proposed placement that any layer gives plan content for. */
export function checklistsFor(view: HistoryView, profile: CompiledProfile): ChecklistsFound {
  const missing: MissingFact[] = [];
  const checklists = view.spells.filter(({ withdrawn }) => withdrawn === undefined).flatMap((spell): readonly PlanChecklist[] => {
    const plan = latestPlan(view, spell);
    // Sections are judged at the version's `preparedAt`, else at `asOf` (semantics, section 8).
    const day = plan?.at?.day ?? view.asOf.day;
    const member = spell.members.findLast(({ start }) => start !== undefined && start.day <= day) ?? spell.first;
    const rules = profile.sections.filter(({ section, from, to }) => from <= day && day <= to && (section.placements === undefined || section.placements.includes(member.value.kind)));
    if (rules.length === 0) return [];
    const bySection = new Map<string, LayeredSection[]>();
    for (const rule of rules) {
      const together = bySection.get(rule.section.section);
      if (together === undefined) bySection.set(rule.section.section, [rule]);
      else together.push(rule);
    }
    const about: About = { spell, ...(plan === undefined ? {} : { plan }), ...(spell.start === undefined ? {} : { trigger: spell.start }) };
    const covered = recordedFrom(view.history, 'plans') <= (spell.start?.day ?? day);
    const sections = [...bySection.values()].map((together) => {
      const { section, open } = sectionFor(view, about, day, together, stateIn(plan, covered));
      missing.push(...open);
      return section;
    });
    const partial = profile.data.layers.some(({ sectionsElsewhere }) => (sectionsElsewhere ?? []).some(({ placements }) => placements === undefined || placements.includes(member.value.kind)));
    return [{ placementId: spell.id, ...(plan === undefined ? {} : { planId: plan.value.id }), coverage: partial ? 'partial' as const : 'complete' as const, sections, summary: summaryOf(sections) }];
  });
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

function sectionFor(view: HistoryView, about: About, day: number, together: readonly LayeredSection[], state: (section: Section['section']) => Section['state']): { readonly section: Section; readonly open: readonly MissingFact[] } {
  const asked = together.map((rule) => ({ rule, found: completions((world) => {
    const c = caseFor(view, about, world, day);
    return { required: rule.holds(c), because: c.read };
  }) }));
  const all = asked.map(({ rule, found }) => ({ rule, found, required: found.all.every(({ result }) => result.required) ? 'required' as const
    : found.all.some(({ result }) => result.required) ? 'undetermined' as const : 'not-required' as const }));
  const required = (['required', 'undetermined'] as const).find((each) => all.some((one) => one.required === each)) ?? 'not-required';
  const counting = required === 'not-required' ? all : all.filter((each) => each.required === required);
  const because: readonly FactUsed[] = counting.flatMap(({ found }) => found.all[0].result.because);
  const open = required !== 'undetermined' ? [] : counting.flatMap(({ found, rule }) => deciding(found, ({ required: need }) => String(need))
    .map((unknown) => missingFact(unknown, [`${rule.layer.id}/placement-plan-sections:${about.spell?.id ?? ''}`])));
  const slug = together[0]?.section.section ?? 'contact';
  return {
    open,
    section: {
      section: slug, title: sectionTitle(slug), required,
      modality: counting.reduce<Modality>((strongest, { rule }) => (strength[rule.section.modality] > strength[strongest] ? rule.section.modality : strongest), 'may'),
      basis: [...new Set<Basis>(counting.map(({ rule }) => rule.layer.basis))],
      state: state(slug), clauses: [...new Set(counting.flatMap(({ rule }) => rule.section.clauses))],
      because: [...new Map(because.map((fact) => [fact.pointer, fact])).values()],
    },
  };
}

function summaryOf(sections: readonly Section[]): PlanChecklist['summary'] {
  const required = sections.filter((section) => section.required === 'required');
  const count = (state: Section['state']): number => required.filter((section) => section.state === state).length;
  return {
    required: required.length, complete: count('complete'), incomplete: count('incomplete'), missing: count('missing'), unknown: count('unknown'),
    undetermined: sections.filter((section) => section.required === 'undetermined').length,
  };
}
