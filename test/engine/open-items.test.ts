import { it } from 'vitest';
import { judgementsSettleItems } from './open-items.ts';

it('an item that turns on a judgement is settled by it', judgementsSettleItems);
