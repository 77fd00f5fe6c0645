import { ageOn } from '../../../src/time/index.ts';
import { careers } from './careers.ts';
import { chanceOf, type Chance } from './chance.ts';
import { spoilEpisodes, spoilOthers } from './faults.ts';
import { liveCareer, missingOf, reviewsOf, type Life } from './lives.ts';
import { csv, text, yearEnd, type Cells } from './tables.ts';

/**
 * The return of an invented authority for the year to 31 March 2025, by name of file. No child, place or number in it is real:
 * lives are drawn from the careers, cut to what a return of one year holds, and spoilt in the ways that real returns are.
 */
export function sampleReturn(): ReadonlyMap<string, string> {
  const chance = chanceOf(903);
  const lives = shuffle(drawLives(chance), chance);
  const reviews = lives.flatMap((life) => reviewsOf(life, chance));
  const missing = lives.flatMap((life) => missingOf(life, chance));
  const header = lives.map((life) => headerOf(life, chance));
  spoilEpisodes(lives);
  spoilOthers({ header, reviews, missing });
  const episodes = lives.flatMap(({ child, rows }) => rows.map((row) => ({ CHILD: child, ...row })));
  return new Map([
    ['header.csv', csv('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', header)],
    ['episodes.csv', csv('CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN', episodes)],
    ['reviews.csv', csv('CHILD,DOB,REVIEW,REVIEW_CODE', reviews)],
    ['missing.csv', csv('CHILD,DOB,MISSING,MIS_START,MIS_END', missing)],
  ]);
}

/** Children whose care ended before the year began are not in its return. */
function drawLives(chance: Chance): readonly Life[] {
  const ids = new Set<string>();
  return careers
    .flatMap((career) => Array.from({ length: career.children }, () => liveCareer(career, newId(ids, chance), chance)))
    .filter(({ rows }) => rows.length > 0);
}

/** Six digits; some begin with a zero, which a spreadsheet would lose. */
function newId(ids: Set<string>, chance: Chance): string {
  const id = `${chance.between(1, 12) === 1 ? '0' : chance.between(1, 8)}${chance.digits(5)}`;
  if (ids.has(id)) return newId(ids, chance);
  ids.add(id);
  return id;
}

function shuffle(lives: readonly Life[], chance: Chance): readonly Life[] {
  return lives
    .map((life) => ({ life, at: chance.between(0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ life }) => life);
}

function headerOf({ child, born }: Life, { oneOf, digits }: Chance): Cells {
  const sex = oneOf('M', 'M', 'M', 'M', 'M', 'F', 'F', 'F', 'F');
  const age = ageOn(born, yearEnd);
  return {
    CHILD: child,
    SEX: sex,
    DOB: text(born),
    ETHNIC: oneOf('WBRI', 'WBRI', 'WBRI', 'MWBC', 'BAFR', 'ABAN', 'APKN', 'OOTH'),
    UPN: age < 5 ? 'UN1' : `A${digits(12)}`,
    MOTHER: sex === 'F' && age >= 12 ? '0' : '',
    MC_DOB: '',
  };
}
