import { describe, expect, it } from 'vitest';
import { completeLock, type LockEntries } from '../../config/scripts/lock/complete.ts';

const present: LockEntries = {
  '': { version: '0.0.0' },
  'node_modules/oxlint': {
    version: '1.94.0',
    dev: true,
    optionalDependencies: {
      '@oxlint/binding-darwin-arm64': '1.94.0',
      '@oxlint/binding-linux-x64-gnu': '1.94.0',
      '@oxlint/binding-linux-arm-musleabihf': '1.94.0',
    },
  },
  'node_modules/@oxlint/binding-linux-x64-gnu': { version: '1.94.0' },
};

describe('the lock file', () => {
  it('gains the builds for other machines, each bound to its machine', () => {
    expect(completeLock(present)).toEqual({
      ...present,
      'node_modules/@oxlint/binding-darwin-arm64': { version: '1.94.0', dev: true, optional: true, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/@oxlint/binding-linux-arm-musleabihf': {
        version: '1.94.0',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['arm'],
        libc: ['musl'],
      },
    });
  });

  it('is left alone once complete', () => {
    expect(completeLock(completeLock(present))).toEqual(completeLock(present));
  });

  it('counts a build that lies beside its package', () => {
    const nested: LockEntries = {
      'node_modules/vite/node_modules/esbuild': { optionalDependencies: { '@esbuild/linux-x64': '0.28.2' } },
      'node_modules/vite/node_modules/@esbuild/linux-x64': { version: '0.28.2' },
    };
    expect(completeLock(nested)).toEqual(nested);
  });

  it('binds a build of WebAssembly to no system', () => {
    const wanting: LockEntries = {
      'node_modules/zen': { dev: true, optionalDependencies: { '@gorules/zen-engine-wasm32-wasi': '0.54.0' } },
    };
    expect(completeLock(wanting)['node_modules/@gorules/zen-engine-wasm32-wasi']).toEqual({
      version: '0.54.0',
      cpu: ['wasm32'],
      dev: true,
      optional: true,
    });
  });

  it('refuses to guess a machine', () => {
    expect(() => completeLock({ 'node_modules/x': { optionalDependencies: { helper: '1.0.0' } } })).toThrow(
      'helper is missing from package-lock.json',
    );
  });
});
