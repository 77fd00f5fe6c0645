import { describe, expect, test } from 'vitest';
import { checkDependencies, type LockedPackage } from '../../config/scripts/safety/dependencies.ts';

const problems = (lock: Readonly<Record<string, LockedPackage>>, bundled: readonly string[] = [], explained = '`a`'): readonly string[] =>
  checkDependencies(lock, bundled, explained).map(({ problem }) => problem);
const sound: LockedPackage = { version: '1.0.0', license: 'MIT' };

describe('what a consumer installs', () => {
  test('a permissive package that is explained passes; development packages are not handed on', () => {
    expect(
      problems({ '': {}, 'node_modules/a': sound, 'node_modules/b': { license: 'GPL-3.0', dev: true, hasInstallScript: true } }),
    ).toEqual([]);
  });

  test.each([
    ['an install script', { ...sound, hasInstallScript: true }, 'a: runs a script as it is installed'],
    ['another licence', { ...sound, license: 'GPL-3.0' }, 'a: has the licence GPL-3.0'],
    ['no licence', { version: '1.0.0' }, 'a: has the licence (none named)'],
    ['a licence that has to be kept as well', { ...sound, license: 'MIT AND CC-BY-4.0' }, 'a: has the licence MIT AND CC-BY-4.0'],
  ])('refuses %s', (_, locked, problem) => {
    expect(problems({ 'node_modules/a': locked })).toEqual([problem]);
  });

  test('a choice of licences passes with one of them', () => {
    expect(problems({ 'node_modules/a': { ...sound, license: '(GPL-3.0 OR MIT)' } })).toEqual([]);
  });
  test('refuses what the docs do not explain', () => {
    expect(problems({ 'node_modules/a': sound }, [], '')).toEqual(['a: is not explained']);
  });
  test('one package inside another is looked at too', () => {
    expect(problems({ 'node_modules/x/node_modules/a': { ...sound, license: 'UNLICENSED' } })).toEqual(['a: has the licence UNLICENSED']);
  });

  test('a development package that the build copies in is handed on', () => {
    expect(problems({ 'node_modules/a': { ...sound, dev: true, license: 'MPL-2.0' } }, ['a'])).toEqual(['a: has the licence MPL-2.0']);
    expect(problems({ '': { dependencies: { a: '^1.0.0' } }, 'node_modules/a': sound }, ['a'])).toEqual([
      'a: is copied into the package and installed beside it as well',
    ]);
    expect(problems({}, ['a'])).toEqual(['a: is copied into the package but not in the lock file']);
  });
});
