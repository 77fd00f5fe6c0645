/** What the instrument is called, the day at which it is encoded, and what of it is known not to be. */
export const instrument = {
  title: 'The Care Planning, Placement and Case Review (England) Regulations 2010, SI 2010/959, as amended',
  asAt: '2026-11-01',
  notEncoded: [
    'The Children’s Wellbeing and Schools Act 2026 (Royal Assent 30 April 2026), whose effects on these regulations are outstanding',
    'Regulation 28(6) and (7): visits where somebody asks for one, and to children in other living arrangements',
    'Regulations 27A to 27C: bans on unregulated settings, and supported accommodation',
    'The Adoption Agencies Regulations 2005, and the regimes of custody and of special guardianship',
    'Part 8A: the detention placement plan of a child on remand (visits and reviews do apply)',
    'Visits during a series of short breaks (regulation 48)',
    'The text before 27 January 2014 of regulations 11 and 13',
  ],
} as const;
