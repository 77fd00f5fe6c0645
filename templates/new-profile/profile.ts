import { defineProfile } from 'placement-rules/policy';
import { definition } from './policy.ts';

/** Somewhere's policy, checked as it is built: what is wrong is a PolicyError that says how to mend it. */
export const profile = defineProfile(definition);
