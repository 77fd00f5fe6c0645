import { notUnder } from '../../policy/parts.ts';

/** No text speaks of a meeting for each stay of a short-break series. */
export const ordinaryPlacement = notUnder('short-break-series');
