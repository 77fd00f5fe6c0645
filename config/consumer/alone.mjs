// The engine and each policy by themselves, with nothing that checks the history.
import * as engine from 'placement-rules/engine';
import { derby } from 'placement-rules/profiles/derby';
import { trafford } from 'placement-rules/profiles/trafford';
import { leicester } from 'placement-rules/profiles/leicester';
import { statutory } from 'placement-rules/profiles/statutory';
import { placementStability } from 'placement-rules/profiles/placement-stability';
import { placementPlanStandards } from 'placement-rules/profiles/placement-plan-standards';
import { answers } from './answers.cjs';

const parseHistory = (history) => ({ ok: true, history });
console.log(answers({ ...engine, parseHistory, derby, trafford, leicester, statutory, placementStability, placementPlanStandards }));
