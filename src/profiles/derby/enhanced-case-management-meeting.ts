import { type Rule, all, is } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';

/**
 * For every young person in one of the council's own homes, after the first planning meeting. No date is set, and the guidance and the
 * template are in appendices that are not supplied, so that people, chair and contents stay open.
 */
export const enhancedCaseManagementMeeting: Rule = {
  id: 'derby/enhanced-case-management-meeting',
  kind: 'meeting',
  title: 'Enhanced Case Management Meeting',
  clauses: ['DERBY-1.10', 'DERBY-0.02'],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: ['residential'],
  when: all(is('placement.provision', 'in-house'), notOnShortBreaks),
  after: { rule: 'derby/first-placement-planning-meeting', clauses: ['DERBY-0.03'] },
  answeredBy: [{ meeting: ['enhanced-case-management-meeting'], of: 'placement' }],
  occasion: 'enhanced-case-management-meeting:{placement}',
  meeting: {
    kind: 'enhanced-case-management-meeting',
    unspecified: ['convenor', 'chair', 'attendees', 'agenda', 'preparation', 'records'],
  },
};
