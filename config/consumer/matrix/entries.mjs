// Every entry, as an ES module loads it.
import * as placementRules from 'placement-rules';
import * as engine from 'placement-rules/engine';
import { derby } from 'placement-rules/profiles/derby';
import { leicester } from 'placement-rules/profiles/leicester';
import { placementPlanStandards } from 'placement-rules/profiles/placement-plan-standards';
import { placementStability } from 'placement-rules/profiles/placement-stability';
import { statutory } from 'placement-rules/profiles/statutory';
import { trafford } from 'placement-rules/profiles/trafford';
import * as report from 'placement-rules/report';
import * as returns from 'placement-rules/ssda903';
import * as tables from 'placement-rules/tables';
import { northmere } from './northmere.mjs';

export const entries = { placementRules, engine, report, returns, tables, northmere, policies: { derby, leicester, placementPlanStandards, placementStability, statutory, trafford } };
