import { describe, expect, test } from 'vitest';
import { vulnerabilitiesOf } from '../../config/scripts/safety/vulnerabilities.ts';

const lock = {
  'node_modules/zod': {},
  'node_modules/leven': { dev: true },
  'node_modules/vite': { dev: true },
  'node_modules/vite/node_modules/leven': { dev: true },
};
const problems = (name: string, severity: string, path = `node_modules/${name}`): readonly string[] | undefined =>
  vulnerabilitiesOf({ vulnerabilities: { [name]: { severity, nodes: [path], range: '<2' } } }, lock, ['leven'])?.map(
    ({ problem }) => problem,
  );

describe('known vulnerabilities of what a consumer is handed', () => {
  test.each([
    ['zod', 'high'],
    ['leven', 'moderate'],
  ])('%s, installed or copied in, is refused', (name, severity) => {
    expect(problems(name, severity)).toEqual([`${name} <2 has a known vulnerability (${severity})`]);
  });
  test.each([
    ['zod', 'low', 'node_modules/zod'],
    ['vite', 'critical', 'node_modules/vite'],
    ['leven', 'high', 'node_modules/vite/node_modules/leven'],
  ])('%s of %s at %s is not', (name, severity, path) => {
    expect(problems(name, severity, path)).toEqual([]);
  });
  test('a registry that does not answer is no clean bill', () => {
    expect(vulnerabilitiesOf({ message: '405 Method Not Allowed' }, lock, [])).toBeUndefined();
  });
});
